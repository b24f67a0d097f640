import { z } from 'zod';
import type { AzureReader, Listed } from '../../azure-reader.ts';
import { DEPLOYMENTS_API, type DeploymentRef, operationsPath } from './deployments.ts';

/** Azure leaves out what it has no value for, or sends null. */
const text = z.string().nullish().catch(null);

const operationSchema = z
  .object({
    properties: z.object({
      provisioningOperation: text,
      provisioningState: text,
      timestamp: text,
      statusCode: text,
      /** An object; some providers' come as text. */
      statusMessage: z.unknown().optional(),
      targetResource: z.object({ id: text, resourceType: text, resourceName: text }).nullish().catch(null),
    }),
  })
  .transform(({ properties }) => ({
    /** Such as `Create` or `EvaluateDeploymentOutput`. */
    kind: properties.provisioningOperation ?? 'Operation',
    state: properties.provisioningState ?? '',
    at: properties.timestamp ?? '',
    /** The HTTP status as a word, such as `Conflict`. */
    statusCode: properties.statusCode ?? '',
    statusMessage: properties.statusMessage,
    resourceId: properties.targetResource?.id ?? null,
    resourceType: properties.targetResource?.resourceType ?? null,
    resourceName: properties.targetResource?.resourceName ?? null,
  }));

/** One step of a deployment. */
export type DeploymentOperation = z.infer<typeof operationSchema>;

/**
 * The operations of a deployment.
 * @see https://learn.microsoft.com/rest/api/resources/deployment-operations/list
 */
export async function listOperations(
  azure: AzureReader,
  ref: DeploymentRef,
  signal: AbortSignal,
): Promise<Listed<DeploymentOperation>> {
  return azure.list({
    path: operationsPath(ref),
    apiVersion: DEPLOYMENTS_API,
    query: { $top: '100' },
    schema: operationSchema,
    signal,
    maxPages: 3,
  });
}
