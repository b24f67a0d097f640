import { EMPTY_VIEW, type View } from './view.ts';

/** What can be sent to the bot. */
export function helpView(): View {
  return {
    ...EMPTY_VIEW,
    title: 'Paste an Azure error, or ask in your own words.',
    paragraphs: ['Every answer starts with whether a retry helps, and shows how sure it is and why.'],
    examples: [
      { label: 'An error', text: '(Conflict) Another operation on this resource is in progress.' },
      { label: 'A question about one', text: 'Is it safe to retry?' },
      { label: 'A general question', text: 'What does a 409 mean?' },
      { label: 'Stop what is under way', text: 'cancel' },
    ],
  };
}
