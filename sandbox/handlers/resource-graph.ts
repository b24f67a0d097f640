import { z } from 'zod';
import { same } from '../arm-id.ts';
import { parseQuery } from '../kql/parse-query.ts';
import { type Row, runQuery } from '../kql/run-query.ts';
import type { Query } from '../kql/syntax.ts';
import { QueryError } from '../kql/tokens.ts';
import { readToken, writeToken } from '../page.ts';
import { armError, type Reply } from '../reply.ts';
import type { Ask, Handler } from '../route.ts';
import { stableGuid } from '../stable-guid.ts';
import type { World } from '../world.ts';
import { graphTable } from './graph-tables.ts';

const bodySchema = z.object({
  subscriptions: z.array(z.string()).optional(),
  managementGroups: z.array(z.string()).optional(),
  query: z.string(),
  options: z
    .object({
      $top: z.number().int().min(1).max(1000).optional(),
      $skip: z.number().int().min(0).optional(),
      $skipToken: z.string().optional(),
      resultFormat: z.literal('objectArray').optional(),
    })
    .optional(),
});
type Body = z.infer<typeof bodySchema>;

/**
 * POST /providers/Microsoft.ResourceGraph/resources: the tables resources, resourcecontainers, resourcechanges and
 * resourcecontainerchanges, and the few operators of `kql/`. Without a scope it looks at all subscriptions.
 */
export const resourceGraph: Handler = (ask) => {
  const [namespace, word, ...rest] = ask.request.tail ?? [];
  if (!same(namespace, 'Microsoft.ResourceGraph') || !same(word, 'resources') || rest.length > 0) return null;
  if (ask.request.scope !== '') return null;
  return {
    action: 'Microsoft.ResourceGraph/resources/read',
    versions: ['2024-04-01', '2022-10-01', '2021-03-01'],
    methods: ['POST'],
    answer: () => answer(ask),
  };
};

function answer({ request, world, pageSize }: Ask): Reply {
  const body = bodySchema.safeParse(parseJson(request.body));
  if (!body.success) return failure(world, [{ code: 'InvalidInput', message: 'The request body is invalid.' }]);
  try {
    const query = parseQuery(body.data.query);
    const unknown = tablesOf(query).find((name) => graphTable(name, world) === undefined);
    if (unknown !== undefined) return failure(world, [invalidQuery, disallowed(unknown)]);
    const wrong = unitedWrongly(query);
    if (wrong !== null) return failure(world, [invalidQuery, disallowed(wrong)]);
    const tableOf = (name: string) => inScope(graphTable(name, world) ?? [], body.data, world);
    return page(runQuery(query, tableOf, world.clock()), body.data, pageSize);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const { line, column, text } = error.token;
    const isParse = error.code === 'ParserFailure';
    const place = isParse ? { line, characterPositionInLine: column - 1 } : { line: -1, characterPositionInLine: -1 };
    return failure(world, [invalidQuery, { code: error.code, message: error.code, ...place, token: text }]);
  }
}

const disallowed = (table: string) => ({
  code: 'DisallowedLogicalTableName',
  message: `Table ${table} is invalid, unsupported or disallowed.`,
});

const legsOf = ({ steps }: Query): readonly Query[] =>
  steps.flatMap((step) => (step.kind === 'union' ? step.legs : []));

const tablesOf = (query: Query): string[] => [query.table, ...legsOf(query).flatMap(tablesOf)];

/** A union is for one table, or for resources and resourcecontainers. The table that doesn't go with the first; null for none. */
function unitedWrongly(query: Query): string | null {
  const [first = '', ...others] = tablesOf(query);
  const fitting = CONTAINED.includes(first) ? CONTAINED : [first];
  return others.find((name) => !fitting.includes(name)) ?? null;
}

const CONTAINED = ['resources', 'resourcecontainers'];

const invalidQuery = {
  code: 'InvalidQuery',
  message:
    'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
};

const failure = (world: World, details: readonly object[]): Reply =>
  armError(
    400,
    'BadRequest',
    `Please provide below info when asking for support: timestamp = ${world.clock().toISOString()}, correlationId = ${stableGuid(String(world.clock()))}.`,
    { details },
  );

function* inScope(rows: Iterable<Row>, { subscriptions, managementGroups }: Body, world: World): Iterable<Row> {
  const below = world.subscriptions.filter(({ managementGroups: above }) =>
    managementGroups?.some((name) => above.some((own) => same(own, name))),
  );
  const ids = subscriptions ?? (managementGroups ? below : world.subscriptions).map(({ id }) => id);
  for (const row of rows) if (ids.some((id) => same(id, String(row.subscriptionId)))) yield row;
}

function page(rows: readonly Row[], { options }: Body, pageSize: number): Reply {
  const skip = options?.$skipToken === undefined ? (options?.$skip ?? 0) : readToken(options.$skipToken);
  if (skip === null) return armError(400, 'BadRequest', 'The skip token is invalid.');
  const size = Math.min(options?.$top ?? 100, pageSize);
  const data = rows.slice(skip, skip + size);
  const isMore = rows.length > skip + size;
  return {
    status: 200,
    headers: { 'x-ms-user-quota-remaining': '14', 'x-ms-user-quota-resets-after': '00:00:05' },
    body: {
      totalRecords: rows.length,
      count: data.length,
      data,
      facets: [],
      resultTruncated: 'false',
      ...(isMore ? { $skipToken: writeToken(skip + size) } : {}),
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
