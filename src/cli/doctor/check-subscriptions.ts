import { AzureReadError } from '../../azure/azure-read-error.ts';
import type { AzureReader } from '../../azure/azure-reader.ts';
import { listSubscriptions, type Subscription } from '../../azure/list-subscriptions.ts';
import { type Result, reportOf } from './result.ts';
import type { TokenSubject } from './token-subject.ts';

const report = reportOf('subscriptions');
/** So many are named. */
const SHOWN = 5;
const PAGES = 3;

/** What the credential sees and what of it may be read. */
export interface SubscriptionsAnswer {
  readonly results: readonly Result[];
  /** One to try reads in; null where there is none. */
  readonly sample: Subscription | null;
}

/**
 * Lists the subscriptions that the credential sees, and compares them with AZURE_SUBSCRIPTIONS.
 * @param allowed its ids; empty where all may be read
 */
export async function checkSubscriptions(
  azure: AzureReader,
  allowed: readonly string[],
  subject: TokenSubject | null,
  signal: AbortSignal,
): Promise<SubscriptionsAnswer> {
  try {
    const { items: seen } = await listSubscriptions(azure, () => true, signal, PAGES);
    const isSeen = (id: string): boolean => seen.some((one) => one.id.toLowerCase() === id.toLowerCase());
    const missing = allowed.filter((id) => !isSeen(id));
    const readable = seen.filter(
      ({ id }) => allowed.length === 0 || allowed.some((one) => one.toLowerCase() === id.toLowerCase()),
    );
    const [sample = null] = readable;
    if (seen.length === 0) {
      return {
        results: [report.failed('The credential sees no subscription.', roleFix('<subscription id>', subject))],
        sample,
      };
    }
    const results = missing.map((id) =>
      report.failed(
        `AZURE_SUBSCRIPTIONS names ${id}, which the credential does not see.`,
        `${roleFix(id, subject)} Or take it out of AZURE_SUBSCRIPTIONS.`,
        id,
      ),
    );
    return { results: [...results, ...(readable.length > 0 ? [told(readable, allowed, seen.length)] : [])], sample };
  } catch (error) {
    const because = error instanceof AzureReadError ? ` ${error.message}` : '';
    const isRefused = error instanceof AzureReadError && error.kind === 'unauthorized';
    const fix = isRefused
      ? 'Sign in again, to the tenant of the subscriptions (`az login --tenant`); for a server check AZURE_TENANT_ID.'
      : 'Try again shortly; AZURE_RESOURCE_MANAGER_AUDIENCE must be what the endpoint takes tokens for.';
    return { results: [report.failed(`The subscriptions could not be listed.${because}`, fix)], sample: null };
  }
}

function told(readable: readonly Subscription[], allowed: readonly string[], seen: number): Result {
  const names = readable.slice(0, SHOWN).map(({ name }) => name.slice(0, 60));
  const more = readable.length > SHOWN ? ` and ${readable.length - SHOWN} more` : '';
  const limit = allowed.length === 0 ? ', all that the credential sees' : ` of ${seen} that the credential sees`;
  return report.ok(`${readable.length} may be read${limit}: ${names.join(', ')}${more}.`);
}

function roleFix(id: string, subject: TokenSubject | null): string {
  const who = subject?.objectId ?? '<object id of the identity>';
  return `Give it Reader: \`az role assignment create --assignee-object-id ${who} --role Reader --scope /subscriptions/${id}\`.`;
}
