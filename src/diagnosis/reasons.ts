import type { ErrorReport } from '../report/error-report.ts';
import type { ScoredCause } from './rank.ts';

/** Longest quotation from a paste. */
const QUOTED = 140;

/** Says in words what speaks for a cause, strongest first. */
export function reasonsFor({ evidence, cause }: ScoredCause, report: ErrorReport): string[] {
  const reasons = [...evidence]
    .sort((a, b) => b.weight - a.weight)
    .map((item) => {
      switch (item.kind) {
        case 'code':
          return `The code is ${item.found}.`;
        case 'code-words':
          return `No rule knows the code ${report.code ?? ''}; its words ("${item.found}") point this way.`;
        case 'finding':
          return item.found;
        case 'answer':
          return `You answered${item.weight < 0 ? ', which speaks against it' : ''}: ${item.found}.`;
        case 'message':
          return `The message says "${shorten(item.found)}".`;
        case 'resource-type':
          return `It is about ${item.found}.`;
        case 'operation':
          return `The request was to ${item.found === 'other' ? 'run an action' : item.found}.`;
        default:
          return `The HTTP status is ${item.found}.`;
      }
    });
  if (reasons.length > 0) return reasons;
  return cause === 'unspecified-conflict'
    ? ['The paste names no reason.']
    : ['Nothing in the paste rules it out, and it is common.'];
}

function shorten(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length <= QUOTED ? folded : `${folded.slice(0, QUOTED - 1)}…`;
}
