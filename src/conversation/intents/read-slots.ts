import type { Slots } from './intent.ts';
import type { Lexicon } from './lexicon.ts';
import { isAbbreviated, isCompound, type NameShape, nameShape } from './name-shape.ts';
import type { Token } from './tokens.ts';

/** A message's names, and its words with a stand-in for each name, so that no name says what is asked. */
export interface SlotReading {
  readonly slots: Slots;
  readonly words: readonly string[];
}

/** Stand-ins, written as no word is. */
export const STAND_INS = {
  resourceGroup: 'aagroup',
  resourceName: 'aaname',
  deploymentName: 'aadeployment',
  subscriptionId: 'aasubscription',
  timeRange: 'aatime',
  code: 'aacode',
  link: 'aalink',
  number: 'aanumber',
  status: 'aastatus',
} as const;

type Kind = 'resourceGroup' | 'resourceName' | 'deploymentName';

/** Finds what a message names. Of several names of one kind the first counts. */
export function readSlots(
  tokens: readonly Token[],
  lexicon: Pick<Lexicon, 'isWord' | 'isCode' | 'correct'>,
): SlotReading {
  const slots: { -readonly [K in keyof Slots]: Slots[K] } = {};
  const scene: Scene = { tokens, lower: tokens.map(({ text }) => text.toLowerCase()), lexicon };
  const words = tokens.map((token, at): string => {
    switch (token.kind) {
      case 'mark':
        return token.text;
      case 'time':
        slots.timeRange ??= token.text;
        return STAND_INS.timeRange;
      case 'link':
        for (const [slot, value] of Object.entries(token.slots)) slots[slot as keyof Slots] ??= value;
        return STAND_INS.link;
      case 'guid':
        if (!OTHER_ID.test(behind(scene, at))) slots.subscriptionId ??= token.text;
        return STAND_INS.subscriptionId;
      default: {
        const read = readWord(scene, token, at);
        if (typeof read === 'string') return read;
        slots[read.kind] ??= read.name;
        return STAND_INS[read.kind];
      }
    }
  });
  return { slots, words };
}

interface Scene {
  readonly tokens: readonly Token[];
  readonly lower: readonly string[];
  readonly lexicon: Pick<Lexicon, 'isWord' | 'isCode' | 'correct'>;
}

/** The few words before a place. */
const behind = ({ lower }: Scene, at: number): string => `${lower.slice(Math.max(0, at - 4), at).join(' ')} `;
const ahead = ({ lower }: Scene, at: number): string => ` ${lower.slice(at + 1, at + 3).join(' ')}`;

const OTHER_ID =
  /\b(?:correlation|tenant|object|client|application|app|principal|request|operation|tracking|activity|lock|lease|run|build|trace|job)(?: ?id)?[ :=#]{1,3}$/;

/** A name with its kind, or the word that stands there. */
function readWord(
  scene: Scene,
  { kind, text }: Token,
  at: number,
): { readonly kind: Kind; readonly name: string } | string {
  const { isCode, isWord } = scene.lexicon;
  const name = /^[^/]+\/[^/]+$/.test(text) ? (text.split('/')[1] ?? text) : text;
  if (isCode(name)) return STAND_INS.code;
  if (/^[45]\d\ds?$/.test(text)) return STAND_INS.status;
  const before = behind(scene, at);
  if (text === '2' && /\b(?:how|need|want|ready) $/.test(before)) return 'to';
  if (/^\d+$/.test(text)) return STAND_INS.number;
  const cue = cueOf(before);
  const shape = nameShape(name, isWord) ?? (isNamed(scene, name, kind === 'quoted', before, cue, at) ? 'name' : null);
  return shape === null ? text : { kind: kindOf(scene, name, shape, before, cue, at), name };
}

const OF = String.raw`(?:(?:is|are|the|an?|with|the)? ?(?:named?|called)|id)?[ :="\x60]{0,3}$`;
const GROUP_CUE = new RegExp(String.raw`(?:^|[ -])(?:rgs?|resource[ _-]?groups?|-g) ${OF}`);
const DEPLOYMENT_CUE = new RegExp(
  String.raw`(?:^| )(?:deploy?ments?|depl|dep|deploym\w{2,5}|deplyoment|depoyment|rollout|release|deployment-name) ${OF}`,
);
const NOUN =
  'vaults?|kv|key ?vault|accounts?|storage|vms?|machine|vmss|vnets?|network|subnets?|nsg|cluster|aks|apim|cosmos|redis|sql|db|database|servers?|plan|webapp|app|function|func|registry|acr|workspace|gateway|firewall|ip|pip|nic|interface|disk|table|resource|namespace|bus|zone|identity|certificate|container|share|queue|topic|lb|balancer|bastion|endpoint|factory|site|store|cache|law';
const RESOURCE_CUE = new RegExp(String.raw`(?:^| )(?:${NOUN}) ${OF}`);
/** Whatever stands behind these is a name. */
const NAME_CUE = /(?:^| )(?:named?|called|names?)[ :=]{1,3}$/;

type Cue = 'group' | 'deployment' | 'resource' | null;

const cueOf = (before: string): Cue =>
  GROUP_CUE.test(before) && !/\b(?:which|what|whose) (?:rgs?|resource groups?) $/.test(before)
    ? 'group'
    : DEPLOYMENT_CUE.test(before)
      ? 'deployment'
      : RESOURCE_CUE.test(before)
        ? 'resource'
        : null;

/** Words of a sentence that stand where a name might. */
const NEVER =
  /^(?:the|an?|and|or|of|to|is|was|in|on|at|by|for|from|it|its|this|that|not|no|can|did|does|do|has|have|be|been|my|our|your|we|i|you|which|what|who|with|still|again|already|there|here|now|please|pls|plz|failed|fails|failing|fail|deleted|locked|taken|free|gone|error|errors|deployment|deploy|name|names|names?)$/;
/** Deployments that templates and tools name by a word. */
const DEPLOYMENT_WORDS = /^(?:main|azuredeploy|maintemplate|template|infra|mainbicep)$/;
const STATE_AHEAD = /^ (?:exists?|taken|free|available|locked|gone|deleted|there|soft|softdeleted)\b/;

/** A word that looks like no name, but stands where one must: quoted, or behind "called", "rg", "vault". */
function isNamed(scene: Scene, name: string, quoted: boolean, before: string, cue: Cue, at: number): boolean {
  const lower = name.toLowerCase();
  if (NEVER.test(lower) || !/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,89}$/u.test(name) || /^\d+$/.test(name)) return false;
  const { isWord, correct } = scene.lexicon;
  const known = isWord(lower) || (cue === null && correct(lower) !== lower);
  if (NAME_CUE.test(before)) return quoted || !known || cue !== null;
  if (quoted) return !known || cue !== null;
  if (cue === 'deployment')
    return DEPLOYMENT_WORDS.test(lower) || (!known && (/[A-Z\d]/.test(name) || isJoined(lower)));
  if (known || name.length < 3) return false;
  if (cue === 'group') return true;
  if (cue === 'resource' && NAMED_NOUN.test(before)) return correct(lower) === lower;
  return (
    /(?:^| )(?:is|does|find|locate|search|exists\?) $/.test(before) &&
    (STATE_AHEAD.test(ahead(scene, at)) || /\d/.test(name))
  );
}

/** "search-identity", but not "re-run". */
const isJoined = (name: string): boolean => /^[a-z0-9]{2,}(?:[-_.][a-z0-9]{2,})+$/.test(name) && !isCompound(name);

const DEPLOYMENT_AHEAD = /^ (?:deployment|depl|rollout|release|run)\b/;
const IN = /(?:^| )(?:in|within|inside|into)(?: the| my| our)? $/;
const DEPLOY_TO =
  /\b(?:deploy\w{0,5}|deployment|writ(?:e|es|ing|ten)|wrote|push\w{0,3}|release\w?|rollout) (?:\w+ ){0,2}(?:to|against) $/;
/** A kind of which people have many, in front of a name of its own. */
const NAMED_NOUN =
  /(?:^| )(?:vault|kv|key ?vault|account|vm|vnet|cluster|aks|apim|cosmos|registry|acr|workspace|webapp|nsg|bastion) $/;
/** What is asked about a deployment rather than about what it makes. */
const OF_DEPLOYMENTS =
  /\b(?:fail\w*|finish\w*|done|run|running|ran|started|rerun|re-run|retry|redeploy|watch|unwatch|status|progress|complet\w+|through|thru|succe\w+|follow|track|diagnose|deploy\w*|depl|going|ends?|red|green|broke|blew|errored|notif\w+|updates?)\b/;
const OF_RESOURCES =
  /\b(?:exists?|lock\w*|delet\w+|purge\w*|polic\w+|rg is|where|find|changed?|touched|modified|edited|create\w*)\b/;

function kindOf(scene: Scene, name: string, shape: NameShape, before: string, cue: Cue, at: number): Kind {
  if (cue === 'group') return 'resourceGroup';
  if (shape === 'group') return cue === 'resource' ? 'resourceName' : 'resourceGroup';
  if (cue === 'deployment' && !(shape === 'resource' && /\bdeploy $/.test(before))) return 'deploymentName';
  const all = scene.lower.join(' ');
  if (cue === null && /(?:^| )name[ :=]{1,3}$/.test(before) && /\bdep(?:l|loy)/.test(all)) return 'deploymentName';
  if (cue === 'resource' || shape === 'resource')
    return shape === 'resource' && DEPLOYMENT_AHEAD.test(ahead(scene, at)) && !isAbbreviated(name)
      ? 'deploymentName'
      : 'resourceName';
  if (shape === 'deployment') return 'deploymentName';
  if (IN.test(before) || DEPLOY_TO.test(before)) return 'resourceGroup';
  if (/^ (?:resource[ _-]?group|rg)\b/.test(ahead(scene, at))) return 'resourceGroup';
  if (DEPLOYMENT_AHEAD.test(ahead(scene, at))) return 'deploymentName';
  if (NAME_CUE.test(before) && /\bdep(?:l|loy)/.test(all)) return 'deploymentName';
  const isCounted =
    /[-_.](?!0\d$)\d{1,12}$/.test(name) ||
    (/[-_.]0\d$/.test(name) && !/\bon $/.test(before) && OF_DEPLOYMENTS.test(all));
  return isCounted && !OF_RESOURCES.test(all) ? 'deploymentName' : 'resourceName';
}
