import type { CandidateReader } from './candidate.ts';
import { KIND_ROWS } from './kind-rows.ts';
import { canonicalType, typeOfTerraform } from './kinds.ts';

const TERRAFORM_KIND = /\bazurerm_(?<kind>[a-z][a-z0-9_]{1,80})(?!\w)/g;
const MAX_KINDS = 200;

/** `azurerm_mssql_database fails with …`: the one kind that somebody's words name, without an address or a heading. */
export const fromBareTerraformKind: CandidateReader = ({ text }) => {
  const found = new Set<string>();
  for (const match of [...text.slice(0, 200_000).matchAll(TERRAFORM_KIND)].slice(0, MAX_KINDS)) {
    const kind = match.groups?.['kind'] ?? '';
    // People write the plural: "several azurerm_cognitive_deployments".
    found.add(typeOfTerraform(kind) ?? typeOfTerraform(kind.replace(/s$/, '')) ?? kind);
  }
  const [type, ...others] = found;
  return type === undefined || others.length > 0 || !type.includes('/') ? null : { type };
};

const TYPE = String.raw`(?<type>Microsoft\.[A-Za-z.]{2,60}(?:\/[A-Za-z]{2,60}){1,5})`;
/** An error's target that is a type instead of an id: what a move's validation says of the resources that stop it. */
const TARGET = new RegExp(String.raw`"target\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"${TYPE}\\{0,7}"`, 'i');
/**
 * A policy's refusal lists what it compared: the field `type` and its value are the resource's.
 * @see https://learn.microsoft.com/azure/governance/policy/troubleshoot/general
 */
const POLICY = new RegExp(
  String.raw`"path\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"type\\{0,7}",\s{0,40}\\{0,7}"expressionValue\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"${TYPE}\\{0,7}"`,
  'i',
);

const BARE_TYPE = /(?<![/\w.])Microsoft\.[A-Za-z.]{2,60}(?:\/[A-Za-z]{2,60}){1,5}(?![/\w])/g;

/** `two Microsoft.CognitiveServices/accounts/deployments in the template`: the one known type that the words name. */
export const fromBareType: CandidateReader = ({ text }) => {
  const found = new Set<string>();
  for (const match of [...text.slice(0, 200_000).matchAll(BARE_TYPE)].slice(0, MAX_KINDS))
    found.add(canonicalType(match[0]));
  const [type, ...others] = found;
  if (type === undefined || others.length > 0 || /^Microsoft\.(?:Resources|Authorization)\//.test(type)) return null;
  return KIND_ROWS.some((row) => row.type === type) ? { type } : null;
};

/** The type that a body states in a field of its own. */
export const fromStatedType: CandidateReader = ({ text }) => {
  const head = text.slice(0, 200_000);
  const type = (POLICY.exec(head) ?? TARGET.exec(head))?.groups?.['type'];
  return type === undefined || /^Microsoft\.Resources\//i.test(type) ? null : { type: canonicalType(type) };
};
