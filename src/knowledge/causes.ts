/** The fixed list of causes a diagnosis can name, most specific kinds first. */
export const CAUSES = [
  'already-exists',
  'soft-deleted',
  'exists-elsewhere',
  'concurrent-operation',
  'precondition-failed',
  'lease-conflict',
  'invalid-state',
  'dependency-conflict',
  'locked',
  'policy-denied',
  'quota-or-capacity',
  'provider-not-registered',
  'immutable-property',
  'subscription-state',
  'nested-failure',
  'unspecified-conflict',
  'not-a-conflict',
  'not-azure',
] as const;

/** One kind of reason for which Azure refuses a request. */
export type Cause = (typeof CAUSES)[number];
