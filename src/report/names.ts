import type { ReportedNames } from './error-report.ts';
import type { ResourceId } from './resource/resource-id.ts';
import { findResourceIds, isMasked } from './resource/resource-id.ts';

const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const MAX_OTHERS = 20;

/** The locks, policies, running operations and other resources that a paste names beside its own. */
export function findNames(text: string, ids: readonly ResourceId[], ownId: string | null): ReportedNames {
  return {
    lockedScopes: lockedScopes(text),
    policies: policies(text, ids),
    otherResources: otherResources(text, ids, ownId),
    runningOperation: runningOperation(text),
    lockId: /\bLock Info:\s{1,10}ID:\s{1,20}([0-9a-f-]{36})/i.exec(text)?.[1] ?? leaseId(text),
    provider: provider(text),
  };
}

/** `… because following scope(s) are locked: 'a','b'. Please remove the lock and try again.` */
function lockedScopes(text: string): string[] {
  const said = /scopes?(?:\(s\))? (?:are|is) locked: /i.exec(text);
  if (!said) return [];
  const list = text.slice(said.index + said[0].length, said.index + said[0].length + 4000);
  const end = list.search(/\. Please|\.?"\s{0,3}[,}]|\n\s{0,3}\n/);
  return unique(findResourceIds(end < 0 ? list : list.slice(0, end)).map((id) => id.id));
}

const POLICY_ID = /\/Microsoft\.Authorization\/(?:policy\w+|denyAssignments)\//i;
/** The bodies of RequestDisallowedByPolicy, and its sentence; a deny assignment's or a blueprint's name and id. */
const POLICY_NAMES: readonly RegExp[] = [
  /\bpolicy(?:Assignment|Definition|SetDefinition)(?:Display)?Name\\{0,7}["']?\s{0,3}:\s{0,3}\\{0,7}["']([^"'\\\n]{1,200})/gi,
  /\bpolicy(?:Assignment|Definition|SetDefinition)\\{0,7}["']?\s{0,3}:\s{0,3}\{\s{0,20}\\{0,7}["'](?:name|displayName)\\{0,7}["']\s{0,3}:\s{0,3}\\{0,7}["']([^"'\\\n]{1,200})/gi,
  /\bdisallowed by policy '([^'\n]{1,200})'/gi,
  /\b(?:Policy|Policy assignment|Policy definition|Policy initiative) name:? ['"]([^'"\n]{1,200})['"]/gi,
  /\bdeny assignment with name '([^'\n]{1,200})'/gi,
  /\bblueprint assignment '([^'\n]{1,200})'/gi,
];

function policies(text: string, ids: readonly ResourceId[]): string[] {
  const named = POLICY_NAMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].slice(0, MAX_OTHERS).map((match) => match[1] ?? ''),
  );
  return unique([
    ...ids.filter((id) => POLICY_ID.test(id.id)).map((id) => id.id),
    ...named.filter((name) => name !== '' && !isMasked(name)),
  ]).slice(0, MAX_OTHERS);
}

const USED_BY =
  /\b(?:used|referenced|owned|managed|held|blocked) by\b[^/\n]{0,80}$|\b(?:attached|allocated|assigned|associated|connected|linked|bound) (?:to|with)\b[^/\n]{0,80}$/i;

/** Who uses or holds the resource comes first, then what else is named. */
function otherResources(text: string, ids: readonly ResourceId[], ownId: string | null): string[] {
  const own = ownId?.toLowerCase();
  const others = ids
    .filter((id) => id.type !== null && id.name !== null && id.id.toLowerCase() !== own && !POLICY_ID.test(id.id))
    .slice(0, 2000);
  const isUser = (id: ResourceId) => USED_BY.test(text.slice(Math.max(0, id.at - 120), id.at));
  const users = others.filter(isUser);
  return unique([...users, ...others].map((id) => id.id)).slice(0, MAX_OTHERS);
}

function runningOperation(text: string): string | null {
  const found =
    /\buse uri: \[?(https:\/\/[^\s\])"'\\]{10,400})/i.exec(text)?.[1] ??
    new RegExp(String.raw`\boperation ?ID:? ?['"(]?(${GUID})`, 'i').exec(text)?.[1] ??
    new RegExp(String.raw`\bOperation \w{3,80} \((${GUID})\)`).exec(text)?.[1] ??
    // App Service: "another operation is in progress. Details: Id: …, OperationName: …".
    new RegExp(String.raw`\boperation is in progress\. Details: Id: (${GUID})`, 'i').exec(text)?.[1] ??
    /\b(https:\/\/[^\s\])"'\\]{10,300}\/(?:operationresults|operationStatuses|asyncOperations|\w{1,40}OperationStatuses)\/[^\s\])"'\\]{3,400})/i.exec(
      text,
    )?.[1];
  return found?.replace(/[.,]+$/, '') ?? null;
}

function leaseId(text: string): string | null {
  return (
    new RegExp(String.raw`\b(?:x-ms-lease-id|lease ?id)["']?\s{0,3}[:=]\s{0,3}["']?(${GUID})`, 'i').exec(text)?.[1] ??
    null
  );
}

const PROVIDERS: readonly RegExp[] = [
  /\bnamespace:? ['"]([A-Z]\w{1,40}\.[\w.]{2,60})['"]/i,
  /\b(?:resource )?providers?:? ['"]?(microsoft\.[\w.]{2,60}\w)['"]?/i,
  /\bregister (?:the )?['"]?(microsoft\.[\w.]{2,60}\w)['"]?/i,
  /\baz provider register (?:--namespace|-n)[ =](\w{2,40}\.[\w.]{2,60}\w)/i,
  /\bRegister-Az\w{0,3}ResourceProvider -ProviderNamespace ['"]?(\w{2,40}\.[\w.]{2,60}\w)/i,
];

/** The provider namespace that must be registered, or that a feature belongs to. */
function provider(text: string): string | null {
  for (const pattern of PROVIDERS) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

function unique(values: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values) if (!seen.has(value.toLowerCase())) seen.set(value.toLowerCase(), value);
  return [...seen.values()];
}
