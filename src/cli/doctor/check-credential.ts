import type { AzureConnection } from '../../azure/connection.ts';
import { NoCredentialError } from '../../azure/credential.ts';
import { untilAborted } from '../../azure/deadline.ts';
import { type Result, reportOf } from './result.ts';
import { type TokenSubject, tokenSubject } from './token-subject.ts';

const report = reportOf('credential');

/** Whether there is a token for Azure, and whose. */
export interface CredentialAnswer {
  readonly results: readonly Result[];
  readonly isThere: boolean;
  readonly subject: TokenSubject | null;
}

/** Asks for a token for Azure Resource Manager. It is read for who it is for, and goes nowhere. */
export async function checkCredential(
  { credential, cloud }: AzureConnection,
  signal: AbortSignal,
): Promise<CredentialAnswer> {
  const late = (): Error => new NoCredentialError('none', LATE);
  try {
    const token = await untilAborted(credential.getToken(cloud.scope), signal, late);
    if (token === null) throw new NoCredentialError('none', 'Sign in with `az login`, or turn on a managed identity.');
    const subject = tokenSubject(token.token);
    const says = subject === null ? 'There is a token; it does not say whose.' : `Azure is asked as ${subject.who}.`;
    return { results: [report.ok(says)], isThere: true, subject };
  } catch (error) {
    return { results: [failure(error)], isThere: false, subject: null };
  }
}

const LATE =
  'Nobody gave a token in time. On a server check the managed identity (AZURE_CLIENT_ID names a user-assigned one); on a workstation run `az login`.';

function failure(error: unknown): Result {
  if (error instanceof NoCredentialError) return report.failed(error.message, error.help);
  return report.failed(
    'The token could not be fetched.',
    'Check AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or sign in again.',
  );
}
