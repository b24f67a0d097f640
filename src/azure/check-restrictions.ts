import { z } from 'zod';
import type { AzureReader } from './azure-reader.ts';

/** @see https://learn.microsoft.com/rest/api/policyinsights/policy-restrictions/check-at-resource-group-scope */
const API_VERSION = '2024-10-01';

const policyInfo = z.object({ policyAssignmentId: z.string().nullish(), policyDefinitionId: z.string().nullish() });
const answerSchema = z.object({
  fieldRestrictions: z
    .array(
      z.object({
        field: z.string().nullish(),
        restrictions: z
          .array(
            z.object({
              result: z.string().nullish(),
              values: z.array(z.string()).nullish().catch(null),
              policy: policyInfo.nullish(),
              reason: z.string().nullish(),
            }),
          )
          .nullish(),
      }),
    )
    .nullish()
    .catch(null),
  contentEvaluationResult: z
    .object({
      policyEvaluations: z
        .array(
          z.object({
            policyInfo: policyInfo.nullish(),
            evaluationResult: z.string().nullish(),
            effectDetails: z.object({ policyEffect: z.string().nullish() }).nullish(),
          }),
        )
        .nullish(),
    })
    .nullish()
    .catch(null),
});

/** A policy that a request of a type would run into. */
export interface Restriction {
  readonly assignmentId: string;
  /** `denied`: whatever the request says; `limited`: for some values of a field. */
  readonly kind: 'denied' | 'limited';
  /** The field, where it is about one. */
  readonly field: string | null;
  /** Values that the policy allows or denies, as Azure tells them. */
  readonly values: readonly string[];
  readonly reason: string | null;
}

/** What policies would do to a resource of a type in a group or subscription, as far as Azure can tell without the whole request. */
export async function checkRestrictions(
  azure: AzureReader,
  ask: {
    readonly path: string;
    readonly type: string;
    readonly location: string | null;
    readonly signal: AbortSignal;
  },
): Promise<readonly Restriction[]> {
  const { path, type, location, signal } = ask;
  const answer = await azure.post('check-policy-restrictions', {
    path: `${path}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`,
    apiVersion: API_VERSION,
    body: {
      resourceDetails: { resourceContent: { type, ...(location === null ? {} : { location }) } },
      pendingFields: [{ field: 'name' }, { field: 'tags' }, ...(location === null ? [{ field: 'location' }] : [])],
    },
    schema: answerSchema,
    signal,
  });
  const denied = (answer.contentEvaluationResult?.policyEvaluations ?? []).flatMap((one): Restriction[] => {
    const id = one.policyInfo?.policyAssignmentId;
    const denies = /^deny/i.test(one.effectDetails?.policyEffect ?? 'deny');
    return id && denies && /^NonCompliant$/i.test(one.evaluationResult ?? '')
      ? [{ assignmentId: id, kind: 'denied', field: null, values: [], reason: null }]
      : [];
  });
  const limited = (answer.fieldRestrictions ?? []).flatMap(({ field, restrictions }) =>
    (restrictions ?? []).flatMap((one): Restriction[] => {
      const id = one.policy?.policyAssignmentId;
      const isDeny = /^(?:Deny|Required)$/i.test(one.result ?? '');
      return id && isDeny
        ? [
            {
              assignmentId: id,
              kind: 'limited',
              field: field ?? null,
              values: one.values ?? [],
              reason: one.reason ?? null,
            },
          ]
        : [];
    }),
  );
  return [...denied, ...limited];
}
