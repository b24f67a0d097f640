import type { DialogContext } from 'botbuilder-dialogs';
import type { Command } from '../intents/commands.ts';
import { forgetPerson, forgetThread } from '../replies/forget.ts';
import { lookAgain } from '../replies/look-again.ts';
import { SAID, say } from '../replies/said.ts';
import { saidText } from '../replies/said-text.ts';
import { showInTool, showOtherCauses, showSteps } from '../replies/show-more.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { changeTriageInTurn, currentTriage } from '../triages/change-triage.ts';
import type { Turn } from '../turn.ts';

/**
 * Does what a short command says, whatever dialog waits.
 * @returns false where the command means nothing here, so that the words may still mean something else
 */
export async function obeyCommand(turn: Turn, dc: DialogContext, { command, tool }: Command): Promise<boolean> {
  const triage = await currentTriage(turn);
  switch (command) {
    case 'start-over':
      await stopAll(turn, dc);
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

/** Ends what is open. */
export async function stopAll(turn: Turn, dc: DialogContext): Promise<void> {
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
