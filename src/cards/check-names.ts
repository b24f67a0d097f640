import type { Finding } from '../diagnosis/diagnosis.ts';

/** What each check looks at, as it stands in a list. */
export const CHECK_NAMES: Readonly<Record<Finding['check'], string>> = {
  'deployment-failure': "the deployment's failed operations",
  'running-operations': 'deployments and operations still running',
  'resource-state': "the resource's state",
  'resource-group-state': "the resource group's state",
  'exists-elsewhere': 'the same name in other places',
  'name-availability': 'whether the name is free',
  'soft-deleted': 'deleted resources that still hold the name',
  locks: 'management locks',
  policy: 'policy assignments',
  'deny-assignments': 'deny assignments',
  'role-assignment': 'role assignments',
  dependents: 'what depends on the resource',
  'provider-registration': 'registration of the resource provider',
  'deployment-history': 'the deployment history',
  'recent-changes': 'recent changes',
  'activity-log': 'the activity log',
  'subscription-state': "the subscription's state",
};
