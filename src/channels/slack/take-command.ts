import type { z } from 'zod';
import { helpView } from '../../cards/help-view.ts';
import { prose } from '../../cards/plain-text.ts';
import { cardReply } from '../../conversation/card-reply.ts';
import { redact } from '../../report/redact.ts';
import { textActivity } from './activities.ts';
import type { slashCommand } from './interactions.ts';
import { lineOf, outgoingOf } from './outgoing.ts';
import type { SlackPlace } from './place.ts';
import { isNotInChannel, SlackCallError } from './slack-call-error.ts';
import { plainFromSlack } from './slack-text.ts';
import type { SlackTools } from './slack-tools.ts';
import { notes } from './turn-notes.ts';
import { INVITE } from './turns.ts';

/** The command in the app's manifest. */
export const COMMAND = '/deconflict';

const SHOWN = 200;

/**
 * Takes `/deconflict …` to the conversation. Nobody else sees what was typed, so a line says what is asked, and the answer goes
 * into its thread. Help is for who asks alone.
 */
export async function takeCommand(command: z.infer<typeof slashCommand>, tools: SlackTools): Promise<void> {
  const { self, people, messages, respond, turns, now } = tools;
  const text = plainFromSlack(command.text, self.user).trim();
  if (/^(?:help)?$/i.test(text)) {
    await respond(command.response_url, outgoingOf(cardReply(helpView(), 'slack')));
    return;
  }
  const name = (await people.nameOf(command.user_id)) ?? command.user_name ?? undefined;
  const { channel_id: channel, team_id: team } = command;
  let ts: string;
  try {
    const asked = `${name ?? 'Somebody'} asks: ${prose(redact(text), SHOWN)}`;
    ts = await messages.post({ channel, thread: null }, lineOf(asked));
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    const says = isNotInChannel(error) ? INVITE : 'Slack did not take my answer. Try again shortly.';
    await respond(command.response_url, lineOf(says));
    return;
  }
  const place: SlackPlace = channel.startsWith('D')
    ? { team, channel, kind: 'personal', thread: null, replyThread: null }
    : { team, channel, kind: 'channel', thread: ts, replyThread: ts };
  await turns.run(
    textActivity(
      {
        id: `command:${command.trigger_id}`,
        place,
        from: { id: command.user_id, name, isBot: false },
        self,
        at: now(),
        notes: notes({}),
      },
      { text, isAddressed: true, isUpdate: false },
    ),
  );
}
