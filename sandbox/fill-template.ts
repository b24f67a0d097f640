import { RELATIVE_TIME, timeAt } from './relative-time.ts';
import { OTHER_SUBSCRIPTION, SUBSCRIPTION, TENANT } from './tenant.ts';

const HOLE = /\{\{([^{}]{1,40})\}\}/g;
const WORDS: Readonly<Record<string, string>> = {
  sub: SUBSCRIPTION.id,
  'sub.other': OTHER_SUBSCRIPTION.id,
  tenant: TENANT.id,
};

/**
 * Fills `{{sub}}`, `{{sub.other}}`, `{{tenant}}` and times such as `{{-12m}}` in every string of a value.
 * @throws Error for a hole of another name
 */
export function fillTemplate<T>(value: T, now: Date): T;
export function fillTemplate(value: unknown, now: Date): unknown {
  if (typeof value === 'string') return value.replace(HOLE, (_, hole: string) => filled(hole.trim(), now));
  if (Array.isArray(value)) return value.map((item) => fillTemplate(item, now));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillTemplate(item, now)]));
}

function filled(hole: string, now: Date): string {
  const value = WORDS[hole] ?? (RELATIVE_TIME.test(hole) ? timeAt(hole, now) : undefined);
  if (value === undefined) throw new Error(`unknown hole {{${hole}}}`);
  return value;
}
