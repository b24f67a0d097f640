import type { z } from 'zod';
import { textActivity } from './activities.ts';
import { type messageShortcut, teamOf } from './interactions.ts';
import { markupOf } from './message-content.ts';
import { lineOf } from './outgoing.ts';
import { placeAt } from './place.ts';
import { plainFromSlack } from './slack-text.ts';
import type { SlackTools } from './slack-tools.ts';
import { notes } from './turn-notes.ts';

/** Id of "Diagnose this error" in the app's manifest. */
export const SHORTCUT = 'diagnose';

/** Takes the message that "Diagnose this error" was chosen on to the conversation, as if the person had pasted it. */
export async function takeShortcut(body: z.infer<typeof messageShortcut>, tools: SlackTools): Promise<void> {
  const { channel, message, user, trigger_id, response_url } = body;
  const { self, people, readFiles, turns, now, respond } = tools;
  const openThread = message.thread_ts ?? null;
  const [name, files] = await Promise.all([people.nameOf(user.id), readFiles(message.files)]);
  if (files.problems.length > 0) await respond(response_url, lineOf(files.problems.join(' ')));
  const text = [plainFromSlack(markupOf(message), self.user), ...files.texts].join('\n');
  if (files.problems.length > 0 && text.trim() === '') return;
  await turns.run(
    textActivity(
      {
        id: `shortcut:${trigger_id}`,
        place: placeAt(
          {
            team: teamOf(body),
            channel: channel.id,
            channelType: undefined,
            ts: message.ts,
            threadTs: message.thread_ts,
            parentUser: message.parent_user_id,
          },
          self.user,
        ),
        from: { id: user.id, name: name ?? user.name ?? user.username ?? undefined, isBot: false },
        self,
        at: now(),
        notes: notes({ linesTo: user.id, openThread, responseUrl: response_url }),
      },
      { text, isAddressed: true, isUpdate: false },
    ),
  );
}
