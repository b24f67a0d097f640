/** One thing that the bot does, how each platform shows it, and what proves it. */
export interface ParityRow {
  readonly what: string;
  readonly slack: string;
  readonly teams: string;
  /** Conversations of `scripts/`, which are played on both platforms; else tests below `test/`. */
  readonly proof: readonly string[];
}

const SAME = 'the same';

/** What each platform shows. */
export const PARITY: readonly ParityRow[] = [
  {
    what: 'The card of an error',
    slack:
      'Block Kit: the verdict as a heading; first fix with its commands to copy; other fixes and details in short, as nothing folds',
    teams:
      'Adaptive Card: the verdict as a banner; first fix with its commands; reasons, other causes, fixes and details fold',
    proof: ['10-new-paste-mid-question.txt', 'cards/block-kit.test.ts', 'cards/adaptive.test.ts'],
  },
  {
    what: 'The card follows what Azure answers',
    slack: '`chat.update`, of several edits that wait the newest alone',
    teams: 'edit of the message',
    proof: ['03-bare-409-picks.txt', '24-check-again.txt', '37-azure-hangs.txt'],
  },
  {
    what: 'Questions with buttons',
    slack: 'buttons',
    teams: 'buttons',
    proof: ['01-bare-409.txt', '20-pressed-twice.txt'],
  },
  {
    what: 'The same answered by typing, skipped, taken back',
    slack: SAME,
    teams: SAME,
    proof: ['02-bare-409-typed.txt', '22-skip-and-back.txt', '23-not-an-answer.txt'],
  },
  {
    what: 'Deployments and subscriptions to pick from',
    slack: 'numbered lines and buttons',
    teams: 'numbered lines and buttons',
    proof: ['03-bare-409-picks.txt', '04-why-picks.txt', '07-why-typed-ordinal.txt'],
  },
  {
    what: 'A note beside "This fixed it" or "Not helpful"',
    slack: 'a modal',
    teams: 'a form that unfolds below the button',
    proof: ['15-week-old-card.txt', '34-not-helpful.txt', '20-pressed-twice.txt'],
  },
  {
    what: 'A button on a card that nothing is kept of',
    slack: 'a line for who pressed alone',
    teams: 'a line in place of the answer; older clients get a message',
    proof: ['16-forgotten-card.txt'],
  },
  {
    what: 'Steps, other causes, other tools',
    slack: 'by button and by word',
    teams: 'by button and by word; also folded in the card',
    proof: ['35-other-tools.txt'],
  },
  {
    what: 'Questions about Azure in words',
    slack: SAME,
    teams: SAME,
    proof: ['25-locks-in-words.txt', '26-exists-which.txt', '28-policy-in-words.txt', '30-running-in-words.txt'],
  },
  {
    what: 'Where it answers',
    slack: 'channel: in the thread, never to the whole channel. Direct message: where one speaks, in a thread or not',
    teams: 'channel: in the thread. Chats: below',
    proof: ['12-two-people-one-thread.txt', 'channels/slack/place.test.ts'],
  },
  {
    what: 'Quiet in channels till it is spoken to',
    slack: 'drops everything else unread',
    teams: 'gets mentions alone, unless its permission to read is granted',
    proof: ['40-quiet-channel.txt'],
  },
  {
    what: 'A watched channel and its settings',
    slack: 'by membership; errors of people and bots',
    teams: 'by resource-specific consent; errors of people and bots',
    proof: ['41-watched-channel.txt', '42-channel-settings.txt'],
  },
  {
    what: 'A sign on an error that it answers unasked',
    slack: '👀 while it looks, ✅ when the answer stands',
    teams: '- (bots can put none)',
    proof: ['channels/slack/slack-channel.test.ts'],
  },
  {
    what: 'Tells when a conflict clears',
    slack: SAME,
    teams: SAME,
    proof: ['44-watch-by-button.txt', '45-watch-in-words.txt'],
  },
  {
    what: 'Somebody else\'s message: "Diagnose this error"',
    slack: 'message shortcut; the answer goes into its thread, and what is no error to who asked alone',
    teams: 'message action; shown to who asked first, then on wish in the thread',
    proof: ['channels/slack/take-shortcut.test.ts', 'channels/teams/message-extension.test.ts'],
  },
  {
    what: 'A command',
    slack: '`/deconflict …`; help for who asks alone',
    teams: '-',
    proof: ['channels/slack/take-command.test.ts'],
  },
  {
    what: 'Text files and snippets',
    slack: 'up to 1 MB; says to who sent one that could not be read',
    teams: 'the first 1 MB',
    proof: ['channels/slack/read-files.test.ts', 'channels/teams/read-files.test.ts'],
  },
  {
    what: 'A paste that the platform splits',
    slack: 'joined; what comes late edits the card',
    teams: '- (one message)',
    proof: ['channels/slack/join-parts.test.ts'],
  },
  {
    what: '"Triage this thread"',
    slack: 'reads the thread',
    teams: 'asks for the error: it sees mentions alone',
    proof: ['channels/slack/slack-channel.test.ts'],
  },
  {
    what: 'Links to the portal',
    slack: 'in a message to it',
    teams: 'in a message to it; unfurled in others',
    proof: ['channels/teams/message-extension.test.ts'],
  },
  {
    what: 'Delivered again, restarted, two processes',
    slack: SAME,
    teams: SAME,
    proof: [
      '13-delivered-three-times.txt',
      '14-delivered-again-after-restart.txt',
      '17-restart-mid-question.txt',
      '19-two-processes-one-message.txt',
    ],
  },
];

/** The table as a page. */
export function parityPage(rows: readonly ParityRow[]): string {
  const line = ({ what, slack, teams }: ParityRow) => `| ${what} | ${slack} | ${teams} |`;
  return `# Slack and Teams

One conversation, two platforms, each in its own way. The [conversations](../test/conversations/scripts) of the tests are played on both; what only one of them has is tested
for itself. This page is written from [the rows of that test](../test/conversations/parity.ts).

| what | Slack | Teams |
| --- | --- | --- |
${rows.map(line).join('\n')}
`;
}
