import { DialogContext, DialogSet } from 'botbuilder-dialogs';
import { helpView } from '../../cards/help-view.ts';
import { redact, redactWithReport } from '../../report/redact.ts';
import { cardReply, lineReply } from '../card-reply.ts';
import { answerUnasked } from '../channels/answer-unasked.ts';
import { readChannelWish, settleChannel } from '../channels/channel-settings.ts';
import { type Command, readCommand } from '../intents/commands.ts';
import type { ReadIntent, Slots } from '../intents/intent.ts';
import { readIntent } from '../intents/read-intent.ts';
import { readTimeRange } from '../intents/time-range.ts';
import { askQuestion } from '../questions/ask-question.ts';
import { whatIsAsked } from '../questions/what-is-asked.ts';
import { answerGeneral } from '../replies/answer-general.ts';
import { sayFixed, sayNotHelpful } from '../replies/feedback-in-words.ts';
import { forgetPerson, forgetThread } from '../replies/forget.ts';
import { lookAgain } from '../replies/look-again.ts';
import { SAID } from '../replies/said.ts';
import { saidText } from '../replies/said-text.ts';
import { showInTool, showOtherCauses, showSteps } from '../replies/show-more.ts';
import { sayStopWatch, sayWatch } from '../replies/watch-in-words.ts';
import { ASKED_KINDS, type AskedKind } from '../state/asked.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { sendTriage } from '../triages/begin-triage.ts';
import { changeTriageInTurn, readTriage } from '../triages/change-triage.ts';
import type { Turn } from '../turn.ts';
import { AskAzureDialog } from './ask-azure-dialog.ts';
import { isBareError } from './bare-error.ts';
import { ClarifyDialog, openText } from './clarify-dialog.ts';
import { matchChoice } from './match-choice.ts';
import { wasTaken } from './outcome.ts';
import { PickDeploymentDialog } from './pick-deployment-dialog.ts';
import { PickSubscriptionDialog } from './pick-subscription-dialog.ts';
import { TriageDialog } from './triage-dialog.ts';

const THANKS =
  /^(?:many |ok |okay |great |cool )?(?:thanks|thank you|thankyou|thx|ty|tysm|cheers|danke|merci|gracias)(?: a lot| so much| very much| mate| bot| you| everyone)?[\s!.🙏👍❤️]*$/iu;

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
  const command = addressed || waits ? readCommand(text) : null;
  // The dialog that waits knows what is skipped.
  if (command?.command === 'skip' && waits && wasTaken(await dc.continueDialog())) return;
  if (command !== null && (await obey(turn, dc, command))) return;
  if (!addressed) {
    // What others say among themselves is an answer only to a question that is open, and a paste only where that is wanted.
    if (!(waits && wasTaken(await dc.continueDialog()))) await answerUnasked(turn);
    return;
  }
  const read = readIntent(text, turn.knowledge);
  if (read.intent === 'diagnose' || (read.intent === 'explain-409' && isBareError(text))) {
    await dc.cancelAllDialogs();
    const { text: paste, found } = redactWithReport(text);
    await dc.beginDialog(TriageDialog.id, { source: { kind: 'paste', paste }, secrets: found });
    return;
  }
  if (read.intent === 'cancel') return stop(turn, dc);
  if (waits && wasTaken(await dc.continueDialog())) return;
  if (takeChoice(turn)) return;
  await answer(turn, dc, read);
}

/** @returns false where the command means nothing here, so that the words may still mean something else */
async function obey(turn: Turn, dc: DialogContext, { command, tool }: Command): Promise<boolean> {
  const triage = await currentTriage(turn);
  switch (command) {
    case 'start-over':
      await stop(turn, dc);
      return true;
    case 'forget-me':
      await dc.cancelAllDialogs();
      await forgetPerson(turn);
      return true;
    case 'forget-this':
      await dc.cancelAllDialogs();
      await forgetThread(turn);
      return true;
    case 'skip':
      return false;
  }
  if (triage === null) {
    say(turn, SAID.noTriage);
    return true;
  }
  switch (command) {
    case 'back':
      goBack(turn, triage);
      break;
    case 'check-again':
      lookAgain(turn, triage);
      break;
    case 'other-causes':
      showOtherCauses(turn, triage);
      break;
    case 'steps':
      showSteps(turn, triage, null);
      break;
    case 'commands':
      if (tool) showInTool(turn, triage, tool);
      else showSteps(turn, triage, null);
      break;
  }
  return true;
}

async function stop(turn: Turn, dc: DialogContext): Promise<void> {
  await dc.cancelAllDialogs();
  turn.remember({ triage: null, choices: null, subject: null });
  say(turn, SAID.stopped);
}

/** Takes back the answer that was given last. */
function goBack(turn: Turn, triage: TriageRecord): void {
  const { answers, skipped } = triage;
  if (answers.length + skipped.length === 0) {
    say(turn, SAID.nothingToTakeBack);
    return;
  }
  const changed = skipped.length > 0 ? { skipped: skipped.slice(0, -1) } : { answers: answers.slice(0, -1) };
  saidText(turn, changeTriageInTurn(turn, { ...triage, ...changed }));
}

/** "The second one", after several had the name that was asked about. */
function takeChoice(turn: Turn): boolean {
  const { choices } = turn.conversation();
  const chosen = choices && matchChoice(turn.text, choices.candidates);
  if (!choices || !chosen) return false;
  askQuestion(turn, { ...choices.asked, resourceId: chosen.id });
  return true;
}

async function answer(turn: Turn, dc: DialogContext, { intent, slots }: ReadIntent): Promise<void> {
  const triage = await currentTriage(turn);
  if (isAsked(intent)) {
    const { subject } = turn.conversation();
    const asked = whatIsAsked(intent, turn.text, slots, { now: turn.now, subject, triage });
    await dc.beginDialog(AskAzureDialog.id, { asked });
    return;
  }
  switch (intent) {
    case 'help':
    case 'greet':
      return turn.outbox.send(cardReply(helpView(), turn.channelId));
    case 'explain-409':
    case 'is-it-my-fault':
    case 'prevent':
      return answerGeneral(turn, triage);
    case 'why-deploy-failed':
      return findDeployment(turn, dc, slots);
    case 'retry-safe':
      if (slots.deploymentName !== undefined) return findDeployment(turn, dc, slots);
      return triage ? lookAgain(turn, triage) : answerGeneral(turn, null);
    case 'fixed':
      if (THANKS.test(turn.text.trim())) return say(turn, SAID.welcome);
      return sayFixed(turn, triage);
    case 'not-helpful':
      return sayNotHelpful(turn, triage);
    case 'triage-thread':
      return triage ? sendTriage(turn, triage) : say(turn, SAID.cannotReadThread);
    case 'watch':
      return sayWatch(turn, slots, triage);
    case 'stop-watch':
      return sayStopWatch(turn);
    default:
      return elsewhere(turn, dc, triage);
  }
}

/** Nothing that the bot knows. Where a question is open it is asked once more. */
async function elsewhere(turn: Turn, dc: DialogContext, triage: TriageRecord | null): Promise<void> {
  const waits = dc.activeDialog?.id === TriageDialog.id;
  if (waits && triage && openText(turn, triage) !== null) {
    await dc.beginDialog(ClarifyDialog.id, { triage: triage.id });
    return;
  }
  say(turn, SAID.notUnderstood);
}

async function findDeployment(turn: Turn, dc: DialogContext, slots: Slots): Promise<void> {
  const range = readTimeRange(turn.text, turn.now);
  await dc.cancelAllDialogs();
  // People who name a thing without its kind mean what was deployed as, or to, it.
  const deploymentName = slots.deploymentName ?? slots.resourceName ?? null;
  const query = {
    subscriptionId: slots.subscriptionId ?? null,
    resourceGroup: slots.resourceGroup ?? null,
    deploymentName,
    from: range?.from.toISOString() ?? null,
    to: range?.to.toISOString() ?? null,
    text: redact(turn.text),
  };
  await dc.beginDialog(PickDeploymentDialog.id, { query });
}

function currentTriage(turn: Turn): Promise<TriageRecord | null> {
  const { triage } = turn.conversation();
  return triage === null ? Promise.resolve(null) : readTriage(turn, triage);
}

function say(turn: Turn, text: string): void {
  turn.outbox.send(lineReply(text));
}

function isAsked(intent: string): intent is AskedKind {
  return ASKED_KINDS.some((kind) => kind === intent);
}
