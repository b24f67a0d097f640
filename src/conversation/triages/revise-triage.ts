import { readIntent } from '../intents/read-intent.ts';
import { triageId } from '../state/keys.ts';
import type { Turn } from '../turn.ts';
import { changeTriageInTurn, readTriage } from './change-triage.ts';
import { pasteOf } from './triage-card.ts';

/**
 * Takes the new text of a message that a triage began with: its card goes by that from now on.
 * @returns false where none began with it
 */
export async function reviseTriage(turn: Turn): Promise<boolean> {
  const { channelId, conversation, id } = turn.context.activity;
  const record = await readTriage(turn, triageId(`${channelId}\n${conversation.id}\n${id}`));
  if (record === null) return false;
  const { text: paste, secrets } = turn;
  // The start of a long log may have read like a question.
  const isPaste = record.source.kind === 'paste' || readIntent(paste, turn.knowledge).intent === 'diagnose';
  if (!isPaste || paste === pasteOf(record)) return true;
  const source = { kind: 'paste' as const, paste };
  changeTriageInTurn(turn, { ...record, source, secrets: [...secrets], findings: [], picks: null }, { ask: 'always' });
  return true;
}
