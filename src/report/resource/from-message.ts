import type { CandidateReader, Scene } from './candidate.ts';
import { hostOf } from './from-hosts.ts';
import { nouns, typeOfClient, typeOfNoun } from './kinds.ts';
import { isOtherParty } from './other-party.ts';
import { isMasked } from './resource-id.ts';

/** A name: quoted (anything but white space), or bare. */
const NAME = String.raw`(?:['"\x60\[](?<quoted>[^'"\x60\s<>\]]{2,120})['"\x60\]]|(?<bare>[A-Za-z0-9][\w.-]{1,119}\w))`;
const NAMED = String.raw`(?<named>[ ,]{1,2}(?:with )?(?:the )?(?:given )?(?:named|name|called|id|DNS name|resource name)(?: of)?| or identifier| already exists?(?::|,| with name))?`;
/** Words that name something without telling its type: `Server 'x' is busy`, `the resource 'x' already exists`. */
const LOOSE =
  'resource,server,service,domain,sub domain name,name,database,repository,connection,account,workspace,project,trigger,model,cluster,namespace,instance,endpoint,environment,alias,rule,job,pool,app,application,link,zone,record,dns record for,identity,volume,hub,profile,gateway,plan,asset,agent,container,share,queue,topic,index,indexer,pipeline,dataset,runbook,schedule,node,host,route,table,key,extension,site name,security rule,lab,policy assignment,project already exists on the azure devops server'.split(
    ',',
  );

let mentionPattern: RegExp | undefined;

function mentions(): RegExp {
  const known = [...nouns(), ...LOOSE].sort((a, b) => b.length - a.length);
  mentionPattern ??= new RegExp(String.raw`(?<![\w./-])(?<noun>${known.join('|')})(?:s\b)?${NAMED}:? ${NAME}`, 'gi');
  return mentionPattern;
}

interface Mention {
  readonly type: string | null;
  readonly name: string;
  /** True where the words before it say that it isn't the failure's object. */
  readonly other: boolean;
}

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

function mentionsIn(text: string, scene: Scene): Mention[] {
  const isGroup = scene.lead === null || isAboutGroup(text);
  return [...text.matchAll(mentions())].flatMap((match): Mention[] => {
    const noun = match.groups?.['noun'] ?? '';
    const type =
      /^vaults?$/i.test(noun) && OTHER_VAULT.test(text) ? 'Microsoft.RecoveryServices/vaults' : typeOfNoun(noun);
    const end = match.index + match[0].length;
    const name = nameOf(match.groups, text.slice(end, end + 24), type !== null && noun.includes(' '));
    // A provider's namespace is no resource. A role assignment's name is a GUID: what stands here is a role. A pending certificate doesn't exist yet.
    if (
      name === null ||
      /^role assignment/i.test(noun) ||
      /\buse $/i.test(text.slice(Math.max(0, match.index - 10), match.index)) ||
      /\bpending $/i.test(text.slice(Math.max(0, match.index - 10), match.index))
    )
      return [];
    if (type === 'Microsoft.Resources/resourceGroups' && !isGroup) return [];
    return [
      {
        type,
        name,
        other: /^zone/i.test(noun) || isOtherParty(text.slice(Math.max(0, match.index - 100), match.index)),
      },
    ];
  });
}

/** A "vault" is a Key Vault but where backups are spoken of. */
const OTHER_VAULT = /\brecovery services\b|\bbackup\b|\bprotected (?:item|server)|\bMARS\b/i;
const NOT_NAMES =
  /^(?:\/|https?:|microsoft\.|[0-9a-f]{8}-[0-9a-f]{4}-|create_or_|create\b|non-|in-|re-|x-ms-|azurerm_|azuread_|azapi_|azure-|id-|e\.g|i\.e|[\d.]+$|\d{4}-\d\d-\d\d|(?:[a-z]{2,20})?(?:Group|Resource|Subscription|Account|Server|Service)(?:Name|Id|Type)$|(?:Get|List|Create|Update|Delete|Set)[A-Z]\w+Operation$|[\w.]+(?:Client|Exception|Error)$)/i;
const STATE_VERB = /^["'\x60]? (?:is|was|are|has|have|already|cannot|can't|could|does|did|changed|in use)\b/;
const WORDS =
  /^(?:the|a|an|and|or|of|to|is|was|are|be|been|has|have|had|in|on|at|as|by|for|from|with|without|that|this|these|it|its|not|no|can|cannot|could|does|did|do|must|should|may|might|will|would|if|when|while|where|which|because|since|until|unless|after|before|already|currently|still|there|then|than|name|names|named|id|ids|state|operation|operations|resource|resources|group|type|types|error|failed|creation|deletion|update|request|requests|instance|must|does|exists?|allows?|contains?|supports?|requires?|settings?|being|you|your|configuration|provider|properties|property|location|region|value)$/i;

/**
 * A quoted word is a name. A bare one is where no English word looks like it (a digit, a separator or inner capitals), where
 * the text says "named", or where a verb of state follows a noun of several words.
 */
function nameOf(
  groups: Record<string, string | undefined> | undefined,
  after: string,
  isExact: boolean,
): string | null {
  const { quoted, bare, named } = groups ?? {};
  const name = quoted ?? (bare !== undefined && isBareName(bare, named, after, isExact) ? bare : undefined);
  if (name === undefined || NOT_NAMES.test(name) || /[…${}]|\.\.\./.test(name) || isMasked(name)) return null;
  const host = hostOf(name);
  if (host === 'other') return null;
  return host?.name ?? last(name);
}

function isBareName(bare: string, named: string | undefined, after: string, isExact: boolean): boolean {
  if (WORDS.test(bare)) return false;
  if (/\d|_|[a-z][A-Z]/.test(bare) || (bare.includes('-') && bare !== bare.toUpperCase())) return true;
  return isExact && (/named|called/i.test(named ?? '') || STATE_VERB.test(after));
}

/** A resource group is mostly where something is; it is what an error is about where its own state is told. */
function isAboutGroup(text: string): boolean {
  return /resource group '?[^' ]{1,100}'? (?:is |already |could|failed|has been|was not|already exists)|deletion of resource group|(?:delete|deleting) resource group|resource group already exists/i.test(
    text,
  );
}

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

/** The leading message, then the line before it; the whole text where no message was read. */
function sentences({ lead, text }: Scene): string[] {
  if (lead === null) return [text.slice(0, 20_000)];
  const near = text.slice(Math.max(0, lead.at - 400), lead.at);
  return [(lead.message ?? '').slice(0, 20_000).replace(/\s+/g, ' '), near];
}

/** A deployment that is in the way of another one of its name. */
export const fromDeployment: CandidateReader = ({ text }) => {
  const name =
    /\b(?:edit or replace|cannot (?:edit|replace|delete|cancel)|active|delete) deployment '([^'\n]{1,64})'/i.exec(
      text,
    )?.[1] ??
    /\bThe scope\s{1,20}'[^'\n]{0,300}\/providers\/Microsoft\.Resources\/deployments\/([^'/\n]{1,64})' cannot perform/i.exec(
      text,
    )?.[1];
  return name === undefined ? null : { type: 'Microsoft.Resources/deployments', name };
};

/** go-autorest's client names: `operationalinsights.WorkspacesClient#CreateOrUpdate`. */
export const fromGoClient: CandidateReader = ({ text }) => {
  const match = /\b(?<namespace>[a-z]{3,40})\.(?<client>[A-Z]\w{2,60})Client#/.exec(text);
  const type = match ? typeOfClient(match.groups?.['namespace'] ?? '', match.groups?.['client'] ?? '') : null;
  return type === null ? null : { type };
};

function last(name: string): string | null {
  return (
    name
      .replace(/[.,:]+$/, '')
      .split('/')
      .at(-1) ?? null
  );
}
