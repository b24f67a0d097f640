import type { DialogContext } from 'botbuilder-dialogs';
import { redactWithReport } from '../../report/redact.ts';
import { readIntent } from '../intents/read-intent.ts';
import { SAID, say } from '../replies/said.ts';
import type { Turn } from '../turn.ts';
import { beginPaste } from './begin-paste.ts';

/** "Triage this thread": the first error that was posted in it is the paste. */
export async function triageThread(turn: Turn, dc: DialogContext): Promise<void> {
  const { readThread } = turn.services;
  const texts = readThread ? await readThread(turn.context.activity) : null;
  if (texts === null) return say(turn, SAID.cannotReadThread);
  for (const text of texts) {
    const { text: paste, found } = redactWithReport(text);
    if (readIntent(paste, turn.knowledge).intent === 'diagnose') return beginPaste(dc, paste, found);
  }
  say(turn, SAID.noErrorInThread);
}
