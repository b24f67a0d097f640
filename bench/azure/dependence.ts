import type { Fault } from '../../sandbox/faults.ts';
import { readKind } from '../../sandbox/read-kind.ts';
import { send } from '../../sandbox/sandbox-client.ts';
import type { Incident } from '../../sandbox/scenario-schema.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { type Call, investigateIn } from './investigation.ts';

/** An answer of the sandbox. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What other incidents were answered to the same question. */
export type OtherAnswers = ReadonlyMap<string, readonly Answer[]>;

/** Most other answers that are tried with one call. */
const MOST = 8;

/** Gathers the answers to all calls of all incidents, by question. */
export async function gatherAnswers(
  sandbox: Sandbox,
  asked: readonly { readonly incident: Incident; readonly calls: readonly Call[] }[],
): Promise<OtherAnswers> {
  const answers = new Map<string, Answer[]>();
  sandbox.setFaults([]);
  for (const { incident, calls } of asked) {
    sandbox.setScenario(incident);
    for (const call of calls) {
      const answer = await answerTo(sandbox, call);
      answers.set(questionOf(call), [...(answers.get(questionOf(call)) ?? []), answer]);
    }
  }
  return answers;
}

async function answerTo(sandbox: Sandbox, { method, target, body }: Call): Promise<Answer> {
  const { status, json } = await send(sandbox, target, {
    method,
    ...(body === '' ? {} : { body: JSON.parse(body) }),
  });
  return { status, body: json };
}

/** What a call asks, names aside: the same of two incidents can be answered with each other's answers. */
function questionOf({ method, target, body }: Call): string {
  const [path = '', query = ''] = target.split('?');
  const words = `${decodeURIComponent(query)} ${body}`.replace(/'(?:[^'\\]|\\.)*'|\d[\w.:-]*/g, '');
  const rest = words.replace(/"subscriptions":\[[^\]]*\]|"name":"[^"]*"/g, '');
  return `${readKind(method, decodeURIComponent(path))} ${rest}`;
}

/**
 * Which calls depended on which: those that left after another one's answer, and that do not leave, or not as they were, where
 * that one is answered otherwise. That one merely came after the other is no reason: code that waits for nothing would hide
 * behind it.
 */
export async function findDependence(
  sandbox: Sandbox,
  incident: Incident,
  now: Date,
  calls: readonly Call[],
  others: OtherAnswers,
): Promise<ReadonlyMap<Call, readonly Call[]>> {
  const waitsFor = new Map<Call, Call[]>(calls.map((call) => [call, []]));
  for (const first of calls) {
    const later = calls.filter((call) => call.start >= first.end);
    if (later.length === 0) continue;
    sandbox.setFaults([]);
    const own = await answerTo(sandbox, first);
    const undecided = new Set(later);
    for (const answer of otherwise(first, own, others.get(questionOf(first)) ?? [])) {
      if (undecided.size === 0) break;
      const again = await investigateIn(sandbox, incident, now, [insteadOf(first, answer)]);
      const left = new Set(again.calls.map(identity));
      for (const call of [...undecided]) {
        if (left.has(identity(call))) continue;
        waitsFor.get(call)?.push(first);
        undecided.delete(call);
      }
    }
  }
  return waitsFor;
}

const identity = ({ method, target, body }: Call): string => `${method} ${target} ${body}`;

function insteadOf({ method, target, body }: Call, { status, body: other }: Answer): Fault {
  const path = decodeURIComponent(target.split('?')[0] ?? '');
  // Two posts to one address differ in their bodies; the first comes first.
  return { kind: 'instead', status, body: other, method, target, path, ...(body === '' ? {} : { times: 1 }) };
}

/** Other answers that are no failure: nothing found, and what others were told. */
function otherwise(call: Call, own: Answer, others: readonly Answer[]): readonly Answer[] {
  const answers = [nothingInsteadOf(call, own), ...others.filter((other) => isAnswer(other, own))];
  const known = JSON.stringify(own);
  return [...new Set(answers.map((answer) => JSON.stringify(answer)))]
    .filter((answer) => answer !== known)
    .slice(0, MOST)
    .map((answer): Answer => JSON.parse(answer));
}

const has = (body: unknown, key: string): boolean => typeof body === 'object' && body !== null && key in body;

/** A path that ends in a type, not in a name. */
const isList = ({ target }: Call): boolean => /\/providers\/[^/]+(?:\/[^/?]+\/[^/?]+)*\/[^/?]+(?:\?|$)/.test(target);

function nothingInsteadOf(call: Call, { body, status }: Answer): Answer {
  if (status >= 400 && isList(call)) return { status: 200, body: { value: [] } };
  for (const key of ['value', 'data']) if (has(body, key)) return { status: 200, body: { [key]: [] } };
  // A name that nobody has.
  if (has(body, 'nameAvailable')) return { status: 200, body: { nameAvailable: true } };
  return { status: 404, body: { error: { code: 'ResourceNotFound', message: '' } } };
}

/** A list that isn't there is a failure; a thing that isn't there is an answer. */
function isAnswer({ status, body }: Answer, own: Answer): boolean {
  return status === 200 ? body !== null : status === 404 && !has(own.body, 'value');
}
