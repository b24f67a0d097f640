/** Sharper than likelihoods added up, as the features of one rule lean on each other. */
const SHARPNESS = 1.15;
/** Share of what no rule foresaw. */
const UNFORESEEN = 1;
/** Turns scores (nats) into chances that add up to less than 1, likeliest first. */
export function withConfidence<T extends { readonly score: number }>(
  scored: readonly T[],
): (T & { readonly confidence: number })[] {
  const weight = (score: number): number => Math.exp(SHARPNESS * score);
  const sum = scored.reduce((total, { score }) => total + weight(score), UNFORESEEN);
  return scored
    .map((item) => ({ ...item, confidence: weight(item.score) / sum }))
    .sort((a, b) => b.confidence - a.confidence);
}
