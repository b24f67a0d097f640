import type { Finding } from '../diagnosis/diagnosis.ts';
import { EMPTY_ANSWER } from './arm-response.ts';
import { AzureReadError, type ReadErrorKind } from './azure-read-error.ts';
import type { Check } from './check.ts';
import { NoCredentialError } from './credential.ts';

/** What is told of a check. */
type Told = Pick<Check, 'id' | 'source' | 'permission'>;

/** Failures that are answers to a check: a thing that isn't there, a version that a provider doesn't have, an empty body. */
const ANSWERS: readonly ReadErrorKind[] = ['not-found', 'rejected'];
const isAnswer = (error: unknown): boolean =>
  error instanceof AzureReadError && (ANSWERS.includes(error.kind) || error.code === EMPTY_ANSWER);

/** The finding of a check that gave no answer: why, and what would give one. */
export function notChecked(check: Told, error: unknown, now: Date): Finding {
  return toFinding(check, `The ${check.source} could not be checked: ${reason(check, error)}`, now);
}

/** What a check that gave an answer could not read for it: one finding for each reason. */
export function partlyChecked(check: Told, failures: readonly unknown[], now: Date): readonly Finding[] {
  const reasons = new Set(failures.filter((error) => !isAnswer(error)).map((error) => reason(check, error)));
  return [...reasons].map((why) => toFinding(check, `Part of the ${check.source} could not be checked: ${why}`, now));
}

function toFinding({ id, source }: Told, summary: string, now: Date): Finding {
  return { check: id, effect: 'not-checked', cause: null, summary, source, observedAt: now.toISOString() };
}

function reason({ permission }: Told, error: unknown): string {
  if (error instanceof NoCredentialError) return `${error.message} ${error.help}`;
  if (!(error instanceof AzureReadError)) return 'something went wrong here.';
  switch (error.kind) {
    case 'forbidden': {
      const action = error.action ?? permission;
      // Reader is */read: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general
      const help = /\/action$/i.test(action) ? 'Reader does not have it.' : 'Reader on the scope has it.';
      return `the role for ${action} is missing. ${help}`;
    }
    case 'throttled':
      return error.retryAfterSeconds === null
        ? 'Azure is throttling. Ask again in a minute.'
        : `Azure is throttling. Ask again in ${error.retryAfterSeconds} s.`;
    case 'timeout':
      return 'Azure did not answer before the deadline.';
    case 'unauthorized':
      return 'Azure did not accept the token. Sign in again, to the tenant of this subscription.';
    case 'not-found':
    case 'rejected':
      return `Azure does not know this request here (${error.code ?? error.status ?? 'no code'}).`;
    case 'server': {
      const wait = error.retryAfterSeconds === null ? '' : ` Ask again in ${error.retryAfterSeconds} s.`;
      return `Azure failed with status ${error.status ?? 'unknown'}.${wait}`;
    }
    case 'network':
      return `Azure could not be reached. ${error.message}`;
    case 'malformed':
    case 'refused':
      return error.message;
    case 'budget':
      return 'the calls for one investigation were used up.';
  }
}
