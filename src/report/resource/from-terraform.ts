import type { Candidate, Scene } from './candidate.ts';
import { fromId } from './candidate.ts';
import { childOfUrl } from './from-hosts.ts';
import { canonicalType, typeOfTerraform } from './kinds.ts';
import { mentionsIn, sentences } from './mentions.ts';
import type { ResourceId } from './resource-id.ts';
import { findResourceIds } from './resource-id.ts';
import { readHeading } from './terraform-heading.ts';

/** Kinds as addresses (`with module.a.azurerm_subnet.b`) and blocks (`resource "azurerm_subnet" "b"`). */
const ADDRESS =
  /(?:\bwith |^\s{0,6}\*\s|^|[\s.])(?<address>(?:module\.[\w-]{1,80}(?:\[[^\]\n]{1,80}\])?\.){0,6}(?<provider>azurerm|azapi|azuread|azurestack)_(?<kind>\w{2,80})\.[\w-]{1,80}(?:\[[^\]\n]{1,120}\])?(?:\.\d{1,4})?)/gm;
const BLOCK = /\bresource "(?<provider>azurerm|azapi|azuread)_(?<kind>\w{2,80})" "(?<label>[\w-]{1,80})"/g;
const IMPORT = /resource with the ID "(?<id>[^"\n]{1,600})" already exists/;
const AZAPI_ID = /\bResourceId\s{1,4}\\{0,3}"(?<id>\/[^"\\\n]{5,600})/g;
/** Progress lines have an address and no error. */
const PROGRESS =
  /^: (?:Creating|Creation|Modifying|Modifications|Destroying|Destruction|Still|Refreshing|Reading|Read|Importing|Import|Plan|Provisioning)/;

/** What stands before the id of another resource of the same kind. */
const OPPONENT = /\b(?:with|another|other|existing|overlaps?|conflicts?|already \w{3,12} (?:by|to|with))\b[^/]{0,30}$/i;

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

/** azapi's heading stands before the answer that it got. */
function headingNearest(matches: readonly RegExpMatchArray[], at: number): RegExpMatchArray | undefined {
  return matches.findLast((match) => (match.index ?? 0) <= at) ?? matches[0];
}

/** The resource that a Terraform error is about. */
export function fromTerraform(scene: Scene): Candidate | null {
  const { text, lead, ids } = scene;
  const { kind, importId, address } = readTerraform(text, lead?.at ?? 0);
  const type = kind?.startsWith('azurerm_') ? typeOfTerraform(kind.slice('azurerm_'.length)) : null;
  if (importId !== null) return fromImportId(importId, type);
  const azapi = /\bazapi_|\bResourceId\s{1,4}\\{0,3}"/.test(text)
    ? headingNearest([...text.matchAll(AZAPI_ID)], lead?.at ?? 0)
    : undefined;
  const found = azapi ? findResourceIds(azapi.groups?.['id'] ?? '')[0] : undefined;
  if (found?.name) return found;
  const heading = readHeading(text, lead?.at ?? text.length, type);
  return (
    (heading === null ? null : childIn(scene, heading)) ??
    heading ??
    fromState(ids, text, address, type) ??
    fromKind(text, kind, type, ids)
  );
}

/** `Subnet s1 is in use` under the heading of its network: the child whose state the message tells. */
function childIn(scene: Scene, heading: Candidate): Candidate | null {
  const first = scene.lead?.message ? mentionsIn(sentences(scene)[0] ?? '', scene)[0] : undefined;
  if (!first?.type || first.other || !heading.type || !first.type.startsWith(`${heading.type}/`)) return null;
  return { ...heading, id: null, type: first.type, name: first.name, parent: heading.name ?? null };
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

function fromKind(
  text: string,
  kind: string | null,
  type: string | null,
  ids: readonly ResourceId[],
): Candidate | null {
  if (kind === null || type === null) return null;
  const isDataPlane =
    /^azurerm_(?:storage_(?:container|queue|share|table|data_lake_gen2_filesystem)|key_vault_(?:secret|key|certificate))$/.test(
      kind,
    );
  return { type, ...(isDataPlane ? childOfUrl(text) : onlyOne(text, type, ids)) };
}

/** The one id of the kind, even one that is named as a user of what is in the way; not one that the text calls an opponent. */
function onlyOne(text: string, type: string, ids: readonly ResourceId[]): Candidate | null {
  const own = ids.filter((id) => id.name !== null && canonicalType(id.type ?? '').toLowerCase() === type.toLowerCase());
  const [first, ...others] = own;
  if (!first || others.some((id) => id.id.toLowerCase() !== first.id.toLowerCase())) return null;
  return OPPONENT.test(text.slice(Math.max(0, first.at - 60), first.at)) ? null : fromId(first);
}
