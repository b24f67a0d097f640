import { decodeEntities } from './unwrap/decode-entities.ts';
import { joinHardWraps } from './unwrap/join-hard-wraps.ts';
import { stripLinePrefixes } from './unwrap/strip-line-prefixes.ts';
import { stripMarks } from './unwrap/strip-marks.ts';

/**
 * Takes off what chats, terminals and pipelines wrap around an error: colours, boxes, quotes, code fences, time stamps,
 * HTML entities, smart quotes, invisible characters and hard line wraps. Linear in the text.
 */
export function unwrap(text: string): string {
  const lines = stripLinePrefixes(stripMarks(decodeEntities(text)).split('\n'));
  return joinHardWraps(lines).join('\n');
}

/** Folds white space, so that a sentence reads the same however it was wrapped. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
