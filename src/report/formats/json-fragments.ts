import { isCode } from '../codes.ts';
import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';

/** A member whose object was cut off at the front; the code's own key may be missing too. */
const FRAGMENT =
  /(?:"(?:code|errorCode)"\s{0,4}:\s{0,4}")?(?<code>[A-Za-z][\w.-]{2,119})"\s{0,4},\s{0,4}(?:"target"\s{0,4}:\s{0,4}(?:null|"(?<target>[^"\n]{0,600})")\s{0,4},\s{0,4})?"message"\s{0,4}:\s{0,4}"(?<message>(?:[^"\\]|\\[\s\S]){0,8000})/gi;

/** Reads `"code":"…","message":"…"` where no brace is left around it. */
export function readJsonFragments(text: string): FoundError[] {
  return [...text.matchAll(FRAGMENT)].flatMap((match): FoundError[] => {
    const { code = '', message = '', target } = match.groups ?? {};
    return isCode(code) ? [foundError(match.index, { codes: [code], message, target: target ?? null })] : [];
  });
}
