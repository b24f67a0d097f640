/** Longest paste that is read, in UTF-16 code units (1 MB). */
export const PASTE_CAP = 1_000_000;

/**
 * Cuts the middle out of a paste over the cap. Errors stand at the beginning (the command) or the end (the summary).
 * @returns the text to read, and whether something was left out.
 */
export function cap(paste: string): { readonly text: string; readonly cut: boolean } {
  if (paste.length <= PASTE_CAP) return { text: paste, cut: false };
  const half = PASTE_CAP / 2;
  return { text: `${paste.slice(0, half)}\n…\n${paste.slice(-half)}`, cut: true };
}
