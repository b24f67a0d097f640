import { z } from 'zod';
import { NoCredentialError } from '../../azure/credential.ts';
import { untilAborted } from '../../azure/deadline.ts';
import { openStorage, type StorageSettings } from '../../memory/open-storage.ts';
import { type Result, reportOf } from './result.ts';

const report = reportOf('storage');

/** What the storage SDK tells of a failure. */
const failureSchema = z.object({
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
});

/**
 * Writes a small item to the storage of conversations, reads it back and deletes it.
 * @param newId makes names that nobody else uses
 */
export async function checkStorage(
  settings: StorageSettings,
  newId: () => string,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  if (settings.kind === 'memory') {
    const fix =
      'Set STORAGE_ACCOUNT_URL (or STORAGE_CONNECTION_STRING) to keep them, and before you run more than one replica.';
    return [report.off('Conversations are kept in memory: a restart forgets them.', fix)];
  }
  const storage = openStorage(settings);
  const key = `doctor/${newId()}`;
  const roundTrip = async (): Promise<boolean> => {
    await storage.write({ [key]: { probe: key, eTag: '' } });
    const found = (await storage.read([key]))[key];
    await storage.delete([key]);
    return found?.['probe'] === key;
  };
  const variable = settings.kind === 'account' ? 'STORAGE_ACCOUNT_URL' : 'STORAGE_CONNECTION_STRING';
  try {
    const isWhole = await untilAborted(roundTrip(), signal, () => new Error('late'));
    if (isWhole) return [report.ok('Conversations can be written, read and deleted.')];
    return [
      report.failed('What was written could not be read back.', `Check the account that ${variable} names.`, variable),
    ];
  } catch (error) {
    return [failure(error, settings, variable, signal.aborted)];
  }
}

function failure(error: unknown, settings: StorageSettings, variable: string, isLate: boolean): Result {
  if (error instanceof NoCredentialError) return report.failed(error.message, error.help, variable);
  const { code, statusCode } = failureSchema.safeParse(error).data ?? {};
  if (isLate) {
    return report.failed(
      'The storage account did not answer in time.',
      `Check ${variable}, and the account's firewall (Networking).`,
      variable,
    );
  }
  if (code === 'KeyBasedAuthenticationNotPermitted') {
    return report.failed(
      'The account takes no keys.',
      'Use STORAGE_ACCOUNT_URL with an identity in place of STORAGE_CONNECTION_STRING.',
      variable,
    );
  }
  if (code === 'AuthenticationFailed') {
    const fix =
      settings.kind === 'account'
        ? 'Check the clock, and that AZURE_CLOUD is the cloud of the account.'
        : 'Copy the connection string of the account anew: its key has been rotated, or belongs to another account.';
    return report.failed('The storage account does not accept the key or token.', fix, variable);
  }
  if (statusCode === 403) {
    const fix =
      settings.kind === 'account'
        ? 'Assign Storage Blob Data Contributor on the account to the identity (it takes some minutes), and let this network through its firewall.'
        : 'Copy the connection string of the account anew, as its key may have been rotated, and let this network through its firewall.';
    return report.failed(`The storage account refuses${code === undefined ? '' : ` (${code})`}.`, fix, variable);
  }
  if (statusCode !== undefined) {
    return report.failed(
      `The storage account answers ${statusCode}${code === undefined ? '' : ` (${code})`}.`,
      `Check the account that ${variable} names.`,
      variable,
    );
  }
  const why = code === undefined ? '' : ` (${code})`;
  return report.failed(
    `The storage account cannot be reached${why}.`,
    `Check the name in ${variable}, DNS, the firewall and private endpoints.`,
    variable,
  );
}
