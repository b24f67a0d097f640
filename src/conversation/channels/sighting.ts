import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Sighting } from './channel-record.ts';

/** What tells a diagnosed error from others. */
export function sightingOf({ report, causes }: Diagnosis): Sighting {
  const { resource, code } = report;
  return {
    code,
    cause: causes[0]?.cause ?? '',
    type: resource.type,
    name: resource.name,
    group: resource.group,
  };
}

/** How much two errors have in common. */
export type Likeness = 'same' | 'other-resource' | 'different';

/** `other-resource` is the same code and cause on another resource of the type. */
export function likeness(a: Sighting, b: Sighting): Likeness {
  if (isSameError(a, b)) return 'same';
  const anywhere = { name: null, group: null };
  return isSameError({ ...a, ...anywhere }, { ...b, ...anywhere }) ? 'other-resource' : 'different';
}

/**
 * True where two errors are one incident: the same code and cause, and no resource, type or group that contradict each other. A
 * paste that was cut, or wrapped by another tool, says less, not something else.
 */
export function isSameError(a: Sighting, b: Sighting): boolean {
  const agree = (x: string | null, y: string | null) => x === null || y === null || x.toLowerCase() === y.toLowerCase();
  const isNamed = a.name !== null || b.name !== null || a.group !== null || b.group !== null;
  return (
    a.cause === b.cause &&
    (a.code?.toLowerCase() ?? null) === (b.code?.toLowerCase() ?? null) &&
    // Two that name nothing are only alike by their code.
    (isNamed ? agree(a.name, b.name) && agree(a.group, b.group) && agree(a.type, b.type) : agree(a.type, b.type))
  );
}
