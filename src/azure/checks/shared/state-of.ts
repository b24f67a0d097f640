import { type ResourceBody, textAt, valuesAt } from './resource-body.ts';
import { shown } from './shown.ts';

/** What a resource's body says about what may be done with it now. */
export interface ResourceState {
  readonly kind: 'deleting' | 'changing' | 'failed' | 'stopped' | 'settled' | 'unknown';
  /** As Azure writes it, such as `Succeeded` or `Stopped`. */
  readonly words: string;
}

/** Where types tell whether they run, besides `provisioningState`. */
const RUN_STATES: Readonly<Record<string, readonly string[]>> = {
  'microsoft.containerservice/managedclusters': ['powerState.code'],
  'microsoft.containerservice/managedclusters/agentpools': ['powerState.code'],
  'microsoft.network/applicationgateways': ['operationalState'],
  'microsoft.sql/servers/databases': ['status'],
  'microsoft.sql/managedinstances': ['state'],
  'microsoft.dbforpostgresql/flexibleservers': ['state'],
  'microsoft.dbformysql/flexibleservers': ['state'],
  'microsoft.kusto/clusters': ['state'],
  'microsoft.synapse/workspaces/sqlpools': ['status'],
  'microsoft.compute/disks': ['diskState'],
  'microsoft.logic/workflows': ['state'],
  'microsoft.servicebus/namespaces': ['status'],
  'microsoft.eventhub/namespaces': ['status'],
  'microsoft.app/containerapps': ['runningStatus'],
};

const DELETING =
  /^(?:\w{0,20}deleting|deprovisioning|dropping|removing|scheduledfordelet(?:e|ion)|(?:pending|being)?delet(?:e|ion)pending|pendingdelet(?:e|ion)|beingdeleted)$/i;
const FAILED = /^(?:failed|canceled|cancelled|error|inaccessible|unhealthy|degraded)$/i;
const STOPPED = /^(?:stopped|deallocated|paused|disabled|offline|suspended|hibernated|evicted)$/i;
const SETTLED =
  /^(?:succeeded|ready|online|running|active|enabled|available|created|unattached|attached|reserved|normal|existing)$/i;

/** The state of a resource of a type. */
export function stateOf(type: string, { properties }: ResourceBody): ResourceState {
  const own = textAt(properties, 'provisioningState');
  const power = powerState(properties) ?? runState(type, properties);
  const first = own === null ? 'unknown' : kindOf(own);
  // What is going on counts before whether it runs.
  if (own !== null && first !== 'settled' && first !== 'unknown') return { kind: first, words: shown(own, 60) };
  if (power !== null && kindOf(power) !== 'unknown') {
    const kind = kindOf(power);
    return {
      kind,
      words: kind === 'settled' && own !== null ? `${shown(own, 60)}, ${shown(power, 60)}` : shown(power, 60),
    };
  }
  return own === null ? { kind: 'unknown', words: 'no state is told' } : { kind: first, words: shown(own, 60) };
}

function kindOf(word: string): ResourceState['kind'] {
  if (DELETING.test(word)) return 'deleting';
  if (FAILED.test(word)) return 'failed';
  if (STOPPED.test(word)) return 'stopped';
  if (SETTLED.test(word)) return 'settled';
  // Updating, Creating, Scaling, Starting, Upgrading, InProgress … are all on their way to somewhere.
  return /(?:ing|inprogress|accepted|pending|queued|notstarted)$|^scheduledfor/i.test(word) ? 'changing' : 'unknown';
}

/** A virtual machine's, where its instance view was asked for. */
function powerState(properties: unknown): string | null {
  const codes = valuesAt(properties, 'instanceView.statuses[].code');
  const code = codes.find((value) => typeof value === 'string' && value.startsWith('PowerState/'));
  return typeof code === 'string' ? code.slice('PowerState/'.length) : null;
}

function runState(type: string, properties: unknown): string | null {
  const paths = RUN_STATES[type.toLowerCase()] ?? [];
  return paths.map((path) => textAt(properties, path)).find((state) => state !== null) ?? null;
}
