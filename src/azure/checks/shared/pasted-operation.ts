import { z } from 'zod';
import { parseScope } from '../../arm-path.ts';
import type { AzureReader } from '../../azure-reader.ts';
import type { Target } from '../../check.ts';
import { CLOUD_NAMES, cloudByName } from '../../clouds.ts';

const statusSchema = z.object({
  status: z.string(),
  startTime: z.string().nullish().catch(null),
  percentComplete: z.number().nullish().catch(null),
});

/** Where the status of an operation is read. */
export interface OperationRef {
  /** Rebuilt from checked parts, never what was pasted. */
  readonly path: string;
  readonly apiVersion: string;
}

/** The state of an asynchronous operation. */
export interface OperationStatus {
  /** As Azure writes it, such as `InProgress`. */
  readonly status: string;
  readonly ended: boolean;
  /** ISO 8601; null where Azure doesn't say. */
  readonly startedAt: string | null;
  /** 0 to 100; null where Azure doesn't say. */
  readonly percent: number | null;
}

const HOSTS = CLOUD_NAMES.map((name) => new URL(cloudByName(name).endpoint).host);
const COLLECTIONS = /\/(?:operations|operationStatus(?:es)?|asyncOperations)\/[^/]{1,260}$/i;

/**
 * The operation whose status URI a paste names: on a Resource Manager host, in the subscription that is looked in, and with the
 * version that its provider knows; null for anything else.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
export function pastedOperation({ report, subscriptionId }: Target): OperationRef | null {
  const text = report.names.runningOperation ?? '';
  // A URL that is read otherwise than it is written is nobody's status URI.
  if (subscriptionId === null || !URL.canParse(text) || /[^\x21-\x7e]|\\|\/\.|%(?:2e|2f|5c)/i.test(text)) return null;
  const url = new URL(text);
  const apiVersion = url.searchParams.get('api-version') ?? '';
  if (url.protocol !== 'https:' || !HOSTS.includes(url.host) || !/^\d{4}-\d\d-\d\d(?:-preview)?$/.test(apiVersion)) {
    return null;
  }
  const scope = parseScope(url.pathname);
  const isHere = scope?.subscriptionId?.toLowerCase() === subscriptionId.toLowerCase();
  return scope && isHere && COLLECTIONS.test(scope.path) ? { path: scope.path, apiVersion } : null;
}

/** Null where Azure has forgotten it, which it does some time after the end. */
export async function readOperation(
  azure: AzureReader,
  { path, apiVersion }: OperationRef,
  signal: AbortSignal,
): Promise<OperationStatus | null> {
  const found = await azure.get({ path, apiVersion, schema: statusSchema, signal });
  return (
    found && {
      status: found.status,
      // Every state but these three is one on the way.
      ended: /^(?:Succeeded|Failed|Cancell?ed)$/i.test(found.status),
      startedAt: found.startTime ?? null,
      percent: found.percentComplete ?? null,
    }
  );
}
