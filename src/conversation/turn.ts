import { TurnContext } from 'botbuilder';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { errorFields } from '../log.ts';
import { createMemoryStorage } from '../memory/memory-storage.ts';
import { StorageConflictError, StorageUnavailableError } from '../memory/storage.ts';
import { type Documents, transact } from '../memory/transaction.ts';
import { createLater } from './later.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Serial } from './serial.ts';
import type { Services } from './services.ts';
import { type ConversationRecord, conversationRecord, NEW_CONVERSATION } from './state/conversation-record.ts';
import { type ConversationKeys, conversationKeys } from './state/keys.ts';

/** One turn of a conversation. Its work may run more than once, so effects go through `documents` and `outbox` alone. */
export interface Turn {
  /** The SDK's; of no use once the turn is over. */
  readonly context: TurnContext;
  readonly channelId: string;
  readonly services: Services;
  readonly knowledge: Knowledge;
  readonly keys: ConversationKeys;
  readonly documents: Documents;
  readonly outbox: Outbox;
  readonly now: Date;
  /** The name that the platform shows for who speaks. */
  readonly person: string;
  /** What was typed, without the mention of the bot and without secrets; '' for a button. */
  readonly text: string;
  /** Kinds of the secrets that were in it. */
  readonly secrets: readonly string[];
  /** False for what others say among themselves in a channel. */
  readonly addressed: boolean;
  /** True in a chat of the person and the bot alone. */
  readonly personal: boolean;
  /** What the thread remembers; change it through `remember`. */
  readonly conversation: () => ConversationRecord;
  readonly remember: (changes: Partial<ConversationRecord>) => void;
}

const HANDLED = 64;
const TURN = Symbol('turn');

/** The turn behind the SDK's context, for dialogs. Throws outside of `takeTurn`. */
export function turnOf(context: TurnContext): Turn {
  const turn: Turn | undefined = context.turnState.get(TURN);
  if (turn === undefined) throw new Error('There is no turn under way.');
  return turn;
}

/**
 * Runs a turn on what the thread remembers, keeps what it changed, then lets its messages out: two replicas that take turns
 * of one conversation at once lose nothing. An activity that was handled before is passed over.
 * @param activityKey names the activity; null for one that is to be handled as often as it comes
 * @returns what the work gave; undefined for an activity that was handled before
 */
export async function takeTurn<T>(
  context: TurnContext,
  services: Services,
  serial: Serial,
  activityKey: string | null,
  said: Pick<Turn, 'text' | 'secrets' | 'addressed' | 'personal'>,
  work: (turn: Turn) => Promise<T>,
): Promise<T | undefined> {
  const { channelId, conversation } = context.activity;
  const keys = conversationKeys(channelId, conversation.id);
  const knowledge = await services.knowledge();
  const started = performance.now();
  return serial(keys.conversation, async () => {
    let outgoing = createOutbox();
    const attempt = async (documents: Documents): Promise<T | undefined> => {
      outgoing = createOutbox();
      const before = (await documents.read(keys.conversation, conversationRecord)) ?? NEW_CONVERSATION;
      if (activityKey !== null && before.handled.includes(activityKey)) {
        services.log.info('activity-repeated', { channel: channelId, type: context.activity.type });
        return undefined;
      }
      let record = structuredClone(before);
      const turn: Turn = {
        context,
        channelId,
        services,
        knowledge,
        keys,
        documents,
        outbox: outgoing.outbox,
        now: services.now(),
        ...said,
        person: context.activity.from?.name?.slice(0, 100) || 'Someone',
        conversation: () => record,
        remember(changes) {
          record = { ...record, ...changes };
        },
      };
      context.turnState.set(TURN, turn);
      const result = await work(turn);
      // Talk of others in a channel leaves no trace.
      const isTrace = !outgoing.isEmpty() || JSON.stringify(record) !== JSON.stringify(before);
      const handled = activityKey === null ? record.handled : [...record.handled, activityKey].slice(-HANDLED);
      if (isTrace) documents.put(keys.conversation, { ...record, handled });
      return result;
    };
    const result = await keepOrGoWithout(services, attempt);
    const later = createLater(context.adapter, TurnContext.getConversationReference(context.activity), services.appId);
    await outgoing.deliver(context, { ...services, later });
    services.log.debug('turn', { channel: channelId, ms: Math.round(performance.now() - started) });
    return result;
  });
}

/** Storage that is out of order costs the memory of this turn, never its answer. */
async function keepOrGoWithout<T>(services: Services, attempt: (documents: Documents) => Promise<T>): Promise<T> {
  try {
    return await transact(services.storage, attempt);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError || error instanceof StorageConflictError)) throw error;
    services.log.error('storage-failed', errorFields(error.cause ?? error));
    return transact(createMemoryStorage(), attempt);
  }
}
