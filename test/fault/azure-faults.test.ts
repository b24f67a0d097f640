import assert from 'node:assert/strict';
import type { FaultKind } from '../../sandbox/faults.ts';
import type { RecordedRequest } from '../../sandbox/server.ts';
import { ALL_CHECKS } from '../../src/azure/checks/all-checks.ts';
import type { Finding } from '../../src/diagnosis/diagnosis.ts';
import {
  type Asked,
  askHealthy,
  type Healthy,
  holdsInner,
  INCIDENTS,
  type ReadOf,
  startAsker,
  withAskers,
} from './fault-matrix.ts';

const GRACE_MS = 1_000;
/** For faults that keep us waiting till the deadline; long enough that all else is answered on a busy machine. */
const SHORT_MS = 1_000;
const LONG_MS = 8_000;
/** Most incidents that one fault on one kind of read is tried with; over all faults, each incident has its turn. */
const INCIDENTS_A_KIND = 3;

/** A fault, and the reason that a finding must give for it; null where Azure's answer, though wrong, is an answer. */
interface Case {
  readonly fault: FaultKind;
  readonly reason: RegExp | null;
  readonly waits?: true;
}

const CASES: Readonly<Record<string, Case>> = {
  'throttling with a wait': { fault: { kind: 'throttled', retryAfter: 300 }, reason: /\b300 s\b/ },
  'throttling without a wait': { fault: { kind: 'throttled' }, reason: /throttling/ },
  'a missing role': { fault: { kind: 'forbidden' }, reason: /\bMicrosoft\.[A-Za-z.]+\/[\w/]+\/(?:read|action)\b/ },
  'an error 500': { fault: { kind: 'server-error' }, reason: /\b500\b/ },
  'an error 503': { fault: { kind: 'unavailable', retryAfter: 60 }, reason: /\b503\b.*\b60 s\b/ },
  'an answer that is late': { fault: { kind: 'slow', ms: 1_500 }, reason: /deadline/, waits: true },
  'no answer': { fault: { kind: 'hang' }, reason: /deadline/, waits: true },
  'a connection that breaks': { fault: { kind: 'cut' }, reason: /connection/ },
  'broken JSON': { fault: { kind: 'malformed-json' }, reason: /JSON/ },
  'a body without what it must hold': { fault: { kind: 'no-value' }, reason: /as documented/ },
  'pages without an end': { fault: { kind: 'endless-paging' }, reason: null },
  'a next page elsewhere': { fault: { kind: 'foreign-next-link', url: 'https://evil.example/next' }, reason: null },
  'a redirect elsewhere': { fault: { kind: 'redirect', url: 'https://evil.example/' }, reason: /\b307\b/ },
  'an error 404': { fault: { kind: 'not-found' }, reason: null },
};

/** Incidents that are asked about with several checks. */
const SEVERAL_CHECKS = [
  'lock-on-parent',
  'nested-three-levels',
  'key-vault-purge-protected',
  'public-ip-attached',
  'storage-name-in-other-group',
];
const BUDGET = 25;

/** The POSTs that change nothing, as Azure documents them. */
const READING_POST =
  /\/(?:check\w*NameAvailability|checkDomainAvailability|checkPolicyRestrictions|providers\/Microsoft\.ResourceGraph\/resources|providers\/Microsoft\.PolicyInsights\/(?:policyEvents\/default|policyStates\/latest)\/queryResults)$/i;

/** True for a request that changes nothing, whatever came of it; the sandbox refuses all else with 405. */
const isRead = ({ method, path, status }: RecordedRequest): boolean =>
  method === 'HEAD' || ((method === 'GET' || (method === 'POST' && READING_POST.test(path))) && status !== 405);

describe('a fault on every kind of read', function () {
  this.timeout(60_000);
  let healthy: Healthy;

  before(async () => {
    const asker = await startAsker();
    healthy = await askHealthy(asker);
    await asker.close();
  });

  it('means all that the checks read', () => {
    const checks = new Set([...healthy.reads.values()].flat().flatMap((read) => [...read.checks]));
    assert.deepEqual(
      ALL_CHECKS.map(({ id }) => id).filter((id) => !checks.has(id)),
      [],
    );
    const kinds = [...healthy.reads.keys()];
    const rare = [
      /^HEAD /,
      /\/queryresults$/,
      /microsoft\.features/,
      /\/checkdns/,
      /\/virtualnetworklinks$/,
      /\/operations$/,
    ];
    for (const kind of rare)
      assert.ok(
        kinds.some((one) => kind.test(one)),
        `${kind} in ${kinds.join('\n')}`,
      );
  });

  it('asks about every incident with reads alone', () => {
    assert.ok(healthy.findings.size === INCIDENTS.length && healthy.requests.length > INCIDENTS.length);
    assert.deepEqual(
      healthy.requests.filter((request) => !isRead(request)),
      [],
    );
  });

  Object.entries(CASES).forEach(([name, one], index) => {
    it(`${name}: in time, with a reason, and nothing else changed`, async () => {
      const reads = [...healthy.reads.values()].flatMap((list) => {
        const count = Math.min(list.length, one.waits ? 1 : INCIDENTS_A_KIND);
        return Array.from({ length: count }, (_, at) => list[(index * count + at) % list.length]).flatMap(
          (read) => read ?? [],
        );
      });
      const deadlineMs = one.waits ? SHORT_MS : LONG_MS;
      const wrong: string[] = [];
      await withAskers(reads, one.waits ? 10 : 2, async (read, asker) => {
        const { method, path, incident } = read;
        const asked = await asker.ask(incident, { faults: [{ ...one.fault, method, path }], deadlineMs });
        const problems = faultsOf(read, one, asked, healthy, deadlineMs);
        wrong.push(...problems.map((problem) => `${incident.id}, ${method} ${path}: ${problem}`));
      });
      assert.deepEqual(wrong, []);
    });
  });

  it('names the very permission that is missing', async () => {
    const permissions: Readonly<Record<string, string>> = {
      '/providers/microsoft.authorization/locks': 'Microsoft.Authorization/locks/read',
      '/resourcegroups/*/providers/microsoft.resources/deployments': 'Microsoft.Resources/deployments/read',
      '/eventtypes/*/values': 'Microsoft.Insights/eventtypes/values/read',
      '/policyexemptions': 'Microsoft.Authorization/policyExemptions/read',
    };
    await withAskers(Object.entries(permissions), 2, async ([end, permission], asker) => {
      const [read] = [...healthy.reads].find(([kind]) => kind.endsWith(end))?.[1] ?? [];
      assert.ok(read, end);
      const { method, path, incident } = read;
      const { diagnosis } = await asker.ask(incident, { faults: [{ kind: 'forbidden', method, path }] });
      const told = diagnosis.findings.filter(({ effect }) => effect === 'not-checked').map(({ summary }) => summary);
      assert.ok(told.join('\n').toLowerCase().includes(permission.toLowerCase()), told.join('\n'));
    });
  });

  it('any of them on every read at once: the diagnosis from the text stands, within deadline and budget', async () => {
    const incidents = INCIDENTS.filter(({ id }) => SEVERAL_CHECKS.includes(id));
    assert.equal(incidents.length, SEVERAL_CHECKS.length);
    const pairs = Object.values(CASES).flatMap(({ fault }) => incidents.map((incident) => ({ fault, incident })));
    await withAskers(pairs, 10, async ({ fault, incident }, asker) => {
      const asked = await asker.ask(incident, { faults: [{ ...fault, path: '/*' }], deadlineMs: SHORT_MS });
      const { diagnosis, milliseconds, requests } = asked;
      assert.ok(milliseconds < SHORT_MS + GRACE_MS, `${fault.kind}: ${milliseconds} ms`);
      assert.notEqual(diagnosis.verdict, 'not-azure');
      assert.ok(diagnosis.causes.length > 0);
      assert.ok(requests.every(isRead));
      assert.ok(requests.length <= BUDGET, `${fault.kind}: ${requests.length} calls`);
      assert.doesNotMatch(JSON.stringify(diagnosis.findings), /evil\.example/);
    });
  });
});

/** What is wrong with what was said under a fault. */
function faultsOf(read: ReadOf, { fault, reason }: Case, asked: Asked, healthy: Healthy, deadlineMs: number): string[] {
  const { diagnosis, milliseconds, requests } = asked;
  const wrong: string[] = [];
  if (!requests.every(isRead)) wrong.push('sends more than reads');
  if (milliseconds > deadlineMs + GRACE_MS) wrong.push(`took ${milliseconds} ms`);
  if (diagnosis.causes.length === 0) wrong.push('has no cause');
  if (JSON.stringify(diagnosis.findings).includes('evil.example')) wrong.push('quotes the fault');
  const healthyFindings = healthy.findings.get(read.incident.id) ?? [];
  const before = (id: Finding['check']): Finding[] => healthyFindings.filter(({ check }) => check === id);
  const after = (id: Finding['check']): Finding[] => diagnosis.findings.filter(({ check }) => check === id);

  if (read.isSearch) {
    const said = diagnosis.findings.filter(({ effect, summary }) => effect === 'not-checked' && reason?.test(summary));
    // Nothing is asked on a guess: the one finding says why. Another way to find it is as good.
    const isTold = read.path === '/subscriptions' ? said.length === diagnosis.findings.length : said.length > 0;
    if (reason && !isTold && text(diagnosis.findings) !== text(healthyFindings)) {
      wrong.push(`says ${text(diagnosis.findings)}`);
    }
    return wrong;
  }
  // What is below the pasted error may not be found, and then nobody asks about it.
  const isFirst = read.checks.has('deployment-failure') && holdsInner(healthyFindings);
  for (const { id } of ALL_CHECKS) {
    if (!read.checks.has(id)) {
      if (!isFirst && text(after(id)) !== text(before(id))) wrong.push(`${id} changed to ${text(after(id))}`);
      continue;
    }
    const notChecked = after(id).filter(({ effect }) => effect === 'not-checked');
    // A body that nobody reads cannot be broken: a HEAD's, and that of an answer whose status says it all.
    const isUnread = read.method === 'HEAD' || (fault.kind === 'malformed-json' && read.status >= 400);
    if (
      reason &&
      !(isUnread && ['malformed-json', 'cut', 'no-value'].includes(fault.kind)) &&
      !notChecked.some(({ summary }) => reason.test(summary))
    ) {
      wrong.push(`${id} says ${text(after(id))}`);
    }
    // An answer that is missing speaks against nothing.
    const more = after(id).filter((finding) => isAssurance(finding) && !before(id).some((had) => isLike(had, finding)));
    if (fault.kind !== 'not-found' && more.length > 0) wrong.push(`${id} is surer than it was: ${text(more)}`);
  }
  return wrong;
}

const text = (findings: readonly Finding[]): string => JSON.stringify(findings);

const isAssurance = ({ effect, retry }: Finding): boolean => effect === 'rules-out' || retry?.verdict === 'yes';

const isLike = (a: Finding, b: Finding): boolean =>
  a.effect === b.effect && a.cause === b.cause && a.retry?.verdict === b.retry?.verdict;
