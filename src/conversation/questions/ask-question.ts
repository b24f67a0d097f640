import type { AnswerParts } from '../../cards/answer-view.ts';
import { answerView } from '../../cards/answer-view.ts';
import { errorFields } from '../../log.ts';
import { transact } from '../../memory/transaction.ts';
import { type AzureAnswer, askAzure } from '../../triage/ask-azure.ts';
import { cardReply, lineReply } from '../card-reply.ts';
import type { Later } from '../later.ts';
import { SAID } from '../replies/said.ts';
import type { AzurePlace } from '../services.ts';
import type { Asked } from '../state/asked.ts';
import { type ConversationRecord, conversationRecord } from '../state/conversation-record.ts';
import type { Turn } from '../turn.ts';
import { answerParts } from './answer-parts.ts';

/** What is being looked at, per question. */
const LOOKING: Readonly<Record<Asked['kind'], string>> = {
  'check-locks': 'Looking for locks',
  'check-policy': 'Looking for policies that deny',
  'check-exists': 'Looking whether it exists',
  'who-changed': 'Looking who changed it',
  'in-progress': 'Looking what is running',
  'was-it-deleted': 'Looking whether it was deleted',
};

/** Says that it is being looked at, asks Azure after the turn, and turns that card into the answer. */
export function askQuestion(turn: Turn, asked: Asked): void {
  const { services, channelId } = turn;
  const { azure } = services;
  const help = azure?.pause.help();
  if (azure === null || help) {
    turn.outbox.send(
      lineReply(azure === null ? (services.azureDenied ?? SAID.noAzure) : `${SAID.noCredential} ${help}`),
    );
    return;
  }
  let cardId: string | null = null;
  turn.remember({ choices: null });
  const looking = answerView({ title: `${LOOKING[asked.kind]} …`, status: `Asking ${azure.name} …` });
  turn.outbox.send(cardReply(looking, channelId), async (id) => {
    cardId = id;
  });
  turn.outbox.goOn(async (later) => {
    const parts = await answer(turn, azure, asked);
    await show(turn, later, cardId, answerView(parts));
  });
}

async function answer(turn: Turn, azure: AzurePlace, asked: Asked): Promise<AnswerParts> {
  const { services } = turn;
  const [from, to] = [asked.from, asked.to].map((time) => (time === null ? null : new Date(time)));
  const started = performance.now();
  let found: AzureAnswer;
  try {
    found = await askAzure(
      { ...asked, from: from ?? null, to: to ?? null },
      { azure: azure.connection, now: services.now(), deadlineMs: azure.deadlineMs },
    );
  } catch (error) {
    services.log.error('azure-asking-failed', errorFields(error));
    found = { kind: 'unreachable', because: 'something went wrong here.' };
  }
  if (found.kind === 'no-credential') azure.pause.begin(found.help);
  else azure.pause.end();
  services.log.info('azure-question', {
    kind: asked.kind,
    answer: found.kind,
    ms: Math.round(performance.now() - started),
  });
  await rememberWhat(turn, asked, found);
  return answerParts(asked, found, azure.name);
}

/** "It" is what was asked about; of several with one name, the next message may say which. */
async function rememberWhat({ services, keys }: Turn, asked: Asked, found: AzureAnswer): Promise<void> {
  const change: Partial<ConversationRecord> | null =
    found.kind === 'answered' || found.kind === 'not-found'
      ? { subject: { id: found.subject.id, name: found.subject.name, kind: found.subject.kind } }
      : found.kind === 'which'
        ? { choices: { asked, candidates: found.candidates.map(({ id, name }) => ({ id, label: name })) } }
        : null;
  if (change === null) return;
  try {
    await transact(services.storage, async (documents) => {
      const record = await documents.read(keys.conversation, conversationRecord);
      if (record) documents.put(keys.conversation, { ...record, ...change });
    });
  } catch (error) {
    services.log.error('storage-failed', errorFields(error));
  }
}

async function show(
  turn: Turn,
  later: Later,
  cardId: string | null,
  view: ReturnType<typeof answerView>,
): Promise<void> {
  const { services } = turn;
  const reply = cardReply(view, turn.channelId);
  try {
    if (cardId === null) await later.send(reply);
    else await later.edit(cardId, reply);
  } catch (error) {
    services.log.warn('card-edit-failed', errorFields(error));
    // The answer is worth more than a tidy thread.
    if (cardId !== null) await later.send(reply);
  }
}
