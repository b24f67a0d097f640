import { EMPTY_VIEW, type View } from './view.ts';

/** What can be sent to the bot. */
export function helpView(): View {
  return {
    ...EMPTY_VIEW,
    title: 'Paste an Azure error, or ask in your own words.',
    paragraphs: ['Every answer starts with whether a retry helps, and shows how sure it is and why.'],
    examples: [
      { label: 'An error', text: '(Conflict) Another operation on this resource is in progress.' },
      { label: 'No error at hand', text: 'Why did my deploy 409?' },
      { label: 'A look at Azure', text: 'Is there a lock on rg-shop?' },
      { label: 'What comes next', text: 'Can I retry now? Tell me when it clears. Commands in terraform.' },
      { label: 'A general question', text: 'What does a 409 mean?' },
      { label: 'In a channel', text: 'watch this channel, settings, quiet' },
      { label: 'To end or forget', text: 'cancel, forget this, forget me' },
    ],
  };
}
