import { isCode } from '../codes.ts';
import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';

/** From the end of a code's string to the end of its message: members whose object was cut off at the front. */
const AFTER_CODE =
  /"\s{0,4},\s{0,4}(?:"target"\s{0,4}:\s{0,4}(?:null|"(?<target>[^"\n]{0,600})")\s{0,4},\s{0,4})?"message"\s{0,4}:\s{0,4}"(?<message>(?:[^"\\]|\\[\s\S]){0,8000})/gi;
/** A code at the end of a text, with or without the key before it. */
const CODE = /(?:"(?:code|errorCode)"\s{0,4}:\s{0,4}")?(?<code>[A-Za-z][\w.-]{2,119})$/i;
const LONGEST = 160;

/** Reads `"code":"…","message":"…"` where no brace is left around it. */
export function readJsonFragments(text: string): FoundError[] {
  return [...text.matchAll(AFTER_CODE)].flatMap((match): FoundError[] => {
    const before = text.slice(Math.max(0, match.index - LONGEST), match.index);
    const found = CODE.exec(before);
    const code = found?.groups?.['code'] ?? '';
    const { message = '', target } = match.groups ?? {};
    const at = match.index - (found?.[0].length ?? 0);
    return isCode(code) ? [foundError(at, { codes: [code], message, target: target ?? null })] : [];
  });
}
