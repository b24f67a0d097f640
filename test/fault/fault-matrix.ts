import { connectionTo } from '../../sandbox/connection.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { loadScenarios, pasteOf } from '../../sandbox/load-scenarios.ts';
import { readKind } from '../../sandbox/read-kind.ts';
import type { Incident } from '../../sandbox/scenario-schema.ts';
import { type RecordedRequest, type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { Check } from '../../src/azure/check.ts';
import { ALL_CHECKS } from '../../src/azure/checks/all-checks.ts';
import { deploymentFailure } from '../../src/azure/checks/deployment-failure.ts';
import type { Finding } from '../../src/diagnosis/diagnosis.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type LiveTriage, triageLive } from '../../src/triage/triage-live.ts';
import { MORE_INCIDENTS } from './more-incidents.ts';

const knowledge = await loadKnowledge();
const NOW = new Date('2026-11-22T12:00:00Z');

/** Every scenario that has something pasted, and what they leave out. */
export const INCIDENTS: readonly Incident[] = [
  ...[...loadScenarios().values()].flatMap((scenario) => ('paste' in scenario ? [scenario] : [])),
  ...MORE_INCIDENTS,
];

/** What came of asking about an incident. */
export interface Asked extends LiveTriage {
  readonly milliseconds: number;
  readonly requests: readonly RecordedRequest[];
}

/** How it is asked. */
export interface AskOptions {
  readonly faults?: readonly Fault[];
  readonly checks?: readonly Check[];
  readonly deadlineMs?: number;
}

/** Asks a sandbox of its own about one incident after the other. */
export interface Asker {
  ask(incident: Incident, options?: AskOptions): Promise<Asked>;
  close(): Promise<void>;
}

/** Starts an asker; its clock stands still, so that equal answers give equal findings. */
export async function startAsker(): Promise<Asker> {
  const sandbox: Sandbox = await startSandbox({ scenario: INCIDENTS[0]?.id ?? '', now: () => NOW });
  return {
    async ask(incident, { faults = [], checks = ALL_CHECKS, deadlineMs = 5_000 } = {}) {
      sandbox.setScenario(incident);
      sandbox.setFaults(faults);
      const from = sandbox.requests.length;
      const start = performance.now();
      const azure = connectionTo(sandbox);
      const live = await triageLive(pasteOf(incident, NOW), { knowledge, azure, now: NOW, checks, deadlineMs });
      return { ...live, milliseconds: performance.now() - start, requests: sandbox.requests.slice(from) };
    },
    close: () => sandbox.close(),
  };
}

/** One read that an incident leads to. */
export interface ReadOf {
  readonly incident: Incident;
  /** True for one that finds out where to look, before any check reads. */
  readonly isSearch: boolean;
  readonly method: string;
  readonly path: string;
  /** Of the healthy answer. */
  readonly status: number;
  /** Checks that make it, whatever the others do. */
  readonly checks: ReadonlySet<Finding['check']>;
}

/** What happens where nothing is wrong. */
export interface Healthy {
  /** By incident. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Every kind of read, with the incidents that make it. */
  readonly reads: ReadonlyMap<string, readonly ReadOf[]>;
  readonly requests: readonly RecordedRequest[];
}

/**
 * Asks about every incident: once as it is, and once for each check alone, which tells what that check reads; where Azure holds an
 * error below the pasted one, once more together with the check that finds it, so that it looks there, too.
 */
export async function askHealthy({ ask }: Asker): Promise<Healthy> {
  const findings = new Map<string, readonly Finding[]>();
  const reads = new Map<string, ReadOf[]>();
  const requests: RecordedRequest[] = [];
  for (const incident of INCIDENTS) {
    const all = await ask(incident);
    findings.set(incident.id, all.diagnosis.findings);
    requests.push(...all.requests);
    // Where Azure refuses already, a fault adds nothing.
    if (incident.forbidden.length > 0) continue;
    const made = new Map<
      string,
      Omit<ReadOf, 'incident' | 'isSearch' | 'checks'> & { checks: Set<Finding['check']> }
    >();
    for (const { method, path, status } of all.requests) {
      made.set(`${method} ${path}`, { method, path, status, checks: new Set() });
    }
    const silent = ALL_CHECKS.map((check) => ({ ...check, run: async () => [] }));
    const search = new Set(
      (await ask(incident, { checks: silent })).requests.map(({ method, path }) => `${method} ${path}`),
    );
    const way = holdsInner(all.diagnosis.findings) ? await ask(incident, { checks: [deploymentFailure] }) : null;
    const onTheWay = new Set(way?.requests.map(({ method, path }) => `${method} ${path}`));
    for (const check of ALL_CHECKS) {
      const { requests: own } = await ask(incident, { checks: [check] });
      const both = way === null ? [] : (await ask(incident, { checks: [deploymentFailure, check] })).requests;
      const below = both.filter(({ method, path }) => !onTheWay.has(`${method} ${path}`));
      for (const { method, path } of [...own, ...below]) made.get(`${method} ${path}`)?.checks.add(check.id);
    }
    for (const [key, read] of made) {
      const kind = readKind(read.method, read.path);
      reads.set(kind, [...(reads.get(kind) ?? []), { incident, isSearch: search.has(key), ...read }]);
    }
  }
  return { findings, reads, requests };
}

/** True where Azure holds an error below the pasted one, which is asked about as well. */
export const holdsInner = (findings: readonly Finding[]): boolean => findings.some(({ inner }) => inner !== undefined);

/** Works through a list, several at a time, each on an asker of its own. */
export async function withAskers<T>(
  items: readonly T[],
  count: number,
  work: (item: T, asker: Asker) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const one = async (): Promise<void> => {
    const asker = await startAsker();
    try {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, asker);
    } finally {
      await asker.close();
    }
  };
  await Promise.all(Array.from({ length: count }, one));
}
