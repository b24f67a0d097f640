import { answerView } from '../../cards/answer-view.ts';
import { fixView } from '../../cards/diagnosis-view.ts';
import { EMPTY_VIEW, type View } from '../../cards/view.ts';
import { adviceOn } from '../../diagnosis/diagnose.ts';
import type { CommandTool } from '../../knowledge/schema.ts';
import { cardReply, lineReply } from '../card-reply.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { changeTriageInTurn } from '../triages/change-triage.ts';
import { toolOfCommands } from '../triages/command-tool.ts';
import { diagnosisOf } from '../triages/triage-card.ts';
import type { Turn } from '../turn.ts';

const NOTHING_YET = 'There is no diagnosis in this thread yet: paste the error first.';

/** The steps for one cause, the leading one where null, as a message of its own in the thread. */
export function showSteps(turn: Turn, record: TriageRecord, wanted: string | null): void {
  const diagnosis = diagnosisOf(record, turn.knowledge);
  const cause = diagnosis?.causes.find(({ cause }) => wanted === null || cause === wanted);
  if (!diagnosis || !cause) {
    turn.outbox.send(lineReply(NOTHING_YET));
    return;
  }
  const tool = record.tool === null ? diagnosis.report.tool : toolOfCommands(record.tool);
  const { retry, fixes } = adviceOn(cause, { ...diagnosis.report, tool }, turn.knowledge, record.findings);
  const view: View = {
    ...EMPTY_VIEW,
    title: cause.title,
    paragraphs: [cause.why, `Retry: ${retry.because}`],
    fixes: fixes.map(fixView),
  };
  turn.outbox.send(cardReply(view, turn.channelId));
}

/** The causes that were not ruled out. */
export function showOtherCauses(turn: Turn, record: TriageRecord): void {
  const diagnosis = diagnosisOf(record, turn.knowledge);
  const [lead, ...others] = diagnosis?.causes ?? [];
  if (!lead) {
    turn.outbox.send(lineReply(NOTHING_YET));
    return;
  }
  if (others.length === 0) {
    turn.outbox.send(lineReply('No other cause is likely enough to be worth your time.'));
    return;
  }
  const view = answerView({
    title: `Besides "${lead.title}", it may be one of these.`,
    choices: {
      text: 'Say its number for the steps.',
      lines: others.map(({ title, confidence }, at) => `${at + 1}.  ${title} (${Math.round(confidence * 100)} %)`),
      options: others.map(({ cause, title }, at) => ({
        id: 'steps',
        label: `${at + 1} · ${title}`.slice(0, 60),
        data: { triage: record.id, cause },
      })),
    },
  });
  turn.outbox.send(cardReply(view, turn.channelId));
}

/** Shows the commands of a triage for another tool from now on. */
export function showInTool(turn: Turn, record: TriageRecord, tool: CommandTool): void {
  const changed = changeTriageInTurn(turn, { ...record, tool });
  showSteps(turn, changed, null);
}
