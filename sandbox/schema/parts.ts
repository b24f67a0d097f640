import { z } from 'zod';
import { RELATIVE_TIME } from '../relative-time.ts';

/** What the schemas of state are made of. */

export const text = z.string().trim().min(1);
/** Relative to the moment the sandbox starts, such as `-12m`. */
export const time = z.string().regex(RELATIVE_TIME, 'must be a time such as -12m, +3d or now');
export const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID');
/** `/` is the default subscription; `/resourceGroups/…` and `/providers/…` lie in it; `/subscriptions/…` is as it is. */
export const armId = z
  .string()
  .regex(/^\/(?:[^/]+(?:\/[^/]+)*)?$/, 'must be an id that begins with / and does not end with it');
export const bag = z.record(z.string(), z.unknown());
export const tags = z.record(z.string(), z.string());
export const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
