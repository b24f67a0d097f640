import { parseArmId, same } from './arm-id.ts';
import { fillTemplate } from './fill-template.ts';
import { knownType } from './provider-table.ts';
import type { ScenarioState } from './scenario-schema.ts';

/** What doesn't hang together in a scenario's state; null where all does. */
export function findMistake(state: ScenarioState): string | null {
  try {
    fillTemplate(state, new Date(0));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const groups = [...state.groups.map(({ id }) => parseArmId(id).name), ...state.bulk.map(({ group }) => group)];
  const placed = [
    ...state.resources.map(({ id }) => id),
    ...state.deployments.map(({ id }) => id),
    ...state.locks.map(({ scope }) => scope),
  ];
  for (const id of placed) {
    const { group } = parseArmId(id);
    if (group !== null && !groups.some((name) => same(name, group))) return `${id} lies in a group that is not there`;
  }
  for (const { id } of state.resources) {
    const { type } = parseArmId(id);
    if (type === null || knownType(type) === undefined) return `the type of ${id} is not in data/providers.yaml`;
  }
  const ids = state.resources.map(({ id }) => id.toLowerCase());
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? null : `${twice} is there twice`;
}
