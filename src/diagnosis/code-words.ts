import type { Cause } from '../knowledge/causes.ts';

/** Words of which Azure's services build their codes, and the cause each speaks for, in nats. */
const WORDS: readonly (readonly [RegExp, Cause, number])[] = [
  [/Already(?:Exists?|Present|Taken|Used|InUse|Registered|Assigned|Enabled|Defined)|Exists?$|Exists(?=[A-Z])|Duplicate|Name(?:Is)?(?:Not|Un)Available|NotUnique|Taken$|SameName|NameConflict/, 'already-exists', 3],
  [/SoftDelet|Recoverable|InDeletedState|DeletedStateConflict|Purge|DeletedVault/, 'soft-deleted', 3.4],
  [/Another(?:Resource)?(?:Group|Location|Region)|InDifferent(?:Location|Region|ResourceGroup)|LocationMismatch|InvalidResourceLocation/, 'exists-elsewhere', 2.8],
  [/InProgress|Concurren(?:t|cy)|IsBusy|Busy$|Busy(?=[A-Z])|AnotherOperation|Pending|Ongoing|Being(?:Created|Updated|Resized|Modified|Moved|Provisioned|Upgraded|Rehydrated|Processed|Recovered)|Superseded|Simultaneous|Parallel|Interrupted|NotTerminal|StillRunning|IsRunning|Conflicting(?:\w{0,20})?Operation|Updating$|Retryable/, 'concurrent-operation', 3],
  [/Precondition|E[Tt]ag|ConditionNotMet|IfMatch|IfNoneMatch|VersionMismatch|VersionConflict|OptimisticConcurrency|StaleData|NewerData|OutOfDate|SequenceNumber/, 'precondition-failed', 2.8],
  [/Lease/, 'lease-conflict', 3.4],
  [/Being(?:Deleted|Deprovisioned|Removed|Terminated|Stopped)|DeletePending|Deleting$|Invalid\w{0,20}State|State\w{0,12}(?:Invalid|NotAllowed)|CurrentState|NotReady|NotRunning|NotActive|Not(?:In)?Succeeded|NotProvisioned|NotEnabled|NotStopped|NotOnline|Disabled|Stopped|Deallocated|Archived|Offline|Suspended|Paused|Completed$|Expired|InFailedState|Unhealthy|Unusable|StuckIn|NotInDesirableState|Sealed|NotAttached|NotInstalled/, 'invalid-state', 2.8],
  [/InUse|Has(?:Child|Dependen|Nested|Active|Attached|Associat|Assign|Existing|Linked|Snapshot)|NotEmpty|Dependen|Attached|Associated|Overlap|Referenced|ReferencedBy|Nested|Existing\w{0,30}Found|Exist(?=s?Cannot)|CannotCoexist|Incompatible|Conflicts?With|CannotBeDeleted|LinkedTo|Peering|Delegat/, 'dependency-conflict', 2.6],
  [/(?:^|[a-z])Locked|ScopeLock|ResourceLock|ReadOnlyLock|LegalHold|ImmutabilityPolicy|ProtectedFromDeletion/, 'locked', 2.8],
  [/Policy(?!Assignment\w*Exist)|DenyAssignment|Disallowed|Blueprint|DeniedBy/, 'policy-denied', 2.6],
  [/Quota|LimitReached|Limit(?:Exceeded)?$|LimitFor|Exceed|Capacity|MaxNumber|Maximum|TooMany|SkuNotAvailable|NotAvailableIn|Allocation|OverConstrained|Insufficient|CountLimit|NoMore|Full$|Unavailable(?:In|For)(?:Region|Location|Zone)|ZoneNot/, 'quota-or-capacity', 3],
  [/NotRegistered|MissingSubscriptionRegistration|Registration(?:Required|State|Missing)|FeatureNot(?:Enabled|Registered)|NoRegisteredProvider|Unregistered/, 'provider-not-registered', 3],
  [/Immutable|CannotChange|Cannot(?:Be)?(?:Changed|Updated|Modified)|(?:Change|Update|Modification)NotAllowed|ReadOnlyProperty|UpdateNotPermitted|(?:Change|Update)NotSupported|CannotUpdate|CannotModify|PropertyChange|NotUpdatable/, 'immutable-property', 2.8],
  [/Subscription(?:Is)?(?:Disabled|ReadOnly|Suspended|NotActive|Warned|Expired|PastDue)|DisabledSubscription|Billing|Purchase|Offer(?:Not|Type)|LegalTerms|MarketplaceTerms|Terms(?:Not)?Accepted|SpendingLimit|PaymentRequired/, 'subscription-state', 3],
  [/NotFound|DoesNotExist|Unauthorized|Authori[sz]ation|Authentication|Forbidden|AccessDenied|InvalidToken|Token(?:Expired|Invalid)|Throttl|Timeout|TimedOut|InternalServer|InternalError|ServiceUnavailable|BadGateway|Invalid(?!\w{0,20}State)|Malformed|Unsupported|MissingRequired|Mandatory|NotSupported|Validation/, 'not-a-conflict', 2],
];

/** One cause that a code's words speak for. */
export interface CodeWord {
  readonly cause: Cause;
  /** The word found. */
  readonly word: string;
  readonly weight: number;
}

/** Judges a code that no rule knows by the words it is built of. Snake case and spaced codes read like camel case. */
export function judgeCodeWords(code: string): CodeWord[] {
  const camel = code.replace(/(?:^|[_\s.-]+)([a-zA-Z])([A-Z]*)/g, (_, first: string, rest: string) => first.toUpperCase() + (/[a-z]/.test(code) ? rest : rest.toLowerCase()));
  return WORDS.flatMap(([pattern, cause, weight]) => {
    const word = pattern.exec(camel)?.[0];
    return word === undefined ? [] : [{ cause, word, weight }];
  });
}
