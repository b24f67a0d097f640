import type { Candidate, CandidateReader } from './candidate.ts';
import { commandTail, isCommandStart, isValue, resolved, scopeOf } from './flags.ts';
import { typeOfTool } from './kinds.ts';

const CMDLET =
  /\b(?:New|Set|Add|Update|Remove|Start|Stop|Restart|Invoke|Move|Import|Publish|Switch|Undo|Enable|Disable|Register|Restore|Backup|Save|Grant|Revoke|Suspend|Resume|Get)-Az(?:ure(?:R[mM])?)?(?<noun>[A-Z][A-Za-z0-9]{1,60})(?=\b|_)/g;
/** Cmdlets of a data plane speak of a kind that only a name makes a resource. */
const DATA_PLANE = /^(?:KeyVault(?:Secret|Key|Certificate)|Storage(?!Account)|RmStorage)/i;
/** Cmdlets that deploy, or that aren't about one resource. */
const NOT_A_RESOURCE = /Deployment(?:WhatIf)?$|^(?:Context|Subscription|Account|Resource|ResourceProvider|Location)$/i;
const MAX_CMDLETS = 60;

/** `New-AzKeyVault -Name x -ResourceGroupName y`, with splatted parameters (`@params`) and variables looked up. */
export const fromCmdlet: CandidateReader = ({ text }) => {
  let best: Candidate | null = null;
  let seen = 0;
  for (const match of text.matchAll(CMDLET)) {
    if (++seen > MAX_CMDLETS) break;
    const noun = match.groups?.['noun'] ?? '';
    const type = typeOfCmdlet(noun);
    if (type === null || !isCommandStart(text, match.index)) continue;
    const end = match.index + match[0].length;
    const flags = commandTail(text, end);
    const given = `${flags} ${splatted(text, flags)}`;
    const name = resolved(
      text,
      given,
      '-Name',
      `-${noun}Name`,
      `-${type.slice(type.lastIndexOf('/') + 1).replace(/s$/, '')}Name`,
      ...nameFlags(noun),
      ...kindFlags(given, type),
    );
    const scope = scopeOf(text, given);
    const candidate = name === null ? { type, ...scope } : { type, name, ...scope };
    // The first line names the failing cmdlet; the call with its arguments often stands further down.
    if (name !== null) return candidate;
    if (!DATA_PLANE.test(noun) && !match[0].startsWith('Get-')) best ??= candidate;
  }
  return best;
};

/** `VmssRollingOSUpgrade` is about a `Vmss`: the longest beginning that names a kind. */
function typeOfCmdlet(noun: string): string | null {
  if (NOT_A_RESOURCE.test(noun)) return null;
  const words = noun.match(/[A-Z]{2,}(?![a-z])|[A-Z][a-z0-9]*/g) ?? [];
  for (let length = words.length; length > 0; length--) {
    const beginning = words.slice(0, length).join('');
    const type = beginning.length > 1 && !VERY_SHORT.has(beginning) ? typeOfTool(beginning) : null;
    if (type !== null) return type;
  }
  return null;
}
/** Beginnings that are words of other nouns too. */
const VERY_SHORT: ReadonlySet<string> = new Set(['Policy', 'Resource', 'Managed', 'Service', 'Application', 'Image']);

/** Flags that name the kind in other words: `-VMScaleSetName` of a scale set. */
function kindFlags(given: string, type: string): string[] {
  return [...given.matchAll(/(?:^|\s)(?<flag>-(?<kind>[A-Za-z]{2,40})Name)\b/g)].flatMap(({ groups }) =>
    groups?.['flag'] !== undefined && typeOfTool(groups['kind'] ?? '') === type ? [groups['flag']] : [],
  );
}

/** `-VMName` of a VM's cmdlets, `-VaultName` of a vault's, `-ServerName` of a server's: the noun's last word. */
function nameFlags(noun: string): string[] {
  const last = /(?:[A-Z]{2,}|[A-Z][a-z0-9]+)$/.exec(noun)?.[0];
  const own = noun === 'KeyVault' ? ['-VaultName'] : [];
  return last === undefined ? own : [`-${last}Name`, ...own];
}

/** The parameters of a hash table that a call splats, as flags. */
function splatted(text: string, flags: string): string {
  const name = /(?:^|\s)@(\w{1,60})\b/.exec(flags)?.[1];
  if (name === undefined) return '';
  const at = text.search(new RegExp(String.raw`\$${name}\s{0,5}=\s{0,5}@\{`, 'i'));
  if (at < 0) return '';
  const body = text.slice(at, at + 2000).split('}')[0] ?? '';
  return [...body.matchAll(/^\s{0,20}["']?(\w{2,40})["']?\s{0,20}=\s{0,5}["']([^"'\n]{1,200})["']/gm)]
    .filter((match) => isValue(match[2] ?? ''))
    .map((match) => `-${match[1]} "${match[2]}"`)
    .join(' ');
}

/** A cmdlet that a sentence or a log names, with no call of it in the text: the kind alone. */
export const fromNamedCmdlet: CandidateReader = ({ text }) => {
  for (const match of [...text.slice(0, 200_000).matchAll(CMDLET)].slice(0, MAX_CMDLETS)) {
    const noun = match.groups?.['noun'] ?? '';
    const type = DATA_PLANE.test(noun) ? null : typeOfCmdlet(noun);
    if (type !== null && !match[0].startsWith('Get-')) return { type };
  }
  return null;
};
