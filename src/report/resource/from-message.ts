import type { CandidateReader } from './candidate.ts';
import { typeOfClient } from './client-kinds.ts';
import { mentionsIn, sentences } from './mentions.ts';

/** A kind in words and a name, as the failure's object: `storage account named x`, `Secret x`, `VM 'x'`. */
export const fromNoun: CandidateReader = (scene) => {
  for (const text of sentences(scene)) {
    const own = mentionsIn(text, scene).find((mention) => !mention.other);
    if (own?.type) return { type: own.type, name: own.name };
    // The object comes first; a known kind further on is the other party.
    if (own) return null;
  }
  // Portals repeat the message behind the code; only a kind in full words counts there.
  const behind = scene.lead === null ? '' : scene.text.slice(scene.lead.at, scene.lead.at + 1000);
  const own = mentionsIn(behind, scene).find((mention) => !mention.other && mention.type !== null);
  return own ? { type: own.type, name: own.name } : null;
};

/** A name beside a word that doesn't tell the type. */
export const fromLooseNoun: CandidateReader = (scene) => {
  for (const text of sentences(scene)) {
    const own = mentionsIn(text, scene).find((mention) => !mention.other);
    if (own) return { type: own.type, name: own.name };
  }
  const stated = STATED.exec(scene.lead?.message ?? '')?.[1];
  return stated === undefined ? null : { name: stated };
};

/** ` Resource agents is in conflicting state`: a bare word is a name in this place alone. */
const STATED =
  /\b(?:Resource|Connection|Trigger|Project) (?!group|provider|type|name|operation|is\b)([\w.-]{2,80}) (?:is in|already exists?|was not found|cannot be|could not be)\b/;

/** A name that the message gives for a surrounding or other party: where nothing else is named, it is better than nothing. */
export const fromOtherNoun: CandidateReader = (scene) => {
  for (const text of sentences(scene)) {
    const other = mentionsIn(text, scene).find((mention) => mention.type !== 'Microsoft.Resources/resourceGroups');
    if (other) return { type: other.type, name: other.name };
  }
  return null;
};

/** ARM says of a group that is to be made in another region only this; the tool names the group. */
export const fromGroupLocation: CandidateReader = ({ text, lead }) => {
  if (!/\bInvalid resource group location\b/i.test(lead?.message ?? text.slice(0, 100_000))) return null;
  const name = /\bCreating resource group:? '?([\w.()-]{1,90}?)'?(?=Error|\s|\.{3}|$)/m.exec(text)?.[1];
  return { type: 'Microsoft.Resources/resourceGroups', ...(name === undefined ? {} : { name, group: name }) };
};

/** `DNS record x.westeurope.cloudapp.azure.com is already used by another public IP`: the label's owner isn't named, its kind is. */
export const fromDnsLabel: CandidateReader = ({ lead, text }) =>
  /\bDNS record [\w.-]{3,200}\.cloudapp\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn) is already used\b/i.test(
    lead?.message ?? text.slice(0, 100_000),
  )
    ? { type: 'Microsoft.Network/publicIPAddresses' }
    : null;

/** Front Door's refusal of a domain and path that another route serves: `… cannot be added to Route a as this combination already exists`. */
export const fromFrontDoorRoute: CandidateReader = ({ lead, text }) => {
  const name = /\bcannot be added to Route ([\w-]{1,90}) as this combination already exists\b/.exec(
    lead?.message ?? text.slice(0, 20_000),
  )?.[1];
  return name === undefined ? null : { type: 'Microsoft.Cdn/profiles/afdEndpoints/routes', name };
};

/** A deployment that is in the way of another one of its name. */
export const fromDeployment: CandidateReader = ({ text }) => {
  const name =
    /\b(?:edit or replace|cannot (?:edit|replace|delete|cancel)|active|delete) deployment\s{1,20}'([^'\n]{1,64})'/i.exec(
      text,
    )?.[1] ??
    /\bThe deployment\s{1,4}'([^'\n]{1,64})'\s{1,4}already exists\b/i.exec(text)?.[1] ??
    /\bThe scope\s{1,20}'[^'\n]{0,300}\/providers\/Microsoft\.Resources\/deployments\/([^'/\n]{1,64})' cannot perform/i.exec(
      text,
    )?.[1] ??
    /(?:^|[^/\w.])[\w.]{0,20}ources\/deployments\/([\w.()-]{1,64})' cannot be saved\b/i.exec(text)?.[1] ??
    (/\bInvalid\s{1,20}deployment\s{1,20}location\b/.test(text)
      ? /\bThe deployment\s{1,20}'([^'\n]{1,64})'/.exec(text)?.[1]
      : undefined);
  return name === undefined ? null : { type: 'Microsoft.Resources/deployments', name };
};

/** go-autorest's client names: `operationalinsights.WorkspacesClient#CreateOrUpdate`. */
export const fromGoClient: CandidateReader = ({ text }) => {
  const match = /\b(?<namespace>[a-z]{3,40})\.(?<client>(?:[A-Z]\w{2,60})?)Client#/.exec(text);
  const type = match ? typeOfClient(match.groups?.['namespace'] ?? '', match.groups?.['client'] ?? '') : null;
  // A deployment's client deploys something else.
  return type === null || type === 'Microsoft.Resources/deployments' ? null : { type };
};
