import { z } from 'zod';
import type { ActivityEvent } from '../../known-reads.ts';
import { isPolicy } from './activity-runs.ts';

const policySchema = z.object({
  policyDefinitionEffect: z.string().nullish().catch(null),
  policyDefinitionDisplayName: z.string().nullish().catch(null),
  policyDefinitionName: z.string().nullish().catch(null),
  policyAssignmentDisplayName: z.string().nullish().catch(null),
  policyAssignmentName: z.string().nullish().catch(null),
  policyAssignmentId: z.string().nullish().catch(null),
  policyAssignmentScope: z.string().nullish().catch(null),
});

/** A denial by a policy, as the activity log tells it. */
export interface PolicyDenial {
  /** Name of the assignment; null where the event holds none. */
  readonly assignment: string | null;
  readonly assignmentId: string | null;
}

/**
 * The denial that an event of the category Policy tells of; null for other events and other effects.
 * @see https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema#policy-category
 */
export function policyDenial(event: ActivityEvent): PolicyDenial | null {
  if (!isPolicy(event)) return null;
  const policies = readPolicies(event.properties['policies']);
  const denying = policies.find(({ policyDefinitionEffect }) => /^deny/i.test(policyDefinitionEffect ?? ''));
  if (!denying && !/\/policies\/deny\w{0,20}\/action$/i.test(event.operation)) return null;
  const policy = denying ?? policies[0];
  const { policyAssignmentName: name, policyAssignmentScope: scope } = policy ?? {};
  const built = name && scope ? `${scope}/providers/Microsoft.Authorization/policyAssignments/${name}` : null;
  const definition = policy?.policyDefinitionDisplayName ?? policy?.policyDefinitionName;
  return {
    assignment: policy?.policyAssignmentDisplayName ?? name ?? definition ?? null,
    assignmentId: policy?.policyAssignmentId ?? built,
  };
}

/** The log holds the list as a JSON text. */
function readPolicies(value: unknown): readonly z.infer<typeof policySchema>[] {
  try {
    const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (!Array.isArray(list)) return [];
    return list.slice(0, 50).flatMap((item) => {
      const result = policySchema.safeParse(item);
      return result.success ? [result.data] : [];
    });
  } catch {
    return [];
  }
}
