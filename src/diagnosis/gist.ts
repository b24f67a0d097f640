import type { ErrorReport } from '../report/error-report.ts';

/** Longest text that the rules' patterns are tried on: a long log's error is in its messages, its start or its end. */
const HEAD = 6_000;
const TAIL = 10_000;
const MESSAGE = 4_000;
const MESSAGES = 30;

/** The parts of a report that message patterns are compared with, white space folded, most telling first. */
export interface Gist {
  /** The leading error's message; where none was read, the lines that tell of a failure. */
  readonly lead: string;
  readonly others: readonly string[];
  /** True where no reader found a message: then the text itself is all there is. */
  readonly wordless: boolean;
  /** The whole text, or the start and the end of a long one. */
  readonly text: string;
}

/** A line that tells of a failure, for pastes whose error no format's reader knows. */
const FAILING_LINE =
  /\b(?:error|err|fail(?:ed|ure)?|exception|conflict|denied|cannot|can't|fatal|forbidden|409|412)\b/i;

/** Boils a report down to what patterns are tried on. */
export function gistOf(report: ErrorReport): Gist {
  const messages = report.messages.slice(0, MESSAGES).map((message) => fold(message.slice(0, MESSAGE)));
  const lead = report.errors[0]?.message ?? null;
  const { text } = report;
  const short = text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n…\n${text.slice(-TAIL)}`;
  return {
    lead: lead === null ? failingLines(text) : (messages[0] ?? ''),
    others: lead === null ? messages : messages.slice(1),
    wordless: messages.length === 0,
    text: fold(short),
  };
}

function failingLines(text: string): string {
  let found = '';
  for (const line of text.split('\n')) {
    if (found.length > MESSAGE) break;
    if (FAILING_LINE.test(line.slice(0, MESSAGE))) found += ` ${line.slice(0, MESSAGE)}`;
  }
  return fold(found.slice(0, MESSAGE));
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
