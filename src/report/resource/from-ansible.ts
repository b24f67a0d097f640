import type { CandidateReader } from './candidate.ts';
import { isValue } from './flags.ts';
import { typeOfNoun, typeOfTool } from './kinds.ts';

const MODULE = /(?:\b|AnsiballZ_)azure_rm_(\w{2,60}?)(?:_info|_facts)?(?=\b|\.py)/;
/** The modules' own words: `Error creating or updating virtual machine vm1 - …`, `Error deleting storage account x: …`. */
const SENTENCE =
  /\bError (?:when )?(?:creating|updating|deleting|removing|retrieving|starting|stopping|powering off|restarting|deallocating|adding|configuring)(?: or updating|\/updating| or deleting)? (?:the )?(?:Azure )?(?<noun>[A-Za-z]{2,30}(?: [A-Za-z]{2,30}){0,3}?)(?: instance)?:? ['"]?(?!instance\b|Azure Error|(?:[A-Z][a-z]{1,20}){3,8}\b)(?<name>[A-Za-z0-9][\w.-]{1,100})['"]?(?: -|:|,| in | - )/;
/** The same with the name left to the service's message. */
const NAMELESS =
  /\bError (?:when )?(?:creating|updating|deleting) (?:or updating )?(?:the )?(?:Azure )?(?<noun>[A-Za-z]{2,30}(?: [A-Za-z]{2,30}){0,3}?)(?: instance)?: /;
/** The module for virtual machines leaves the kind out: `Error creating or updating vm1 - Azure Error: …`. */
const KINDLESS = /\bError creating or updating (?<name>(?=[\w.-]{0,60}[-_\d])[A-Za-z0-9][\w.-]{1,60}) - Azure Error/;
const TAKEN = /\b[Nn]ame '(?<name>[^'\s]{1,100})' (?:already exists|is already|is not available)/;
const ARGUMENTS = /"module_args": \{(?<args>[^{}]{1,4000})/;

/** Ansible: the module tells the type, its sentence or its arguments the name. */
export const fromAnsible: CandidateReader = ({ text }) => {
  const head = text.slice(0, 200_000);
  const module = MODULE.exec(head)?.[1];
  if (module === undefined && !/^TASK \[|\bfatal: \[|\bAnsible/m.test(head)) return null;
  const { noun, name } = SENTENCE.exec(head)?.groups ?? {};
  const spoken = noun === undefined ? null : typeOfNoun(noun);
  const type = module === undefined ? null : typeOfTool(module);
  if (spoken !== null && name !== undefined) return { type: type ?? spoken, name };
  const nameless = typeOfNoun(NAMELESS.exec(head)?.groups?.['noun'] ?? '');
  const taken = nameless === null ? undefined : TAKEN.exec(head)?.groups?.['name'];
  if (taken !== undefined) return { type: nameless, name: taken };
  const args = ARGUMENTS.exec(head)?.groups?.['args'] ?? '';
  const argument = (key: string) => {
    const value = new RegExp(String.raw`"${key}": "([^"\n]{1,200})"`).exec(args)?.[1];
    return value !== undefined && isValue(value) && value !== 'null' ? value : null;
  };
  const group = argument('resource_group');
  if (type === null) {
    const own = KINDLESS.exec(head)?.groups?.['name'];
    if (own !== undefined) return { name: own };
    return /\bResource group create_or_update failed\b/i.test(head)
      ? { type: 'Microsoft.Resources/resourceGroups', name: argument('name') }
      : null;
  }
  return { type, name: argument('name') ?? argument(`${module}_name`), ...(group === null ? {} : { group }) };
};
