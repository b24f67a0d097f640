import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { lineReply } from '../card-reply.ts';
import { askQuestion } from '../questions/ask-question.ts';
import { hasSubject } from '../questions/what-is-asked.ts';
import { type Asked, askedSchema } from '../state/asked.ts';
import { turnOf } from '../turn.ts';
import { isLikeAName } from './like-a-name.ts';
import { notMine } from './outcome.ts';

/** A resource, group or id: no spaces, as Azure's names are. */
const NAME = /^[^\s]{2,400}$/;
/** "it's rg-shop", "the vault kv-shop": the name comes last. */
const LAST_WORD = /^(?:[\w'’]{1,20} ){1,4}(\S{2,90})$/;

/** Asks Azure a question; where it doesn't say what it is about, asks the person first. */
export class AskAzureDialog extends Dialog<{ readonly asked: Asked }> {
  static readonly id = 'ask-azure';

  constructor() {
    super(AskAzureDialog.id);
  }

  override async beginDialog(dc: DialogContext, { asked }: { readonly asked: Asked }): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (!hasSubject(asked)) {
      if (dc.activeDialog) dc.activeDialog.state = asked;
      turn.outbox.send(lineReply('Which resource or resource group is it about? Its name will do, or its id.'));
      return Dialog.EndOfTurn;
    }
    askQuestion(turn, asked);
    return dc.endDialog();
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const asked = askedSchema.safeParse(dc.activeDialog?.state);
    const text = turn.text.trim().replace(/[?!.,]$/, '');
    const name = (NAME.test(text) ? text : LAST_WORD.exec(text)?.[1])?.replace(/^['"`]|['"`]$/g, '');
    // What others say in between is taken for a name only where it can be nothing else.
    if (!turn.addressed && !(name !== undefined && isLikeAName(name))) return notMine;
    if (!asked.success || name === undefined) {
      await dc.endDialog();
      return notMine;
    }
    askQuestion(turn, { ...asked.data, ...(name.startsWith('/') ? { resourceId: name } : { resourceName: name }) });
    return dc.endDialog();
  }
}
