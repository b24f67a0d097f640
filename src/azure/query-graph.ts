import { z } from 'zod';
import type { AzureReader, Listed } from './azure-reader.ts';

/** The version that national clouds have, too. */
const API_VERSION = '2021-03-01';
/** Most subscriptions and rows of one request. */
const MOST = 1_000;

const answerSchema = z.object({ data: z.array(z.unknown()), $skipToken: z.string().nullish() });

/** One query of Azure Resource Graph. */
export interface GraphQuery<T> {
  /** Values in it are written by `kql`. */
  readonly query: string;
  /** At least one. */
  readonly subscriptions: readonly string[];
  /** Of a row. */
  readonly schema: z.ZodType<T>;
  /** Most rows; 1,000 where absent. */
  readonly top?: number;
  readonly signal: AbortSignal;
}

/**
 * Rows of a query, the first page of them. Azure allows some 15 queries in 5 seconds: ask for much at once.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests
 */
export async function queryGraph<T>(azure: AzureReader, ask: GraphQuery<T>): Promise<Listed<T>> {
  const { query, subscriptions, schema, top = MOST, signal } = ask;
  const { data, $skipToken } = await azure.post('resource-graph', {
    path: '/providers/Microsoft.ResourceGraph/resources',
    apiVersion: API_VERSION,
    body: {
      subscriptions: subscriptions.slice(0, MOST),
      query,
      options: { $top: top, resultFormat: 'objectArray' },
    },
    schema: answerSchema,
    signal,
  });
  const items = data.flatMap((row) => {
    const result = schema.safeParse(row);
    return result.success ? [result.data] : [];
  });
  const whole = items.length === data.length && !$skipToken && subscriptions.length <= MOST;
  return { items, complete: whole };
}
