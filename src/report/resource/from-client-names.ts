import type { Candidate, CandidateReader } from './candidate.ts';
import { typeOfClient } from './client-kinds.ts';
import { typeOfNoun, typeOfTool } from './kinds.ts';

const METHOD = String.raw`(?:Begin|begin_?)?(?:CreateOrUpdate|createOrUpdate|Create|create|Delete|delete|Update|update|Put|Patch|Start|start|Stop|stop|Restart|restart|Deallocate|deallocate|PowerOff|PowerOn|Swap|Move)\w{0,40}`;
/** Management SDKs: package and client or operation group. */
const CLIENTS: readonly RegExp[] = [
  // Python: azure/mgmt/cdn/operations/_profiles_operations.py, also versioned and dotted.
  /\bazure[\\/.]mgmt[\\/.](?<namespace>[a-z]{2,30})(?:[\\/.]\w{1,30}){0,3}[\\/.]operations[\\/.]_?(?<client>[a-z_]{2,60}?)_operations\b/,
  // Go: armnetwork.PublicIPAddressesClient, network.PublicIPAddressesClient.
  /\barm(?<namespace>[a-z]{3,40})\.(?:\(\*)?(?<client>[A-Z]\w{2,60}?)Client\b/,
  // Java: com.azure.resourcemanager.network.implementation.PublicIpAddressesClientImpl.
  /\bcom\.(?:microsoft\.azure\.management|azure\.resourcemanager)\.(?<namespace>[a-z]{2,30})\.(?:v\w{4,30}\.)?(?:implementation|fluent)\.(?<client>[A-Z]\w{2,60}?)(?:Inner|ClientImpl|Client|Impl)\b/,
  // JavaScript: @azure/arm-network/…/operations/publicIPAddresses.
  /@azure\/arm-(?<namespace>[a-z]{2,30})\/[\w./-]{0,80}?\/operations\/(?<client>\w{2,60})\b/,
];
/** .NET: `SbManagementClient.Topics.CreateOrUpdateAsync`, `Microsoft.Azure.Management.Storage.StorageAccountsOperations.BeginCreate`. */
const NET = new RegExp(
  String.raw`\.(?<client>[A-Z][a-zA-Z]{2,60}?)(?:Operations)?(?:Extensions)?\.(?:<)?${METHOD}`,
  'g',
);
const NET_PACKAGE =
  /\b(?:Microsoft\.Azure\.Management|Azure\.ResourceManager)\.(?:Fluent\.)?(?<namespace>[A-Z][A-Za-z]{2,30})\b/;
/** Azure.ResourceManager: `StorageAccountCollection.CreateOrUpdateAsync`, `VirtualMachineResource.Delete`. */
const NET_RESOURCE = new RegExp(
  String.raw`\bAzure\.ResourceManager\.[A-Z]\w{2,30}\.(?<kind>[A-Z][A-Za-z]{2,60}?)(?:Resource|Collection)\.<?${METHOD}`,
);
/** Kubernetes' clients: `GetPublicIPAddressClient().CreateOrUpdate(`. */
const GETTER = /\bGet(?<kind>[A-Z][A-Za-z]{2,50})Client\(\)\.[A-Z]\w{2,30}\(/;
const MAX_SEEN = 200;

/** The class of a management library that a stack names tells the kind. */
export const fromClientNames: CandidateReader = ({ text }) => {
  const head = text.slice(0, 200_000);
  for (const pattern of CLIENTS) {
    const { namespace = '', client = '' } = pattern.exec(head)?.groups ?? {};
    const type = client === '' ? null : (typeOfClient(namespace, client.replaceAll('_', '')) ?? named(client));
    if (type !== null) return own(type);
  }
  const kind = (NET_RESOURCE.exec(head) ?? GETTER.exec(head))?.groups?.['kind'];
  const known = kind === undefined ? null : typeOfTool(kind);
  return own(known ?? netClient(head));
};

const own = (type: string | null): Candidate | null =>
  type === null || /^Microsoft\.Resources\//.test(type) ? null : { type };

/** A client whose words are unmistakable without its package. */
function named(client: string): string | null {
  const words = client.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.includes(' ') ? typeOfNoun(words) : null;
}

function netClient(text: string): string | null {
  const namespace = NET_PACKAGE.exec(text)?.groups?.['namespace'];
  if (namespace === undefined) return null;
  let seen = 0;
  for (const match of text.matchAll(NET)) {
    if (++seen > MAX_SEEN) return null;
    const type = typeOfClient(namespace, match.groups?.['client'] ?? '');
    if (type !== null) return type;
  }
  return null;
}

/** A function that says what it changes: `set_vm_metadata`, `delete_storage_account`. */
const FUNCTION =
  /\b(?:create|delete|update|set|start|stop|restart|resize|remove|deallocate|provision|ensure|attach|detach|reconcile)_(?<words>[a-z]{2,20}(?:_[a-z]{2,20}){0,4})\b/g;
/** `deleteVirtualMachine(`, `createStorageAccount(` at the error. */
const CAMEL =
  /\b(?:create|delete|update|start|stop|restart|remove|ensure|attach|detach|reconcile)(?<words>[A-Z][a-z]{1,20}(?:[A-Z][A-Za-z]{1,20}){1,4})\b/g;

/** The function that the error's own line names. */
export const fromFunction: CandidateReader = ({ text, lead }) => {
  if (lead === null) return null;
  const from = Math.max(text.lastIndexOf('\n', lead.at - 1) + 1, lead.at - 400);
  const end = text.indexOf('\n', lead.at);
  const line = text.slice(from, Math.min(end < 0 ? text.length : end, lead.at + 1000));
  for (const match of [...line.matchAll(FUNCTION), ...line.matchAll(CAMEL)].slice(0, 20)) {
    const words = (match.groups?.['words'] ?? '')
      .replaceAll('_', ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .split(' ');
    for (let length = words.length; length > 0; length--) {
      const type = typeOfNoun(words.slice(0, length).join(' '));
      if (type !== null) return own(type);
    }
  }
  return null;
};

/** ARM's throttling and refusals name the action: `for action 'Microsoft.Cdn/profiles/read'`. */
export const fromThrottledAction: CandidateReader = ({ text, lead }) => {
  const said = (lead?.message ?? text).slice(0, 20_000);
  const type =
    /\brequests for (?:action|operation) '(?<type>[A-Z][A-Za-z]{1,40}\.[\w.]{2,60}(?:\/[A-Za-z]{1,60}){1,5})\/(?:read|write|delete|[A-Za-z]{2,40}\/action)'/i.exec(
      said,
    )?.groups?.['type'];
  return type === undefined || /\/(?:subscriptions|locations|operations)(?:\/|$)/i.test(type) ? null : own(type);
};

/** What services call their own work: `PutApplicationGatewayOperation`, `PutAgentPoolHandler`. */
const OWN_WORK = /\b(?:Put|Patch|Post|Delete|Create|Update|Set)(?<kind>[A-Z][A-Za-z]{2,50}?)(?:Operation|Handler)\b/;

export const fromServiceWork: CandidateReader = ({ text, lead }) => {
  const kind = OWN_WORK.exec((lead?.message ?? text).slice(0, 20_000))?.groups?.['kind'];
  return own(kind === undefined ? null : typeOfTool(kind));
};
