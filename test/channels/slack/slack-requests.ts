import { createHmac } from 'node:crypto';
import { BOT, TEAM } from './fake-slack.ts';

export const SIGNING_SECRET = ['not', 'a', 'secret'].join('-');

/** A request as Slack would send it. */
export interface SlackRequest {
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly body: string;
}

/** What to do differently from Slack. */
export interface Signing {
  readonly secret?: string;
  /** Seconds since 1970; now where absent. */
  readonly time?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Headers with the signature that Slack would put on a body. */
export function signed({ type, body }: SlackRequest, { secret = SIGNING_SECRET, time, headers }: Signing = {}) {
  const seconds = String(time ?? Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    'content-type': type,
    'x-slack-request-timestamp': seconds,
    'x-slack-signature': `v0=${signature}`,
    ...headers,
  };
}

/** Sends a request to the bot at `base`, signed. */
export function deliver(base: string, request: SlackRequest, signing: Signing = {}): Promise<Response> {
  return fetch(`${base}/slack/events`, { method: 'POST', headers: signed(request, signing), body: request.body });
}

let count = 0;

/** A number that no other call gives. */
export function unique(): number {
  count += 1;
  return count;
}

/** An event in the envelope of the Events API. */
export function eventRequest(event: Readonly<Record<string, unknown>>, team = TEAM): SlackRequest {
  return { type: 'application/json', body: JSON.stringify(envelope(event, team)) };
}

export function envelope(event: Readonly<Record<string, unknown>>, team = TEAM): Record<string, unknown> {
  return {
    token: 'legacy',
    team_id: team,
    api_app_id: 'A0APP',
    event,
    type: 'event_callback',
    event_id: `Ev${unique()}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

/** A message event; `extra` replaces fields. */
export function message(text: string, extra: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const ts = newTs();
  return {
    type: 'message',
    channel: 'D0ANN',
    channel_type: 'im',
    user: 'U0ANN',
    text,
    ts,
    event_ts: ts,
    team: TEAM,
    client_msg_id: `m-${unique()}`,
    ...extra,
  };
}

/** A mention of the bot in a channel, as its own event. */
export function appMention(text: string, extra: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { channel_type: _, ...event } = message(`<@${BOT.user}> ${text}`, { channel: 'C0OPS', ...extra });
  return { ...event, type: 'app_mention' };
}

/** A time of a message; later ones are greater. */
export function newTs(): string {
  return `${Math.floor(Date.now() / 1_000)}.${String(100_000 + unique())}`;
}

/** What somebody pressed or chose, in its form. */
export function interaction(payload: Readonly<Record<string, unknown>>): SlackRequest {
  const body = {
    team: { id: TEAM, domain: 'shop' },
    user: { id: 'U0ANN', username: 'ann', name: 'ann', team_id: TEAM },
    api_app_id: 'A0APP',
    trigger_id: `trigger.${unique()}`,
    ...payload,
  };
  return {
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(body) }).toString(),
  };
}

/** A slash command. */
export function command(text: string, extra: Readonly<Record<string, string>> = {}): SlackRequest {
  const form = new URLSearchParams({
    token: 'legacy',
    team_id: TEAM,
    channel_id: 'C0OPS',
    channel_name: 'ops',
    user_id: 'U0ANN',
    user_name: 'ann',
    command: '/deconflict',
    text,
    api_app_id: 'A0APP',
    trigger_id: `trigger.${unique()}`,
    ...extra,
  });
  return { type: 'application/x-www-form-urlencoded', body: form.toString() };
}

/** Text as Slack passes on what people type. */
export function typed(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
