import { subscriptionAccess } from '../src/azure/access.ts';
import { customCloud } from '../src/azure/clouds.ts';
import type { AzureConnection } from '../src/azure/connection.ts';
import type { Sandbox } from './server.ts';

/** A connection to a running sandbox, with a token that it takes. `allowed` limits the subscriptions; empty allows all. */
export function connectionTo(
  sandbox: Pick<Sandbox, 'url' | 'caPem'>,
  allowed: readonly string[] = [],
): AzureConnection {
  const credential = { getToken: async () => ({ token: 'sandbox', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  return {
    cloud: customCloud(sandbox.url),
    credential,
    mayRead: subscriptionAccess(allowed),
    tls: { ca: sandbox.caPem },
  };
}
