import { z } from 'zod';
import type { View } from '../cards/view.ts';
import { cardReply } from './card-reply.ts';
import { settleChannel } from './channels/channel-settings.ts';
import { askQuestion } from './questions/ask-question.ts';
import { NOTHING_ASKED } from './questions/what-is-asked.ts';
import { showSteps } from './replies/show-more.ts';
import { ASKED_KINDS } from './state/asked.ts';
import type { TriageRecord } from './state/triage-record.ts';
import { answerQuestion, skipQuestion } from './triages/answer-question.ts';
import { changeTriageInTurn, readTriage } from './triages/change-triage.ts';
import { giveFeedback } from './triages/give-feedback.ts';
import { takePick } from './triages/take-pick.ts';
import { triageCard } from './triages/triage-card.ts';
import type { Turn } from './turn.ts';
import { watchTriage } from './watches/begin-watch.ts';

const text = z.string().max(2_000);
const triage = z.string().max(40);
const when = z.iso.datetime().nullable().catch(null);

/** What a button of one of our cards sends back. Anybody can make one up, so it is read like everything from outside. */
const pressed = z.discriminatedUnion('action', [
  z.object({ action: z.literal('answer'), triage, question: text, option: text }),
  z.object({ action: z.literal('skip'), triage, question: text }),
  z.object({ action: z.literal('pick'), triage, choice: text }),
  z.object({ action: z.literal('check-again'), triage }),
  z.object({ action: z.literal('watch'), triage }),
  z.object({ action: z.literal('steps'), triage, cause: text }),
  z.object({ action: z.literal('fixed'), triage, 'fixed-note': text.catch('') }),
  z.object({
    action: z.literal('not-helpful'),
    triage,
    'not-helpful-why': text.catch(''),
    'not-helpful-note': text.catch(''),
  }),
  z.object({ action: z.literal('channel'), set: z.enum(['watch', 'quiet']) }),
  z.object({
    action: z.literal('channel-limits'),
    'channel-limits-cap': text.catch(''),
    'channel-limits-quiet': text.catch(''),
  }),
  z.object({ action: z.literal('ask'), kind: z.enum(ASKED_KINDS), resource: text, from: when, to: when }),
]);

type Pressed = z.infer<typeof pressed>;

/** What became of a press. */
export type PressResult =
  /** What the card that was pressed shows now. */
  | { readonly kind: 'changed'; readonly view: View }
  /** The answer comes as a message. */
  | { readonly kind: 'answered' }
  /** No button of ours, or of a triage that is no longer kept. */
  | { readonly kind: 'unknown' };

/** Does what a pressed button says. Safe to press twice, by several people, and long after. */
export async function press(turn: Turn, data: unknown): Promise<PressResult> {
  const button = pressed.safeParse(data).data;
  if (button === undefined) return { kind: 'unknown' };
  if (button.action === 'ask') {
    const { kind, resource, from, to } = button;
    askQuestion(turn, { ...NOTHING_ASKED, kind, resourceId: resource, from, to });
    return { kind: 'answered' };
  }
  if (button.action === 'channel' || button.action === 'channel-limits') return pressSettings(turn, button);
  const kept = await readTriage(turn, button.triage);
  if (kept === null) return { kind: 'unknown' };
  // Where the platform did not say which message the card became, the button's own message is it.
  const record = { ...kept, cardId: kept.cardId ?? turn.context.activity.replyToId ?? null };
  if (button.action === 'steps') {
    showSteps(turn, record, button.cause);
    return { kind: 'answered' };
  }
  const { knowledge, services } = turn;
  return {
    kind: 'changed',
    view: triageCard(await change(turn, record, button), knowledge, services.azure?.name ?? 'Azure'),
  };
}

type SettingsPress = Extract<Pressed, { action: 'channel' | 'channel-limits' }>;

async function pressSettings(turn: Turn, button: SettingsPress): Promise<PressResult> {
  const wish =
    button.action === 'channel'
      ? { kind: button.set }
      : { kind: 'limits' as const, cap: button['channel-limits-cap'], quiet: button['channel-limits-quiet'] };
  const view = await settleChannel(turn, wish);
  const { replyToId } = turn.context.activity;
  if (replyToId) turn.outbox.edit(replyToId, cardReply(view, turn.channelId));
  return { kind: 'changed', view };
}

async function change(
  turn: Turn,
  record: TriageRecord,
  button: Exclude<Pressed, { action: 'ask' | 'steps' } | SettingsPress>,
): Promise<TriageRecord> {
  switch (button.action) {
    case 'answer':
      return answerQuestion(turn, record, button.question, button.option);
    case 'skip':
      return skipQuestion(turn, record, button.question);
    case 'pick':
      return takePick(turn, record, button.choice);
    case 'check-again':
      return changeTriageInTurn(turn, record, { ask: 'always' });
    case 'watch':
      return watchTriage(turn, record, null);
    case 'fixed':
      return giveFeedback(turn, record, { kind: 'fixed', note: button['fixed-note'] });
    case 'not-helpful':
      return giveFeedback(turn, record, {
        kind: 'not-helpful',
        why: button['not-helpful-why'],
        note: button['not-helpful-note'],
      });
  }
}
