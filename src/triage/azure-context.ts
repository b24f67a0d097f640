import type { AzureConnection } from '../azure/connection.ts';

/** What asking Azure needs, whatever the question. */
export interface AzureContext {
  readonly azure: AzureConnection;
  readonly now: Date;
  /** 8 seconds where absent. */
  readonly deadlineMs?: number;
}

/** Why Azure gave no answer at all. */
export type AzureTrouble =
  /** Nobody could be found to ask as, or Azure took nobody's word. `help` says what to do. */
  | { readonly kind: 'no-credential'; readonly help: string }
  /** Not one read got an answer. `because` is for people. */
  | { readonly kind: 'unreachable'; readonly because: string }
  /** What was asked about lies outside AZURE_SUBSCRIPTIONS, or its name cannot be one in Azure. Nothing was sent. */
  | { readonly kind: 'refused'; readonly because: string };
