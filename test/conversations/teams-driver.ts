import assert from 'node:assert/strict';
import { z } from 'zod';
import { BOT, message } from '../channels/activities.ts';
import { startConnector } from '../channels/fake-connector.ts';
import type { ChatDriver, ShownButton, ShownMessage } from './chat-driver.ts';

const element = z.record(z.string(), z.unknown());
const card = z.object({ content: element });
const invoked = z.object({ type: z.string(), value: z.unknown() });

/** Teams, as the Bot Framework speaks for it, over HTTP. */
export async function startTeamsDriver(place: 'personal' | 'channel', channel = 'x'): Promise<ChatDriver> {
  const connector = await startConnector();
  let last: Record<string, unknown> = {};
  const conversation =
    place === 'personal'
      ? { id: 'a:1', conversationType: 'personal' }
      : { id: `19:${channel}@thread.tacv2;messageid=1`, conversationType: 'channel', isGroup: true };

  const post = async (base: string, activity: Record<string, unknown>): Promise<unknown> => {
    const response = await fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    assert.equal(response.status, 200);
    return response.json();
  };
  const from = (person: string) => ({ id: `29:${person}`, name: person[0]?.toUpperCase() + person.slice(1) });

  return {
    config: {},
    async say(base, person, text, mention) {
      const label = '<at>Deconflict</at>';
      const entities = mention ? [{ type: 'mention', mentioned: BOT, text: label }] : [];
      last = message(connector.serviceUrl, mention ? `${label} ${text}` : text, {
        conversation,
        from: from(person),
        entities,
      });
      await post(base, last);
    },
    async press(base, person, { id }, { verb, data }, fields, old) {
      const common = { conversation, from: from(person), replyToId: id };
      const entered = Object.entries(fields).map(([field, entry]) => [`${verb}-${field}`, entry]);
      const value = { ...data, ...Object.fromEntries(entered) };
      if (old) {
        last = message(connector.serviceUrl, '', { ...common, text: undefined, value });
        await post(base, last);
        return;
      }
      const action = { type: 'Action.Execute', verb, data: value };
      const body = await post(base, {
        ...message(connector.serviceUrl, ''),
        ...common,
        type: 'invoke',
        name: 'adaptiveCard/action',
        text: undefined,
        value: { action, trigger: 'manual' },
      });
      assert.match(invoked.parse(body).type, /^application\/vnd\.microsoft\.(card\.adaptive|activity\.message)$/);
    },
    repeat: async (base) => {
      await post(base, last);
    },
    messages: () =>
      connector.replies.map((reply, at) => {
        const id = String(at + 1);
        return shown(id, connector.edits.findLast((edit) => edit.id === id)?.activity ?? reply);
      }),
    changed: () => connector.next(),
    close: () => connector.close(),
  };
}

function shown(id: string, activity: { text?: string; attachments?: unknown }): ShownMessage {
  const content = z.array(card).safeParse(activity.attachments).data?.[0]?.content;
  if (content === undefined) return { id, text: activity.text ?? '', buttons: [] };
  const elements = walk(content);
  return {
    id,
    text: elements.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])).join('\n'),
    buttons: elements.flatMap((item): ShownButton[] => {
      const { type, title, verb, data } = item;
      if (type === 'Action.ShowCard') {
        // The form's own button sends it; people know it by the one that unfolds it.
        const submit = walk(element.parse(item.card)).find((inner) => inner.type === 'Action.Execute');
        return submit ? [{ label: String(title), verb: String(submit.verb), data: element.parse(submit.data) }] : [];
      }
      return type === 'Action.Execute' ? [{ label: String(title), verb: String(verb), data: element.parse(data) }] : [];
    }),
  };
}

/** All objects of a card, in the order of reading; fallbacks are what others see. */
function walk(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  const object = element.safeParse(value).data;
  if (object === undefined) return [];
  const inner = Object.entries(object).flatMap(([key, item]) => (['fallback', 'data'].includes(key) ? [] : walk(item)));
  return [object, ...inner];
}
