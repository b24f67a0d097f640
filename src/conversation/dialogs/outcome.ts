import { type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs';

const NOT_MINE = 'not-mine';

/** What a dialog returns for a text that means nothing to it: it waits on, and the text goes to whoever knows it. */
export const notMine: DialogTurnResult = { status: DialogTurnStatus.waiting, result: NOT_MINE };

/** True where a dialog took the text. */
export function wasTaken({ status, result }: DialogTurnResult): boolean {
  return status !== DialogTurnStatus.empty && result !== NOT_MINE;
}
