import type { Finding } from '../diagnosis/diagnosis.ts';
import { canonicalType, typeOfNoun } from '../report/resource/kinds.ts';
import type { AzureContext } from './azure-context.ts';
import type { AzureAnswer, AzureQuestion, AzureQuestionKind } from './azure-question.ts';
import { type AzureSession, withAzure } from './azure-session.ts';
import type { AzureSubject } from './azure-subject.ts';
import { checkExists, notFound } from './questions/check-exists.ts';
import { checkLocks } from './questions/check-locks.ts';
import { checkPolicy } from './questions/check-policy.ts';
import { type FoundSubject, findSubject } from './questions/find-subject.ts';
import { inProgress } from './questions/in-progress.ts';
import { holderOf, type PlacedSubject, placedById } from './questions/placed-subject.ts';
import { wasItDeleted } from './questions/was-it-deleted.ts';
import { whoChanged } from './questions/who-changed.ts';

export type { AzureAnswer, AzureQuestion, AzureQuestionKind };

/**
 * Answers a question from the state of Azure: finds what it is about, reads, and says in a sentence what was found. Never
 * throws for what Azure answers, never takes longer than the deadline, never makes more than 25 calls.
 */
export async function askAzure(question: AzureQuestion, context: AzureContext): Promise<AzureAnswer> {
  const typed = { ...question, resourceType: armType(question.resourceType) };
  return withAzure(context, async (session): Promise<AzureAnswer> => {
    const found = await findSubject(typed, session);
    const given = await answerFor(found, typed, session);
    if (given.kind !== 'answered' && given.kind !== 'not-found') return given;
    // What could not be read is part of the answer.
    return { ...given, findings: [...given.findings, ...unique(session.notChecked)] };
  });
}

/** A type as Azure writes it; `key vault` means one, too. */
function armType(said: string | null): string | null {
  if (said === null) return null;
  return said.includes('/') ? canonicalType(said) : typeOfNoun(said);
}

async function answerFor(found: FoundSubject, question: AzureQuestion, session: AzureSession): Promise<AzureAnswer> {
  if (found.kind === 'absent') {
    return question.kind === 'was-it-deleted'
      ? plain(await wasItDeleted(found, question, session))
      : plain(await notFound(found, session));
  }
  if (found.kind === 'which') {
    const candidates = found.candidates.map((one) => {
      const { id, subscriptionId } = one;
      return { ...bare(one), id, subscriptionId };
    });
    return { kind: 'which', candidates, complete: found.complete };
  }
  if (found.kind !== 'placed') return found;
  const { subject } = found;
  if (question.kind === 'was-it-deleted' && subject.kind === 'subscription') {
    return { kind: 'needs', what: 'resource-or-group' };
  }
  return plain(await HANDLERS[question.kind](subject, question, session));
}

type Handler = (subject: PlacedSubject, question: AzureQuestion, session: AzureSession) => Promise<AzureAnswer>;

const HANDLERS: Readonly<Record<AzureQuestionKind, Handler>> = {
  'check-locks': (subject, _, session) => checkLocks(bound(subject), session),
  'check-policy': (subject, question, session) => checkPolicy(bound(subject), question, session),
  'check-exists': (subject, _, session) => checkExists(subject, session),
  'who-changed': whoChanged,
  'in-progress': (subject, _, session) => inProgress(subject, session),
  'was-it-deleted': wasItDeleted,
};

/** A deployment is bound by what holds for the group, or the subscription, that it is in. */
const bound = (subject: PlacedSubject): PlacedSubject =>
  subject.kind === 'deployment' ? (placedById(holderOf(subject)) ?? subject) : subject;

/** An answer whose subject is no more than it says. */
function plain(answer: AzureAnswer): AzureAnswer {
  return answer.kind === 'answered' || answer.kind === 'not-found'
    ? { ...answer, subject: bare(answer.subject) }
    : answer;
}

function bare(subject: AzureSubject): AzureSubject {
  const { kind, id, name, type, group, location, subscriptionId, subscriptionName } = subject;
  return { kind, id, name, type, group, location, subscriptionId, subscriptionName };
}

/** One line for each reason, however many reads failed for it. */
const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.summary, finding])).values(),
];
