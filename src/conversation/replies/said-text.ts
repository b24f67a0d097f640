import { spokenText } from '../../cards/spoken-text.ts';
import { lineReply } from '../card-reply.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { triageCard } from '../triages/triage-card.ts';
import type { Turn } from '../turn.ts';

/**
 * Says in one line where a triage stands now. Whoever typed an answer looks at the end of the thread, not at the card further
 * up that was just edited.
 */
export function saidText(turn: Turn, record: TriageRecord): void {
  turn.outbox.send(lineReply(standText(turn, record)));
}

/** Where a triage stands, and what it asks next. */
export function standText({ knowledge, services }: Turn, record: TriageRecord): string {
  const view = triageCard(record, knowledge, services.azure?.name ?? 'Azure');
  const [question] = view.questions;
  const next = question ? ` ${question.text} (${question.options.map(({ label }) => label).join(' / ')})` : '';
  return `${spokenText(view)}${next}`;
}
