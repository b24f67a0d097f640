import { readMessage } from '../../src/conversation/intents/read-message.ts';
import type { Approach } from './approach.ts';

/** Weighted patterns over the plain words of a message, as somebody would write them down without looking at examples. */
const RULES: readonly (readonly [intent: string, weight: number, pattern: RegExp])[] = [
  ['explain-409', 3, /\b(?:explain|eli5|mean(?:s|ing)?|define|definition|difference)\b/],
  ['explain-409', 2, /\baacode\b/],
  ['explain-409', 2, /^(?:what is )?(?:a )?aastatus\b/],
  ['why-deploy-failed', 2, /\b(?:fail(?:s|ed|ing)?|broke|broken|dies|died|stuck|errors?|red)\b/],
  ['why-deploy-failed', 1, /\b(?:why|what is wrong|went wrong|deploy(?:ment)?|pipeline|apply|conflict|aastatus)\b/],
  ['why-deploy-failed', 2, /\b(?:look at|diagnose|investigate|troubleshoot) (?:the )?(?:deployment|aadeployment)\b/],
  [
    'is-it-my-fault',
    3,
    /\b(?:fault|blame|outage|did i|was it me|is it me|my (?:pr|change|commit)|azure (?:issue|down))\b/,
  ],
  [
    'prevent',
    3,
    /\b(?:prevent|avoid|never (?:again|happen)|happening again|best practice|permanent|long term|in (?:the )?future)\b/,
  ],
  ['was-it-deleted', 3, /\b(?:deleted?|softdelete|purged?|recover|removed|gone|recycle)\b/],
  ['check-locks', 4, /\b(?:locks?|locked|locking|cannotdelete|readonly)\b/],
  ['check-policy', 4, /\b(?:policy|policies|deny|denied|compliant|exempt(?:ion)?|initiative)\b/],
  ['check-exists', 3, /\b(?:exists?|taken|available|where is|find|is there a|which resourcegroup|look up|locate)\b/],
  [
    'who-changed',
    3,
    /\b(?:who|what|anyone|someone) (?:has )?(?:changed?|touched|modif\w+|edit\w*|updated?|deployed)\b/,
  ],
  ['who-changed', 3, /\b(?:changes|activity log|audit|history|changed)\b/],
  ['in-progress', 3, /\b(?:running|in progress|inflight|still|done|finished|active|busy|status|right now)\b/],
  ['retry-safe', 4, /\b(?:retry|rerun|redeploy|forceunlock|again|safe to)\b/],
  ['watch', 4, /\b(?:watch|let me know|tell me when|ping me|notify|keep an eye|monitor|when it is done)\b/],
  [
    'stop-watch',
    6,
    /\b(?:stop|do not|no more|unwatch|mute|unsubscribe)\b.{0,30}\b(?:watch\w*|ping\w*|notif\w+|updates?|monitoring)\b|\b(?:unwatch|unsubscribe|mute)\b/,
  ],
  ['fixed', 4, /\b(?:fixed|works|worked|solved|resolved|thanks|green|went through|emojigood)\b/],
  [
    'not-helpful',
    4,
    /\b(?:not (?:help\w*|fixed|work\w*)|wrong|useless|still (?:fail\w*|broken|the same|aastatus)|same error|already tried|emojibad|nope)\b/,
  ],
  [
    'triage-thread',
    4,
    /\b(?:thread|above|uparrow|triage|first message|summarize)\b|^(?:look|check|diagnose) (?:at )?this\b/,
  ],
  ['help', 4, /\b(?:help|commands?|what can you|how do (?:i use|you work)|who are you|usage)\b/],
  ['cancel', 4, /^(?:cancel|stop|abort|nevermind|forget it|exit|quit|skip|ignore)\b/],
  ['greet', 4, /^(?:hi|hello|hey|hallo|moin|yo|good (?:morning|evening|afternoon)|morning|emojiwave)\b/],
  ['out-of-scope', 0.5, /^/],
];

export const handRules: Approach = {
  name: 'hand rules: weighted patterns',
  learn: (_, words) => (text) => {
    const said = readMessage(text, words).words.join(' ');
    const scores = new Map<string, number>();
    for (const [intent, weight, pattern] of RULES)
      if (pattern.test(said)) scores.set(intent, (scores.get(intent) ?? 0) + weight);
    return scores;
  },
};
