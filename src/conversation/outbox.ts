import type { Activity, TurnContext } from 'botbuilder';
import { errorFields, type Log } from '../log.ts';
import type { Background } from './background.ts';
import type { Later } from './later.ts';

/** What a turn wants to happen once what it remembered is safely kept; until then nothing leaves. */
export interface Outbox {
  /** @param onSent told of the id that the platform gave the message, where it gave one */
  send(activity: Partial<Activity>, onSent?: (id: string) => Promise<void>): void;
  /** Replaces a message that the bot sent. */
  edit(activityId: string, activity: Partial<Activity>): void;
  /** Goes on after the turn was answered. */
  goOn(work: (later: Later) => Promise<void>): void;
}

type Step =
  | {
      readonly kind: 'send';
      readonly activity: Partial<Activity>;
      readonly onSent: ((id: string) => Promise<void>) | undefined;
    }
  | { readonly kind: 'edit'; readonly activity: Partial<Activity> & { id: string } }
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
      edit: (id, activity) => steps.push({ kind: 'edit', activity: { ...activity, id } }),
      goOn: (work) => steps.push({ kind: 'go-on', work }),
    },
    isEmpty: () => steps.length === 0,
    async deliver(context, { background, later, log }) {
      for (const step of steps) {
        if (step.kind === 'go-on') background.run(() => step.work(later));
        else if (step.kind === 'edit') await tolerate(() => context.updateActivity(step.activity), log);
        else {
          const id = (await context.sendActivity(step.activity))?.id;
          if (id) await step.onSent?.(id);
        }
      }
    },
  };
}

/** The message may be gone, or too old to be edited; the rest is still worth sending. */
async function tolerate(edit: () => Promise<unknown>, log: Log): Promise<void> {
  try {
    await edit();
  } catch (error) {
    log.warn('card-edit-failed', errorFields(error));
  }
}
