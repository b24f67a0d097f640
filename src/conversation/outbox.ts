import type { Activity, TurnContext } from 'botbuilder';
import { errorFields, type Log } from '../log.ts';
import type { Background } from './background.ts';
import type { Later } from './later.ts';

/** What a turn wants to happen once what it remembered is safely kept; until then nothing leaves. */
export interface Outbox {
  /** @param onSent told of the id that the platform gave the message, where it gave one */
  send(activity: Partial<Activity>, onSent?: (id: string) => Promise<void>): void;
  /**
   * Replaces a message that the bot sent.
   * @param conversationId the thread that it is in; this one where absent
   */
  edit(activityId: string, activity: Partial<Activity>, conversationId?: string): void;
  /** Goes on after the turn was answered. */
  goOn(work: (later: Later) => Promise<void>): void;
}

type Step =
  | {
      readonly kind: 'send';
      readonly activity: Partial<Activity>;
      readonly onSent: ((id: string) => Promise<void>) | undefined;
    }
  | {
      readonly kind: 'edit';
      readonly id: string;
      readonly activity: Partial<Activity>;
      readonly conversationId: string | undefined;
    }
  | { readonly kind: 'go-on'; readonly work: (later: Later) => Promise<void> };

/** An outbox, and how to empty it. */
export function createOutbox(): {
  readonly outbox: Outbox;
  /** True where nothing is in it. */
  isEmpty(): boolean;
  /** Does everything in order. Throws where a message can't be sent; a refused edit is only logged. */
  deliver(context: TurnContext, tools: { background: Background; later: Later; log: Log }): Promise<void>;
} {
  const steps: Step[] = [];
  return {
    outbox: {
      send: (activity, onSent) => steps.push({ kind: 'send', activity, onSent }),
      edit: (id, activity, conversationId) => steps.push({ kind: 'edit', id, activity, conversationId }),
      goOn: (work) => steps.push({ kind: 'go-on', work }),
    },
    isEmpty: () => steps.length === 0,
    async deliver(context, { background, later, log }) {
      for (const step of steps) {
        if (step.kind === 'go-on') background.run(() => step.work(later));
        else if (step.kind === 'edit') await tolerate(() => editMessage(context, later, step), log);
        else {
          const id = (await context.sendActivity(step.activity))?.id;
          if (id) await step.onSent?.(id);
        }
      }
    },
  };
}

function editMessage(context: TurnContext, later: Later, step: Step & { kind: 'edit' }): Promise<unknown> {
  const { id, activity, conversationId } = step;
  if (conversationId === undefined) return context.updateActivity({ ...activity, id });
  return later.edit(id, activity, conversationId);
}

/** The message may be gone, or too old to be edited; the rest is still worth sending. */
async function tolerate(edit: () => Promise<unknown>, log: Log): Promise<void> {
  try {
    await edit();
  } catch (error) {
    log.warn('card-edit-failed', errorFields(error));
  }
}
