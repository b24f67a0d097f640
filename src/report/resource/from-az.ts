import type { Candidate, CandidateReader } from './candidate.ts';
import { commandTail, flag, isCommandStart, resolved, scopeOf } from './flags.ts';
import { typeOfAz } from './kinds.ts';
import { findResourceIds } from './resource-id.ts';

const COMMAND = /\baz (?<words>[a-z][\w-]{1,30}(?: [a-z][\w-]{1,30}){1,6})/g;
const MAX_COMMANDS = 200;

/** Flags that name the resource itself, for groups whose own flag isn't `--name`. */
const OWN_FLAGS: Readonly<Record<string, readonly string[]>> = {
  acr: ['--registry', '-r'],
  'monitor log-analytics workspace': ['--workspace-name'],
  'webapp deployment slot': ['--slot', '-s'],
  'functionapp deployment slot': ['--slot', '-s'],
  'vm run-command': ['--run-command-name'],
  'sig image-definition': ['--gallery-image-definition', '-i'],
  'sig image-version': ['--gallery-image-version', '-e'],
  sig: ['--gallery-name', '-r'],
  'network firewall policy': ['--policy-name'],
  'aks nodepool': ['--nodepool-name'],
  'storage blob': ['--account-name'],
  'storage file': ['--account-name'],
  'storage directory': ['--account-name'],
  'storage message': ['--account-name'],
  'storage entity': ['--account-name'],
  'apim api': ['--api-id'],
  'apim product': ['--product-id'],
  'apim nv': ['--named-value-id'],
  'cosmosdb sql role assignment': ['--role-assignment-id'],
  'backup vault': ['--vault-name'],
  'backup item': ['--item-name'],
  'webapp config hostname': ['--hostname'],
  'staticwebapp hostname': ['--hostname'],
  'cdn custom-domain': ['--custom-domain-name'],
  'appconfig kv': ['--key'],
  'datafactory pipeline': ['--pipeline-name'],
  'datafactory trigger': ['--trigger-name'],
  datafactory: ['--factory-name'],
  batch: ['--account-name'],
};
/** Groups whose `--name` is a parent's, or anything but the resource. */
const NAME_IS_NOT_OWN =
  /^(?:storage (?:blob|file|directory|message|entity)|(?:webapp|functionapp) deployment slot|role assignment|appconfig (?:kv|feature)|storage account (?:management-policy|blob-service-properties)|apim (?:api|product|nv)|cosmosdb sql role assignment|(?:webapp config|staticwebapp) hostname)$/;
const PARENT_FLAGS = [
  '--vault-name',
  '--hsm-name',
  '--account-name',
  '--server-name',
  '--server',
  '--vnet-name',
  '--cluster-name',
  '--namespace-name',
  '--nsg-name',
  '--lb-name',
  '--gateway-name',
  '--zone-name',
  '--profile-name',
  '--workspace-name',
  '--service-name',
  '--vm-name',
  '--route-table-name',
  '--firewall-name',
  '--registry',
  '--factory-name',
  '--topic-name',
  '--identity-name',
  '--cluster',
  '--environment',
  '--hub-name',
];

/** `az keyvault create --name x --resource-group y`: the group's words tell the type. */
export const fromAz: CandidateReader = (scene) => {
  let best: Candidate | null = null;
  let seen = 0;
  for (const match of scene.text.matchAll(COMMAND)) {
    if (++seen > MAX_COMMANDS) break;
    if (!isCommandStart(scene.text, match.index)) continue;
    const candidate = readCommand(
      scene.text,
      (match.groups?.['words'] ?? '').split(' '),
      match.index,
      scene.lead?.message ?? scene.text.slice(0, 50_000),
    );
    if (candidate?.name) return candidate;
    best ??= candidate;
  }
  return best;
};

function readCommand(text: string, words: readonly string[], at: number, message: string): Candidate | null {
  const known = typeOfAz(words);
  // The last word is the verb; a group alone (`az deployment group create`) tells no resource.
  if (
    known === null ||
    known.group.split(' ').length === words.length ||
    (words.includes('deployment') && known.group === 'group')
  )
    return null;
  const flags = commandTail(text, at + 'az '.length + words.join(' ').length);
  const scope = scopeOf(text, flags);
  const ids = flag(flags, '--ids', '--id', '--resource-id');
  const id = ids === null ? undefined : findResourceIds(ids)[0];
  if (id?.name) return id;
  const parent = resolved(text, flags, ...PARENT_FLAGS);
  // AKS runs one operation a cluster at a time: what is in the way of a pool is the cluster's.
  if (
    known.group === 'aks nodepool' &&
    /\b(?:another|in[- ]progress|pending)\b[^.]{0,80}\b(?:operation|in progress|pending)/i.test(message)
  ) {
    return {
      type: 'Microsoft.ContainerService/managedClusters',
      ...(parent === null ? {} : { name: parent }),
      ...scope,
    };
  }
  const name = ownName(text, known.group, words, flags);
  if (known.group === 'webapp deployment slot' || known.group === 'functionapp deployment slot') {
    const site = resolved(text, flags, '--name', '-n');
    // A swap is an operation of the app on two of its slots.
    if (words.at(-1) === 'swap' || name === null) return { type: 'Microsoft.Web/sites', name: site, ...scope };
    return { type: known.type, name, parent: site, ...scope };
  }
  return { type: known.type, ...(name === null ? {} : { name, parent }), ...scope };
}

function ownName(text: string, group: string, words: readonly string[], flags: string): string | null {
  const own = OWN_FLAGS[group] ?? [];
  const names = NAME_IS_NOT_OWN.test(group) ? own : ['--name', '-n', ...own];
  // `az keyvault network-rule add --name v`: deeper words than the known group still name the group's resource.
  const name = names.length === 0 ? null : resolved(text, flags, ...names);
  const parentFlag = `--${group.split(' ').at(-1) ?? ''}-name`;
  return (
    name ??
    (words.length > 1 ? resolved(text, flags, parentFlag, ...(group === 'keyvault' ? ['--vault-name'] : [])) : null)
  );
}
