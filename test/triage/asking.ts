import { connectionTo } from '../../sandbox/connection.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { parseScenario } from '../../sandbox/load-scenarios.ts';
import type { Scenario } from '../../sandbox/scenario-schema.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { AzureConnection } from '../../src/azure/connection.ts';
import { NoCredentialError } from '../../src/azure/credential.ts';
import { type AzureAnswer, type AzureQuestion, type AzureQuestionKind, askAzure } from '../../src/triage/ask-azure.ts';
import type { AzureContext } from '../../src/triage/azure-context.ts';

export const SUB = '5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1';
export const DEV = 'c41f7b90-2a65-4d18-b3c7-91e0f4a8d253';
/** A subscription that nobody may read. */
export const FOREIGN = '00000000-1111-4222-8333-444444444444';
/** A group of the default subscription. */
export const groupId = (name: string): string => `/subscriptions/${SUB}/resourceGroups/${name}`;

/** A scenario of a test: state in YAML, below the keys that every scenario has. */
export function scenarioOf(state: string): Scenario {
  const head =
    'id: test\ntitle: A test\nwhy: To test.\npaste: Nothing.\nexpect: { cause: locked, retry: "no", checks: [] }\n';
  return parseScenario(`${head}${state}`, 'test.yaml');
}

/** A sandbox for the tests of a file. Call it inside `describe`. */
export function useSandbox(scenario: string | Scenario) {
  let sandbox: Sandbox | undefined;
  let before_ = 0;
  const running = (): Sandbox => {
    if (!sandbox) throw new Error('The sandbox has not started.');
    return sandbox;
  };
  before(async () => {
    sandbox = await startSandbox({ scenario });
  });
  beforeEach(() => {
    running().setFaults([]);
    running().setScenario(scenario);
    before_ = running().requests.length;
  });
  after(() => sandbox?.close());

  const context = (more: Partial<AzureContext> = {}, allowed: readonly string[] = []): AzureContext => ({
    azure: connectionTo(running(), allowed),
    now: new Date(),
    ...more,
  });
  return {
    context,
    /** Requests of this test so far. */
    asked: () => running().requests.slice(before_),
    faults: (...faults: readonly Fault[]) => running().setFaults(faults),
    ask: (kind: AzureQuestionKind, parts: Partial<AzureQuestion> = {}, ctx = context()) =>
      askAzure({ ...NOTHING, ...parts, kind }, ctx),
  };
}

const NOTHING: Omit<AzureQuestion, 'kind'> = {
  resourceName: null,
  resourceGroup: null,
  deploymentName: null,
  subscriptionId: null,
  resourceType: null,
  resourceId: null,
  location: null,
  from: null,
  to: null,
};

/** An answer of a kind; fails for another one. */
export function answered<K extends AzureAnswer['kind']>(
  answer: AzureAnswer,
  kind: K,
): Extract<AzureAnswer, { kind: K }> {
  if (!isKind(answer, kind)) throw new Error(`${answer.kind} in place of ${kind}: ${JSON.stringify(answer)}`);
  return answer;
}

const isKind = <K extends AzureAnswer['kind']>(
  answer: AzureAnswer,
  kind: K,
): answer is Extract<AzureAnswer, { kind: K }> => answer.kind === kind;

/** A connection whose credential finds nobody. */
export const signedOut = (connection: AzureConnection): AzureConnection => ({
  ...connection,
  credential: {
    getToken: async () => {
      throw new NoCredentialError('none', 'Sign in.');
    },
  },
});
