import { z } from 'zod';
import { untilAborted } from '../../azure/deadline.ts';
import type { BotIdentity } from '../../config.ts';
import { type Result, reportOf } from './result.ts';

const report = reportOf('bot-identity');

/**
 * Where a bot gets its tokens, and for whom.
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
const LOGIN = 'https://login.microsoftonline.com';
const SCOPE = 'https://api.botframework.com/.default';

const refusal = z.object({ error_description: z.string().catch('') });

/** What a refusal of Microsoft Entra means: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const REFUSALS: Readonly<Record<string, readonly [says: string, fix: string, variable: string]>> = {
  AADSTS700016: [
    'The tenant does not know the app.',
    "Set MicrosoftAppId to the bot's application (client) id and MicrosoftAppTenantId to the tenant that it is registered in.",
    'MicrosoftAppId',
  ],
  AADSTS7000215: [
    'The client secret is wrong.',
    'Set MicrosoftAppPassword to the value of a client secret, not to its id; make a new one under Certificates & secrets.',
    'MicrosoftAppPassword',
  ],
  AADSTS7000222: [
    'The client secret has expired.',
    'Make a new one under Certificates & secrets of the app registration, and set MicrosoftAppPassword to its value.',
    'MicrosoftAppPassword',
  ],
  AADSTS90002: [
    'There is no such tenant.',
    'Set MicrosoftAppTenantId to the id of the tenant.',
    'MicrosoftAppTenantId',
  ],
};

/** Asks for the token that the bot answers with; it goes nowhere. */
export async function checkBot(
  bot: BotIdentity,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  switch (bot.kind) {
    case 'local':
      return [report.off('No MicrosoftAppId: the bot serves this machine only.', 'For Teams see docs/running-it.md.')];
    case 'managed-identity':
      return [await checkManagedIdentity(bot.appId, signal)];
    case 'single-tenant':
      return [await checkSecret(bot, fetch, signal)];
  }
}

async function checkSecret(
  { appId, tenantId, password }: Extract<BotIdentity, { kind: 'single-tenant' }>,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<Result> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: password,
    scope: SCOPE,
  });
  try {
    const response = await fetch(`${LOGIN}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
      signal,
      redirect: 'error',
    });
    if (response.ok) return report.ok(`Microsoft Entra knows the app ${appId} and its secret.`);
    const text = refusal.safeParse(await response.json()).data?.error_description ?? '';
    const code = /^AADSTS\d{1,9}/.exec(text)?.[0] ?? `HTTP ${response.status}`;
    const [says, fix, variable] = REFUSALS[code] ?? [
      'Microsoft Entra gives the bot no token.',
      `Look up ${code} at https://login.microsoftonline.com/error.`,
      'MicrosoftAppId',
    ];
    return report.failed(`${says} (${code})`, fix, variable);
  } catch {
    return report.failed(
      `${LOGIN} cannot be reached.`,
      'Let this machine reach it over https; without it the bot cannot answer.',
      LOGIN,
    );
  }
}

async function checkManagedIdentity(clientId: string, signal: AbortSignal): Promise<Result> {
  try {
    const { ManagedIdentityCredential } = await import('@azure/identity');
    const credential = new ManagedIdentityCredential({ clientId });
    await untilAborted(credential.getToken(SCOPE), signal, () => new Error('late'));
    return report.ok(`This machine has the identity ${clientId}.`);
  } catch {
    const fix =
      'Assign the user-assigned identity whose client id is MicrosoftAppId to the app (az webapp identity assign). On a workstation there is none: there this tells nothing.';
    return report.failed(`This machine gets no token as the managed identity ${clientId}.`, fix, 'MicrosoftAppId');
  }
}
