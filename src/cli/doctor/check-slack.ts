import { z } from 'zod';
import { type Result, reportOf } from './result.ts';

const report = reportOf('slack');
const SLACK = 'https://slack.com/api/';

const answer = z.object({
  ok: z.boolean(),
  error: z
    .string()
    .regex(/^\w{1,60}$/)
    .optional()
    .catch(undefined),
});

/** How Slack is asked who the bot is. */
export interface SlackAsk {
  /** SLACK_BOT_TOKEN; undefined where it is not set. */
  readonly token: string | undefined;
  /** SLACK_API_URL; Slack's own where undefined. */
  readonly apiUrl: string | undefined;
}

/**
 * Asks Slack whether it takes the token.
 * @see https://docs.slack.dev/reference/methods/auth.test
 */
export async function checkSlack(
  ask: SlackAsk,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  const { token, apiUrl = SLACK } = ask;
  if (token === undefined)
    return [report.off('No SLACK_BOT_TOKEN: Slack is not served.', 'For Slack see docs/running-it.md.')];
  const url = methodUrl(apiUrl);
  if (url === null) {
    return [
      report.failed(
        'SLACK_API_URL is no https address: the token was not sent.',
        'Set an https address, or leave it out.',
        'SLACK_API_URL',
      ),
    ];
  }
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal,
      redirect: 'error',
    });
    const { ok, error = `HTTP ${response.status}` } = answer.parse(await response.json());
    if (ok) return [report.ok('Slack takes the token.')];
    const fix = 'Install the app again and set SLACK_BOT_TOKEN to its Bot User OAuth Token.';
    return [report.failed(`Slack refuses the token (${error}).`, fix, 'SLACK_BOT_TOKEN')];
  } catch {
    return [
      report.failed(
        `${url.origin} gives no answer.`,
        'Let this machine reach it over https, and check SLACK_API_URL.',
        'SLACK_API_URL',
      ),
    ];
  }
}

/** Null for an address that a token must not go to in the clear. */
function methodUrl(apiUrl: string): URL | null {
  if (!URL.canParse(apiUrl)) return null;
  const url = new URL('auth.test', apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`);
  const isHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || (isHere && url.protocol === 'http:') ? url : null;
}
