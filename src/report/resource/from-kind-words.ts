import type { CandidateReader, Scene } from './candidate.ts';
import { nouns, typeOfNoun } from './kinds.ts';
import { mentionsIn, sentences } from './mentions.ts';
import { isOtherParty } from './other-party.ts';

/**
 * A kind in plain words without a name beside it: the subject of the message (`The Stream Analytics job is not in a valid
 * state`), the object of its verb (`performing on this storage account`), or the words of the error's code.
 */
export const fromKindWords: CandidateReader = (scene) => {
  const [message = '', near = ''] = sentences(scene);
  if (namesAnother(message, scene) || GRAPH.test(scene.text.slice(0, 200_000))) return null;
  // Without a message, what stands there are somebody's own words: what they did is not what failed.
  const type =
    kindIn(message.slice(0, MAX_MESSAGE), 'message', scene.lead !== null) ??
    kindInCodes(scene) ??
    (VOLUME.test(message) ? 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes' : null) ??
    kindIn(near.split('\n').at(-1) ?? '', 'heading', true);
  return type === null ? null : { type };
};

/** Entra's objects have no type in ARM. */
const GRAPH = /\bhttps:\/\/graph\.(?:microsoft|windows)\.(?:com|net|us)\//;

/** What is named by a word of its own (`extension 'x'`) is the object, though the word tells no type. */
function namesAnother(message: string, scene: Scene): boolean {
  const own = mentionsIn(message, scene).find((mention) => !mention.other);
  return own !== undefined && own.type === null && OF_ITS_OWN.test(own.noun);
}
const OF_ITS_OWN =
  /^(?:extension|data disk|rule|database|repository|connection|trigger|model|device|container|share|queue|topic|index|indexer|pipeline|dataset|runbook|schedule|job|node|pool|route|key|security rule|endpoint|link|identity|volume|hub|certificate|asset|agent|application|environment)$/i;

/** Of Azure's volumes only NetApp's stand in pools. */
const VOLUME = /^(?:the )?volume\b[^.\n]{0,60}\bin (?:a|the|this) (?:capacity )?pool\b/i;

const MAX_MESSAGE = 4000;

/** Kinds that messages name as a place, as what was asked for, or that are no object of their own; words with other meanings. */
const NEVER =
  /^(?:role assignment|resource group|management group|deployment script|deployment|image|gallery|site|website|workflow|service|app service|api management|job|model|snapshot|disk|policy assignment|policy definition|custom domain|vault|service principal|linked service|named value|automation rule|backup policy|api service|registration|secret|certificate|private endpoint connection)$/i;
/** A kind in front of these is a property, a part or a family of it. */
const NOT_HEAD =
  /^(?:'s)? (?:sizes?|skus?|family|families|series|quotas?|limits?|cores?|keys?|agents?|types?|images?|versions?|regions?|locations?|tiers?|registration|provider|resource provider|feature|settings?|policy|policies|rules?|address space|capacity|offers?)\b/i;
const NOUN_TAIL =
  "(?:s|es)?(?:'s)?(?: (?:name|instance|service|account|resource|creation|deletion|update|provisioning|operation|entity|with (?:this|that|the same|the given|the specified) name))?(?: ['\"][^'\"]{1,100}['\"])?";
const STATE = new RegExp(
  String.raw`^${NOUN_TAIL}(?:,? (?:that|which) [^.,]{1,60})? (?:is|are|was|were|has|have|already|currently|cannot|can't|can not|could not|couldn't|does|do|did|failed|fails|exists?|being|isn't|doesn't|deleted|in use|in progress|(?:creation|deletion|update|provisioning) (?:failed|is))\b`,
  'i',
);
const NAMESAKE = /^ with (?:the same|this|that|the given|the specified) name (?:already )?(?:exists|is)\b/i;
const SUBJECT_START =
  /(?:^|[.!?:;,"'(\]]\s?|\b(?:the|this|that|your|existing|specified|given|requested|current|following|such|same|target) )(?:azure |microsoft )?$/i;
const OBJECT =
  /\b(?:(?:creat|delet|updat|modify|modifi|remov|start|stopp?|restart|resiz|scal|upgrad|mov|renam|chang|provision|deploy|restor|recover|purg|attach|detach|enabl|disabl|configur|publish|import|export|regenerat|patch|sav|edit|alter|swap|validat|find|found)(?:e|es|ing|ed|y|t)?|perform\w{0,4} on|operations? (?:on|for|against)|progress (?:on|for)|pending (?:on|for)|running (?:on|for)|acting on|(?:on|for|against|access to) (?:this|that|same)|on the same|conflict (?:on|for)|requests? (?:to|for|on)) (?:the |this |that |an? |your |any |existing |new |specified |same |azure |microsoft |following |entire |given |current |or updat(?:e|ing) |or delet(?:e|ing) ){0,4}$/i;

let all: readonly string[] | undefined;

/** The first kind of the text that is its subject or, with `isObject`, its verb's object. */
function kindIn(text: string, place: 'message' | 'heading', isObject: boolean): string | null {
  // As written first: taken apart, `PostgreSQL` is no word any more.
  return kindAsWritten(text, place, isObject) ?? kindAsWritten(unsqueezed(text), place, isObject);
}

function kindAsWritten(plain: string, place: 'message' | 'heading', isObject: boolean): string | null {
  const lower = plain.toLowerCase();
  all ??= nouns().filter((noun) => !NEVER.test(noun));
  const present = all.filter((noun) => lower.includes(noun));
  const hits = present
    .flatMap((noun) => places(lower, noun))
    .sort((a, b) => a.at - b.at || b.noun.length - a.noun.length);
  let covered = -1;
  for (const { at, noun } of hits) {
    const end = at + noun.length;
    if (end <= covered) continue;
    covered = end;
    const before = plain.slice(Math.max(0, at - 100), at);
    const after = plain.slice(end, end + 100);
    if (NOT_HEAD.test(after) || isOtherParty(before) || NO_OBJECT.test(before)) continue;
    const isOne = !/^e?s\b/.test(after);
    const isSubject =
      place === 'message' && isOne && SUBJECT_START.test(before) && !PLACE.test(before) && STATE.test(after);
    const isFailed = isObject || FAILED.test(before);
    // `A workbook cannot be …` is a rule for all of them; `A workbook with the same name already exists` is this one.
    const isNamesake = place === 'message' && /(?:^|[.!?:]\s)an? $/i.test(before) && NAMESAKE.test(after);
    if (isNamesake) return typeOfNoun(noun);
    if (isSubject || (isFailed && isOne && OBJECT.test(before) && !ADVICE.test(before))) return typeOfNoun(noun);
  }
  return null;
}

/** Whoever wrote it, what stands behind these failed. */
const FAILED = /\b(?:error|failed|failure|unable to|cannot|could not)\b[^.]{0,40}$/i;
/** What to do about it, or what else there may be. */
const ADVICE =
  /\b(?:need to|please|should|must|try|in order to|so as to|either|you can|you may|want to|first|before|after|once|until|if|when|unless|ensure|make sure|recommended|consider|how to|possible to)\b[^.;]{0,80}$/i;
/** What something goes to or stands in, or that a condition is about, is no subject. */
const PLACE =
  /\b(?:to|in|of|with|by|from|into|within|when|while|if|unless|until|where|whether|ensure|ensure that|make sure) (?:the|this|that|your|an?|existing|specified|given|target) $/i;
/** Another of the kind is in the way, or would do. */
const NO_OBJECT =
  /\b(?:another|other|different|each|every|per|no|more|instead of|before|after|using|via|use|needs?|requires?) (?:the |an? |\w{2,12}ing (?:the |an? )?)?$|\b(?:it|I|we|they|he|she) (?:\w{2,12}ly |just |then |also |even |had |have |already ){0,2}\w{2,12}ed (?:the |my |our |an? )?$/i;

const MAX_PLACES = 50;

function places(lower: string, noun: string): { at: number; noun: string }[] {
  const found: { at: number; noun: string }[] = [];
  for (let at = lower.indexOf(noun); at >= 0 && found.length < MAX_PLACES; at = lower.indexOf(noun, at + noun.length)) {
    const isWord =
      !/[\w/.-]/.test(lower.charAt(at - 1)) &&
      /^(?:e?s)?(?![\w/-]|\.\w)/.test(lower.slice(at + noun.length, at + noun.length + 5));
    if (isWord) found.push({ at, noun });
  }
  return found;
}

/** `StorageAccountOperationInProgress`, `PublicIPAddressCannotBeDeleted`: the kind that an error code names. */
function kindInCodes({ lead }: Scene): string | null {
  const codes = lead?.codes ?? [];
  for (const code of codes.toReversed()) {
    if (!/^[A-Z][A-Za-z]{5,80}$/.test(code)) continue;
    const words = unsqueezed(code).split(' ').slice(0, 10);
    for (let from = 0; from < words.length; from++) {
      for (let length = Math.min(7, words.length - from); length > 0; length--) {
        const noun = words.slice(from, from + length).join(' ');
        if (length === 1 && !CODE_WORDS.test(noun)) continue;
        const others = [...words.slice(0, from), ...words.slice(from + length)].join('');
        const isNone = (NEVER.test(noun) && !CODE_WORDS.test(noun)) || NOT_CODE.test(others) || /Link/.test(code);
        const type = isNone ? null : typeOfNoun(noun);
        const rest = words.slice(from + length).join(' ');
        if (type !== null && !NOT_HEAD.test(` ${rest}`)) return type;
      }
    }
  }
  return null;
}

/** Single words that name a kind in a code. */
const CODE_WORDS = /^(?:subnet|vault|vnet|nic|vmss|vm)$/i;
/** Codes about who asks, where and how much. */
const NOT_CODE =
  /Quota|Limit|Subscription|Authoriz|Policy|Permission|NotRegistered|NotSupported|Unavailable|Link|Connection|Referenc/i;

/** `DatabaseAccount` → `Database Account`, `PublicIPAddress` → `Public IP Address`. */
function unsqueezed(text: string): string {
  return text
    .replace(/\b\w{3,80}(?:Operation|Exception|Error)\b/g, (word) => word.toLowerCase())
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
}
