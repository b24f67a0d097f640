import type { Activity } from 'botbuilder';
import { createSerial } from '../../conversation/serial.ts';
import { errorFields, type Log } from '../../log.ts';
import type { Conversation } from '../conversation.ts';
import { lineOf, type Outgoing } from './outgoing.ts';
import { SlackAdapter } from './slack-adapter.ts';
import { isNotInChannel, SlackCallError } from './slack-call-error.ts';
import type { SlackMessages } from './slack-messages.ts';
import { turnNotes } from './turn-notes.ts';

/** Runs the conversation's turns for what comes from Slack. */
export interface SlackTurns {
  /** One turn at a time in a conversation, in the order of the calls. Never rejects: what goes wrong is logged and told. */
  run(activity: Partial<Activity>): Promise<void>;
}

/** What turns need. */
export interface SlackTurnsOptions {
  readonly messages: SlackMessages;
  readonly conversation: Conversation;
  /** Answers a person alone, by an address of Slack's. */
  readonly respond: (address: string, message: Outgoing) => Promise<void>;
  readonly newReference: () => string;
  readonly log: Log;
}

/** Told to who asked in a conversation that the bot is not in. */
export const INVITE =
  'I am not in this conversation, so I can not answer here. Invite me with /invite, then try again.';

export function createTurns({ messages, conversation, respond, newReference, log }: SlackTurnsOptions): SlackTurns {
  const adapter = new SlackAdapter(messages);
  const serial = createSerial();
  conversation.connect('slack', adapter);
  adapter.onTurnError = async (context, error) => {
    // It is in the log with its conversation, and another message would fare no better.
    if (error instanceof SlackCallError) {
      const address = turnNotes.safeParse(context.activity.channelData).data?.slack.responseUrl;
      if (address && isNotInChannel(error)) await respond(address, lineOf(INVITE));
      return;
    }
    const reference = newReference();
    log.error('turn-failed', { reference, channel: 'slack', ...errorFields(error) });
    try {
      await conversation.apologise(context, reference);
    } catch (failure) {
      log.error('apology-failed', { reference, ...errorFields(failure) });
    }
  };
  return {
    run: (activity) =>
      serial(activity.conversation?.id ?? '', () => adapter.receive(activity, (context) => conversation.run(context))),
  };
}
