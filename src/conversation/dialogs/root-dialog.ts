import { DialogContext, DialogSet } from 'botbuilder-dialogs';
import { cardReply } from '../card-reply.ts';
import { answerUnasked } from '../channels/answer-unasked.ts';
import { readChannelWish, settleChannel } from '../channels/channel-settings.ts';
import { readCommand } from '../intents/commands.ts';
import { readIntent } from '../intents/read-intent.ts';
import { askQuestion } from '../questions/ask-question.ts';
import { onlyLink } from '../questions/only-link.ts';
import { NOTHING_ASKED } from '../questions/what-is-asked.ts';
import { SAID, say } from '../replies/said.ts';
import type { Turn } from '../turn.ts';
import { answerIntent } from './answer-intent.ts';
import { AskAzureDialog } from './ask-azure-dialog.ts';
import { isBareError, isForeign } from './bare-error.ts';
import { beginPaste } from './begin-paste.ts';
import { ClarifyDialog } from './clarify-dialog.ts';
import { findDeployment } from './find-deployment.ts';
import { matchChoice } from './match-choice.ts';
import { obeyCommand, stopAll } from './obey-command.ts';
import { wasTaken } from './outcome.ts';
import { PickDeploymentDialog } from './pick-deployment-dialog.ts';
import { PickSubscriptionDialog } from './pick-subscription-dialog.ts';
import { TriageDialog } from './triage-dialog.ts';

/** Routes what was typed: interruptions first, then the dialog that waits, then what the words ask for. */
export interface RootDialog {
  route(turn: Turn): Promise<void>;
}

export function createRootDialog(): RootDialog {
  const dialogs = new DialogSet();
  for (const dialog of [
    new TriageDialog(),
    new ClarifyDialog(),
    new PickDeploymentDialog(),
    new PickSubscriptionDialog(),
    new AskAzureDialog(),
  ]) {
    dialogs.add(dialog);
  }
  return {
    async route(turn) {
      const { dialogStack } = turn.conversation();
      // A dialog of another version of the bot would only fail.
      const state = { dialogStack: dialogStack.every(({ id }) => dialogs.find(id)) ? dialogStack : [] };
      await take(turn, new DialogContext(dialogs, turn.context, state));
      turn.remember({ dialogStack: state.dialogStack });
    },
  };
}

async function take(turn: Turn, dc: DialogContext): Promise<void> {
  const { text, addressed } = turn;
  const waits = dc.activeDialog !== undefined;
  if (text === '') return addressed ? say(turn, SAID.empty) : undefined;
  const wish = addressed && !turn.personal ? readChannelWish(text) : null;
  if (wish !== null) {
    turn.outbox.send(cardReply(await settleChannel(turn, wish), turn.channelId));
    return;
  }
  // "Forget this" said among people is no order to the bot.
  const command = addressed ? readCommand(text) : null;
  // The dialog that waits knows what is skipped.
  if (command?.command === 'skip' && waits && wasTaken(await dc.continueDialog())) return;
  if (command !== null && (await obeyCommand(turn, dc, command))) return;
  if (!addressed) {
    // What others say among themselves is an answer only to a question that is open, and a paste only where that is wanted.
    if (!(waits && wasTaken(await dc.continueDialog()))) await answerUnasked(turn);
    return;
  }
  const read = readIntent(text, turn.knowledge);
  if (read.intent === 'diagnose') return beginPaste(dc, text, turn.secrets);
  if (read.intent === 'explain-409' && isBareError(text)) {
    // Whoever says "got a 409" means Azure's: that is what people come here with.
    return beginPaste(dc, '409 Conflict', turn.secrets);
  }
  if (read.intent === 'explain-409' && isForeign(text)) return say(turn, SAID.notUnderstood);
  if (read.intent === 'cancel') return stopAll(turn, dc);
  if (waits && wasTaken(await dc.continueDialog())) return;
  if (takeChoice(turn)) return;
  const link = onlyLink(text);
  if (link?.kind === 'deployment') return findDeployment(turn, dc, {});
  if (link?.kind === 'resource')
    return askQuestion(turn, { ...NOTHING_ASKED, kind: 'check-exists', resourceId: link.id });
  await answerIntent(turn, dc, read);
}

/** "The second one", after several had the name that was asked about. */
function takeChoice(turn: Turn): boolean {
  const { choices } = turn.conversation();
  const chosen = choices && matchChoice(turn.text, choices.candidates);
  if (!choices || !chosen) return false;
  askQuestion(turn, { ...choices.asked, resourceId: chosen.id });
  return true;
}
