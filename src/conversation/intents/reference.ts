import { chatText } from './chat-text.ts';

/** What a message points to instead of naming it. */
export type Reference =
  /** What was last spoken of. */
  | { readonly kind: 'it' }
  /** The entry of a list that was shown, counted from 0; negative from its end. */
  | { readonly kind: 'ordinal'; readonly index: number };

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** Behind these an ordinal counts no entry ("the first time", "the second message"). */
const UNCOUNTED = /^ (?:time|try|attempt|run|message|msg|post|thread|place|thing|day|week|half|sight|glance)\b/;
const LISTED =
  /(?:^|\b(?:the|number|no\.?|nr\.?|option|choice|item|entry|line) )(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?<digits>\d{1,2})(?:st|nd|rd|th))\b/;
const NUMBERED = /(?:#|\b(?:number|no\.?|nr\.?|option|choice|item|entry) )(?<digits>\d{1,2})\b/;
const NUMBER_ALONE = /^(?<digits>\d{1,2})[.)]?$/;
const FROM_END = /\b(?:second[ -]to[ -]last|last but one|next[ -]to[ -]last)\b/;
const LAST =
  /\b(?:the )?(?:last|bottom|latter)(?: one| of (?:them|these|those))\b|\bthe latter\b|^(?:the )?(?:last|bottom)$/;

const KIND =
  '(?:resource|rg|resource ?group|group|deployment|deploy|vault|vm|vnet|account|storage account|subscription|sub|one|thing|name|pipeline|lock|policy|error|cluster|app|database|server)';
const SAME = new RegExp(`\\b(?:the )?same (?:${KIND}|again)\\b|^(?:the )?same$`);
const THAT = new RegExp(
  `\\b(?:that|this|these|those) ${KIND}\\b|\\b(?:on|in|to|of|for|with|about|from|watch|unwatch|check|retry|rerun|redeploy|delete|purge|recover|find|explain|diagnose|is|was|has|did|does|do) (?:that|this|them|there)\\b(?! (?:i|we|you|he|she|they|the|a|an|my|our)\\b)|^(?:that|this|that one|this one|those|these)$`,
);
const IT = /\bit\b(?! (?:ok|okay|fine|possible|worth|better|time|seems|looks|rain)\b)/;

/**
 * Reads what a message points to: "it", "that rg", "the same one"; "the second one", "#2", "last one". Null where it points to
 * nothing, or describes what it means ("the vault one"), which only the names that were shown can tell.
 */
export function readReference(message: string): Reference | null {
  const text = chatText(message)
    .toLowerCase()
    .replace(/[!?.,;]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return ordinal(text) ?? (SAME.test(text) || THAT.test(text) || IT.test(text) ? { kind: 'it' } : null);
}

function ordinal(text: string): Reference | null {
  if (FROM_END.test(text)) return { kind: 'ordinal', index: -2 };
  if (LAST.test(text)) return { kind: 'ordinal', index: -1 };
  const listed = LISTED.exec(text);
  if (listed && !UNCOUNTED.test(text.slice(listed.index + listed[0].length))) {
    const { word = '', digits } = listed.groups ?? {};
    return at(digits === undefined ? ORDINALS.indexOf(word) + 1 : Number(digits));
  }
  const digits = (NUMBERED.exec(text) ?? NUMBER_ALONE.exec(text))?.groups?.['digits'];
  return digits === undefined ? null : at(Number(digits));
}

const at = (count: number): Reference | null => (count > 0 ? { kind: 'ordinal', index: count - 1 } : null);
