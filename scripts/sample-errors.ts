import { loadScenarios, pasteOf } from '../sandbox/load-scenarios.ts';

/** An error to paste while trying the bot out. */
export interface SampleError {
  /** Id of the scenario that it comes from; part of the sample subscription. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Three tools, three verdicts; what their text leaves open, the sample subscription knows. */
const CHOSEN = [
  { id: 'lock-on-child', tool: 'Azure CLI' },
  { id: 'storage-name-in-other-group', tool: 'Terraform' },
  { id: 'deployment-same-name-running', tool: 'A deployment' },
] as const;

/**
 * Errors that happened in the sample subscription.
 * @param now what times in them count from
 */
export function sampleErrors(now: Date): SampleError[] {
  const scenarios = loadScenarios();
  return CHOSEN.map(({ id, tool }) => {
    const scenario = scenarios.get(id);
    if (scenario === undefined || 'includes' in scenario) throw new Error(`There is no incident ${id}.`);
    return { id, title: `${tool}: ${scenario.title}`, text: pasteOf(scenario, now).trimEnd() };
  });
}
