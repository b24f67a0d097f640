import type { Candidate, CandidateReader } from './candidate.ts';
import { canonicalType, namesOf, typeOf } from './kinds.ts';

/** A flag's value: quoted, or one word. */
const VALUE = String.raw`(?:"(?<double>[^"\n]{1,200})"|'(?<single>[^'\n]{1,200})'|(?<bare>[^\s"'|;&\\]{1,200}))`;

let azPattern: RegExp | undefined;

/** `az keyvault create --name x --resource-group y`: the group's words tell the type. */
export const fromAzCommand: CandidateReader = ({ text }) => {
  azPattern ??= new RegExp(
    String.raw`\baz (?<words>${namesOf('az').join('|').replaceAll(' ', String.raw`\s`)})(?: [a-z-]{2,30}){1,3}(?<flags>(?:[^\n]|\\\n){0,1500})`,
    'i',
  );
  const match = azPattern.exec(text);
  if (!match?.groups) return null;
  const flags = match.groups['flags'] ?? '';
  const name = flag(flags, '--name', '-n');
  const type = typeOf('az', match.groups['words'] ?? '');
  return { type, ...(name === null ? {} : { name }), ...scope(flags) };
};

let cmdletPattern: RegExp | undefined;

/** `New-AzKeyVault -Name x -ResourceGroupName y`. */
export const fromCmdlet: CandidateReader = ({ text }) => {
  cmdletPattern ??= new RegExp(
    String.raw`\b(?:New|Set|Add|Update|Remove|Get|Start|Stop|Restart|Invoke|Move|Import|Publish|Swap|Undo)-Az(?:ureRm|ure)?(?<noun>${namesOf('powershell').join('|')})\b(?<flags>[^\n]{0,1500})`,
    'gi',
  );
  let best: Candidate | null = null;
  for (const match of text.matchAll(cmdletPattern)) {
    const flags = match.groups?.['flags'] ?? '';
    const type = typeOf('powershell', match.groups?.['noun'] ?? '');
    const name = flag(flags, '-Name', `-${match.groups?.['noun']}Name`);
    // The first line names the failing cmdlet; the call with its arguments often stands further down.
    if (name !== null) return { type, name, ...scope(flags) };
    best ??= { type, ...scope(flags) };
  }
  return best;
};

/** Ansible's `azure_rm_*` modules tell the type. */
export const fromAnsible: CandidateReader = ({ text }) => {
  const module = /\bazure_rm_(\w{2,60}?)(?:_info|_facts)?\b/.exec(text)?.[1];
  const type = module === undefined ? null : typeOf('ansible', module);
  return type === null ? null : { type };
};

/** `azure-native:web:WebApp (name):` and its classic and versioned forms, the one followed by an error. */
export const fromPulumi: CandidateReader = ({ text, lead, ids }) => {
  const pattern = /\bazure(?:-native|-nextgen)?:(?<module>[\w-]{2,60})(?:\/\w{1,40})?:(?<kind>\w{2,80})(?: \((?<name>[^)\n]{1,200})\)|\s+(?<plain>[\w.-]{1,120}))/g;
  const matches = [...text.matchAll(pattern)];
  const at = lead?.at ?? text.length;
  const withError = matches.filter((m) => /^[^\n]{0,200}\n?\s{0,40}\**(?:error|deleting failed|creating failed|updating failed)/i.test(text.slice(m.index + m[0].length, m.index + m[0].length + 260)));
  const match = withError.findLast((m) => m.index <= at) ?? withError[0] ?? matches.findLast((m) => m.index <= at) ?? matches[0];
  if (!match?.groups) return null;
  const type = typeOf('pulumi', `${match.groups['module']}:${match.groups['kind']}`) ?? typeOf('pulumi', `${match.groups['module']}:${match.groups['kind']}`.replace(/^(\w+)\/.*:/, '$1:'));
  // Pulumi prints its own logical name; an id of the same type holds the real one.
  const real = ids.find((id) => type !== null && id.type !== null && canonicalType(id.type) === type && id.name !== null);
  return real ? { ...real, type } : { type, name: match.groups['name'] ?? match.groups['plain'] ?? null };
};

/** `kubectl` tables and events of Azure Service Operator: `DnsResolversInboundEndpoint … name False Error Conflict`. */
export const fromKubernetes: CandidateReader = ({ text }) => {
  const asked = /\bkubectl\s+(?:get|describe)\s+(?<kind>[A-Za-z]{4,80})s?\b/.exec(text)?.groups?.['kind'];
  const type = asked === undefined ? null : typeOf('kubernetes', asked);
  if (type === null) return null;
  const row = /^(?<name>[a-z0-9][\w.-]{1,100})\s+(?:False|True|Unknown)\s/m.exec(text)?.groups?.['name'];
  return { type, ...(row === undefined ? {} : { name: row }) };
};

function scope(flags: string): Candidate {
  const group = flag(flags, '--resource-group', '-g', '-ResourceGroupName', '-ResourceGroup');
  const subscription = flag(flags, '--subscription', '-SubscriptionId', '-Subscription');
  return {
    ...(group === null ? {} : { group }),
    ...(subscription !== null && /^[0-9a-f-]{36}$/i.test(subscription) ? { subscriptionId: subscription } : {}),
  };
}

/** Value of the first of these flags; variables and masks tell nothing. */
export function flag(flags: string, ...names: readonly string[]): string | null {
  for (const name of names) {
    const match = new RegExp(String.raw`(?:^|\s)${name}[ =:]\s{0,3}${VALUE}`, 'i').exec(flags);
    const value = match?.groups?.['double'] ?? match?.groups?.['single'] ?? match?.groups?.['bare'];
    if (value !== undefined && !/^[$@<{*]|\$\(|\*\*\*|^-/.test(value)) return value;
  }
  return null;
}
