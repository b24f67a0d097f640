import type { Finding } from '../diagnosis/diagnosis.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { Check } from './check.ts';
import { NoCredentialError } from './credential.ts';

/** The finding of a check that gave no answer: why, and what would give one. */
export function notChecked(check: Pick<Check, 'id' | 'source' | 'permission'>, error: unknown, now: Date): Finding {
  return {
    check: check.id,
    effect: 'not-checked',
    cause: null,
    summary: `The ${check.source} could not be checked: ${reason(check, error)}`,
    source: check.source,
    observedAt: now.toISOString(),
  };
}

function reason({ permission }: Pick<Check, 'permission'>, error: unknown): string {
  if (error instanceof NoCredentialError) return `${error.message} ${error.help}`;
  if (!(error instanceof AzureReadError)) return 'something went wrong here.';
  switch (error.kind) {
    case 'forbidden':
      return `the role for ${error.action ?? permission} is missing. Reader on the scope has it.`;
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
