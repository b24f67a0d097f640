const MARKUP = /<([^<>]{0,4000})>|&(amp|lt|gt);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/**
 * What a person typed, out of the text that Slack makes of it: `&lt;` becomes `<` again, an address that Slack made a link of
 * stands as it was, and mentions of people are gone. Takes linear time.
 * https://docs.slack.dev/messaging/formatting-message-text
 * @param keep id of a user whose mentions stay as they are
 */
export function plainFromSlack(text: string, keep: string): string {
  return text.replace(MARKUP, (whole, markup: string | undefined, entity: string | undefined) => {
    if (entity !== undefined) return ENTITIES[entity] ?? whole;
    return markup === undefined ? whole : plainMarkup(whole, markup, keep);
  });
}

function plainMarkup(whole: string, markup: string, keep: string): string {
  const bar = markup.indexOf('|');
  const target = bar === -1 ? markup : markup.slice(0, bar);
  const label = bar === -1 ? '' : decode(markup.slice(bar + 1));
  switch (target.charAt(0)) {
    case '@':
      if (target === `@${keep}`) return `<${target}>`;
      return label === '' ? '' : `@${label.replace(/^@/, '')}`;
    case '#':
      return label === '' ? '' : `#${label}`;
    case '!':
      return label || `@${/^[a-z]+/.exec(target.slice(1))?.[0] ?? ''}`;
    default:
      return /^[a-z][a-z0-9+.-]*:/i.test(target) ? typedAddress(decode(target), label) : decode(whole);
  }
}

/** Slack puts a scheme before what looks like a host; where a person hid an address behind words, the address counts. */
function typedAddress(address: string, label: string): string {
  const bare = address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return label !== '' && label.replace(/\/$/, '') === bare ? label : address;
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}

/** Text that Slack shows as it is, where it would read markup. */
export function escapeForSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The mention of a user as it stands in a text. */
export function mentionOf(user: string): string {
  return `<@${user}>`;
}
