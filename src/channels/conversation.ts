import type { BotAdapter, TurnContext } from 'botbuilder';
import type { View } from '../cards/view.ts';

/** The conversation behind every channel. */
export interface Conversation {
  run(context: TurnContext): Promise<void>;
  /** Names the adapter that reaches threads of a platform after their turns. */
  connect(platform: 'slack' | 'bot-framework', adapter: BotAdapter): void;
  /** The answer to a text, from the text alone. */
  preview(text: string): Promise<View>;
  /** What is behind a link to the Azure portal; null where it names nothing that can be told about. */
  lookAtLink(link: string, context: TurnContext): Promise<View | null>;
  /** Tells the person that a turn failed; `reference` finds it in the log. */
  apologise(context: TurnContext, reference: string): Promise<void>;
}
