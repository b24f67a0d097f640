import { z } from 'zod';
import { CAUSES } from '../src/knowledge/causes.ts';
import { CHECKS } from '../src/knowledge/schema.ts';
import {
  denyAssignment,
  fieldRestriction,
  policyAssignment,
  policyDefinition,
  policyEvent,
  policyExemption,
  roleAssignment,
} from './schema/governance.ts';
import {
  activityEvent,
  asyncOperation,
  bulk,
  change,
  deleted,
  denial,
  feature,
  provider,
  takenName,
} from './schema/history.ts';
import { deployment, group, lock, resource, subscription } from './schema/infrastructure.ts';
import { list, text } from './schema/parts.ts';

/** State of Azure: everything that a scenario may hold. */
const state = {
  subscriptions: list(subscription),
  groups: list(group),
  resources: list(resource),
  deployments: list(deployment),
  locks: list(lock),
  policyAssignments: list(policyAssignment),
  policyDefinitions: list(policyDefinition),
  policyExemptions: list(policyExemption),
  policyEvents: list(policyEvent),
  fieldRestrictions: list(fieldRestriction),
  denyAssignments: list(denyAssignment),
  roleAssignments: list(roleAssignment),
  deleted: list(deleted),
  takenNames: list(takenName),
  activity: list(activityEvent),
  changes: list(change),
  providers: list(provider),
  features: list(feature),
  asyncOperations: list(asyncOperation),
  /** Reads that the caller has no right to. */
  forbidden: list(denial),
  bulk: list(bulk),
};

export const stateSchema = z.strictObject(state);

const head = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  title: text,
  /** Why the case is worth having: what misleads, what tells. */
  why: text,
};

/** What a right answer is once Azure has been asked. */
const expectation = z.strictObject({
  cause: z.enum(CAUSES),
  retry: z.enum(['yes', 'after', 'no', 'unknown']),
  /** The checks that tell it. Empty where nothing in Azure can. */
  checks: z.array(z.enum(CHECKS)),
  /** What the text alone says, where that is something else. */
  textSays: z.enum(CAUSES).optional(),
  /** Names that the findings must tell, and that the fixes must have filled in. */
  says: list(text),
  does: list(text),
});

/** One incident: what a person pastes and the state of Azure behind it. */
export const incidentSchema = z.strictObject({ ...head, paste: text, expect: expectation, ...state });

/** Several incidents in one subscription. */
export const collectionSchema = z.strictObject({ ...head, includes: z.array(text).min(1), ...state });

export const scenarioSchema = z.union([incidentSchema, collectionSchema]);

export type Incident = z.infer<typeof incidentSchema>;

export type Scenario = z.infer<typeof scenarioSchema>;
/** State as a scenario file writes it, defaults filled in. */
export type ScenarioState = z.infer<typeof stateSchema>;
/** Names of the lists of state. */
export const STATE_KEYS = stateSchema.keyof().options;
