import type { Candidate, CandidateReader } from './candidate.ts';
import { fromId } from './candidate.ts';
import { typeOfKubernetes, typeOfTool } from './kinds.ts';
import { findResourceIds } from './resource-id.ts';

const ASKED =
  /\bkubectl\s{1,5}(?:get|describe|delete|wait|edit)\s{1,5}(?<kind>[A-Za-z]{4,80}?)s?(?:\.(?<group>[a-z]{2,40}\.azure\.com))?(?:[\s/]{1,5}(?<name>[a-z0-9][\w.-]{1,100}))?(?=\s|$)/;
const ROW = /^(?<name>[a-z0-9][\w.-]{1,100})\s{1,20}(?:False|True|Unknown)\s/m;
/** `storageaccounts.storage.azure.com/x`, `"controllerKind"="StorageAccount"`, a manifest's `kind:`. */
const FULL_NAME = /\b(?<kind>[a-z]{4,80}?)s?\.(?<group>[a-z]{2,40}\.azure\.com)\/(?<name>[a-z0-9][\w.-]{1,100})/;
const CONTROLLER =
  /\bcontrollerGroup["']?[=:] ?["']?(?<group>[a-z]{2,40}\.azure\.com)["']?,?\s{1,3}["']?controllerKind["']?[=:] ?["']?(?<kind>[A-Za-z]{3,80})/;
/** Azure's first operator logs its controller and what it was asked for. */
const RECONCILED =
  /"controller":\s?"(?<kind>[a-z]{4,80})",\s{0,4}"request":\s?"[\w.-]{1,100}\/(?<name>[a-z0-9][\w.-]{1,100})"/;
const MANIFEST = /\bapiVersion: (?<group>[a-z]{2,40}\.azure\.com)\/\w{2,40}\s{1,10}kind: (?<kind>[A-Za-z]{3,80})/;
/** Cluster API: `failed to create or update resource rg/vm1 (service: virtualmachine)`. */
const CLUSTER_API = /\bresource (?<group>[\w.()-]{1,90})\/(?<name>[\w.-]{1,100}) \(service: (?<service>\w{3,40})\)/;
/** cloud-provider-azure writes the kind around the name: `vmss(x)`, `lb(x)`. */
const CLOUD_PROVIDER =
  /\b(?<kind>vmss|lb|vm|pip|nsg|publicIP|securityGroup|routeTable|loadBalancer|scaleSet) ?\((?<name>[\w.-]{2,90})\)/i;
const CLOUD_KINDS: Readonly<Record<string, string>> = { lb: 'loadBalancer', pip: 'publicIP', nsg: 'securityGroup' };

/** The in-tree volume plugin: `Attach volume "…" to instance "id" failed with compute.VirtualMachinesClient#CreateOrUpdate`. */
const ATTACHING =
  /\b(?:attach|detach) (?:volume|disk) "[^"\n]{1,400}" (?:to|from) (?:instance|node|vm) "(?<machine>\/subscriptions\/[^"\n]{10,400})"[^"\n]{0,40}\bcompute\.VirtualMachine\w{0,20}Client#/i;

/** Kinds and names as Azure Service Operator, Cluster API and the cloud provider write them. */
export const fromKubernetes: CandidateReader = ({ text, lead }) => {
  const head = text.slice(0, 200_000);
  return (
    fromAttaching(head, lead?.message ?? '') ?? fromClusterApi(head) ?? fromOperator(head) ?? fromCloudProvider(head)
  );
};

/** The request changes the machine; a message about the disk itself names the disk. */
function fromAttaching(text: string, message: string): Candidate | null {
  const machine = ATTACHING.exec(text)?.groups?.['machine'];
  if (machine === undefined || /\bdisk ['"/]/i.test(message)) return null;
  const id = findResourceIds(machine)[0];
  return id?.name ? fromId(id) : null;
}

function fromClusterApi(text: string): Candidate | null {
  const { group, name, service } = CLUSTER_API.exec(text)?.groups ?? {};
  const type = service === undefined ? null : (typeOfTool(service.replace(/s$/, '')) ?? typeOfTool(service));
  return type === null ? null : { type, name: name ?? null, group: group ?? null };
}

function fromOperator(text: string): Candidate | null {
  const asked = ASKED.exec(text)?.groups;
  const found = [asked, FULL_NAME.exec(text)?.groups, CONTROLLER.exec(text)?.groups, MANIFEST.exec(text)?.groups].find(
    (groups) => groups !== undefined && typeOfKubernetes(groups['kind'] ?? '', groups['group'] ?? null) !== null,
  );
  const reconciled = RECONCILED.exec(text)?.groups?.['name'];
  if (!found) return reconciled === undefined ? null : { name: reconciled };
  const name = found['name'] ?? azureName(text) ?? (found === asked ? ROW.exec(text)?.groups?.['name'] : undefined);
  return {
    type: typeOfKubernetes(found['kind'] ?? '', found['group'] ?? null),
    ...(name === undefined ? {} : { name }),
  };
}

/** The operator's own name for the object is the resource's, where `azureName` doesn't give another. */
function azureName(text: string): string | undefined {
  return (/\bazureName["']?[=:] {0,3}["']?([\w.-]{2,100})/.exec(text) ??
    /["'\s{]name["']?[=:] {0,3}["']?([a-z0-9][\w.-]{1,100})/.exec(text))?.[1];
}

function fromCloudProvider(text: string): Candidate | null {
  if (!/\bazure_\w{2,40}\.go:\d|\bkube-system\b|\bcontroller-manager\b/.test(text)) return null;
  const { kind = '', name } = CLOUD_PROVIDER.exec(text)?.groups ?? {};
  const type = typeOfTool(CLOUD_KINDS[kind.toLowerCase()] ?? kind);
  return type === null ? null : { type, name: name ?? null };
}
