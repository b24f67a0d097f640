import { connectionTo } from '../../sandbox/connection.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { pasteOf } from '../../sandbox/load-scenarios.ts';
import type { Incident } from '../../sandbox/scenario-schema.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type LiveTriage, triageLive } from '../../src/triage/triage-live.ts';

const knowledge = await loadKnowledge();

/** One call as the client saw it; times in milliseconds from the start of the investigation. */
export interface Call {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

/** An investigation that is over. */
export interface Investigation extends LiveTriage {
  /** From the paste to the diagnosis. */
  readonly wall: number;
  /** In the order in which they left. */
  readonly calls: readonly Call[];
}

/** Asks a sandbox about an incident, through the real clients over HTTPS. */
export async function investigateIn(
  sandbox: Sandbox,
  incident: Incident,
  now: Date,
  faults: readonly Fault[] = [],
): Promise<Investigation> {
  sandbox.setScenario(incident);
  sandbox.setFaults(faults);
  const calls: Call[] = [];
  const paste = pasteOf(incident, now);
  const begin = performance.now();
  const azure = {
    ...connectionTo(sandbox),
    onCall: ({
      method,
      url,
      body,
      milliseconds,
    }: {
      method: string;
      url: string;
      body: string;
      milliseconds: number;
    }) => {
      const end = performance.now() - begin;
      calls.push({ method, target: targetOf(url), body, start: end - milliseconds, end });
    },
  };
  const live = await triageLive(paste, { knowledge, azure, now });
  const wall = performance.now() - begin;
  return { ...live, wall, calls: calls.sort((a, b) => a.start - b.start) };
}

function targetOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
