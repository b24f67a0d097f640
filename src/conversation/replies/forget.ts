import type { Storage } from '../../memory/storage.ts';
import { lineReply } from '../card-reply.ts';
import { forgetFixes } from '../channels/remember-fixes.ts';
import { NEW_CONVERSATION } from '../state/conversation-record.ts';
import { personPrefix } from '../state/keys.ts';
import type { Turn } from '../turn.ts';
import { SAID } from './said.ts';

/** Deletes all that is kept of this thread; the last handled ids alone stay, so that nothing is answered twice. */
export async function forgetThread(turn: Turn): Promise<void> {
  const { storage } = turn.services;
  const keys = await keysUnder(storage, turn.keys.prefix);
  await storage.delete(keys.filter((key) => key !== turn.keys.conversation));
  turn.remember({ ...NEW_CONVERSATION, handled: turn.conversation().handled });
  turn.outbox.send(lineReply(SAID.forgotThread));
}

/** Deletes the triages that the person began, wherever that was. */
export async function forgetPerson(turn: Turn): Promise<void> {
  const { storage } = turn.services;
  const { channelId, from } = turn.context.activity;
  const prefix = personPrefix(channelId, from.id);
  const pointers = await keysUnder(storage, prefix);
  await storage.delete([...pointers.map((key) => key.slice(prefix.length)), ...pointers]);
  await forgetFixes(turn);
  const { triage } = turn.conversation();
  if (triage !== null && pointers.includes(prefix + turn.keys.triage(triage))) turn.remember({ triage: null });
  turn.outbox.send(lineReply(SAID.forgotPerson));
}

async function keysUnder(storage: Storage, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
  return keys;
}
