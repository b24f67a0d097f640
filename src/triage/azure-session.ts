import { AzureReadError } from '../azure/azure-read-error.ts';
import type { AzureReader } from '../azure/azure-reader.ts';
import type { Check, Target } from '../azure/check.ts';
import type { AzureConnection } from '../azure/connection.ts';
import { NoCredentialError } from '../azure/credential.ts';
import { startDeadline } from '../azure/deadline.ts';
import { createHttpReader } from '../azure/http-reader.ts';
import { notChecked } from '../azure/not-checked.ts';
import type { Finding } from '../diagnosis/diagnosis.ts';
import type { AzureContext, AzureTrouble } from './azure-context.ts';

const DEADLINE_MS = 8_000;
/** Most calls to Azure for one question. */
const BUDGET = 25;

/** What is read, for the line that says that it could not be. */
export type ReadName = Pick<Check, 'id' | 'source' | 'permission'>;

/** One question's way to Azure: one deadline, one budget, and a record of what could not be read. */
export interface AzureSession {
  readonly azure: AzureReader;
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly mayRead: (subscriptionId: string) => boolean;
  /** How many calls are left of the budget. */
  callsLeft(): number;
  /** What a read gives; null where it failed, which `notChecked` then tells. @throws NoCredentialError */
  attempt<T>(name: ReadName, read: () => Promise<T>): Promise<T | null>;
  /** A check's findings; the reason where it failed. @throws NoCredentialError */
  check(check: Check, target: Target): Promise<readonly Finding[]>;
  /** One finding for each read that failed. */
  readonly notChecked: readonly Finding[];
}

/**
 * Runs a use case against Azure. Where not one of its reads got an answer, there is trouble in place of its result.
 * @param run ends by itself soon after the deadline, as every read does
 */
export async function withAzure<T>(
  { azure: connection, now, deadlineMs = DEADLINE_MS }: AzureContext,
  run: (session: AzureSession) => Promise<T>,
): Promise<T | AzureTrouble> {
  const deadline = startDeadline(deadlineMs);
  const { signal, remainingMs } = deadline;
  let calls = 0;
  const counted: AzureConnection = {
    ...connection,
    onCall: (call) => {
      calls += 1;
      connection.onCall?.(call);
    },
  };
  const azure = createHttpReader(counted, { signal, remainingMs, budget: BUDGET });
  const failures: unknown[] = [];
  const told: Finding[] = [];
  let answered = 0;
  const attempt: AzureSession['attempt'] = async (name, read) => {
    try {
      const value = await read();
      answered += 1;
      return value;
    } catch (error) {
      if (!(error instanceof AzureReadError)) throw error;
      failures.push(error);
      told.push(notChecked(name, error, now));
      return null;
    }
  };
  try {
    const result = await run({
      azure,
      signal,
      now,
      mayRead: connection.mayRead,
      callsLeft: () => BUDGET - calls,
      attempt,
      check: async (check, target) => (await attempt(check, () => check.run(target, azure, signal))) ?? [],
      notChecked: told,
    });
    const trouble = answered === 0 ? troubleOf(failures) : null;
    return trouble ?? result;
  } catch (error) {
    if (error instanceof NoCredentialError) return { kind: 'no-credential', help: error.help };
    throw error;
  } finally {
    deadline.close();
  }
}

/** Trouble for a subscription that may not be read; null for any other, and for none. */
export function refusal(
  { mayRead }: Pick<AzureSession, 'mayRead'>,
  subscriptionId: string | null,
): AzureTrouble | null {
  return subscriptionId === null || mayRead(subscriptionId)
    ? null
    : { kind: 'refused', because: `The subscription ${subscriptionId} is outside AZURE_SUBSCRIPTIONS.` };
}

/** Trouble in place of a result that hangs on one read, which failed: why. */
export function unanswered({ notChecked }: AzureSession): AzureTrouble {
  return { kind: 'unreachable', because: notChecked.at(-1)?.summary ?? 'Azure did not answer in time.' };
}

const isKind = (error: unknown, ...kinds: readonly AzureReadError['kind'][]): boolean =>
  error instanceof AzureReadError && kinds.includes(error.kind);

/** What stands behind failures alone; null where some of them say something about what was asked for. */
function troubleOf(failures: readonly unknown[]): AzureTrouble | null {
  if (failures.length === 0) return null;
  if (failures.every((error) => isKind(error, 'unauthorized'))) {
    const help =
      'Azure did not accept the token: sign in again, to the tenant of this subscription (`az login --tenant`).';
    return { kind: 'no-credential', help };
  }
  if (!failures.every((error) => isKind(error, 'network', 'timeout'))) return null;
  const broken = failures.find((error) => isKind(error, 'network'));
  return { kind: 'unreachable', because: broken instanceof Error ? broken.message : 'Azure did not answer in time.' };
}
