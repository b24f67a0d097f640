import type { Candidate, CandidateReader } from './candidate.ts';
import { fromId, isResource } from './candidate.ts';
import { canonicalType } from './kinds.ts';
import { isOtherParty } from './other-party.ts';
import type { ResourceId } from './resource-id.ts';
import { findResourceIds } from './resource-id.ts';

/** `Namespace/type/name[/…]` without a scope, as ARM's own messages quote it. */
const RELATIVE = String.raw`(?<path>[A-Z][A-Za-z]{1,40}\.[\w.]{2,60}(?:\/[^'"\/\s,]{1,260}){2,12})`;
const FAILED =
  /\bResource\s{1,4}(?<type>[A-Z][A-Za-z]{1,40}\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6})\s{1,4}'(?<name>[^'\n]{1,260})'\s{1,4}(?:failed\b|provisioning status is failed)/;
/** ARM's template checks: `The resource 'Microsoft.X/y/name' at line '1' … is defined multiple times`. */
const STATED = new RegExp(
  String.raw`\b[Rr]esource '${RELATIVE}' (?:at line|is defined|is not defined|cannot be|already)`,
);
const NOT_FOUND = new RegExp(String.raw`\bResource '${RELATIVE}' under resource group '(?<group>[^'\s]{1,90}|<null>)'`);
const IDENTIFIERS = new RegExp(String.raw`\bresources? with identifiers? '${RELATIVE}`, 'i');
const NESTED = new RegExp(String.raw`\bnested resource IDs include: '${RELATIVE}[,']`, 'i');

/** PowerShell: `Resource Microsoft.X/y 'name' failed with message '…'`. */
export const fromFailedResource: CandidateReader = ({ text }) => {
  const { type, name } = FAILED.exec(text)?.groups ?? {};
  return type === undefined ? null : { type: canonicalType(type), name: lastSegment(name) };
};

/** PowerShell's progress lines name every resource of a deployment; the one whose state the error tells counts. */
const PROGRESS =
  /\bResource (?<type>[A-Z][A-Za-z]{1,40}\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6}) '(?<name>[^'\n]{1,260})' provisioning status is (?:running|failed)/g;

export const fromProgress: CandidateReader = ({ text, lead }) => {
  const spoken = /\b(?:this|the) ((?:[a-z]+ ){0,3}[a-z]+)\b/gi;
  const words = new Set(
    [...(lead?.message ?? '').slice(0, 4000).matchAll(spoken)].map((match) => match[1]?.toLowerCase() ?? ''),
  );
  if (words.size === 0) return null;
  for (const match of text.matchAll(PROGRESS)) {
    const { type = '', name } = match.groups ?? {};
    const noun = type
      .slice(type.lastIndexOf('/') + 1)
      .replace(/s$/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    if ([...words].some((word) => word === noun || word.startsWith(`${noun} `)))
      return { type: canonicalType(type), name: lastSegment(name) };
  }
  return null;
};

/** ARM: `The Resource 'Microsoft.X/y/name' under resource group 'g' was not found`, `resources with identifiers '…' could not be deleted`. */
export const fromRelativeId: CandidateReader = ({ text }) => {
  const identified = IDENTIFIERS.exec(text)?.groups?.['path'];
  if (identified !== undefined) return relative(identified, 0);
  // What has nested resources is what could not be deleted.
  const nested = NESTED.exec(text)?.groups?.['path'];
  if (nested !== undefined) return relative(nested, 2);
  const stated = STATED.exec(text)?.groups?.['path'];
  if (stated !== undefined) return relative(stated, 0);
  const missing = NOT_FOUND.exec(text)?.groups;
  return missing ? { ...relative(missing['path'] ?? '', 0), group: missing['group'] ?? null } : null;
};

const TYPED_NAME =
  /['"](?<name>[^'"\s]{2,260})['"],? of type ['"]?(?<type>[A-Z][A-Za-z]{1,40}\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6})/;
const NAMED_TYPE =
  /\bof type ['"]?(?<type>[A-Z][A-Za-z]{1,40}\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6})['"]?\s{0,3}(?:with name|named|and name) ['"](?<name>[^'"\s]{2,260})['"]/;

/** `Resource 'x' of type 'Microsoft.X/y'`. */
export const fromTypedName: CandidateReader = ({ lead, text }) => {
  const message = (lead?.message ?? text).slice(0, 100_000);
  const { type, name } =
    (TYPED_NAME.exec(message) ?? NAMED_TYPE.exec(message) ?? NAMED_TYPE.exec(text.slice(0, 200_000)))?.groups ?? {};
  return type === undefined || /\/deployments$/i.test(type)
    ? null
    : { type: canonicalType(type), name: lastSegment(name) };
};

function relative(path: string, dropped: number): Candidate | null {
  const segments = path.split('/');
  const id = findResourceIds(`/providers/${segments.slice(0, segments.length - dropped).join('/')}`)[0];
  return id?.name ? { type: id.type, name: id.name, parent: id.parent } : null;
}

/** The error's own target, where it is an id; else a target that the portal prints beside another error of the same failure. */
export const fromTarget: CandidateReader = ({ lead, text, ids }) => {
  const own = subject((lead?.target ?? '').slice(0, 4000));
  if (own?.name) return own;
  const targets = ids.filter((id) => isResource(id) && TARGET.test(text.slice(Math.max(0, id.at - 20), id.at)));
  const near = targets.find((id) => id.at >= (lead?.at ?? 0)) ?? targets[0];
  return near ? fromId(near) : own;
};
const TARGET = /\bTarget:\s{1,3}['"]?$/;

const DENIED =
  /\bperform action\s{1,3}'(?<action>[\w./]{5,200})'\s{1,3}(?:over|on|at) scope\s{1,3}'(?<scope>[^'\n]{5,600})'/i;
const LOCKED = /\bThe scope\s{1,3}'(?<scope>[^']{5,600})' cannot perform\b/i;

/** The scope of an action that was refused: of a missing permission where the scope is what the action makes, of a lock. */
export const fromScope: CandidateReader = ({ text }) => {
  const denied = DENIED.exec(text)?.groups;
  const object = findResourceIds(denied?.['scope'] ?? '')[0];
  const action = denied?.['action']
    ?.toLowerCase()
    .replace('microsoft.resources/subscriptions/', 'microsoft.resources/');
  if (object?.type && action?.startsWith(`${object.type.toLowerCase()}/`)) return fromId(object);
  const locked = findResourceIds((LOCKED.exec(text)?.groups?.['scope'] ?? '').replace(/\s+/g, ''))[0];
  return locked && (isResource(locked) || locked.type === 'Microsoft.Resources/resourceGroups') ? fromId(locked) : null;
};

/** `Call to Microsoft.X/y failed`: a kind, and no name. */
export const fromFailedCall: CandidateReader = ({ text }) => {
  const type = /\bCall to (Microsoft\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6}) failed\b/i.exec(text)?.[1];
  return type === undefined ? null : { type: canonicalType(type) };
};

/** The first id in the leading message that isn't the other party's: services name the resource before what is in its way. */
export const fromMessageId: CandidateReader = ({ lead, text }) => {
  const found = subject((lead?.message ?? '').slice(0, 100_000));
  const isPolicyDenial = lead?.codes.some((code) => /DisallowedByPolicy/i.test(code)) ?? false;
  // A link's failure names the network that is linked.
  if (/\/virtualNetworks$/i.test(found?.type ?? '') && LINKING.test(text.slice(0, 200_000))) return null;
  return isPolicyDenial && /Microsoft\.Authorization\/policy/i.test(found?.type ?? '') ? null : found;
};

const LINKING = /-Az(?:ureRm)?\w{0,40}VirtualNetworkLink\b|\baz network private-dns link\b/;

function subject(text: string): Candidate | null {
  const ids = findResourceIds(text);
  const own = ids.filter((id) => !isOtherParty(text.slice(Math.max(0, id.at - 100), id.at)));
  // A group that a service keeps for itself is a property of what the failure is about.
  const isManaged = MANAGED.test(text);
  const id = own.find(isResource) ?? (isManaged ? undefined : own.find((found) => isWholeGroup(found, text)));
  if (id) return fromId(id);
  // The other party's id still tells the scope.
  const other = ids[0];
  return other && !isManaged ? { group: other.group, subscriptionId: other.subscriptionId } : null;
}

const MANAGED = /\bmanaged resource group '/i;

/** A group's id that goes on was a resource's, and was cut off. */
const isWholeGroup = ({ type, id, at }: ResourceId, text: string): boolean =>
  type === 'Microsoft.Resources/resourceGroups' && !/^\/|^\.\.|^…/.test(text.slice(at + id.length, at + id.length + 2));

const REQUEST =
  /\b(?:url:?|URI|PUT|PATCH|POST|DELETE|GET|HEAD)["']?:? ["']?https?:\/\/[\w.-]{3,200}\/(?:subscriptions|providers)\//i;

/** `PUT https://management.azure.com/subscriptions/…`: the id of a request's address. */
export const fromRequest: CandidateReader = ({ text, ids }) => after(ids, REQUEST.exec(text));

/** The activity log's `resourceId`. */
export const fromStatedId: CandidateReader = ({ text, ids }) =>
  after(ids, /\bresource_?(?:id|uri)["' ]{0,3}[:=]/i.exec(text));

function after(ids: readonly ResourceId[], match: RegExpExecArray | null): Candidate | null {
  const id = match
    ? ids.find((found) => found.at >= match.index && found.at - match.index < 400 && isResource(found))
    : undefined;
  return id ? fromId(id) : null;
}

/** A failed request for a deployment, where nothing else is named. */
export const fromDeploymentRequest: CandidateReader = ({ text, ids }) => {
  const match = REQUEST.exec(text);
  const id = match ? ids.find((found) => found.at >= match.index && found.at - match.index < 400) : undefined;
  return id?.type === 'Microsoft.Resources/deployments' && id.name !== null ? fromId(id) : null;
};

/** Any id: better than nothing. */
export const fromAnyId: CandidateReader = ({ ids, text, lead }) => {
  const isDenial = lead?.codes.some((code) => /DisallowedByPolicy/i.test(code)) ?? false;
  const id = ids.find(
    (found) =>
      isResource(found) &&
      !isOtherParty(text.slice(Math.max(0, found.at - 100), found.at)) &&
      !(isDenial && /Microsoft\.Authorization\/policy/i.test(found.type ?? '')),
  );
  return id ? fromId(id) : null;
};

function lastSegment(name: string | undefined): string | null {
  return name?.split('/').at(-1) ?? null;
}
