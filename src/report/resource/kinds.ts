import type { KindRow } from './kind-rows.ts';
import { KIND_ROWS } from './kind-rows.ts';

/**
 * The names of resource types, each mapped to the ARM type. Keys are in lower case; `others` has the names of the other tools,
 * squeezed (`virtualnetworkssubnet`). Each map is built when it is first asked for.
 */
const INDEXES = {
  types: () => index((row) => [row.type.toLowerCase()]),
  terraform: () => index((row) => row.terraform),
  nouns: () =>
    merged(
      index((row) => spaced([nounOf(row.type)]), true),
      // A deployment is what a failure happened in; a message about one itself is read elsewhere.
      index((row) =>
        row.type === 'Microsoft.Resources/deployments'
          ? []
          : spaced(row.terraform.map((kind) => kind.replaceAll('_', ' '))),
      ),
      index((row) => row.nouns),
    ),
  az: () => index((row) => row.az),
  others: () =>
    merged(
      index((row) => [squeeze(singular(lastSegment(row.type)))], true),
      index((row) => row.terraform.map(squeeze)),
      index((row) => chainedNames(row), true),
      index((row) => row.others.map(squeezeKind)),
    ),
} as const;

const built = new Map<keyof typeof INDEXES, ReadonlyMap<string, string>>();

function table(name: keyof typeof INDEXES): ReadonlyMap<string, string> {
  const known = built.get(name);
  if (known) return known;
  const made = INDEXES[name]();
  built.set(name, made);
  return made;
}

/** Maps names to types. Of several types with one name the first counts; with `unique`, none does. */
function index(namesOf: (row: KindRow) => readonly string[], unique = false): Map<string, string> {
  const map = new Map<string, string>();
  const shared = new Set<string>();
  for (const row of KIND_ROWS) {
    for (const name of namesOf(row)) {
      const known = map.get(name);
      if (known === undefined) map.set(name, row.type);
      else if (known !== row.type) shared.add(name);
    }
  }
  if (unique) for (const name of shared) map.delete(name);
  return map;
}

/** All the maps in one; a later one's entry counts. */
function merged(first: Map<string, string>, ...later: readonly ReadonlyMap<string, string>[]): Map<string, string> {
  for (const map of later) for (const [name, type] of map) first.set(name, type);
  return first;
}

/** One word alone is too often a word of the sentence; the table says which are nouns all the same. */
const spaced = (nouns: readonly string[]): string[] => nouns.filter((noun) => noun.includes(' ') && !VAGUE.has(noun));
/** Several services have these, by other names. */
const VAGUE = new Set([
  'alert rule',
  'automation rule',
  'data source',
  'data connection',
  'private cloud',
  'linked service',
  'rule set',
  'maintenance configuration',
  'api key',
  'source control',
  'nat rule',
  'deployment setting',
  'data network',
  'environment type',
]);

/** `Microsoft.Network/natGateways` → `nat gateway`. */
export function nounOf(type: string): string {
  return singular(lastSegment(type))
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** Azure Service Operator's kinds: the parents' plurals and the singular of the last segment (`NamespacesTopicsSubscription`). */
function chainedNames({ type }: KindRow): string[] {
  const segments = type.split('/').slice(1);
  const own = segments.pop() ?? '';
  const parents = segments.filter((segment) => !/services$/i.test(segment));
  return [squeeze([...segments, singular(own)].join('')), squeeze([...parents, singular(own)].join(''))];
}

const lastSegment = (type: string): string => type.slice(type.lastIndexOf('/') + 1);
const squeeze = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
const squeezeKind = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9:]/g, '');

/** Asked of every row: without patterns, a start of the process takes milliseconds less. */
function singular(word: string): string {
  const lower = word.toLowerCase();
  if (!lower.endsWith('s')) return word;
  if (lower.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (['sses', 'ches', 'shes', 'xes'].some((ending) => lower.endsWith(ending))) return word.slice(0, -2);
  return lower.endsWith('ss') || lower.endsWith('redis') || lower.length < 2 ? word : word.slice(0, -1);
}

/** The type of a Terraform kind, given without its `azurerm_`; null for unknown ones. */
export function typeOfTerraform(kind: string): string | null {
  return table('terraform').get(kind.toLowerCase()) ?? null;
}

/** The type that an English noun means (`network interface`), or null. */
export function typeOfNoun(noun: string): string | null {
  const key = noun.trim().toLowerCase().replace(/\s+/g, ' ');
  return table('nouns').get(key) ?? table('nouns').get(singular(key)) ?? null;
}

/** All nouns, longest first, for building a pattern. */
export function nouns(): string[] {
  return [...table('nouns').keys()].sort((a, b) => b.length - a.length);
}

/** The type that the words after `az` mean, and how many of them name it: the longest known group counts. */
export function typeOfAz(words: readonly string[]): { type: string; group: string } | null {
  for (let length = Math.min(words.length, 6); length > 0; length--) {
    const group = words.slice(0, length).join(' ').toLowerCase();
    const type = table('az').get(group);
    if (type !== undefined) return { type, group };
  }
  return null;
}

/** The type that a PowerShell noun, Ansible module or Kubernetes kind means, or null. */
export function typeOfTool(name: string): string | null {
  return table('others').get(squeeze(name)) ?? null;
}

/** Pulumi's own modules for parts of a namespace. */
const PULUMI_NAMESPACES: Readonly<Record<string, string>> = {
  privatedns: 'network',
  dns: 'network',
  dnsresolver: 'network',
  frontdoor: 'network',
  trafficmanager: 'network',
  cosmosdb: 'documentdb',
  redis: 'cache',
  redisenterprise: 'cache',
  applicationinsights: 'insights',
  monitor: 'insights',
  postgresql: 'dbforpostgresql',
  mysql: 'dbformysql',
  machinelearning: 'machinelearningservices',
};

/**
 * The type of a Pulumi resource: `azure-native:network:VirtualNetwork` has module `network`; the classic provider's
 * `azure:network/virtualNetwork:VirtualNetwork` too, and its kinds follow Terraform's. Null where neither is known.
 */
export function typeOfPulumi(module: string, kind: string): string | null {
  const name = squeeze(module.split('/')[0] ?? module).replace(/v\d{6,8}(?:preview)?$/, '');
  const own = squeeze(kind);
  const namespace = `microsoft.${PULUMI_NAMESPACES[name] ?? name}/`;
  const inNamespace = KIND_ROWS.filter((row) => row.type.toLowerCase().startsWith(namespace));
  const native =
    inNamespace.find((row) => row.others.some((other) => other.includes(':') && other.endsWith(`:${own}`))) ??
    inNamespace.find((row) => squeeze(singular(lastSegment(row.type))) === own) ??
    inNamespace.find((row) => row.others.some((other) => squeeze(other) === own) || chainedNames(row).includes(own));
  const others = table('others');
  return native?.type ?? others.get(`${name}:${own}`) ?? others.get(name + own) ?? others.get(own) ?? null;
}

/** An ARM type in Azure's usual letter case, where it is known. */
export function canonicalType(type: string): string {
  const types = table('types');
  const known = types.get(type.toLowerCase());
  if (known) return known;
  // A child of a known type keeps its own segment as written.
  const cut = type.lastIndexOf('/');
  const parent = cut > type.indexOf('/') ? types.get(type.slice(0, cut).toLowerCase()) : undefined;
  return parent ? parent + type.slice(cut) : type.replace(/^microsoft\./i, 'Microsoft.');
}

/** The type of a Kubernetes operator's kind; the API group (`network.azure.com`) tells apart kinds of one name. */
export function typeOfKubernetes(kind: string, group: string | null): string | null {
  const module = group?.split('.')[0];
  return module === undefined || module === '' ? typeOfTool(kind) : (typeOfPulumi(module, kind) ?? typeOfTool(kind));
}
