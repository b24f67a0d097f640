import type { Cause } from '../knowledge/causes.ts';

/** Words of which Azure's services build their codes, and the cause each speaks for, in nats. */
const WORDS: readonly (readonly [RegExp, Cause, number])[] = [
  [
    /Already(?:Exists?|Present|Taken|Used|InUse|Registered|Assigned|Enabled|Defined|Purchased)|(?<!Not|Nots|s)Exists?$|(?<!Not)Exists(?=[A-Z])|Duplicate|Name(?:Is)?(?:Not|Un)Available|NotUnique|Taken$|SameName|SameAs|NameConflict|(?:Dns|DNS|Name|Domain|Host|Url|Alias|Record)\w{0,12}InUse|AlreadyExisting/,
    'already-exists',
    3,
  ],
  [
    /SoftDelet|Recoverable|InDeletedState|DeletedStateConflict|Purge|DeletedVault|FlagMustBeSetForRestore/,
    'soft-deleted',
    3.4,
  ],
  [
    /Another(?:Resource)?(?:Group|Location|Region)|InDifferent(?:Location|Region|ResourceGroup)|LocationMismatch|Invalid\w{0,20}Location/,
    'exists-elsewhere',
    2.8,
  ],
  [
    /InProgress|Concurren(?:t|cy)|IsBusy|Busy$|Busy(?=[A-Z])|AnotherOperation|Pending|Ongoing|Being(?!Deleted|Deprovisioned|Removed|Terminated|Stopped)[A-Z]\w{3,}|Superseded|Simultaneous|Parallel|Interrupted|(?:Not)?(?:In)?NotTerminal|NotInTerminal|NonTerminal|StillRunning|IsRunning|StillActive|Conflicting(?:\w{0,20})?Operation|Updating$|Retryable|Operation(?:Was)?Cancell?ed|DeploymentActive|ExclusiveAccess/,
    'concurrent-operation',
    3,
  ],
  [
    /Precondition|E[Tt]ag|ConditionNotMet|IfMatch|IfNoneMatch|VersionMismatch|VersionConflict|OptimisticConcurrency|Stale|NewerData|OutOfDate|OutOfSync|CheckFailed|Overwritten/,
    'precondition-failed',
    2.8,
  ],
  [/Lease|FileLock|SharingViolation|LockLost/, 'lease-conflict', 3.4],
  [
    /Being(?:Deleted|Deprovisioned|Removed|Terminated|Stopped)|DeletePending|Deleting$|Invalid\w{0,20}State|State\w{0,12}(?:Invalid|NotAllowed)|CurrentState|NotReady|NotRunning|NotActive|Not(?:In)?Succeeded|NotProvisioned|NotEnabled|NotStopped|NotOnline|Disabled|Stopped|Deallocated|Archived|Offline|Suspended|Paused|Completed$|Expired|InFailedState|Unhealthy|Unusable|StuckIn|NotInDesirableState|Sealed|NotAttached|NotInstalled|Moratorium|NotInitialized|Maintenance/,
    'invalid-state',
    2.8,
  ],
  // The state is what refuses, whatever else the code speaks of.
  [
    /Unhealthy|(?:In|While|When|Of)(?:The|An?)?[A-Z][a-z]{3,20}State$|StateFailed$|(?:Agent|Node|Server|Vm|VM)\w{0,12}(?:Unavailable|NotResponding)$/,
    'invalid-state',
    3.3,
  ],
  [
    /Not(?:Valid|Allowed|Permitted|Possible|Specified|Applicable|Configured)|MustBe|MustDefine|Mismatch|Cannot(?:Cancel|Start|Stop|Become)|Unexpected|Missing(?!Subscription|Registration)|UsesCustomer|CleanedUp|Cleanedup/,
    'invalid-state',
    1.5,
  ],
  [
    /InUse|Has(?:Child|Dependen|Nested|Active|Attached|Associat|Assign|Existing|Linked|Snapshot)|NotEmpty|Dependen|Attached|Associated|Overlap|Referenced|ReferencedBy|Nested|s(?:Exist|Present)s?(?=$|Cannot)|Existing\w{0,30}Found|CannotCoexist|Incompatible|Conflicts?With|Conflicting(?!\w{0,20}Operation)|CannotBe(?:Deleted|UsedBy|Removed)|Cannot(?:Delete|Remove|AddOrRemove|Detach)|LinkedTo|Peering|Delegat|BelongsTo|OwnedBy|Has\w{1,40}References?$|(?:References|Relationships|Children|Dependents|Items|Resources)(?:Still)?NotDeleted|NotCompliantFor|InReplication|DeletionBlocked/,
    'dependency-conflict',
    2.6,
  ],
  [
    /(?:^|[a-z])Locked|ScopeLock|ResourceLock|ReadOnlyLock|LegalHold|Immutab(?:le|ility)\w{0,8}Policy|ImmutableDueTo|ProtectedFromDeletion/,
    'locked',
    3,
  ],
  [
    /(?<!Firewall|Backup|Retention|Replication|Waf|WAF|Access|Scaling|Lifecycle|Rotation|Password|Update|Upgrade|Ssl|Tls|Failover|Export|Immutability|Protection|Recovery|Auditing|Restart)Polic(?:y(?!Assignment|Definition|Parameter|Set|Rule|NotFound|Invalid)|ies)|DenyAssignment|Disallowed|Blueprint|DeniedBy/,
    'policy-denied',
    2.4,
  ],
  [
    /Quota|LimitReached|Limit(?:Exceeded)?$|LimitFor|Exceed|Capacity|MaxNumber|Maximum|TooMany|TooLarge|SkuNotAvailable|NotAvailableIn|Allocation|OverConstrained|Insufficient|Inadequate|CountLimit|NoMore|Full$|Unavailable(?:In|For)(?:Region|Location|Zone)|ZoneNot|DoesNotAllowProvisioning|Restrict(?:ed|ion)|CopyLimit/,
    'quota-or-capacity',
    3,
  ],
  [
    /NotRegistered|MissingSubscriptionRegistration|MissingRegistration|Registration(?:Required|State|Missing)|FeatureNot(?:Enabled|Registered)|NoRegisteredProvider|Unregistered/,
    'provider-not-registered',
    3.2,
  ],
  [
    /Immutable(?!DueTo)|CannotChange|Cannot(?:Be)?(?:Changed|Updated|Modified|Applied)|(?:Change|Update|Modification)NotAllowed|ReadOnlyProperty|UpdateNotPermitted|(?:Change|Update)NotSupported|CannotUpdate|CannotModify|CannotSet|PropertyChange|NotUpdatable|(?:Only|Be)\w{0,20}(?:While|At|During|On)Creation|CannotBeUpdated/,
    'immutable-property',
    2.8,
  ],
  [
    /Subscription(?:Is)?(?:Disabled|ReadOnly|Suspended|NotActive|Warned|Expired|PastDue)|DisabledSubscription|Billing|Purchase|Offer(?:Not|Type)|LegalTerms|MarketplaceTerms|MarketPlace|Terms(?:Not)?Accepted|SpendingLimit|PaymentRequired/,
    'subscription-state',
    3,
  ],
  [
    /(?:Extension|Provisioning|Deployment|OSProvisioning)\w{0,30}(?:Error|Timeout|Failure|Failed)$|Operation(?:Error|Failure)$|GenericErrors?$|CommunicationError$|NonTransientError$/,
    'nested-failure',
    2.6,
  ],
  [
    /NotFound|DoesNotExist|Unauthorized|NotAuthorized|Authori[sz]ation|Authentication|Forbidden|AccessDenied|InvalidToken|Token(?:Expired|Invalid)|Throttl|Timeout|TimedOut|InternalServer|InternalError|ServiceUnavailable|BadGateway|Malformed|MissingRequired|Mandatory|Validation/,
    'not-a-conflict',
    2,
  ],
  [
    /Permissions?(?!Conflict)|Privileges?|ForbiddenBy|TooLong|TooShort|LengthLimit|Invalid(?:Char|Password|Format|Name|Syntax)|NotIn(?:Subnet|Range|Same|List)|InReserved|ReservedRange|FailedTo(?:Connect|Resolve|Download|Authenticate|Parse)|ConnFail|ConnectionFail|Unreachable|Connectivity|Resolution|Unrecogni[sz]ed|WrongType|BadFormat|NotInSame/,
    'not-a-conflict',
    3.1,
  ],
  [/Invalid\w{0,40}Request$/, 'not-a-conflict', 1.2],
  [/Invalid(?!\w{0,20}(?:State|Location))|Unsupported|NotSupported/, 'not-a-conflict', 1.4],
  [/Conflict/, 'concurrent-operation', 0.8],
  [/Conflict/, 'already-exists', 0.6],
  [/Conflict/, 'unspecified-conflict', 0.7],
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
  const camel = code.replace(
    /(?:^|[_\s.-]+)([a-zA-Z])([A-Z]*)/g,
    (_, first: string, rest: string) => first.toUpperCase() + (/[a-z]/.test(code) ? rest : rest.toLowerCase()),
  );
  return WORDS.flatMap(([pattern, cause, weight]) => {
    const word = pattern.exec(camel)?.[0];
    return word === undefined ? [] : [{ cause, word, weight }];
  });
}
