import { EMPTY_VIEW, type View } from './view.ts';

/** The short answer to text that holds no Azure error. */
export function notAzureView(): View {
  return {
    ...EMPTY_VIEW,
    title: "This doesn't read like an Azure error.",
    paragraphs: ['Paste the whole output, from the first line that says "error": the code is often at the very end.'],
  };
}
