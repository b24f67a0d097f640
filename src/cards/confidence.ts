import type { Confidence } from './view.ts';

/**
 * A chance from 0 to 1 in words and percent. Never 0 % or 100 %: a paste alone proves nothing.
 */
export function confidence(chance: number): Confidence {
  const percent = Math.min(99, Math.max(1, Math.round(chance * 100)));
  return { words: words(percent), percent: `${percent} %` };
}

function words(percent: number): string {
  if (percent >= 90) return 'very likely';
  if (percent >= 65) return 'likely';
  if (percent >= 35) return 'possible';
  return 'less likely';
}
