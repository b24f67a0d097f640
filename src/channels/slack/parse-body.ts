/** A request of Slack's, read but not yet checked field by field. */
export type SlackBody = Readonly<Record<string, unknown>>;

/**
 * Reads a body: JSON for events, a form for slash commands, a form with JSON in its `payload` for what is pressed.
 * @returns null where it is none of these
 */
export function parseBody(contentType: string, rawBody: string): SlackBody | null {
  if (!isForm(contentType)) return parseObject(rawBody);
  const form = new URLSearchParams(rawBody);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : parseObject(payload);
}

/**
 * True for Slack's look whether the address has a certificate, the one request that it doesn't sign. Exactly `ssl_check=1`:
 * whatever else claims to be one is checked like every other request.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export function isSslCheck(contentType: string, rawBody: string): boolean {
  if (!isForm(contentType)) return false;
  const checks = new URLSearchParams(rawBody).getAll('ssl_check');
  return checks.length === 1 && checks[0] === '1';
}

function isForm(contentType: string): boolean {
  return /^application\/x-www-form-urlencoded(?:;|$)/i.test(contentType);
}

function parseObject(text: string): SlackBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : null;
  } catch {
    return null;
  }
}
