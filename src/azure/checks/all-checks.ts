import type { Check } from '../check.ts';
import { activityLog } from './activity-log.ts';
import { denyAssignments } from './deny-assignments.ts';
import { dependents } from './dependents.ts';
import { deploymentFailure } from './deployment-failure.ts';
import { deploymentHistory } from './deployment-history.ts';
import { existsElsewhere } from './exists-elsewhere.ts';
import { locks } from './locks.ts';
import { nameAvailability } from './name-availability.ts';
import { policy } from './policy.ts';
import { providerRegistration } from './provider-registration.ts';
import { recentChanges } from './recent-changes.ts';
import { resourceGroupState } from './resource-group-state.ts';
import { resourceState } from './resource-state.ts';
import { roleAssignment } from './role-assignment.ts';
import { runningOperations } from './running-operations.ts';
import { softDeleted } from './soft-deleted.ts';
import { subscriptionState } from './subscription-state.ts';

/** Every check that there is. */
export const ALL_CHECKS: readonly Check[] = [
  deploymentFailure,
  runningOperations,
  resourceGroupState,
  locks,
  deploymentHistory,
  recentChanges,
  activityLog,
  denyAssignments,
  dependents,
  existsElsewhere,
  nameAvailability,
  policy,
  providerRegistration,
  resourceState,
  roleAssignment,
  softDeleted,
  subscriptionState,
];
