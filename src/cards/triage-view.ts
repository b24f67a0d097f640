import type { Diagnosis, OpenQuestion } from '../diagnosis/diagnosis.ts';
import { diagnosisView, questionView } from './diagnosis-view.ts';
import { type AzureStatus, liveDiagnosisView } from './live-diagnosis-view.ts';
import { type Picks, picksView } from './picks-view.ts';
import type { CauseView, QuestionView, View, ViewAction } from './view.ts';

/** What a person said of an answer. */
export interface Outcome {
  readonly kind: 'fixed' | 'not-helpful';
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** '' where nothing was said. */
  readonly note: string;
}

/** How often an error was posted. */
export interface Seen {
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** What fixed an error before. */
export interface EarlierFixView {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** '' where nothing was said. */
  readonly note: string;
  readonly times: number;
  /** False for the same error on another resource. */
  readonly sameResource: boolean;
}

/** A triage as its card shows it. */
export interface TriageParts {
  /** Comes back with every button. */
  readonly id: string;
  readonly diagnosis: Diagnosis;
  /** How far the asking of Azure has come; null where it is not asked at all. */
  readonly status: AzureStatus | null;
  /** What is asked, such as "Azure". */
  readonly place: string;
  /** The one question to ask now. */
  readonly question: OpenQuestion | null;
  readonly picks: Picks | null;
  readonly outcome: Outcome | null;
  /** How often it was posted where nobody had to ask; null where somebody asked. Instants are ISO 8601. */
  readonly seen: Seen | null;
  /** What fixed the same error here before; null where nobody knows. */
  readonly earlier: EarlierFixView | null;
  /** Who is told when it clears, and till when (ISO 8601); null where nobody asked. */
  readonly watch: { readonly by: string; readonly until: string } | null;
  /** Kinds of the secrets that the paste held, such as `sas-signature`. */
  readonly secrets: readonly string[];
}

/** The answer to a paste as a card that can be worked with: its question, and buttons for what comes next. */
export function triageView(parts: TriageParts): View {
  const { id, diagnosis, status, outcome } = parts;
  const view = status === null ? diagnosisView(diagnosis) : liveDiagnosisView(diagnosis, status, parts.place);
  const isOpen = outcome?.kind !== 'fixed';
  return {
    ...view,
    paragraphs: [
      ...(parts.seen && parts.seen.count > 1 ? [seenText(parts.seen)] : []),
      ...(parts.watch
        ? [`I watch this for ${parts.watch.by} till ${parts.watch.until.slice(11, 16)} UTC, and tell when it clears.`]
        : []),
      ...(parts.earlier ? [earlierText(parts.earlier)] : []),
      ...view.paragraphs,
    ],
    questions: isOpen ? questions(parts) : [],
    otherCauses: view.otherCauses.map((cause): CauseView => ({ ...cause, actions: [stepsAction(id, cause)] })),
    notice: secretNotice(parts.secrets),
    outcome: outcome && outcomeText(outcome),
    actions: [
      ...(status && status.kind !== 'asking' ? [checkAgainAction(id)] : []),
      ...(isOpen && status?.kind === 'done' && parts.watch === null && diagnosis.retry.verdict === 'after'
        ? [watchAction(id)]
        : []),
      ...(isOpen ? [fixedAction(id), notHelpfulAction(id)] : []),
    ],
  };
}

function questions({ id, question, picks }: TriageParts): QuestionView[] {
  const asked = question && questionView(question);
  return [
    ...(asked
      ? [
          {
            ...asked,
            options: [
              ...asked.options.map((option) => ({ ...option, data: { ...option.data, triage: id } })),
              { id: 'skip', label: 'Skip', data: { triage: id, question: asked.id } },
            ],
          },
        ]
      : []),
    ...(picks ? [picksView(id, picks)] : []),
  ];
}

function stepsAction(id: string, { cause }: CauseView): ViewAction {
  return { id: 'steps', label: 'Steps for this one', data: { triage: id, cause } };
}

/** Asks Azure once more. */
export function checkAgainAction(id: string): ViewAction {
  return { id: 'check-again', label: 'Check again', data: { triage: id } };
}

function watchAction(id: string): ViewAction {
  return { id: 'watch', label: 'Tell me when it clears', data: { triage: id } };
}

function fixedAction(id: string): ViewAction {
  return {
    id: 'fixed',
    label: 'This fixed it',
    data: { triage: id },
    form: {
      fields: [{ id: 'fixed-note', label: 'What did it? (optional, for the next time)' }],
      submit: 'Mark as fixed',
    },
  };
}

function notHelpfulAction(id: string): ViewAction {
  return {
    id: 'not-helpful',
    label: 'Not helpful',
    data: { triage: id },
    form: {
      fields: [
        {
          id: 'not-helpful-why',
          label: 'What was off?',
          choices: Object.entries(COMPLAINTS).map(([key, label]) => ({ id: key, label })),
        },
        { id: 'not-helpful-note', label: 'What was it really? (optional)' },
      ],
      submit: 'Send',
    },
  };
}

/** What can be wrong with an answer. */
export const COMPLAINTS: Readonly<Record<string, string>> = {
  'wrong-cause': 'It was another cause',
  'fix-failed': 'The fix did not work',
  unclear: 'I could not follow it',
};

/** Everybody in the chat can read the message, though nothing of it was kept here. */
function secretNotice(kinds: readonly string[]): string | null {
  if (kinds.length === 0) return null;
  const names = kinds.map((kind) => kind.replaceAll('-', ' ').replace(/^sas\b/, 'SAS')).join(', ');
  return `⚠ Your message holds a secret (${names}). I have not kept it, but others here can read it: delete the message and replace the secret.`;
}

function seenText({ count, firstAt, lastAt }: Seen): string {
  const minutes = Math.max(1, Math.round((Date.parse(lastAt) - Date.parse(firstAt)) / 60_000));
  const span = minutes < 120 ? `${minutes} minute${minutes === 1 ? '' : 's'}` : `${Math.round(minutes / 60)} hours`;
  return `Posted ${count} times in ${span}; first here at ${firstAt.slice(11, 16)} UTC.`;
}

function earlierText({ by, at, note, times, sameResource }: EarlierFixView): string {
  const where = sameResource ? '' : ' on another resource';
  const often = times > 1 ? `${times} times` : 'once';
  return `Fixed here before${where}, ${often}; last by ${by} on ${at.slice(0, 10)}${note === '' ? '.' : `: ${note}`}`;
}

function outcomeText({ kind, by, at, note }: Outcome): string {
  const said = note === '' ? '.' : `: ${note}`;
  const day = at.slice(0, 16).replace('T', ' ');
  return kind === 'fixed' ? `✔ Fixed, says ${by} (${day} UTC)${said}` : `Not helpful, says ${by} (${day} UTC)${said}`;
}
