import type { AzureConnection } from '../../azure/connection.ts';
import { startDeadline } from '../../azure/deadline.ts';
import { createHttpReader } from '../../azure/http-reader.ts';
import type { Environment } from '../../config.ts';
import { checkBot } from './check-bot.ts';
import { checkClock } from './check-clock.ts';
import { checkConfiguration } from './check-configuration.ts';
import { checkCredential } from './check-credential.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { checkPermissions } from './check-permissions.ts';
import { checkSlack } from './check-slack.ts';
import { checkStorage } from './check-storage.ts';
import { checkSubscriptions } from './check-subscriptions.ts';
import { PROBES, type ProbeId, type Result, reportOf } from './result.ts';
import { readSetup } from './setup.ts';

/** What the examination is made with. */
export interface ExamineOptions {
  readonly environment: Environment;
  readonly now: () => Date;
  /** Makes names that nobody else uses. */
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  /** Everything is over after so many milliseconds; 9,000 where absent. */
  readonly deadlineMs?: number;
  /** Replaces how Azure is reached, in tests. */
  readonly connect?: (connection: AzureConnection) => AzureConnection;
}

const DEADLINE_MS = 9_000;
/** Parts of it for what other probes wait for: the endpoint, and whoever gives tokens (the Azure CLI takes seconds). */
const ENDPOINT_SHARE = 0.4;
const CREDENTIAL_SHARE = 0.65;
const BUDGET = 40;

const AZURE_PROBES = ['azure-endpoint', 'clock', 'credential', 'subscriptions', 'permissions'] as const;
const UNREAD = 'Its settings cannot be read.';

/** Looks at all that is configured, at once where nothing waits for another. Never throws for what it finds. */
export async function examine(options: ExamineOptions): Promise<readonly Result[]> {
  const { environment, now, newId, fetch, deadlineMs = DEADLINE_MS, connect = (connection) => connection } = options;
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const setup = readSetup(environment);
  const all = startDeadline(deadlineMs);
  const azure = setup.azure !== null && setup.azure !== 'off' ? connect(setup.azure) : setup.azure;
  try {
    const results = await Promise.all([
      checkConfiguration(setup),
      examineAzure(azure, given('AZURE_SUBSCRIPTIONS') ?? '', now, deadlineMs),
      unlessNull('storage', setup.storage, (storage) => checkStorage(storage, newId, all.signal)),
      checkKnowledge(given('KNOWLEDGE_DIR')),
      unlessNull('bot-identity', setup.bot, (bot) => checkBot(bot, fetch, all.signal)),
      checkSlack({ token: given('SLACK_BOT_TOKEN'), apiUrl: given('SLACK_API_URL') }, fetch, all.signal),
    ]);
    return results.flat().sort((a, b) => PROBES.indexOf(a.probe) - PROBES.indexOf(b.probe));
  } finally {
    all.close();
  }
}

async function examineAzure(
  azure: AzureConnection | 'off' | null,
  subscriptions: string,
  now: () => Date,
  deadlineMs: number,
): Promise<readonly Result[]> {
  if (azure === 'off') return [reportOf('azure-endpoint').off('ASK_AZURE is off: answers come from the text alone.')];
  if (azure === null) return AZURE_PROBES.map((probe) => reportOf(probe).skipped(UNREAD));
  const all = startDeadline(deadlineMs);
  const first = startDeadline(deadlineMs * ENDPOINT_SHARE);
  const second = startDeadline(deadlineMs * CREDENTIAL_SHARE);
  try {
    const [endpoint, credential] = await Promise.all([
      checkEndpoint(azure, first, now),
      checkCredential(azure, second.signal),
    ]);
    const results = [...endpoint.results, ...checkClock(endpoint.aheadMs), ...credential.results];
    const isReached = endpoint.results.every(({ status }) => status === 'ok');
    if (!isReached || !credential.isThere) {
      const why = isReached ? 'There is no credential to ask with.' : 'Azure cannot be reached.';
      return [...results, reportOf('subscriptions').skipped(why), reportOf('permissions').skipped(why)];
    }
    // The list of subscriptions is about what is seen, not about what may be read: it names none in its path.
    const reader = createHttpReader(azure, { signal: all.signal, remainingMs: all.remainingMs, budget: BUDGET });
    const allowed = subscriptions.split(/[\s,;]+/).filter((id) => id !== '');
    const { results: seen, sample } = await checkSubscriptions(reader, allowed, credential.subject, all.signal);
    const permissions =
      sample === null
        ? [reportOf('permissions').skipped('There is no subscription to try reads in.')]
        : await checkPermissions(reader, sample, now(), all.signal);
    return [...results, ...seen, ...permissions];
  } finally {
    for (const deadline of [all, first, second]) deadline.close();
  }
}

async function unlessNull<T>(
  probe: ProbeId,
  part: T | null,
  check: (part: T) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  return part === null ? [reportOf(probe).skipped(UNREAD)] : check(part);
}
