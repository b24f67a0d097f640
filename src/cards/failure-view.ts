import { EMPTY_VIEW, type View } from './view.ts';

/** What went wrong on our side; `reference` finds it in the log. */
export interface Failure {
  readonly reference: string | null;
}

/** Tells a person that the fault is ours and what to do next. */
export function failureView({ reference }: Failure): View {
  return {
    ...EMPTY_VIEW,
    headline: { tone: 'failure', label: 'Something went wrong here', because: 'Your paste is not to blame.' },
    title: 'Send it once more.',
    paragraphs: [
      'If it fails again, tell whoever runs this bot, with the reference below if there is one. The same answer comes from a terminal:',
    ],
    examples: [{ label: 'In a terminal', text: 'deconflict explain error.txt' }],
    facts: reference ? [{ label: 'Reference', value: reference, code: true }] : [],
  };
}
