import { subscriptionAccess } from '../../../src/azure/access.ts';
import type { Check, Target } from '../../../src/azure/check.ts';
import { createHttpReader } from '../../../src/azure/http-reader.ts';
import { investigate } from '../../../src/azure/investigate.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import type { ReportedNames } from '../../../src/report/error-report.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer, withReader } from '../arm-server.ts';
import { SUB, type TargetParts, target } from '../target.ts';

export const GROUP = `/subscriptions/${SUB}/resourceGroups/rg`;

/** A target whose paste also names things, judged by a function of the test. */
export function targetWith(
  parts: TargetParts,
  names: Partial<ReportedNames> = {},
  judge: Target['judge'] = () => null,
): Target {
  const made = target(parts);
  return { ...made, judge, report: { ...made.report, names: { ...made.report.names, ...names } } };
}

/** A server for the tests of one check; paths that `routes` doesn't have are 404. Call it inside `describe`. */
export function useArm(check: Check) {
  let server: ArmServer | undefined;
  let answer: (request: Seen) => Reply = () => armError(404, 'ResourceNotFound');
  before(async () => {
    server = await startArmServer((request) => answer(request));
  });
  beforeEach(() => {
    if (server) server.seen.length = 0;
  });
  after(() => server?.close());
  const started = (): ArmServer => {
    if (!server) throw new Error('The server has not started.');
    return server;
  };

  return {
    seen: () => started().seen,
    answers(next: (request: Seen) => Reply): void {
      answer = next;
    },
    /** Answers by path; `''` answers what no path fits. */
    having(routes: Readonly<Record<string, Reply | ((request: Seen) => Reply)>>): void {
      const lower = new Map(Object.entries(routes).map(([path, reply]) => [path.toLowerCase(), reply]));
      answer = (request) => {
        const reply = lower.get(request.path.toLowerCase()) ?? lower.get('') ?? armError(404, 'ResourceNotFound');
        return typeof reply === 'function' ? reply(request) : reply;
      };
    },
    /** Runs the check alone. */
    run: (of: Target): Promise<readonly Finding[]> =>
      withReader(started().connection(), (reader, signal) => check.run(of, reader, signal)),
    /** Runs it as an investigation does. */
    async investigate(of: Target): Promise<readonly Finding[]> {
      const asked = { ...of, diagnosis: { ...of.diagnosis, checks: [check.id] } };
      const { findings } = await investigate(asked, {
        createReader: (limits) => createHttpReader(started().connection(), limits),
        mayRead: subscriptionAccess([]),
        checks: [check],
      });
      return findings;
    },
  };
}

/** A list as Azure answers it. */
export const listOf = (...value: unknown[]): Exclude<Reply, string> => ({ json: { value } });

/** Names that try to leave their place. */
export const HOSTILE = ['../../x', "a' or 1 eq 1", '%2e%2e%2f', 'a?b#c&d', '<@U1>\n**x**', '.', 'a\u0000b'];
