import type { Candidate, Scene } from './candidate.ts';
import { childOfUrl } from './from-hosts.ts';
import { canonicalType, typeOfNoun, typeOfTerraform } from './kinds.ts';
import type { ResourceId } from './resource-id.ts';
import { findResourceIds, isMasked } from './resource-id.ts';

/**
 * azurerm's own headings: `creating Vault: (Name "x" / Resource Group "y")` (2.x), `deleting NIC "x" (Resource Group "y")`,
 * `creating Thing (Subscription: "…"\nResource Group Name: "…"\nThing Name: "x")` (3.x and later), `creating Secret "x" (Key Vault "https://…")`.
 */
const HEADING =
  /\b(?:creat|updat|delet|retriev|read|check|wait|power|start|stop|restart|purg|import|remov|add|complet|mak|load|sett|restor|recover|swap|register|issu|perform|enabl|disabl)(?:ing|ion)\b[^"\n(]{0,120}(?:"(?<quoted>[^"\n]{1,260})"(?: (?:in|for|of|on|within) [\w ]{3,40} "(?<inside>[^"\n]{1,120})")?[^"\n(]{0,60})?:? ?\((?<props>(?=[A-Z][\w ]{2,60}:? ?")[^)]{4,900})/gi;
/** `deleting Resource Group "x": the Resource Group still contains Resources.` */
const BARE_HEADING =
  /\bError: (?:error )?(?:creat|updat|delet|retriev|read|check|purg|remov|add|sett)ing (?:or updating |\/updating )?(?<kind>[A-Z][\w ]{2,60}?) "(?<name>[^"\n]{1,120})"(?: \([^)\n]{1,200}\))?:/gi;
/** Kinds as addresses (`with module.a.azurerm_subnet.b`) and blocks (`resource "azurerm_subnet" "b"`). */
const ADDRESS =
  /(?:\bwith |^\s{0,6}\*\s|^|[\s.])(?<address>(?:module\.[\w-]{1,80}(?:\[[^\]\n]{1,80}\])?\.){0,6}(?<provider>azurerm|azapi|azuread|azurestack)_(?<kind>\w{2,80})\.[\w-]{1,80}(?:\[[^\]\n]{1,120}\])?(?:\.\d{1,4})?)/gm;
const BLOCK = /\bresource "(?<provider>azurerm|azapi|azuread)_(?<kind>\w{2,80})" "(?<label>[\w-]{1,80})"/g;
const NAME = /(?:^|[\n/(]\s{0,4})(?<label>[A-Z][\w ]{0,60}?)(?: ID)?(?::| )\s?"(?<value>[^"\n]{1,400})"/g;
const IMPORT = /resource with the ID "(?<id>[^"\n]{1,600})" already exists/;
const AZAPI_ID = /\bResourceId \\{0,3}"(?<id>\/[^"\\\n]{5,600})/g;
/** Progress lines have an address and no error. */
const PROGRESS =
  /^: (?:Creating|Creation|Modifying|Modifications|Destroying|Destruction|Still|Refreshing|Reading|Read|Importing|Import|Plan|Provisioning)/;

/** What the Terraform part of a paste says. */
export interface TerraformPart {
  readonly address: string | null;
  readonly kind: string | null;
  readonly importId: string | null;
}

/** Reads the resource address, kind and import id of the error nearest to `near` (an offset in the text). */
export function readTerraform(text: string, near: number): TerraformPart {
  const imported = IMPORT.exec(text);
  const at = imported?.index ?? near;
  const addresses = [...text.matchAll(ADDRESS)];
  const address = addressBefore(text, addresses, at) ?? nearest(addresses, at);
  const block = nearest([...text.matchAll(BLOCK)], at);
  const { provider, kind } = address?.groups ?? block?.groups ?? {};
  const label = block?.groups?.['label'];
  return {
    address: address?.groups?.['address'] ?? (label !== undefined ? `${provider}_${kind}.${label}` : null),
    kind: kind !== undefined ? `${provider}_${kind}` : null,
    importId: imported?.groups?.['id'] ?? null,
  };
}

/** Terraform 0.11 puts the address in front of the error: `* azurerm_subnet.a: network.SubnetsClient#CreateOrUpdate: …`. */
function addressBefore(text: string, addresses: readonly RegExpMatchArray[], at: number): RegExpMatchArray | undefined {
  return addresses.findLast((match) => {
    const end = (match.index ?? 0) + match[0].length;
    if ((match.index ?? 0) > at + 2 || at - end > 400 || text[end] !== ':') return false;
    return (
      !PROGRESS.test(text.slice(end, end + 20)) &&
      !/\n\s{0,4}[*╷]|\d error\(s\)|\n\n/.test(text.slice(end, Math.max(end, at)))
    );
  });
}

/** The match that follows `at` first (Terraform names the address after the error), else the last one before it. */
function nearest(matches: readonly RegExpMatchArray[], at: number): RegExpMatchArray | undefined {
  return matches.find((match) => (match.index ?? 0) >= at) ?? matches.at(-1);
}

/** The resource that a Terraform error is about. */
export function fromTerraform({ text, lead, ids }: Scene): Candidate | null {
  const { kind, importId, address } = readTerraform(text, lead?.at ?? 0);
  const type = kind?.startsWith('azurerm_') ? typeOfTerraform(kind.slice('azurerm_'.length)) : null;
  if (importId !== null) return fromImportId(importId, type);
  const azapi = /\bazapi_|\bResourceId \\{0,3}"/.test(text)
    ? nearest([...text.matchAll(AZAPI_ID)], lead?.at ?? 0)
    : undefined;
  const found = azapi ? findResourceIds(azapi.groups?.['id'] ?? '')[0] : undefined;
  if (found?.name) return found;
  return (
    fromHeading(text, lead?.at ?? text.length, type) ??
    fromState(ids, text, address, type) ??
    fromKind(text, kind, type)
  );
}

/** The import id is the resource's, but for kinds that Terraform alone knows (`…|…`, a rule in a firewall, a disk on a VM). */
function fromImportId(importId: string, type: string | null): Candidate {
  const [first = '', ...rest] = importId.split('|');
  const found = findResourceIds(first)[0];
  const tail = rest.at(-1);
  if (!found) return { type, ...childOfUrl(importId) };
  if (tail !== undefined && tail !== '' && !tail.startsWith('/') && type !== null) {
    return { type, name: tail, parent: found.name, group: found.group, subscriptionId: found.subscriptionId };
  }
  return type !== null && found.type !== null && isUnder(found.type, type)
    ? upTo(found, type)
    : { ...found, type: found.type ?? type };
}

const isUnder = (child: string, type: string): boolean =>
  child.toLowerCase().startsWith(`${type.toLowerCase()}/`) && canonicalType(child).toLowerCase() !== type.toLowerCase();

/** The part of an id that ends with the resource of a type: `…/virtualMachines/vm/dataDisks/d` → the machine. */
function upTo(found: ResourceId, type: string): Candidate {
  const segments = found.id.split('/');
  const own = type.slice(type.lastIndexOf('/') + 1).toLowerCase();
  const at = segments.findLastIndex((segment) => segment.toLowerCase() === own);
  return findResourceIds(segments.slice(0, at + 2).join('/'))[0] ?? found;
}

/** Labels of a heading that don't name the resource itself. */
const SURROUNDINGS =
  /^(?:Resource Group|Subscription|Api Version|Scope|Principal|Object|Tenant|Client|Key Vault|Vault Uri|Resource Manager|Location|Resource Id|Management Group)/i;

function fromHeading(text: string, at: number, type: string | null): Candidate | null {
  const heading = headingBefore(text, at);
  if (!heading) return fromBareHeading(text, at, type);
  const names = properties(heading['props'] ?? '');
  const own = names.filter(
    ([label]) => !SURROUNDINGS.test(label) || (label === 'Resource Group Name' && names.length <= 2),
  );
  const value = (wanted: RegExp) => unmasked(names.find(([label]) => wanted.test(label))?.[1]);
  // Provider 2 puts the resource's own name first, as plain "Name"; later ones put it last, after its parents'.
  const plain = own.findIndex(([label]) => label === 'Name');
  const [name, parent] = plain >= 0 ? [own[plain], own[plain + 1]] : [own.at(-1), own.at(-2)];
  const quoted =
    heading['inside'] !== undefined && type !== null && nounType(heading['0']) !== type
      ? heading['inside']
      : (heading['quoted'] ?? heading['inside']);
  const subscription = value(/^Subscription/i);
  return {
    type: type ?? nounType(heading[0]),
    name: unmasked(quoted ?? name?.[1]),
    parent: unmasked(quoted === undefined ? parent?.[1] : name?.[1]),
    group: value(/^Resource Group/i),
    subscriptionId: subscription !== null && /^[0-9a-f-]{36}$/i.test(subscription) ? subscription : null,
  };
}

function fromBareHeading(text: string, at: number, type: string | null): Candidate | null {
  const matches = [...text.matchAll(BARE_HEADING)];
  const { kind, name } = (matches.findLast((match) => match.index <= at + 4) ?? matches[0])?.groups ?? {};
  const named = kind === undefined ? null : typeOfNoun(kind);
  return name === undefined || (named ?? type) === null ? null : { type: type ?? named, name };
}

const STATE_LINES = [
  'Modifying',
  'Destroying',
  'Refreshing state',
  'Still modifying',
  'Still destroying',
  'Reading',
  'Creation complete',
];

/** `azurerm_x.y: Modifying... [id=/subscriptions/…]`: the id of the failing address. */
function fromState(
  ids: readonly ResourceId[],
  text: string,
  address: string | null,
  type: string | null,
): Candidate | null {
  if (address === null) return null;
  const at = STATE_LINES.map((verb) => text.indexOf(`${address}: ${verb}... [id=/`)).find((place) => place >= 0);
  const id = at === undefined ? undefined : ids.find((found) => found.at > at);
  if (at === undefined || !id?.name || id.at - at > 400) return null;
  return type === null || canonicalType(id.type ?? '') === type ? id : null;
}

function fromKind(text: string, kind: string | null, type: string | null): Candidate | null {
  if (kind === null || type === null) return null;
  const isDataPlane =
    /^azurerm_(?:storage_(?:container|queue|share|table|data_lake_gen2_filesystem)|key_vault_(?:secret|key|certificate))$/.test(
      kind,
    );
  return { type, ...(isDataPlane ? childOfUrl(text) : null) };
}

const unmasked = (value: string | undefined): string | null => (value === undefined || isMasked(value) ? null : value);

type Heading = Record<string, string | undefined> & { readonly 0: string };

function headingBefore(text: string, at: number): Heading | null {
  const matches = [...text.matchAll(HEADING)];
  const match = matches.findLast((m) => m.index <= at + 4) ?? matches[0];
  return match ? { ...match.groups, 0: match[0] } : null;
}

function properties(props: string): [string, string][] {
  return [...props.matchAll(NAME)].map((match) => [match.groups?.['label'] ?? '', match.groups?.['value'] ?? '']);
}

/** The type that the words between the verb and the name mean (`deleting Network Interface "x"`). */
function nounType(heading: string): string | null {
  const words = /(?:ing|of|for|existing) (?:the |an? )?([A-Z][\w ]{2,60}?)(?::| "| \()/.exec(heading)?.[1];
  return words === undefined ? null : typeOfNoun(words);
}
