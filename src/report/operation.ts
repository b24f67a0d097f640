import type { Operation } from './error-report.ts';
import type { FoundError } from './found-error.ts';

type Marks = readonly (readonly [RegExp, Operation])[];

/** Marks of what was tried, most explicit first. A bare PUT or CreateOrUpdate may be either, so it says nothing. */
const MARKS: Marks = [
  [/\bforce-unlock\b|acquiring the state lock|Failed to unlock state|\bbreak blob lease\b/i, 'other'],
  [
    /\bcannot perform delete operation|\bDELETE (?:https?:|\/subscriptions\/)|\bDELETE ERROR\b|Delete \(incomplete\)/,
    'delete',
  ],
  [/\bFailed to (?:save|update) (?!Terraform)/, 'update'],
  [
    /\b(?:deleting|destroying|waiting for (?:the )?deletion of)\b[^\n]{0,80}["(:]|Client#Delete\b|\bDeletion of\b|\bfailed to (?:delete|purge|remove)\b|\bRemoving resource \[|\bunable to delete\b|\bError deleting\b|\bProblem deleting\b|\b(?:while|when|on) deleting\b|\btr(?:y|ied|ying) to delete\b|\b(?:purge|delete)[sd]? failed\b/i,
    'delete',
  ],
  [/(?<![\\/])\bRemove-Az\w+|\baz [a-z -]{2,60} (?:delete|purge)\b|\bterraform destroy\b/, 'delete'],
  [
    /\*\*deleting failed\*\*|\b(?:begin_delete|beginDelete|BeginDelete)\w{0,20}\b|\b[Dd]elete(?:IfExists)?Async\b|\bOperationType: Delete\b|\bexecuting Remove[A-Z]/,
    'delete',
  ],
  // Resource Manager creates with PUT; what it does for a POST is an action.
  [/\bPOST ["']?(?:https?:\/\/[\w.-]{3,100})?\/subscriptions\//, 'other'],
  [
    /\bazapi_update_resource\b|\*\*updating failed\*\*|\b[Ff]ailed to resize\b|\bwaiting for (?:the )?update of\b/,
    'update',
  ],
  [
    /\bcannot perform write operation|\bIf-Match\b|"if-match"|\bUpsertItem|\bOperationType: (?:Replace|Upsert|Patch)\b|\bexecuting (?:Set|Update)(?=[A-Z])/i,
    'update',
  ],
  [/UPLOADFAILED|Job-Command (?:copy|sync)\b/, 'create'],
  [
    /\bperforming (?:PowerOff|Start|Restart|Deallocate|Redeploy|Reimage|RunCommand)\b|\bslot(?:s)? swap|\bswap(?:ping)? slots?\b|\bswap App Service\b|SwapSiteSlots|\bfunctionapp publish\b|zipdeploy|\bzip ?deploy|Preparing zip package|Uploading package to|deployment to your web app|\.deploy\b|Starting trigger\b|\b(?:Attach|Detach) ?Volume\b/i,
    'other',
  ],
  [/^Action: \S{2,100}\.(?:start|stop|restart|swap|scale)\s/m, 'other'],
  [
    /\bfailed to (?:start|stop|restart|swap|scale|move|attach|detach|assign|redeploy|reimage|power off|deallocate)\b/i,
    'other',
  ],
  [
    /\bError: creating(?! ?\/updating)\b|\bwaiting for (?:the )?(?:creation|create) of\b|\bfailed to provision\b|\bfailed to create (?!or )|(?:^|: )creating [A-Z]|\bError creating (?!or )|\b(?:while|when) creating (?!or |\/)|\b(?:could|can) ?not create\b|\bTASK \[[^\]\n]{0,60}\bCreate\b/im,
    'create',
  ],
  [
    /^Creating\.{3}|\bCreate[A-Z]\w{2,40} operation\b|\*\*creating failed\*\*|\bfunc azure functionapp create\b|\bbegin_?[cC]reate(?!\w)|\bto be managed via Terraform\b|Client#Create\b|\bCreate(?:IfNotExists)?Async\b|\b[oO]perationType: Create\b|\bexecuting (?:New|Add)[A-Z]|"operationType":"Create"|\bCreateRule\b/m,
    'create',
  ],
  [
    /\bError: updating\b|\b(?<!creating\/)(?:updating|modifying) [A-Z][\w ]{2,60}[:("]|Client#Update\b|\bpolling after Update\b|\bPATCH (?:https?:|\/subscriptions\/)/,
    'update',
  ],
  [
    /(?<![\\/])\b(?:Stop|Start|Restart|Invoke|Move|Switch|Enable|Disable|Backup|Restore|Import|Export|Suspend|Resume|Reset)-Az\w+|\baz [a-z -]{2,60} (?:start|stop|restart|swap|move|rotate|upgrade|scale|import|export|invoke|enable|disable|attach|detach|restore)\b/,
    'other',
  ],
  [
    /(?<![\\/])\b(?:New|Add)-Az(?!\w{0,40}Deployment)\w+|\baz (?!deployment)[a-z -]{2,60} (?:create|add|up)\b|\bterraform import\b|\bPOST https?:/,
    'create',
  ],
  [/(?<![\\/])\b(?:Set|Update)-Az\w+|\baz [a-z -]{2,60} (?:update|set)\b/, 'update'],
];

/** Codes that only one kind of request can get. */
const CODES: Marks = [
  [/Already(?:Exists?|Taken|InUse)|NameNotAvailable|NameUnavailable|SoftDeleted|AssignmentExists$/, 'create'],
  [/CannotBeDeleted|CannotDelete|DeletionBlocked|DeleteNotAllowed|NotEmpty/, 'delete'],
  [/CannotChange|(?:Change|Update)Not(?:Allowed|Permitted)|CannotBe(?:Updated|Changed|Modified)/, 'update'],
];

/** Wordings of the leading error that only make sense for one kind of request. */
const MESSAGES: Marks = [
  [
    /\balready (?:taken|in use)\b|\b(?:resource|account|vault|group|name|deployment|cluster|server|registry|role assignment|container|share) (?:\S{1,80} )?already exists?\b|\bcannot be re-?created\b|\bname (?:is )?(?:not available|unavailable|cannot be reused)|\bsoft-deleted\b|\bCannot (?:create|provision)\b/i,
    'create',
  ],
  [
    /\b(?:cannot|can't|could not|unable to) (?:be )?delete|\bin order to delete\b|\bdelete all\b|\bnon-empty directory\b/i,
    'delete',
  ],
  [
    /\b(?:changing|change of|update of|updating) (?:the )?property|\b(?:cannot|can't) (?:be )?(?:change|updated|modified|re-?enabled|processed in one single request)|\bnot allowed to be updated\b|\bFailed to modify\b|\bCannot (?:modify|update)\b|\bread-?only and can(?:not|'t) be changed\b|\bis updating resource\b/i,
    'update',
  ],
];

/** `Operation 'powerOff' is not allowed on VM 'x'`: services name what they refuse. */
const REFUSED =
  /\boperation ?['"\x60](?<name>[A-Za-z]\w{1,60})['"\x60] (?:is|was|can ?not|can't|could not|isn't|cannot be) (?:not )?(?:be )?(?:allowed|supported|permitted|performed|executed|completed|possible|valid)/i;
const REFUSED_VERBS: Marks = [
  [/^(?:delete|remove|purge)/i, 'delete'],
  [/^(?:create|insert|add|new)(?!OrUpdate)/i, 'create'],
  [/^(?:update|patch|modify|set|resize)/i, 'update'],
  [/^(?!put|createorupdate|write)/i, 'other'],
];

/** Longest part of a text that is looked at: what was tried stands near the start or in the error itself. */
const HEAD = 60_000;

/** What the request tried to do, where the text says so. */
export function findOperation(text: string, lead: FoundError | null): Operation | null {
  const head = text.slice(0, HEAD);
  const message = (lead?.message ?? head).slice(0, 20_000);
  const code = lead?.codes.at(-1) ?? '';
  return first(MARKS, head) ?? first(CODES, code) ?? refused(message) ?? first(MESSAGES, message) ?? action(head);
}

const first = (marks: Marks, text: string): Operation | null => marks.find(([mark]) => mark.test(text))?.[1] ?? null;

function refused(message: string): Operation | null {
  const name = REFUSED.exec(message)?.groups?.['name'];
  return name === undefined ? null : first(REFUSED_VERBS, name);
}

/** The action of an authorization error or an activity-log entry. */
function action(text: string): Operation | null {
  const verb = /\bmicrosoft\.[\w.]{2,40}\/[\w./]{2,120}\/(write|delete|action)\b/i.exec(text)?.[1]?.toLowerCase();
  return verb === 'delete' ? 'delete' : verb === 'write' ? 'update' : null;
}
