import { KIND_ROWS } from './kind-rows.ts';

/** The columns of a kind row, in order. */
const COLUMNS = ['terraform', 'nouns', 'az', 'powershell', 'pulumi', 'ansible', 'kubernetes'] as const;
type Column = (typeof COLUMNS)[number];

/** The names that tools and messages use for resource types, each mapped to the ARM type. Keys are in lower case. */
type Kinds = { readonly [column in Column]: ReadonlyMap<string, string> };

let kinds: Kinds | undefined;
let types: ReadonlyMap<string, string> | undefined;

function load(): Kinds {
  const maps: Record<Column, Map<string, string>> = {
    terraform: new Map(),
    nouns: new Map(),
    az: new Map(),
    powershell: new Map(),
    pulumi: new Map(),
    ansible: new Map(),
    kubernetes: new Map(),
  };
  for (const row of rows()) {
    COLUMNS.forEach((column, index) => {
      for (const name of (row.cells[index] ?? '').split(',')) {
        const key = name.trim().toLowerCase();
        if (key !== '' && !maps[column].has(key)) maps[column].set(key, row.type);
      }
    });
  }
  return maps;
}

function rows(): { type: string; cells: string[] }[] {
  return KIND_ROWS.trim()
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [type = '', ...cells] = line.split('|');
      return { type: type.trim(), cells };
    });
}

/** The ARM type that a tool's or a sentence's name for it means, or null. Letter case doesn't matter. */
export function typeOf(column: Column, name: string): string | null {
  kinds ??= load();
  return kinds[column].get(name.trim().toLowerCase()) ?? null;
}

/** All names of a column, longest first, for building a pattern. */
export function namesOf(column: Column): string[] {
  kinds ??= load();
  return [...kinds[column].keys()].sort((a, b) => b.length - a.length);
}

/** An ARM type in Azure's usual letter case, where it is known. */
export function canonicalType(type: string): string {
  types ??= new Map(rows().map((row) => [row.type.toLowerCase(), row.type]));
  const known = types.get(type.toLowerCase());
  if (known) return known;
  // A child of a known type keeps its own segment as written.
  const cut = type.lastIndexOf('/');
  const parent = cut > type.indexOf('/') ? types.get(type.slice(0, cut).toLowerCase()) : undefined;
  return parent ? parent + type.slice(cut) : type.replace(/^microsoft\./i, 'Microsoft.');
}

/** The type that a Go client's package and name mean (`network`, `Interfaces` → network interfaces), or null. */
export function typeOfClient(namespace: string, client: string): string | null {
  const wanted = client.toLowerCase();
  const own = rows().filter((row) => row.type.toLowerCase().startsWith(`microsoft.${namespace.toLowerCase()}/`));
  const segment = (type: string) => type.slice(type.lastIndexOf('/') + 1).toLowerCase();
  const exact = own.find((row) => segment(row.type) === wanted) ?? own.find((row) => segment(row.type).endsWith(wanted));
  return exact?.type ?? null;
}
