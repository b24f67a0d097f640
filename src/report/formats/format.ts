/** One way in which a tool prints a code and its message. The pattern's groups are named `code`, `message`, `target`. */
export interface Format {
  /** Whose output it is; for the reader of this file. */
  readonly from: string;
  readonly pattern: RegExp;
  /** What every match holds, in lower case: most pastes hold none of it, and their pattern need not be compiled. */
  readonly needs?: string;
  /** For a code after its message: the fewest characters of its line that a message has. */
  readonly messageBefore?: number;
}

/** A code: one word, starting with a letter (or a dotted number, as services with numeric codes print). */
export const CODE = String.raw`(?<code>[A-Za-z][\w.-]{1,119}|\d{3,6}(?:\.\d{3}){0,3})`;
/** A code of at least two words run together: nothing else looks like it. */
export const COMPOUND = String.raw`(?<code>[A-Z][a-z0-9]{1,60}_?[A-Z][A-Za-z0-9]{0,100}(?:_[A-Z][A-Za-z0-9]{0,60}){0,6})`;
/** A message up to the end of its line. */
export const LINE = String.raw`(?<message>[^\n]{1,4000})`;
/** A double-quoted message with backslash escapes; the end may be cut off. */
export const QUOTED = String.raw`"(?<message>(?:[^"\\]|\\[^]){0,20000})(?:"|$)`;
