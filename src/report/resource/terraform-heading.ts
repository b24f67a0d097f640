import type { Candidate } from './candidate.ts';
import { typeOfClient } from './client-kinds.ts';
import { typeOfNoun } from './kinds.ts';
import type { LabelledName } from './label-chain.ts';
import { typeOfChain } from './label-chain.ts';
import { findResourceIds, isMasked } from './resource-id.ts';

const GERUND = String.raw`\b[A-Za-z]{2,12}(?:ing|ion)\b`;
/** What the thing is in, for or attached to. */
const INSIDE = String.raw`(?: (?:in|for|of|on|from|to|with|within) (?<where>[\w ]{3,40}) "(?<inside>[^"\n]{1,400})")?`;
/**
 * azurerm's own headings: `creating Vault: (Name "x" / Resource Group "y")` (2.x), `deleting NIC "x" (Resource Group "y")`,
 * `creating Thing (Subscription: "…"\nResource Group Name: "…"\nThing Name: "x")` (3.x and later), `creating Secret "x" (Key Vault "https://…")`.
 */
const HEADING = new RegExp(
  String.raw`${GERUND}[^"\n(]{0,120}(?:"(?=[A-Z])[\w /]{3,80}: ?|"(?<quoted>[^"\n]{1,260})"${INSIDE}[^"\n(]{0,60})?:? ?\((?<props>(?=[A-Z][\w\s]{2,90}(?::\s{0,40})?")[^)]{4,900})`,
  'g',
);
/** `deleting Resource Group "x": the Resource Group still contains Resources.`, `creating Setting "x" for Resource "/subscriptions/…":` */
const BARE_HEADING = new RegExp(
  String.raw`\bError:? (?:error )?[a-z]{2,12}ing (?:or updating |\/updating )?(?<kind>[A-Z][\w ]{2,60}?) "(?<name>[^"\n]{1,260})"${INSIDE}(?: \([^)\n]{1,200}\))?:`,
  'gi',
);
/** A label and its value; behind a bracket, a slash, a line's end or another value. */
const PAIR = /(?:^|[\n/("]\s{0,40})(?<label>[A-Z][\w ]{0,60}?)(?: ID)?(?::| )\s{0,4}"(?<value>[^"\n]{1,400})(?=")/g;
/** Labels of a heading that don't name the resource itself. */
const SURROUNDINGS =
  /^(?:Resource Group|Subscription|Api Version|Scope|Principal|Object|Tenant|Client|Key Vault(?! Name$)|Vault Uri|Resource Manager|Location|Resource Id|Management Group)/i;

/** The resource that the heading nearest before `at` is about; `kind` is the type that the address tells. */
export function readHeading(text: string, at: number, kind: string | null): Candidate | null {
  const plain = /\\["n]/.test(text) ? unescaped(text) : text;
  const matches = [...plain.matchAll(HEADING)];
  const match = matches.findLast((found) => found.index <= at + 4) ?? matches[0];
  if (match) return fromProperties(plain, match, kind);
  return fromBareHeading(plain, at, kind);
}

/** A plugin's log escapes quotes and line ends; blanks keep every place. */
function unescaped(text: string): string {
  return text.replace(/\\n/g, '\n ').replace(/\\{1,3}"/g, (quote) => `${' '.repeat(quote.length - 1)}"`);
}

function fromProperties(text: string, match: RegExpExecArray, kind: string | null): Candidate {
  const { quoted, where, inside } = match.groups ?? {};
  // A terminal's width, or YAML, breaks the lines between a label and its value, and within either.
  const props = (match.groups?.['props'] ?? '').replace(/\s+/g, ' ');
  const pairs = properties(props);
  const chain = ownNames(pairs, props);
  const value = (wanted: RegExp) => unmasked(pairs.find(({ label }) => wanted.test(label))?.name);
  const subscription = value(/^Subscription/i);
  const scope = {
    group: value(/^Resource Group/i),
    subscriptionId: subscription !== null && /^[0-9a-f-]{36}$/i.test(subscription) ? subscription : null,
  };
  const client = clientBehind(text, match.index + match[0].length);
  const noun = nounOfHeading(match[0].replace(/\s+/g, ' '));
  if (quoted !== undefined) {
    const named = objectOf(quoted.trim(), where, inside, kind);
    const type = kind ?? typeOfNoun(noun) ?? client;
    return { type, name: unmasked(named), parent: unmasked(chain.at(-1)?.name), ...scope };
  }
  // What has a plain "Name" is what the heading's words say.
  const labelled = chain.map(({ label, name }) => ({ label: label === 'Name' ? noun : label, name }));
  const type = typeOfChain(labelled, kind ?? typeOfNoun(noun));
  return { type: type ?? client, name: unmasked(chain.at(-1)?.name), parent: unmasked(chain.at(-2)?.name), ...scope };
}

/** The resource's own name and its parents', outermost first. */
function ownNames(pairs: readonly LabelledName[], props: string): LabelledName[] {
  const own = pairs.filter(
    ({ label }) => !SURROUNDINGS.test(label) || (label === 'Resource Group Name' && pairs.length <= 2),
  );
  // Provider 2 puts the resource's own name first, before its parents', with slashes between; later ones put it last.
  const [first] = pairs;
  const isOwnFirst =
    own.some(({ label }) => label === 'Name') ||
    (/" {1,4}\/ /.test(props) && / Name$/.test(first?.label ?? '') && first?.label !== 'Resource Group Name');
  const plainFirst = own.findIndex(({ label }) => label === 'Name');
  const chain = isOwnFirst ? own.slice(Math.max(0, plainFirst)).reverse() : own;
  return chain.map(({ label, name }) => ({ label: label.replace(/ Name$/, ''), name }));
}

function fromBareHeading(text: string, at: number, type: string | null): Candidate | null {
  const matches = [...text.matchAll(BARE_HEADING)];
  const match = matches.findLast((found) => found.index <= at + 4) ?? matches[0];
  const { kind, name, where, inside } = match?.groups ?? {};
  if (match === undefined || kind === undefined || name === undefined) return null;
  const known = type ?? typeOfNoun(kind) ?? clientBehind(text, match.index + match[0].length);
  if (known === null) return null;
  const scope = findResourceIds(inside ?? '')[0];
  return {
    type: known,
    name: unmasked(objectOf(name.trim(), where, inside, type)),
    ...(scope ? { group: scope.group, subscriptionId: scope.subscriptionId } : {}),
  };
}

/** `removing Disk "d" from Virtual Machine "vm"`: where the kind is the machine's, the machine is what changes. */
function objectOf(name: string, where: string | undefined, inside: string | undefined, kind: string | null): string {
  return inside !== undefined && kind !== null && typeOfNoun(where ?? '') === kind ? inside : name;
}

/** The type that the Go client behind a heading means: `backup.ProtectedItemsClient#CreateOrUpdate`. */
function clientBehind(text: string, end: number): string | null {
  const { namespace, client } =
    /^[^\n#]{0,20}?\b(?<namespace>[a-z]{3,40})\.(?<client>[A-Z]\w{2,60})Client#/.exec(text.slice(end, end + 160))
      ?.groups ?? {};
  return namespace === undefined || client === undefined ? null : typeOfClient(namespace, client);
}

function properties(props: string): LabelledName[] {
  return [...props.matchAll(PAIR)].map((match) => ({
    label: match.groups?.['label'] ?? '',
    name: (match.groups?.['value'] ?? '').trim(),
  }));
}

function unmasked(value: string | undefined): string | null {
  // A role's heading has the whole id for a name.
  const name = value?.startsWith('/') ? value.slice(value.lastIndexOf('/') + 1) : value;
  return name === undefined || name === '...' || isMasked(name) ? null : name;
}

/** The words between the verb and the name (`deleting Network Interface "x"`). */
function nounOfHeading(heading: string): string {
  return /(?:ing|of|for|existing) {1,4}"?(?:the |an? )?([A-Z][\w ]{2,60}?)(?::| "| \()/.exec(heading)?.[1] ?? '';
}
