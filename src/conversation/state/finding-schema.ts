import { z } from 'zod';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import { CAUSES } from '../../knowledge/causes.ts';
import { CHECKS } from '../../knowledge/schema.ts';

const retry = z.object({ verdict: z.enum(['yes', 'after', 'no', 'unknown']), because: z.string() });

/** A finding as it is kept. */
export const findingSchema: z.ZodType<Finding> = z.object({
  check: z.enum(CHECKS),
  effect: z.enum(['supports', 'rules-out', 'neutral', 'not-checked']),
  cause: z.enum(CAUSES).nullable(),
  summary: z.string(),
  source: z.string(),
  observedAt: z.string(),
  lagSeconds: z.number().exactOptional(),
  link: z.string().exactOptional(),
  weight: z.number().exactOptional(),
  holes: z.record(z.string(), z.string()).exactOptional(),
  retry: retry.exactOptional(),
});
