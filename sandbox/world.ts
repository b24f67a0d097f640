import { same } from './arm-id.ts';
import { bulkDeployments, bulkEvents, bulkGroups, bulkResources } from './bulk.ts';
import type { ActivityEvent, Deployment, Group, Resource } from './entities.ts';
import { fillTemplate } from './fill-template.ts';
import { type ScenarioState, STATE_KEYS, stateSchema } from './scenario-schema.ts';
import { OTHER_SUBSCRIPTION, SUBSCRIPTION } from './tenant.ts';

/** The state of Azure that requests are answered from: all ids whole, all holes filled. */
export interface World extends ScenarioState {
  /** Moment that relative times count from. */
  readonly startedAt: Date;
  readonly clock: () => Date;
  /** Written down and generated ones; generated ones are made as they are asked for. */
  allGroups(): Iterable<Group>;
  allResources(): Iterable<Resource>;
  allDeployments(): Iterable<Deployment>;
  allEvents(): Iterable<ActivityEvent>;
}

/** Fields that hold ids, in whatever entity. */
const ID_FIELDS = new Set(['id', 'scope', 'resource', 'target', 'assignment', 'definition', 'managedBy', 'notScopes']);

/**
 * Builds the state out of one or more scenarios. What two of them name by the same id is kept once.
 * @param clock tells the time of each request; relative times count from its value now
 */
export function buildWorld(states: readonly ScenarioState[], clock: () => Date): World {
  const startedAt = clock();
  const lists: Record<string, unknown[]> = {};
  for (const key of STATE_KEYS) {
    const items = states.flatMap((state): unknown[] => state[key]);
    lists[key] = unique(items.map((item) => wholeIds(fillTemplate(item, startedAt))));
  }
  const state = stateSchema.parse(lists);
  const subscriptions = [SUBSCRIPTION, OTHER_SUBSCRIPTION]
    .filter((own) => !state.subscriptions.some((given) => same(given.id, own.id)))
    .map((own) => ({ ...own, managementGroups: [...own.managementGroups] }));
  const whole = { ...state, subscriptions: [...subscriptions, ...state.subscriptions] };
  return {
    ...whole,
    startedAt,
    clock,
    *allGroups() {
      yield* whole.groups;
      yield* bulkGroups(whole.bulk);
    },
    *allResources() {
      yield* whole.resources;
      yield* bulkResources(whole.bulk);
    },
    *allDeployments() {
      yield* whole.deployments;
      yield* bulkDeployments(whole.bulk);
    },
    *allEvents() {
      yield* whole.activity;
      yield* bulkEvents(whole.bulk);
    },
  };
}

/** Makes ids of the default subscription whole, at the entity's top level and in its operations. */
function wholeIds(item: unknown): unknown {
  if (Array.isArray(item)) return item.map(wholeIds);
  if (typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      if (ID_FIELDS.has(key) && typeof value === 'string') return [key, wholeId(value)];
      if (ID_FIELDS.has(key) && Array.isArray(value))
        return [key, value.map((id) => (typeof id === 'string' ? wholeId(id) : id))];
      return [key, key === 'operations' ? wholeIds(value) : value];
    }),
  );
}

/** `/resourceGroups/…` lies in the default subscription; GUIDs and ids from a subscription or tenant on are whole. */
export function wholeId(id: string): string {
  if (!id.startsWith('/')) return id;
  if (/^\/(?:subscriptions|tenants)\//i.test(id) || /^\/providers\/Microsoft\.Management\//i.test(id)) return id;
  if (/^\/providers\/Microsoft\.Authorization\/(?:policyDefinitions|policySetDefinitions)\//i.test(id)) return id;
  return `/subscriptions/${SUBSCRIPTION.id}${id === '/' ? '' : id}`;
}

function unique(items: readonly unknown[]): unknown[] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen.values()];
}
