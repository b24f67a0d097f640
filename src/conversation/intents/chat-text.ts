import { decodeEntities } from '../../report/unwrap/decode-entities.ts';
import { stripMarks } from '../../report/unwrap/strip-marks.ts';

/** More than anyone types; what is longer is a paste. */
const LIMIT = 4_000;

/** Slack writes `<@U0BOT123>` and `<@U0BOT123|bot>`, Teams `<at>bot</at>`, and people `@bot`. */
const MENTION =
  /<@[A-Z0-9]{2,20}(?:\|[^<>]{0,80})?>|<at(?: [^<>]{0,80})?>[^<>]{0,80}<\/at>|(?<![\w.@/])@[A-Za-z][\w.-]{0,40}/g;
/** `<https://…|label>`; a bare link has no label. */
const SLACK_LINK = /<((?:https?|mailto):[^|<>\s]{1,2000})(?:\|([^<>]{0,300}))?>/g;
const MARKDOWN_LINK = /\[([^[\]]{1,300})\]\((https?:[^()\s]{1,2000})\)/g;
const SLACK_PLACE = /<[#!][^<>]{0,80}>/g;

/**
 * The plain words of a chat message: mentions taken out, links and entities written plainly, quotes straight.
 * A mention in the middle of a sentence is a person that it speaks of, and becomes "someone".
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function chatText(message: string): string {
  const text = message
    .slice(0, LIMIT)
    .replace(SLACK_LINK, (_, url: string, label: string | undefined) =>
      url.startsWith('mailto:') ? ` ${label ?? ''} ` : ` ${label === undefined || label === url ? '' : label} ${url} `,
    )
    .replace(MARKDOWN_LINK, ' $1 $2 ')
    .replace(SLACK_PLACE, ' ')
    .replace(MENTION, '\u0001');
  const spoken = text
    .replace(/^[\s\u0001,:;-]+|[\s\u0001]+$/g, (edge) => (edge.includes('\u0001') ? ' ' : edge))
    .replace(/\b(hi|hey|hello|yo|ok|thanks|thx|morning),? \u0001/gi, '$1')
    .replace(/\u0001/g, ' someone ');
  return stripMarks(decodeEntities(spoken))
    .replace(/[ \t]+/g, ' ')
    .replace(/(^|[\s(])[*~]+(?=\S)|(?<=\S)[*~]+(?=[\s).,!?]|$)/g, '$1')
    .trim();
}
