import { liveDiagnosisView } from '../cards/live-diagnosis-view.ts';
import type { View } from '../cards/view.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { errorFields, type Log } from '../log.ts';
import type { LiveTriage } from '../triage/triage-live.ts';
import { createLiveCard } from './live-card.ts';

/** How Azure is asked about a paste. */
export interface AzureQuestions {
  /** Who is asked, such as "Azure". */
  readonly place: string;
  /** Asks about a paste; `onDiagnosis` is told of each better diagnosis on the way. */
  readonly ask: (paste: string, onDiagnosis: (diagnosis: Diagnosis) => void) => Promise<LiveTriage>;
}

/** What happens to a card after it was sent. */
export interface FollowUps {
  /** The card to send at once, and whether to go on with `start` after it. */
  first(diagnosis: Diagnosis): { readonly view: View; readonly goesOn: boolean };
  /** Asks Azure and edits the card as answers come. Returns at once and never throws. */
  start(paste: string, fromText: Diagnosis, edit: (view: View) => Promise<void>): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** So long nobody is asked after there was no credential; then someone may have signed in. */
const QUIET_MS = 5 * 60_000;

/** Asks Azure behind the cards that were sent. */
export function createFollowUps({ place, ask }: AzureQuestions, log: Log): FollowUps {
  const underWay = new Set<Promise<void>>();
  let quiet: { readonly help: string; readonly until: number } | null = null;

  const follow = async (paste: string, fromText: Diagnosis, edit: (view: View) => Promise<void>): Promise<void> => {
    const started = performance.now();
    const card = createLiveCard({ edit, log });
    const onDiagnosis = (diagnosis: Diagnosis): void => {
      // The one from the text is on the card already.
      if (diagnosis.findings.length > 0) card.show(liveDiagnosisView(diagnosis, { kind: 'asking' }, place));
    };
    const { diagnosis, investigation } = await ask(paste, onDiagnosis);
    const outcome = investigation ?? { kind: 'done' as const };
    quiet = outcome.kind === 'no-credential' ? { help: outcome.help, until: Date.now() + QUIET_MS } : null;
    // Without a credential every finding says the same: one line is enough.
    const shown = outcome.kind === 'no-credential' ? fromText : diagnosis;
    await card.finish(liveDiagnosisView(shown, outcome, place));
    log.info('azure-asked', {
      kind: outcome.kind,
      answered: diagnosis.findings.filter(({ effect }) => effect !== 'not-checked').length,
      notChecked: diagnosis.findings.filter(({ effect }) => effect === 'not-checked').length,
      ms: Math.round(performance.now() - started),
    });
  };

  const safely: typeof follow = async (paste, fromText, edit) => {
    try {
      await follow(paste, fromText, edit);
    } catch (error) {
      log.error('azure-asking-failed', errorFields(error));
      const status = { kind: 'unreachable', because: 'something went wrong here.' } as const;
      await createLiveCard({ edit, log }).finish(liveDiagnosisView(fromText, status, place));
    }
  };

  return {
    first(diagnosis) {
      if (quiet === null || Date.now() >= quiet.until) {
        return { view: liveDiagnosisView(diagnosis, { kind: 'asking' }, place), goesOn: true };
      }
      const status = { kind: 'no-credential', help: quiet.help } as const;
      return { view: liveDiagnosisView(diagnosis, status, place), goesOn: false };
    },
    start(paste, fromText, edit) {
      const work = safely(paste, fromText, edit).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
