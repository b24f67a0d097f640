import type { Call } from './investigation.ts';

/** The calls that had to wait for one another, the first one first, and how long they took together. */
export interface Chain {
  readonly calls: readonly Call[];
  readonly milliseconds: number;
}

/**
 * The chain of dependent calls that took longest.
 * @param calls in the order in which they left
 * @param waitsFor calls whose answers one depends on: those that left before it
 */
export function longestChain(calls: readonly Call[], waitsFor: (call: Call) => readonly Call[]): Chain {
  const chains = new Map<Call, Chain>();
  for (const call of calls) {
    const before = longest(waitsFor(call).flatMap((earlier) => chains.get(earlier) ?? []));
    chains.set(call, {
      calls: [...before.calls, call],
      milliseconds: before.milliseconds + call.end - call.start,
    });
  }
  return longest([...chains.values()]);
}

const longest = (chains: readonly Chain[]): Chain =>
  chains.reduce((most, chain) => (chain.milliseconds > most.milliseconds ? chain : most), {
    calls: [],
    milliseconds: 0,
  });
