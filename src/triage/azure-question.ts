import type { FilledCommand, Finding } from '../diagnosis/diagnosis.ts';
import type { AzureTrouble } from './azure-context.ts';
import type { AzureCandidate, AzureSubject } from './azure-subject.ts';

/** Questions about the state of Azure that need no pasted error. */
export type AzureQuestionKind =
  /** Is there a lock on it, on what holds it or in it, and who put it there? */
  | 'check-locks'
  /** Which policy or deny assignment denies things there? */
  | 'check-policy'
  /** Is it there, and where? */
  | 'check-exists'
  /** Who changed it, when, with what client? */
  | 'who-changed'
  /** What is running there? */
  | 'in-progress'
  /** Was it deleted, when and by whom, and is a soft-deleted one left? */
  | 'was-it-deleted';

/**
 * A question in words, as far as the words say what it is about. A resource, a group, a deployment or only a subscription may
 * be its subject; a name in `resourceName` may turn out to be a group's.
 */
export interface AzureQuestion {
  readonly kind: AzureQuestionKind;
  readonly resourceName: string | null;
  readonly resourceGroup: string | null;
  readonly deploymentName: string | null;
  readonly subscriptionId: string | null;
  /** `Namespace/type`, in any letter case, or its noun, such as `key vault`. */
  readonly resourceType: string | null;
  /** Of a resource, group, deployment or subscription; it beats the names. */
  readonly resourceId: string | null;
  readonly location: string | null;
  /** For `who-changed` and `was-it-deleted`; the last 14 days where both are null, as long as Azure keeps changes. */
  readonly from: Date | null;
  /** Now where null. */
  readonly to: Date | null;
}

/** What a person may do next. */
export interface AzureFollowUp {
  readonly title: string;
  /** Values filled in and quoted for each tool. */
  readonly commands: readonly FilledCommand[];
}

/** What Azure says to a question. */
export type AzureAnswer =
  | {
      readonly kind: 'answered';
      readonly subject: AzureSubject;
      /** yes: there is a lock, a denial, a change, an operation, a deletion, such a resource; unclear: not all could be seen. */
      readonly answer: 'yes' | 'no' | 'unclear';
      /** One or two plain sentences that answer the question. */
      readonly headline: string;
      /** What that rests on, most telling first; reads that failed are `not-checked`. */
      readonly findings: readonly Finding[];
      readonly followUps: readonly AzureFollowUp[];
    }
  /** Several have that name. */
  | {
      readonly kind: 'which';
      readonly candidates: readonly AzureCandidate[];
      /** False where there may be more. */
      readonly complete: boolean;
    }
  | {
      readonly kind: 'not-found';
      readonly subject: AzureSubject;
      readonly headline: string;
      /** Where was looked, such as `the subscription "shop-prod"`. */
      readonly lookedAt: readonly string[];
      /** False where a part could not be read: then it may be there all the same. */
      readonly complete: boolean;
      /** True where a deleted resource holds the name; one of the findings tells more. */
      readonly softDeleted: boolean;
      readonly findings: readonly Finding[];
    }
  /** The question doesn't say what it is about. */
  | { readonly kind: 'needs'; readonly what: 'resource-or-group' }
  | AzureTrouble;
