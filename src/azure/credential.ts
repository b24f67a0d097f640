import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import type { Cloud } from './clouds.ts';

/** There is no credential, or Microsoft Entra or Azure doesn't take the one there is. */
export class NoCredentialError extends Error {
  override readonly name = 'NoCredentialError';
  readonly code = 'no-credential';
  readonly reason: 'none' | 'rejected';
  /** Microsoft Entra's error number, such as `AADSTS7000215`. */
  readonly entra: string | null;
  /** What to do, in one or two sentences. */
  readonly help: string;

  constructor(reason: 'none' | 'rejected', help: string, entra: string | null = null) {
    super(reason === 'none' ? 'No Azure credential was found.' : 'The Azure credential was not accepted.');
    this.reason = reason;
    this.help = help;
    this.entra = entra;
  }
}

/** A token is fetched anew this long before it ends. */
const MARGIN_MS = 120_000;
/** The Azure CLI and its kin are programs that take a second or two; longer than this is a hang. */
const PROGRAM_TIMEOUT_MS = 6_000;
/** Names of the errors by which @azure/identity says that no credential of its chain is set up. */
const UNAVAILABLE = ['CredentialUnavailableError', 'AuthenticationRequiredError', 'AggregateAuthenticationError'];

/** How to open the chain of credentials; replaced in tests. */
export type OpenCredential = (cloud: Cloud) => Promise<TokenCredential>;

/**
 * The credential that Azure is read with: environment, workload identity, managed identity, `az login` and the rest of
 * @azure/identity's chain. Nothing is loaded or tried before the first token is asked for; tokens are kept till shortly
 * before they end, and callers at the same time share one request.
 * @see https://learn.microsoft.com/azure/developer/javascript/sdk/authentication/credential-chains
 * @throws NoCredentialError from `getToken`
 */
export function createCredential(cloud: Cloud, open: OpenCredential = openDefaultChain): TokenCredential {
  let chain: Promise<TokenCredential> | undefined;
  const kept = new Map<string, AccessToken>();
  const asked = new Map<string, Promise<AccessToken>>();

  const ask = async (scopes: string | string[], options: GetTokenOptions): Promise<AccessToken> => {
    try {
      chain ??= open(cloud);
      const token = await (await chain).getToken(scopes, options);
      if (token === null) throw new NoCredentialError('none', signInHelp(cloud));
      return token;
    } catch (error) {
      throw toCredentialError(error, cloud);
    }
  };

  return {
    async getToken(scopes, options) {
      // A challenge asks for a token with other claims: the kept one was just refused.
      if (options?.claims) return ask(scopes, { claims: options.claims });
      const key = String(scopes);
      const token = kept.get(key);
      if (token && token.expiresOnTimestamp - MARGIN_MS > Date.now()) return token;
      // The caller's own signal is left out: giving up must not cut short what others wait for.
      const running = asked.get(key) ?? ask(scopes, {}).finally(() => asked.delete(key));
      asked.set(key, running);
      const fresh = await running;
      kept.set(key, fresh);
      return fresh;
    },
  };
}

async function openDefaultChain(cloud: Cloud): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential({
    processTimeoutInMs: PROGRAM_TIMEOUT_MS,
    ...(cloud.authorityHost === null ? {} : { authorityHost: cloud.authorityHost }),
  });
}

/** The library's message is left out: it quotes settings and the output of programs. */
function toCredentialError(error: unknown, cloud: Cloud): unknown {
  if (!(error instanceof Error) || error instanceof NoCredentialError) return error;
  const entra = /AADSTS\d{1,9}/.exec(error.message)?.[0] ?? null;
  if (UNAVAILABLE.includes(error.name) && entra === null) return new NoCredentialError('none', signInHelp(cloud));
  if (UNAVAILABLE.includes(error.name) || error.name === 'AuthenticationError') {
    const found = entra === null ? '' : ` Microsoft Entra says ${entra}.`;
    return new NoCredentialError('rejected', `Sign in again, or check the credential's settings.${found}`, entra);
  }
  return error;
}

/** What to do without a credential. */
function signInHelp(cloud: Cloud): string {
  const select = cloud.name === null || cloud.name === 'AzureCloud' ? '' : `az cloud set --name ${cloud.name} && `;
  return (
    `On a workstation run \`${select}az login\`. On a server turn on a managed identity, or set AZURE_TENANT_ID, ` +
    'AZURE_CLIENT_ID and AZURE_CLIENT_SECRET. The Reader role on the subscription is enough.'
  );
}
