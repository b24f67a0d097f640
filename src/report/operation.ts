import type { Operation } from './error-report.ts';
import type { FoundError } from './found-error.ts';

/** Marks of what was tried, most explicit first. */
const MARKS: readonly (readonly [RegExp, Operation])[] = [
  [/\/(?:delete|purge)\/?(?:action)?["'\s]|\bcannot perform delete operation|\b(?:DELETE) https?:/, 'delete'],
  [/\bcannot perform write operation/, 'update'],
  [
    /\b(?:deleting|destroying|waiting for deletion of)\b[^\n]{0,80}["(:]|Client#Delete\b|\bDeletion of\b|\bcannot be deleted\b|\bfailed to delete\b|\bunable to delete\b|\bError deleting\b|\b(?:purge|delete)[sd]? failed\b/i,
    'delete',
  ],
  [
    /\bRemove-Az\w+|\baz [a-z -]{2,60} (?:delete|purge)\b|\bterraform destroy\b|\bDELETE ERROR\b|Delete \(incomplete\)/,
    'delete',
  ],
  [
    /\bError: (?:A resource with the ID|creating\b(?!\/updating))|\bto be managed via Terraform\b|Client#Create\b|: creating [A-Z]|\bCreate(?:IfNotExists)?Async\b|\bError creating (?!or )/i,
    'create',
  ],
  [
    /\bError: updating\b|\b(?:updating|modifying) [A-Z][\w ]{2,60}[:("]|Client#Update\b|\bpolling after Update\b/,
    'update',
  ],
  [
    /\bperforming (?:PowerOff|Start|Restart|Deallocate|Redeploy|Reimage|RunCommand)\b|\bslot(?:s)? swap|\bswap(?:ping)? slots?\b|SwapSiteSlots|\bpublish\b[^\n]{0,80}(?:Uploading|archive)|zipdeploy|\bforce-unlock\b|acquiring the state lock|Job-Command (?:copy|sync)|\.deploy\b/i,
    'other',
  ],
  [
    /\b(?:Stop|Start|Restart|Invoke|Move|Switch)-Az\w+|\baz [a-z -]{2,60} (?:start|stop|restart|swap|move|rotate|upgrade|scale|import|export|invoke)\b/,
    'other',
  ],
  [/\b(?:New|Add)-Az\w+|\baz [a-z -]{2,60} (?:create|add|up)\b|\bterraform import\b/, 'create'],
  [/\b(?:Set|Update)-Az\w+|\baz [a-z -]{2,60} (?:update|set)\b/, 'update'],
  [/\bPUT https?:|\bPOST https?:/, 'create'],
  [/\bPATCH https?:/, 'update'],
];

/** Wordings of the leading error that only make sense for one kind of request. */
const MESSAGES: readonly (readonly [RegExp, Operation])[] = [
  [
    /\balready (?:exists?|taken|in use|present)\b|\bis not unique\b|\bcannot be re-?created\b|\bname (?:is )?(?:not available|unavailable|cannot be reused)|\bsoft-deleted\b|\bCannot create\b/i,
    'create',
  ],
  [
    /\b(?:cannot|can't|could not|unable to) (?:be )?delete|\bin order to delete\b|\bdelete all\b|\bnon-empty directory\b|\bwhile deleting\b/i,
    'delete',
  ],
  [
    /\b(?:changing|change of|update of|updating) (?:the )?property|\bcannot be (?:changed|updated|modified|re-?enabled)\b|\bnot allowed to be updated\b|\bFailed to modify\b|\bCannot modify\b|\bis updating resource\b|\bif-match\b/i,
    'update',
  ],
];

/** What the request tried to do, where the text says so. */
export function findOperation(text: string, lead: FoundError | null): Operation | null {
  const action = /\b(?:Microsoft|microsoft)\.[\w.]{2,40}\/[\w./]{2,120}\/(write|delete)\b/.exec(text)?.[1];
  const head = text.slice(0, 60_000);
  for (const [mark, operation] of MARKS) if (mark.test(head)) return operation;
  for (const [wording, operation] of MESSAGES)
    if (wording.test((lead?.message ?? head).slice(0, 20_000))) return operation;
  return action === 'delete' ? 'delete' : action === 'write' ? 'update' : null;
}
