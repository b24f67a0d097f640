import { z } from 'zod';

const text = z.string().nullish().catch(null);

/** A resource as its provider tells it; what a provider leaves out, or tells otherwise, is null. Nothing at all is no resource. */
export const resourceBodySchema = z
  .object({
    id: text,
    name: text,
    location: text,
    /** Id of the application or resource that owns it. */
    managedBy: text,
    /** Further owners, of a shared disk. */
    managedByExtended: z.array(z.string()).nullish().catch(null),
    sku: z.object({ name: text, tier: text }).nullish().catch(null),
    systemData: z.object({ createdAt: text, lastModifiedAt: text, lastModifiedBy: text }).nullish().catch(null),
    properties: z.record(z.string(), z.unknown()).nullish().catch(null),
  })
  .refine(({ id, properties }) => Boolean(id ?? properties));

/** A resource as its provider tells it. */
export type ResourceBody = z.infer<typeof resourceBodySchema>;

/** A text among a body's properties, by its path such as `powerState.code`; null where it is none. */
export function textAt(value: unknown, path: string): string | null {
  const found = valuesAt(value, path)[0];
  return typeof found === 'string' ? found : null;
}

/** All values at a path such as `subnets[].id`, letter case of the names as documented; at most 1,000. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let values: unknown[] = [value];
  for (const step of path.split('.')) {
    const isList = step.endsWith('[]');
    const name = isList ? step.slice(0, -2) : step;
    values = values
      .flatMap((item) => {
        const next = isRecord(item) ? item[name] : undefined;
        if (isList) return Array.isArray(next) ? next.slice(0, 1000) : [];
        return next === undefined || next === null ? [] : [next];
      })
      .slice(0, 1000);
  }
  return values;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
