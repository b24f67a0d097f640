import type { QuestionView } from './view.ts';

/** Things of Azure to choose from. */
export interface Picks {
  readonly kind: 'deployment' | 'subscription';
  readonly choices: readonly Pick[];
  /** What the list leaves out; '' where it is whole. */
  readonly note: string;
}

/** One of them. */
export interface Pick {
  /** Resource id. */
  readonly id: string;
  /** Short, for a button. */
  readonly label: string;
  /** What tells it from the others. */
  readonly detail: string;
}

const ASKED: Readonly<Record<Picks['kind'], string>> = {
  deployment: 'Which deployment is it about?',
  subscription: 'Which subscription is it in?',
};

/** A question whose answers are what Azure holds right now. */
export function picksView(triage: string, { kind, choices, note }: Picks): QuestionView {
  return {
    id: 'picks',
    text: ASKED[kind],
    lines: [
      ...choices.map(({ label, detail }, at) => `${at + 1}.  ${[label, detail].filter(Boolean).join(' · ')}`),
      ...(note === '' ? [] : [note]),
    ],
    options: [
      ...choices.map(({ id, label }, at) => ({
        id: 'pick',
        label: `${at + 1} · ${label}`,
        data: { triage, choice: id },
      })),
      { id: 'skip', label: 'None of these', data: { triage, question: 'picks' } },
    ],
  };
}
