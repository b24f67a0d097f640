import assert from 'node:assert/strict';
import { z } from 'zod';
import { BOT, BOT_TOKEN, type Shown, startSlack, TEAM } from '../channels/slack/fake-slack.ts';
import {
  deliver,
  eventRequest,
  interaction,
  SIGNING_SECRET,
  type SlackRequest,
  typed,
  unique,
} from '../channels/slack/slack-requests.ts';
import type { ChatDriver, ShownButton, ShownMessage } from './chat-driver.ts';

const object = z.record(z.string(), z.unknown());
const modal = z.object({
  private_metadata: z.string(),
  callback_id: z.string(),
  blocks: z.array(z.object({ block_id: z.string(), element: z.object({ type: z.string(), action_id: z.string() }) })),
});

/** The thread of the channel that scripts play in. */
const THREAD = '1800000000.000100';

/** Slack, with signed requests to the real endpoint and a stand-in of the Web API behind. */
export async function startSlackDriver(place: 'personal' | 'channel', now: () => Date): Promise<ChatDriver> {
  const slack = await startSlack();
  const channel = place === 'personal' ? 'D0ANN' : 'C0OPS';
  const seconds = () => Math.floor(now().getTime() / 1_000);
  let last: SlackRequest[] = [];
  let modalsSeen = 0;

  const send = async (base: string, request: SlackRequest, headers: Record<string, string> = {}): Promise<void> => {
    const response = await deliver(base, request, { time: seconds(), headers });
    assert.equal(response.status, 200, await response.text());
  };
  const user = (person: string) => ({ id: `U0${person.toUpperCase()}`, username: person, name: person, team_id: TEAM });

  return {
    config: {
      slack: { botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET, appToken: null, apiUrl: slack.apiUrl, teamIds: [] },
    },
    async say(base, person, text, mention) {
      const ts = `${seconds()}.${String(100_000 + unique())}`;
      const said = {
        channel,
        user: user(person).id,
        text: `${mention ? `<@${BOT.user}> ` : ''}${typed(text)}`,
        ts,
        event_ts: ts,
        ...(place === 'channel' ? { thread_ts: THREAD } : {}),
      };
      const heard = { type: 'message', channel_type: place === 'personal' ? 'im' : 'channel', ...said };
      // Where the bot is in a channel, a mention comes as two events.
      const events = mention && place === 'channel' ? [{ type: 'app_mention', ...said }, heard] : [heard];
      last = events.map((event) => eventRequest(event));
      for (const request of last) await send(base, request);
    },
    async press(base, person, message, button, fields) {
      const threadTs = place === 'channel' ? { thread_ts: THREAD } : {};
      const ts = message.id;
      last = [
        interaction({
          type: 'block_actions',
          user: user(person),
          channel: { id: channel },
          container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false, ...threadTs },
          message: { type: 'message', ts, user: BOT.user, bot_id: BOT.bot, ...threadTs },
          actions: [{ ...button.data, type: 'button', text: { type: 'plain_text', text: button.label } }],
          response_url: slack.responseUrl,
        }),
      ];
      for (const request of last) await send(base, request);
      if (!('form' in object.parse(JSON.parse(String(button.data.value))))) return;
      while (slack.modals.length === modalsSeen) await slack.call(({ method }) => method === 'views.open').then(tick);
      modalsSeen = slack.modals.length;
      last = [submission(user(person), slack.modals.at(-1), button.verb, fields)];
      for (const request of last) await send(base, request);
    },
    async repeat(base) {
      const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
      for (const request of last) await send(base, request, headers);
    },
    messages: () => slack.shown().map(shownMessage),
    changed: () => slack.next(),
    close: () => slack.close(),
  };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

function submission(
  user: Readonly<Record<string, unknown>>,
  view: unknown,
  verb: string,
  fields: Readonly<Record<string, string>>,
): SlackRequest {
  const { blocks, ...opened } = modal.parse(view);
  const values = blocks.map(({ block_id, element: { action_id, type } }) => {
    const entry = fields[action_id.slice(verb.length + 1)] ?? null;
    const chosen = { type, selected_option: entry === null ? null : { value: entry } };
    return [block_id, { [action_id]: type === 'radio_buttons' ? chosen : { type, value: entry } }];
  });
  return interaction({
    type: 'view_submission',
    user,
    view: { id: `V${unique()}`, type: 'modal', hash: '1.a', ...opened, state: { values: Object.fromEntries(values) } },
  });
}

function shownMessage({ ts, text, blocks }: Shown): ShownMessage {
  if (blocks.length === 0) return { id: ts, text, buttons: [] };
  return { id: ts, text: blocks.flatMap(linesOf).join('\n'), buttons: blocks.flatMap(buttonsOf) };
}

/** What people read of a block, a line for each line of it. */
function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  const block = object.safeParse(value).data;
  if (block === undefined || block.type === 'actions') return [];
  if (typeof block.text === 'string') return [block.text];
  if (block.type === 'rich_text_section') return [linesOf(block.elements).join('')];
  return Object.entries(block).flatMap(([key, inner]) => (key === 'accessory' ? [] : linesOf(inner)));
}

function buttonsOf(value: unknown): ShownButton[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  const block = object.safeParse(value).data;
  if (block === undefined) return [];
  if (block.type !== 'button') return Object.values(block).flatMap(buttonsOf);
  const data = { action_id: block.action_id, block_id: 'b', value: block.value };
  const { action } = object.parse(JSON.parse(String(block.value)));
  return [{ label: linesOf(block.text).join(''), verb: String(action), data }];
}
