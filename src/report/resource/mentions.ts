import type { Scene } from './candidate.ts';
import { hostOf } from './from-hosts.ts';
import { nouns, typeOfNoun } from './kinds.ts';
import { isOtherParty } from './other-party.ts';
import { isMasked } from './resource-id.ts';

/** A name: quoted (anything but white space), or bare. */
const NAME = String.raw`(?:['"\x60\[](?<quoted>[^'"\x60\s<>\]]{2,120})['"\x60\]]|'(?<phrase>[^'\n\[\]{}<>]{2,120})'(?= (?:is|was|has|already|can ?not|can't|could not|does not)\b)|(?<bare>[A-Za-z0-9][\w.-]{1,119}\w))`;
const NAMED = String.raw`(?<named>[ ,]{1,2}(?:with )?(?:the )?(?:given )?(?:named|name|called|(?:device )?id|DNS name|resource name)(?: of)?| or identifier| already exists?(?::|,| with name))?`;
/** Words that name something without telling its type: `Server 'x' is busy`, `the resource 'x' already exists`. */
const LOOSE =
  'device,data disk,ssl certificate,tls certificate,root certificate,record set,dns record set,maintenance configuration,resource,server,service,domain,sub domain name,name,database,repository,connection,account,workspace,project,trigger,model,cluster,namespace,instance,endpoint,environment,alias,rule,job,pool,app,application,link,zone,record,dns record for,identity,volume,hub,profile,gateway,plan,asset,agent,container,share,queue,topic,index,indexer,pipeline,dataset,runbook,schedule,node,host,route,table,key,extension,site name,security rule,lab,policy assignment,project already exists on the azure devops server'.split(
    ',',
  );

let knownNouns: readonly string[] | undefined;
/** A longer text holds so many nouns that one pattern for all of them is made sooner than one for these. */
const SHORT = 4_000;
const PATTERNS = 200;
const patterns = new Map<string, RegExp>();

/**
 * The pattern of a kind and a name, made of those nouns alone that the text holds: a pattern of all 1,200 takes 30 ms to
 * compile, and matches the same.
 */
function mentions(text: string): RegExp {
  knownNouns ??= [...nouns(), ...LOOSE].sort((a, b) => b.length - a.length);
  const lower = text.length > SHORT ? null : text.toLowerCase();
  const present = (lower === null ? knownNouns : knownNouns.filter((noun) => lower.includes(noun))).join('|');
  const known = patterns.get(present);
  if (known) return known;
  // `(?!)` matches nowhere; an empty alternative would match anywhere.
  const made = new RegExp(String.raw`(?<![\w./-])(?<noun>${present || '(?!)'})(?:s\b)?${NAMED}:? ${NAME}`, 'gi');
  if (patterns.size >= PATTERNS) patterns.clear();
  patterns.set(present, made);
  return made;
}

/** A kind in words beside a name. */
export interface Mention {
  /** The word or words in front of the name. */
  readonly noun: string;
  readonly type: string | null;
  readonly name: string;
  /** True where the words before it say that it isn't the failure's object. */
  readonly other: boolean;
}

/** Every kind with a name in a sentence, in order. */
export function mentionsIn(text: string, scene: Scene): Mention[] {
  const isGroup = scene.lead === null || isAboutGroup(text);
  const found: Mention[] = [];
  const pattern = mentions(text);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const mention = toMention(text, match, isGroup, scene);
    // `Resource agent pool np3`: what is no name may be the start of a kind.
    if (mention === null) pattern.lastIndex = match.index + (match.groups?.['noun'] ?? ' ').length;
    else found.push(mention);
  }
  return found;
}

function toMention(text: string, match: RegExpExecArray, isGroup: boolean, scene: Scene): Mention | null {
  const noun = match.groups?.['noun'] ?? '';
  const type =
    /^vaults?$/i.test(noun) && OTHER_VAULT.test(text) ? 'Microsoft.RecoveryServices/vaults' : typeOfNoun(noun);
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - 100), match.index);
  const name = nameOf(match.groups, text.slice(end, end + 24), type !== null && noun.includes(' '), noun);
  // A provider's namespace is no resource. A role assignment's name is a GUID: what stands here is a role. A pending certificate doesn't exist yet.
  if (name === null || /^role assignment/i.test(noun) || /\b(?:use|pending|missing) $/i.test(before)) return null;
  // `The specified value of runtime name 'x' is not supported`: a setting.
  if (type === null && /\bvalue (?:of|for) (?:[a-z]+ ){0,3}$/i.test(before)) return null;
  // `maintenance configuration 'x' for the database`: a setting of what follows.
  if (/ configuration$/i.test(noun) && /^['"\x60]? (?:for|of) (?:the|this) /i.test(text.slice(end - 1, end + 24)))
    return null;
  if (type === 'Microsoft.Resources/resourceGroups' && (!isGroup || /\b(?:in)?to (?:the )?$/i.test(before)))
    return null;
  const isParent = PARENT.test(noun) && CHILD.test(text.slice(end, end + 40));
  const other = /^zone/i.test(noun) || isParent || isGoal(noun, before) || isOtherParty(before);
  return { type: type ?? typeInContext(noun, text, scene), noun, name, other };
}

/** The machine that a disk is attached to or taken from. */
const isGoal = (noun: string, before: string): boolean =>
  /^(?:vm|virtual machine|instance|node)$/i.test(noun) && /\b(?:to|from) (?:the )?$/i.test(before);

/** `on server 'a' and database 'b'`: a parent, and the child that it is about. */
const PARENT = /(?:server|account|namespace|vault|cluster|workspace|factory|registry|profile)$/i;
const CHILD =
  /^['"\x60]?,? and (?:the )?(?:database|container|queue|topic|pool|secret|collection|endpoint|rule) ['"\x60]/i;

/** Several services have a cluster, a database: the text says which one is meant. */
function typeInContext(noun: string, text: string, scene: Scene): string | null {
  if (isSqlDatabase(noun, text)) return 'Microsoft.Sql/servers/databases';
  const isKusto = /^cluster$/i.test(noun) && /\b(?:kusto|data explorer)\b/i.test(scene.text.slice(0, 20_000));
  return isKusto ? 'Microsoft.Kusto/clusters' : null;
}

/** Only Azure SQL gives its databases a service objective. */
const isSqlDatabase = (noun: string, text: string): boolean =>
  /^database$/i.test(noun) && /\bservice(?: level)? objective\b|\belastic pool\b|\bSQL database\b/i.test(text);

/** A "vault" is a Key Vault but where backups are spoken of. */
const OTHER_VAULT = /\brecovery services\b|\bbackup\b|\bprotected (?:item|server)|\bMARS\b/i;
const NOT_NAMES =
  /^(?:\/|https?:|microsoft\.|[0-9a-f]{8}-[0-9a-f]{4}-|create_or_|x-ms-|azurerm_|azuread_|azapi_|e\.g|i\.e|[\d.]+$|\d{4}-\d\d-\d\d|(?:[a-z]{2,20})?(?:Group|Resource|Subscription|Account|Server|Service)(?:Name|Id|Type)$|(?:Get|List|Create|Update|Delete|Set)[A-Z]\w+Operation$|[\w.]+(?:Client|Exception|Error)$)/i;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** English and tools' words with a hyphen look like names. */
const NOT_BARE = /^(?:create\b|non-|in-|re-|azure-|id-)/i;
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
  noun: string,
): string | null {
  const { quoted, phrase, bare, named } = groups ?? {};
  // A name of several words, as policies and alerts have, is one beside a kind in full.
  if (phrase !== undefined) return isExact && !isMasked(phrase) && !phrase.includes('/') ? phrase : null;
  const name = quoted ?? (bare !== undefined && isBareName(bare, named, after, isExact) ? bare : undefined);
  if (name === undefined || LOOSE.includes(name.toLowerCase())) return null;
  // Disks that Kubernetes makes have a GUID in their name.
  if (GUID.test(name) && (/\bdisk$/i.test(noun) || (quoted !== undefined && isExact))) return name;
  // A publisher or provider, not a namespace of messages.
  if (/^namespace$/i.test(noun) && name.includes('.') && hostOf(name) === null) return null;
  if (NOT_NAMES.test(name) || /[…${}]|\.\.\./.test(name) || isMasked(name)) return null;
  const host = /zone$/i.test(noun) ? null : hostOf(name);
  if (host === 'other') return null;
  return host?.name ?? last(name);
}

function isBareName(bare: string, named: string | undefined, after: string, isExact: boolean): boolean {
  if (WORDS.test(bare) || NOT_BARE.test(bare)) return false;
  if (/\d|_|[a-z][A-Z]/.test(bare) || (bare.includes('-') && bare !== bare.toUpperCase())) return true;
  return isExact && (/named|called/i.test(named ?? '') || STATE_VERB.test(after));
}

/** A resource group is mostly where something is; it is what an error is about where its own state is told. */
function isAboutGroup(text: string): boolean {
  return /resource group '?[^' ]{1,100}'? (?:is |already |could|failed|has been|was not|already exists)|deletion of resource group|(?:delete|deleting) resource group|resource group already exists/i.test(
    text,
  );
}

function last(name: string): string | null {
  return (
    name
      .replace(/[.,:]+$/, '')
      .split('/')
      .at(-1) ?? null
  );
}

/** The leading message, then the line before it; the whole text where no message was read. */
export function sentences(scene: Scene): string[] {
  const { lead, text } = scene;
  if (lead === null) return [text.slice(0, 20_000)];
  const near = withoutSuccess(text.slice(Math.max(0, lead.at - 400), lead.at));
  // Where no message was read, the words behind the code are it.
  const said = lead.message === null ? (text.slice(lead.at, lead.at + 600).split('\n')[0] ?? '') : wholeMessage(scene);
  return [said.slice(0, 20_000).replace(/\s+/g, ' '), near];
}

/** What a tool says it has done is not what failed. */
const withoutSuccess = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^[\s|│]{0,20}(?:\(?[✓✔√]\)? |Done:|\[?OK\]?\b|SUCCESS)|\bSucceeded$/u.test(line))
    .join('\n');

const MAX_REST = 400;

/** The leading message, with the lines that a terminal's width broke off its sentence. */
function wholeMessage({ lead, text }: Scene): string {
  const message = lead?.message ?? '';
  if (lead === null || message === '' || message.length > 200 || /[.!?)}\]]$/.test(message)) return message;
  const at = text.indexOf(message, Math.max(0, lead.at - 200));
  const end = at + message.length;
  if (at < 0 || text[end] !== '\n') return message;
  const rest = text.slice(end + 1, end + 1 + MAX_REST).split(/\n\s*\n|\nAt line:|\n\s{0,8}\+ /)[0] ?? '';
  return `${message} ${rest}`;
}
