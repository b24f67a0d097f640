import type { Candidate, CandidateReader, Scene } from './candidate.ts';
import { fromId, isResource } from './candidate.ts';
import { canonicalType, namesOf, typeOf, typeOfClient } from './kinds.ts';
import { findResourceIds, isMasked } from './resource-id.ts';

/** A name: quoted (anything but white space), or bare. */
const QUOTED = String.raw`['"\x60](?<quoted>[^'"\x60\s<>]{2,120})['"\x60]`;
const BARE = String.raw`(?<bare>[A-Za-z0-9][\w.-]{1,119}\w)`;

/** A bare word is a name only where no English word looks like it: a digit, a separator or inner capitals. */
function nameOf(groups: Record<string, string | undefined> | undefined): string | null {
  const { quoted, bare } = groups ?? {};
  const name = quoted ?? (bare !== undefined && /\d|[_-]|[a-z][A-Z]/.test(bare) ? bare : undefined);
  if (name === undefined || /^(?:\/|https?:|microsoft\.|[0-9a-f]{8}-[0-9a-f]{4}-|create_or_|non-)/i.test(name) || isMasked(name)) return null;
  return last(name);
}

/** PowerShell: `Resource Microsoft.X/y 'name' failed with message '…'`. */
export const fromFailedResource: CandidateReader = ({ text }) => {
  const match = /\bResource (?<type>Microsoft\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6}) '(?<name>[^'\n]{1,260})' failed\b/.exec(text);
  return match?.groups ? { type: canonicalType(match.groups['type'] ?? ''), name: last(match.groups['name']) } : null;
};

/** ARM: `The Resource 'Microsoft.X/y/name' under resource group 'g' was not found`. */
export const fromNotFound: CandidateReader = ({ text }) => {
  const match =
    /\bResource '(?<path>[A-Za-z]\w{1,40}\.[\w.]{2,60}(?:\/[^'/\s]{1,260}){2,12})' under resource group '(?<group>[^'\s]{1,90}|<null>)'/.exec(text);
  const id = match ? findResourceIds(`/providers/${match.groups?.['path']}`)[0] : undefined;
  return id ? { type: id.type, name: id.name, parent: id.parent, group: match?.groups?.['group'] ?? null } : null;
};

/** The error's own target, where it is an id. */
export const fromTarget: CandidateReader = ({ lead }) => firstResource(lead?.target ?? '');

/** The first id in the leading message: services name the resource before what is in its way. */
export const fromMessageId: CandidateReader = ({ lead }) => firstResource(lead?.message ?? '');

function firstResource(text: string): Candidate | null {
  const ids = findResourceIds(text);
  const id = ids.find(isResource) ?? ids.find((found) => found.type === 'Microsoft.Resources/resourceGroups');
  return id ? fromId(id) : null;
}

let nounPattern: RegExp | undefined;

/** A kind in words and a name: `storage account named x`, `Secret x`, `VM 'x'`, `resource group 'x'`. */
export const fromNoun: CandidateReader = (scene) => {
  nounPattern ??= new RegExp(
    String.raw`\b(?<noun>${namesOf('nouns').join('|')})s?,? (?:named |name |with (?:the )?name |called |with id |id |DNS name )?(?:${QUOTED}|${BARE})`,
    'gi',
  );
  for (const text of sentences(scene)) {
    for (const match of text.matchAll(nounPattern)) {
      const name = nameOf(match.groups);
      const type = typeOf('nouns', match.groups?.['noun'] ?? '');
      if (name === null) continue;
      if (type === 'Microsoft.Resources/resourceGroups' && scene.lead !== null && !isAboutGroup(text)) continue;
      return { type, name };
    }
  }
  return null;
};

/** A resource group is mostly where something is; it is what an error is about where its own state is told. */
function isAboutGroup(text: string): boolean {
  return /resource group '?[^']{1,100}'? (?:is |already |could|failed|has been|was not|already exists)|deletion of resource group|delete resource group|resource group already exists/i.test(text);
}

/** A name beside a word that doesn't tell the type: `Server 'x' is busy`, `the resource 'x' already exists`. */
const LOOSE_NOUN = new RegExp(
  String.raw`\b(?:server|service|resource|domain|name|database|repository|connection|account|workspace|project|trigger|model|cluster|namespace|instance|endpoint|environment|alias|policy|rule|job|pool|app|application|link|zone|record|entity|identity|group|volume|hub|profile|gateway|plan|deployment|asset)s?:? (?:named |name |with name |called |id )?(?:${QUOTED}|${BARE})`,
  'gi',
);

export const fromLooseNoun: CandidateReader = (scene) => {
  for (const text of sentences(scene)) {
    for (const match of text.matchAll(LOOSE_NOUN)) {
      const name = nameOf(match.groups);
      if (name !== null) return { name };
    }
  }
  return null;
};

/** The leading message, then the words before it; the whole text where no message was read. */
function sentences({ lead, text }: Scene): string[] {
  const near = lead === null ? text : text.slice(Math.max(0, lead.at - 400), lead.at);
  return [lead?.message ?? '', near].map((part) => part.slice(0, 20_000).replace(/\s+/g, ' '));
}

/** A deployment that is in the way of another one of its name. */
export const fromDeployment: CandidateReader = ({ text }) => {
  const name = /\b(?:edit or replace|cannot (?:edit|replace|delete)|active) deployment '([^'\n]{1,64})'/i.exec(text)?.[1];
  return name === undefined ? null : { type: 'Microsoft.Resources/deployments', name };
};

/** go-autorest's client names: `operationalinsights.WorkspacesClient#CreateOrUpdate`. */
export const fromGoClient: CandidateReader = ({ text }) => {
  const match = /\b(?<namespace>[a-z]{3,40})\.(?<client>[A-Z]\w{2,60})Client#/.exec(text);
  const type = match ? typeOfClient(match.groups?.['namespace'] ?? '', match.groups?.['client'] ?? '') : null;
  return type === null ? null : { type };
};

function last(name: string | undefined): string | null {
  return name === undefined ? null : (name.replace(/[.,:]+$/, '').split('/').at(-1) ?? null);
}
