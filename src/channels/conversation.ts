import type { TurnContext } from 'botbuilder';

/** The conversation behind every channel. */
export interface Conversation {
  run(context: TurnContext): Promise<void>;
  /** Tells the person that a turn failed; `reference` finds it in the log. */
  apologise(context: TurnContext, reference: string): Promise<void>;
}
