import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const version = z.string().regex(/^\d{4}-\d\d-\d\d(?:-preview)?$/);
const tableSchema = z.record(
  z.string(),
  z.strictObject({
    versions: z.array(version).min(1),
    head: z.literal('refused').optional(),
    types: z.record(z.string(), z.array(version).nullable()),
  }),
);

/** A resource type that the sandbox knows. */
export interface KnownType {
  readonly namespace: string;
  /** Without the namespace. */
  readonly type: string;
  /** Newest first. */
  readonly versions: readonly string[];
  readonly refusesHead: boolean;
}

/** Locations that every type is offered in. */
export const LOCATIONS = [
  'West Europe',
  'North Europe',
  'Sweden Central',
  'Germany West Central',
  'East US',
  'East US 2',
];

const table = tableSchema.parse(parse(readFileSync(new URL('./data/providers.yaml', import.meta.url), 'utf8')));

const types = new Map<string, KnownType>();
for (const [namespace, entry] of Object.entries(table)) {
  for (const [type, versions] of Object.entries(entry.types)) {
    const known = { namespace, type, versions: versions ?? entry.versions, refusesHead: entry.head === 'refused' };
    types.set(`${namespace}/${type}`.toLowerCase(), known);
  }
}

/** Provider namespaces, in order of the table. */
export const NAMESPACES: readonly string[] = Object.keys(table);

/** A type by its full name, whatever its letter case. */
export const knownType = (type: string): KnownType | undefined => types.get(type.toLowerCase());

/** Types of a namespace. */
export const typesOf = (namespace: string): readonly KnownType[] =>
  [...types.values()].filter((type) => type.namespace.toLowerCase() === namespace.toLowerCase());

/** `West Europe` and `westeurope` are the same place. */
export const locationName = (location: string): string => location.toLowerCase().replaceAll(' ', '');
