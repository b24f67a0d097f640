/** Neighbouring characters looked at together; as many buckets as a few thousand words fill thinly. */
const GRAM = 4;
const BUCKETS = 2 ** 15;

/**
 * Prepares a text to be asked for thousands of words: most of those that it doesn't hold are told by their first or last four
 * letters without looking through it.
 */
export function wordSearch(text: string): (word: string) => boolean {
  const seen = new Uint8Array(BUCKETS);
  for (let at = 0; at + GRAM <= text.length; at++) seen[bucket(text, at)] = 1;
  return (word) => {
    if (word.length >= GRAM && !(seen[bucket(word, 0)] && seen[bucket(word, word.length - GRAM)])) return false;
    return text.includes(word);
  };
}

function bucket(text: string, at: number): number {
  let hash = 0;
  for (let offset = 0; offset < GRAM; offset++) hash = (Math.imul(hash, 31) + text.charCodeAt(at + offset)) | 0;
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
