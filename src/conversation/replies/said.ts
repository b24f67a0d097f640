import { lineReply } from '../card-reply.ts';
import type { Turn } from '../turn.ts';

/** Fixed sentences of the bot, by what they are for. */
export const SAID = {
  empty: 'There is no text in that message. Paste the output of what failed, or say help.',
  notUnderstood:
    "That doesn't look like an Azure error or a question that I know. Paste the whole output of what failed, or say help.",
  unknownButton: 'That button does nothing here any more. Paste the error again for a fresh answer.',
  answeredBelow: 'See the newest message.',
  tooMany: 'That is more than I can answer at once: give me a minute.',
  noTriage: 'There is no error in this thread yet. Paste it, or ask why a deployment failed.',
  nothingToTakeBack: 'There is no answer to take back.',
  stopped: 'Stopped. Paste an error or ask anew whenever you like.',
  cannotReadThread: 'I see only messages that mention me. Paste the error here, or forward its message to me.',
  noErrorInThread: 'I read this thread and found no Azure error in it. Paste it, or ask why a deployment failed.',
  noAzure: 'I am not set up to look at Azure: ask whoever runs me.',
  noCredential: "I can't look at Azure: there is no credential that works.",
  noWatch: 'I am watching nothing in this thread.',
  watchEnded: 'I stop watching.',
  watchWhat: 'What shall I watch? Name a resource, a group or a deployment, or paste the error first.',
  looking: 'Looking …',
  welcome: 'Any time.',
  fixedNoted: 'Noted as fixed.',
  glad: 'Good to hear.',
  sorry: 'Sorry about that. What was it really? Press "Not helpful" on the card to say so, or say other causes.',
  forgotThread: 'Forgotten: all that was kept of this thread.',
  forgotPerson: 'Forgotten: all triages that you began, here and elsewhere.',
} as const;

/** Says one of them, or another line without foreign text in it. */
export function say({ outbox }: Turn, text: string): void {
  outbox.send(lineReply(text));
}
