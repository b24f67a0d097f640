import type { TriageRecord } from '../state/triage-record.ts';
import type { Turn } from '../turn.ts';
import { type ChangeOptions, changeTriageInTurn } from './change-triage.ts';

/**
 * Takes one of the things that were offered: the deployment that it is about, or the subscription to look in.
 * @param afterwards runs once Azure was asked about it
 * @param choice id of one of the picks; anything else changes nothing
 */
export function takePick(
  turn: Turn,
  record: TriageRecord,
  choice: string,
  afterwards?: ChangeOptions['afterwards'],
): TriageRecord {
  const pick = record.picks?.choices.find(({ id }) => id === choice);
  if (!record.picks || !pick) return changeTriageInTurn(turn, record);
  const changed: TriageRecord =
    record.picks.kind === 'subscription'
      ? { ...record, subscriptionId: pick.id, picks: null }
      : {
          ...record,
          source: { kind: 'deployment', deploymentId: pick.id, name: pick.label, paste: null },
          picks: null,
          findings: [],
        };
  return changeTriageInTurn(turn, changed, { ask: 'always', ...(afterwards ? { afterwards } : {}) });
}
