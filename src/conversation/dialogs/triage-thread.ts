import type { DialogContext } from 'botbuilder-dialogs';
import { readIntent } from '../intents/read-intent.ts';
import { SAID, say } from '../replies/said.ts';
import type { Turn } from '../turn.ts';
import { beginPaste } from './begin-paste.ts';

/** "Triage this thread": the first error that was posted in it is the paste. */
export async function triageThread(turn: Turn, dc: DialogContext): Promise<void> {
  const { readThread } = turn.services;
  const texts = readThread ? await readThread(turn.context.activity) : null;
  if (texts === null) return say(turn, SAID.cannotReadThread);
  const paste = texts.find((text) => readIntent(text, turn.knowledge).intent === 'diagnose');
  if (paste === undefined) return say(turn, SAID.noErrorInThread);
  await beginPaste(dc, paste);
}
