import type { CandidateReader } from './candidate.ts';
import { fromId, isResource } from './candidate.ts';
import { canonicalType, typeOfNoun, typeOfTool } from './kinds.ts';
import { isMasked } from './resource-id.ts';

/** A tool's own words before the service's message: `Error creating instance vm-1: Error response from Azure. Code: …`. */
const HEADING =
  /\b(?:Error|Failed|failed|error)(?: (?:when|while|in|to))? (?:creating|create|deleting|delete|updating|update|removing|starting|stopping) (?:the |an? )?(?:Azure )?(?<noun>[A-Za-z]{2,30}(?: [A-Za-z]{2,30}){0,3}?):? ['"]?(?<name>(?=[\w.-]{0,60}[-_\d])[A-Za-z0-9][\w.-]{1,60}\w)['"]?: /;

/** The object of a tool's heading in front of the leading error. */
export const fromToolHeading: CandidateReader = ({ text, lead }) => {
  const at = lead?.at ?? Math.min(text.length, 20_000);
  const before = text.slice(Math.max(0, at - 400), at + 200);
  const { noun = '', name } = HEADING.exec(before)?.groups ?? {};
  if (name === undefined || isMasked(name) || /\b(?:resource|deployment)$/i.test(noun)) return null;
  const type = typeOfNoun(noun);
  if (type === 'Microsoft.Resources/resourceGroups') return null;
  return type === null ? { name } : { type, name };
};

/** `failed to detach azure disk "/subscriptions/…"`: the id that the failed verb has as its object. */
const FAILED_VERB =
  /\b(?:failed to|cannot|could not|unable to|error) (?:delete|detach|create|update|remove|get|modify|deleting|detaching|creating|updating) (?:the |an? )?(?:azure |managed )?[a-z ]{2,40} ['"]?$/i;

export const fromFailedObject: CandidateReader = ({ text, ids }) => {
  const id = ids.find(
    (found) => isResource(found) && FAILED_VERB.test(text.slice(Math.max(0, found.at - 90), found.at)),
  );
  return id ? fromId(id) : null;
};

/** `Cannot proceed … because resource A used by resource B is not in Succeeded state`: the request was about B. */
const REFERRING = /\bcannot proceed with operation because resource \/\S{10,600} used by resource (?=\/)/i;

export const fromReferring: CandidateReader = ({ text, ids }) => {
  const match = REFERRING.exec(text);
  const end = match ? match.index + match[0].length : -1;
  const id = match ? ids.find((found) => found.at === end) : undefined;
  if (id?.name) return fromId(id);
  const { segment = '', name } = CUT_REFERRING.exec(text)?.groups ?? {};
  return name === undefined || isMasked(name) ? null : { type: typeOfTool(segment.replace(/s$/, '')), name };
};
/** The same with both ids cut short: `used by resource .../virtualNetworkPeerings/p`. */
const CUT_REFERRING =
  /\bused\s{1,10}by\s{1,10}resource\s{1,10}(?:\.{3}|…)(?:\/[\w.-]{1,80}){0,8}?\/(?<segment>[A-Za-z]{3,60})\/(?<name>[\w.-]{1,80})\s{1,10}is not in Succeeded state/;

/** `iothub-7 is not currently in Active state`: a message that starts with a name. */
const STARTS_WITH_NAME =
  /^["']?(?<name>(?=[\w.-]{0,80}[-_\d])[A-Za-z0-9][\w.-]{1,80}\w)["']? (?:is (?:not )?(?:currently |already )?(?:in|being)\b|already exists|was not found|cannot be|could not be)/;
/** IoT Hub's own codes start so; Service Bus, Event Hubs and others have none like it. */
const IOT_HUB = /\berror ?code:? ?IH\d{6}\b/i;

export const fromFirstWord: CandidateReader = ({ text, lead }) => {
  const message = (lead?.message ?? text).slice(0, 2000);
  const name = STARTS_WITH_NAME.exec(message.trimStart())?.groups?.['name'];
  const type = IOT_HUB.test(text.slice(0, 200_000)) ? 'Microsoft.Devices/IotHubs' : null;
  if (name === undefined) return type === null ? null : { type };
  return type === null ? { name } : { type, name };
};

/** `Certificate elm is currently in a deleted but recoverable state`: a kind, a plain word as its name, a state. */
const PLAIN_NAME =
  /^['"]?(?<noun>[A-Z][A-Za-z]{2,30}(?: (?!with )[a-z]{2,20}){0,2}) (?<named>with name )?(?<name>[\w-]{2,80}) (?:is (?:currently|in use|already|being|not)|already exists|cannot be|could not be)\b/;
const LINE_NAME = new RegExp(PLAIN_NAME.source.replace(`^['"]?`, String.raw`(?:^|["'\x60])`), 'm');
/** Key Vault says this of its objects without a name. */
const BEING_DELETED = /^(?<noun>Secret|Key|Certificate) is currently being (?:deleted|recovered|purged|restored)\b/;
const KEY_VAULT: Readonly<Record<string, string>> = { secret: 'secrets', key: 'keys', certificate: 'certificates' };
const NO_NAME =
  /^(?:name|names|creation|deletion|update|operation|resource|group|account|server|service|instance|key|state|that|which|id|ids|type|connection|entity|file|state|lease|status|request|with|it|and|or|app|pool|rule|set|does|has|was|are|zone|record|address|gateway|network|interface|endpoint|database|assignment|job|definition|setting|settings|configuration|namespace|profile|plan|vault|cluster|registry|hub|topic|queue|container|share|table|policy)$/i;

export const fromPlainName: CandidateReader = ({ lead, text }) => {
  const message = (lead?.message ?? '').trimStart().slice(0, 400);
  const deleted = BEING_DELETED.exec(message)?.groups?.['noun'];
  if (deleted !== undefined) {
    const object = vaultObject(deleted.toLowerCase(), text);
    return object === null ? null : { type: object };
  }
  // Where nothing but the sentence was pasted, it starts a line or a quotation.
  const said = lead === null ? LINE_NAME.exec(text.slice(0, 20_000)) : PLAIN_NAME.exec(message);
  const { noun = '', named, name } = said?.groups ?? {};
  if (name === undefined || NO_NAME.test(name) || /^[0-9a-f-]{36}$/i.test(name)) return null;
  const words = noun.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  // Entra's objects have no type in ARM, though some have namesakes there.
  const isEntra = /\bgraph\.(?:microsoft|windows)\.(?:com|net|us)\b/.test(text.slice(0, 200_000));
  const type = isEntra ? null : (typeOfNoun(words) ?? vaultObject(words, text));
  // An ordinary word is a name only beside a word for a kind, or where it says so.
  if (type !== null) return { type, name };
  return named === undefined ? null : { name };
};

function vaultObject(noun: string, text: string): string | null {
  const collection = KEY_VAULT[noun];
  const isVault =
    collection !== undefined && /\bkey ?vault\b|ObjectIsDeletedButRecoverable/i.test(text.slice(0, 200_000));
  return isVault ? canonicalType(`Microsoft.KeyVault/vaults/${collection}`) : null;
}
