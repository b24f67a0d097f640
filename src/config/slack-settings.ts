import { z } from 'zod';
import type { Reader } from './reader.ts';

/** How Slack is reached, and how it reaches the bot. */
export interface SlackSettings {
  readonly botToken: string;
  /** Checks what comes to `POST /slack/events`; null where nothing may. */
  readonly signingSecret: string | null;
  /** Opens the connection of Socket Mode; null without it. */
  readonly appToken: string | null;
  /** Base of the Web API, with a slash at its end. */
  readonly apiUrl: string;
  /** Workspaces that are served; empty for the token's own. */
  readonly teamIds: readonly string[];
}

/** Token types: https://docs.slack.dev/authentication/tokens */
const botToken = z.string().regex(/^(?:xoxe\.)?xoxb-\S+$/);
const appToken = z.string().regex(/^xapp-\S+$/);
// App Service leaves the reference in place of a secret that is not in the vault, and everybody can guess that.
const secret = z.string().regex(/^(?!@Microsoft\.KeyVault\()\S+$/);
const apiUrl = z.url({ protocol: /^https?$/ }).transform((value, context) => {
  const url = new URL(value);
  // A token that goes out in the clear is everybody's.
  if (url.protocol === 'https:' || /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)) {
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
  }
  context.addIssue({ code: 'custom', message: 'not https' });
  return z.NEVER;
});
const teamIds = z
  .string()
  .transform((value) => value.split(',').map((id) => id.trim()))
  .pipe(z.array(z.string().regex(/^[TE][A-Z0-9]{1,30}$/)).min(1));

const NAMES = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_API_URL', 'SLACK_TEAM_IDS'];

/** Reads the settings of Slack; null where none is set. */
export function readSlackSettings(reader: Reader): SlackSettings | null {
  if (!NAMES.some((name) => reader.has(name))) return null;
  const settings: SlackSettings = {
    botToken:
      reader.read('SLACK_BOT_TOKEN', botToken, 'set the Bot User OAuth Token of the app, which begins with xoxb-') ??
      '',
    signingSecret:
      reader.read('SLACK_SIGNING_SECRET', secret, "set the Signing Secret of the app's Basic Information") ?? null,
    appToken:
      reader.read(
        'SLACK_APP_TOKEN',
        appToken,
        'set an App-Level Token with the scope connections:write, which begins with xapp-',
      ) ?? null,
    apiUrl:
      reader.read('SLACK_API_URL', apiUrl, 'set an https address, or leave it out for https://slack.com/api/') ??
      'https://slack.com/api/',
    teamIds:
      reader.read('SLACK_TEAM_IDS', teamIds, 'set ids such as T0123ABCD with commas between them, or leave it out') ??
      [],
  };
  if (!reader.has('SLACK_BOT_TOKEN')) {
    const others = NAMES.filter((name) => reader.has(name));
    reader.note(
      `SLACK_BOT_TOKEN is not set, but ${others.join(' and ')} is: set the Bot User OAuth Token, or none of them.`,
    );
  } else if (!reader.has('SLACK_SIGNING_SECRET') && !reader.has('SLACK_APP_TOKEN')) {
    reader.note(
      'SLACK_BOT_TOKEN is set, but nothing lets Slack reach the bot: set SLACK_APP_TOKEN for Socket Mode, which needs no ' +
        'public address, or SLACK_SIGNING_SECRET for requests to /slack/events.',
    );
  }
  return settings;
}
