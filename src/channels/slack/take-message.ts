import { textActivity, timeOf } from './activities.ts';
import type { JoinedMessage } from './join-parts.ts';
import { lineOf } from './outgoing.ts';
import { plainFromSlack } from './slack-text.ts';
import type { SlackTools } from './slack-tools.ts';
import { notes } from './turn-notes.ts';

/** Takes a message to the conversation, with what is in its files. */
export async function takeMessage({ parts, attention, isUpdate }: JoinedMessage, tools: SlackTools): Promise<void> {
  const { self, people, readFiles, turns } = tools;
  const [first] = parts;
  const [name, files] = await Promise.all([
    first.isBot ? first.botName : people.nameOf(first.author),
    readFiles(parts.flatMap((part) => part.files)),
  ]);
  const typed = plainFromSlack(parts.map(({ markup }) => markup).join('\n'), self.user);
  const isAddressed = attention === 'addressed';
  if (files.problems.length > 0 && isAddressed && !first.isBot) {
    await tellProblems(files.problems, first, tools);
    const isOnlyFiles = typed.replaceAll(`<@${self.user}>`, '').trim() === '' && files.texts.length === 0;
    if (isOnlyFiles) return;
  }
  await turns.run(
    textActivity(
      {
        id: first.ts,
        place: first.place,
        from: { id: first.author, name, isBot: first.isBot },
        self,
        at: timeOf(first.ts),
        notes: notes({}),
      },
      { text: [typed, ...files.texts].join('\n'), isAddressed, isUpdate },
    ),
  );
}

async function tellProblems(
  problems: readonly string[],
  { place, author, openThread }: JoinedMessage['parts'][0],
  { messages }: SlackTools,
): Promise<void> {
  try {
    await messages.whisper({ channel: place.channel, thread: openThread }, author, lineOf(problems.join(' ')));
  } catch {
    // It is in the log; the rest of the message is still worth an answer.
  }
}
