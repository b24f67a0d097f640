/** What a message can ask for. `diagnose` is a text that itself is, or holds, a pasted error. */
export const INTENTS = [
  'diagnose',
  'explain-409',
  'why-deploy-failed',
  'is-it-my-fault',
  'prevent',
  'was-it-deleted',
  'check-locks',
  'check-policy',
  'check-exists',
  'who-changed',
  'in-progress',
  'retry-safe',
  'watch',
  'stop-watch',
  'fixed',
  'not-helpful',
  'triage-thread',
  'help',
  'cancel',
  'greet',
  'out-of-scope',
] as const;

export type Intent = (typeof INTENTS)[number];

/** Names and times that stand in the message itself, as they are written there. */
export interface Slots {
  readonly resourceGroup?: string;
  readonly resourceName?: string;
  readonly deploymentName?: string;
  readonly subscriptionId?: string;
  readonly timeRange?: string;
}

/** A message, read. */
export interface ReadIntent {
  readonly intent: Intent;
  readonly slots: Slots;
  /** What in the message speaks for the intent, strongest first, in words for a person. */
  readonly reasons: readonly string[];
}
