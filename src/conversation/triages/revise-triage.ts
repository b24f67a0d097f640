import { redactWithReport } from '../../report/redact.ts';
import { triageId } from '../state/keys.ts';
import type { Turn } from '../turn.ts';
import { changeTriageInTurn, readTriage } from './change-triage.ts';

/**
 * Takes the new text of a message whose error is being triaged: its card goes by that from now on.
 * @returns false where no triage began with the message
 */
export async function reviseTriage(turn: Turn): Promise<boolean> {
  const { channelId, conversation, id } = turn.context.activity;
  const record = await readTriage(turn, triageId(`${channelId}\n${conversation.id}\n${id}`));
  if (record?.source.kind !== 'paste') return false;
  const { text: paste, found } = redactWithReport(turn.text);
  if (paste === record.source.paste || paste.trim() === '') return true;
  const source = { kind: 'paste' as const, paste };
  changeTriageInTurn(turn, { ...record, source, secrets: [...found], findings: [], picks: null }, { ask: 'always' });
  return true;
}
