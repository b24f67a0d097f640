/** Finds the known word that a misspelt one stands for. */
export type Correct = (word: string) => string;

/**
 * One slip of the finger (a letter too many, too few, wrong or swapped) in words of five letters, two in words of nine; the
 * first letter is hardly ever wrong.
 * @param words known words, the more common ones first
 */
export function corrector(words: readonly string[]): Correct {
  const known = new Set(words);
  const byFirst = new Map<string, string[]>();
  return (word) => {
    if (word.length < 5 || known.has(word) || !/^\p{L}+$/u.test(word)) return word;
    const first = word.charAt(0);
    if (!byFirst.has(first))
      byFirst.set(
        first,
        words.filter((candidate) => candidate.length >= 4 && candidate.startsWith(first)),
      );
    const slips = word.length >= 9 ? 2 : 1;
    let best = word;
    let least = slips + 1;
    for (const candidate of byFirst.get(first) ?? []) {
      if (Math.abs(candidate.length - word.length) >= least) continue;
      const distance = editDistance(word, candidate, least);
      if (distance < least) [best, least] = [candidate, distance];
    }
    return best;
  };
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into another; `limit` where it is no less. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) >= limit) return limit;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? limit, limit);
}
