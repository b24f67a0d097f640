import { KIND_ROWS } from './kind-rows.ts';
import { canonicalType, nounOf, typeOfNoun } from './kinds.ts';

/** A name and what it is the name of: `Server Name: "x"` has label `Server`. */
export interface LabelledName {
  readonly label: string;
  readonly name: string;
}

/**
 * The type that the labels of a resource and its parents mean, outermost first. `kind` is the type that the tool's own kind
 * tells: the labels say whether the failure is about it, about a parent or about a child of it. Null where they tell nothing.
 */
export function typeOfChain(chain: readonly LabelledName[], kind: string | null): string | null {
  const own = chain.at(-1);
  if (own === undefined) return kind;
  return kind === null ? unknownKind(chain) : relativeTo(kind, chain, own.label);
}

function relativeTo(kind: string, chain: readonly LabelledName[], own: string): string {
  const [namespace, ...segments] = kind.split('/');
  const last = segments.at(-1) ?? '';
  if (means(own, last)) return kind;
  const parent = segments.findLastIndex((segment) => means(own, segment));
  if (parent >= 0 && chain.length === parent + 1) return [namespace, ...segments.slice(0, parent + 1)].join('/');
  const isChild = chain.length === segments.length + 1 && means(chain.at(-2)?.label ?? '', last);
  if (isChild) return canonicalType(`${kind}/${segmentOf(own)}`);
  // A resource may change another one on its way: a private link service, the policies of its subnet.
  const other = fitting(chain, isSame);
  return other.length === 1 ? (other[0] ?? kind) : kind;
}

/** Every label must be a segment of the type; of several types of that form, a usual abbreviation in a name decides. */
function unknownKind(chain: readonly LabelledName[]): string | null {
  const exact = fitting(chain, isSame);
  const found = exact.length > 0 ? exact : fitting(chain, means);
  if (found.length === 1) return found[0] ?? null;
  if (found.length === 0) return unknownChild(chain);
  const hinted = found.filter((type) => chain.some(({ name }) => namespaceOf(name) === type.split('/')[0]));
  if (hinted.length === 1) return hinted[0] ?? null;
  const meant = typeOfNoun(chain.at(-1)?.label ?? '');
  return meant !== null && found.includes(meant) ? meant : null;
}

/** A child that the table doesn't hold, of a parent that it does; under it, a type in between may go without a name. */
function unknownChild(chain: readonly LabelledName[]): string | null {
  const own = chain.at(-1)?.label ?? '';
  const parents = chain.length < 2 ? [] : fitting(chain.slice(0, -1), isSame);
  const parent = parents[0];
  if (parent === undefined || parents.length > 1) return null;
  const deeper = KIND_ROWS.map((row) => row.type).filter(
    (type) => type.startsWith(`${parent}/`) && isSame(own, type.slice(type.lastIndexOf('/') + 1)),
  );
  return deeper.length > 1 ? null : (deeper[0] ?? `${parent}/${segmentOf(own)}`);
}

/** The types whose every segment is named by a label, in order. */
function fitting(chain: readonly LabelledName[], fits: (label: string, segment: string) => boolean): string[] {
  return KIND_ROWS.map((row) => row.type).filter((type) => {
    const segments = type.split('/').slice(1);
    return segments.length === chain.length && chain.every(({ label }, index) => fits(label, segments[index] ?? ''));
  });
}

const squeeze = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]/g, '');
const isSame = (label: string, segment: string): boolean => squeeze(label) === squeeze(nounOf(segment));

/** `Front Door Origin` and `origins`, `Server` and `flexibleServers`. */
function means(label: string, segment: string): boolean {
  const [said, known] = [label.toLowerCase(), nounOf(segment)];
  return isSame(label, segment) || said.endsWith(` ${known}`) || known.endsWith(` ${said}`);
}

/** `Private Link Scope` → `privateLinkScopes`. */
function segmentOf(label: string): string {
  const [first = '', ...rest] = label.toLowerCase().split(' ');
  const camel = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  if (/[^aeiou]y$/.test(camel)) return `${camel.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(camel) ? `${camel}es` : `${camel}s`;
}

/** @see https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  adb: 'Microsoft.Databricks',
  dbw: 'Microsoft.Databricks',
  log: 'Microsoft.OperationalInsights',
  law: 'Microsoft.OperationalInsights',
  mlw: 'Microsoft.MachineLearningServices',
  synw: 'Microsoft.Synapse',
  vdws: 'Microsoft.DesktopVirtualization',
  psql: 'Microsoft.DBforPostgreSQL',
  pg: 'Microsoft.DBforPostgreSQL',
  mysql: 'Microsoft.DBforMySQL',
  sql: 'Microsoft.Sql',
};

const namespaceOf = (name: string): string | undefined => ABBREVIATIONS[name.toLowerCase().split(/[-_]/)[0] ?? ''];
