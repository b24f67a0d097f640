import type { Target } from '../../check.ts';

/** Longest part of a paste that a check looks for words in. */
const LONGEST = 20_000;

/** The codes and messages of a paste, as one text; the whole text where no message could be told apart in it. */
export function wordsOf({ report }: Pick<Target, 'report'>): string {
  const messages = report.messages.length > 0 ? report.messages : [report.text];
  return [...report.codes, ...messages].join('\n').slice(0, LONGEST);
}
