import type { Candidate, Scene } from './candidate.ts';
import { typeOf } from './kinds.ts';
import { findResourceIds, isMasked } from './resource-id.ts';

/** azurerm's own headings: `creating Vault: (Name "x" / Resource Group "y")`, `deleting NIC "x" (Resource Group "y")`. */
const HEADING =
  /\b(?:creat|updat|delet|creating\/updat|retriev|read|check|wait|power|start|stop|purg|import|remov|add|complet)(?:ing|ion)\b[^"\n(]{0,120}(?:"(?<quoted>[^"\n]{1,120})"(?: in [\w ]{3,40} "(?<inside>[^"\n]{1,120})")?[^"\n(]{0,60})?:? ?\((?<props>(?:Name|Resource Group|Subscription)[^)]{4,900})/gi;
/** Kinds as addresses (`with module.a.azurerm_subnet.b`) and blocks (`resource "azurerm_subnet" "b"`). */
const ADDRESS =
  /(?:\bwith |^\s{0,6}\*\s|^|[\s.])(?<address>(?:module\.[\w-]{1,80}(?:\[[^\]\n]{1,80}\])?\.){0,6}(?<provider>azurerm|azapi|azuread|azurestack)_(?<kind>\w{2,80})\.[\w-]{1,80}(?:\[[^\]\n]{1,120}\])?)/gm;
const BLOCK = /\bresource "(?<provider>azurerm|azapi|azuread)_(?<kind>\w{2,80})" "(?<label>[\w-]{1,80})"/g;
const NAME = /(?:^|[\n/(]\s{0,4})(?<label>[A-Z][\w ]{0,60}?)(?: ID)?(?::| )\s?"(?<value>[^"\n]{1,260})"/g;
const IMPORT = /resource with the ID "(?<id>[^"\n]{1,600})" already exists/;

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
  const address = nearest([...text.matchAll(ADDRESS)], at);
  const block = nearest([...text.matchAll(BLOCK)], at);
  const { provider, kind } = address?.groups ?? block?.groups ?? {};
  const label = block?.groups?.['label'];
  return {
    address: address?.groups?.['address'] ?? (label !== undefined ? `${provider}_${kind}.${label}` : null),
    kind: kind !== undefined ? `${provider}_${kind}` : null,
    importId: imported?.groups?.['id'] ?? null,
  };
}

/** The match that follows `at` first (Terraform names the address after the error), else the last one before it. */
function nearest(matches: readonly RegExpMatchArray[], at: number): RegExpMatchArray | undefined {
  return matches.find((match) => (match.index ?? 0) >= at) ?? matches.at(-1);
}

/** The resource that a Terraform error is about. */
export function fromTerraform({ text, lead }: Scene): Candidate | null {
  const heading = headingBefore(text, lead?.at ?? text.length);
  const { kind, importId } = readTerraform(text, lead?.at ?? 0);
  const type = kind === null ? null : typeOf('terraform', kind.replace(/^azurerm_/, ''));
  const imported = importId?.startsWith('/') ? findResourceIds(importId)[0] : undefined;
  if (imported) return { ...imported, type: imported.type ?? type };
  if (!heading) return type === null ? null : { type };
  const names = properties(heading['props'] ?? '');
  const own = names.filter(([label]) => !/^(?:Resource Group|Subscription|Api Version)/i.test(label));
  const value = (wanted: RegExp) => unmasked(names.find(([label]) => wanted.test(label))?.[1]);
  // Provider 2 puts the resource's own name first, as plain "Name"; later ones put it last, after its parents'.
  const plain = own.findIndex(([label]) => label === 'Name');
  const [name, parent] = plain >= 0 ? [own[plain], own[plain + 1]] : [own.at(-1), own.at(-2)];
  const subscription = value(/^Subscription/i);
  return {
    type: type ?? nounType(heading[0]),
    name: unmasked(name?.[1] ?? heading['inside'] ?? heading['quoted']),
    parent: unmasked(parent?.[1]),
    group: value(/^Resource Group/i),
    subscriptionId: subscription !== null && /^[0-9a-f-]{36}$/i.test(subscription) ? subscription : null,
  };
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
  const words = /(?:ing|of|for) ([A-Z][\w ]{2,60}?)(?::| "| \()/.exec(heading)?.[1];
  return words === undefined ? null : typeOf('nouns', words);
}
