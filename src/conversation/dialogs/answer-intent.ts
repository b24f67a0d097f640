import type { DialogContext } from 'botbuilder-dialogs';
import { helpView } from '../../cards/help-view.ts';
import { cardReply } from '../card-reply.ts';
import type { ReadIntent } from '../intents/intent.ts';
import { whatIsAsked } from '../questions/what-is-asked.ts';
import { answerGeneral } from '../replies/answer-general.ts';
import { sayFixed, sayNotHelpful } from '../replies/feedback-in-words.ts';
import { lookAgain } from '../replies/look-again.ts';
import { SAID, say } from '../replies/said.ts';
import { sayStopWatch, sayWatch } from '../replies/watch-in-words.ts';
import { ASKED_KINDS, type AskedKind } from '../state/asked.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { sendTriage } from '../triages/begin-triage.ts';
import { currentTriage } from '../triages/change-triage.ts';
import type { Turn } from '../turn.ts';
import { AskAzureDialog } from './ask-azure-dialog.ts';
import { ClarifyDialog, openText } from './clarify-dialog.ts';
import { findDeployment } from './find-deployment.ts';
import { TriageDialog } from './triage-dialog.ts';
import { triageThread } from './triage-thread.ts';

const THANKS =
  /^(?:many |ok |okay |great |cool )?(?:thanks|thank you|thankyou|thx|ty|tysm|cheers|danke|merci|gracias)(?: a lot| so much| very much| mate| bot| you| everyone)?(?:[\s!.]|🙏|👍)*$/iu;

/** Answers what the words ask for. */
export async function answerIntent(turn: Turn, dc: DialogContext, { intent, slots }: ReadIntent): Promise<void> {
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
      return triage ? sendTriage(turn, triage) : triageThread(turn, dc);
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

function isAsked(intent: string): intent is AskedKind {
  return ASKED_KINDS.some((kind) => kind === intent);
}
