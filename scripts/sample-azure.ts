import { startSandbox } from '../sandbox/server.ts';
import { azureConnection } from '../src/azure/azure-config.ts';
import type { AzureConnection } from '../src/azure/connection.ts';

/** The sample subscription on this machine. */
export interface SampleAzure {
  /** The way there. */
  readonly connection: AzureConnection;
  stop(): Promise<void>;
}

/**
 * Starts the sample subscription and makes this process sign in to it as its managed identity. Settings of a real
 * Azure in the environment are taken away first, so that no real credential is ever sent to it.
 */
export async function startSampleAzure(environment: NodeJS.ProcessEnv): Promise<SampleAzure> {
  const sandbox = await startSandbox({ scenario: 'sample-subscription' });
  for (const name of Object.keys(environment)) if (/^(?:AZURE|IDENTITY|MSI|IMDS)_/.test(name)) delete environment[name];
  Object.assign(environment, {
    AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
    IDENTITY_ENDPOINT: sandbox.identityEndpoint,
    IDENTITY_HEADER: sandbox.identityHeader,
    AZURE_RESOURCE_MANAGER_URL: sandbox.url,
    AZURE_RESOURCE_MANAGER_AUDIENCE: sandbox.url,
    // The way to it never leads through a proxy.
    NO_PROXY: '127.0.0.1,localhost',
  });
  const connection = { ...azureConnection(environment), tls: { ca: sandbox.caPem } };
  return { connection, stop: () => sandbox.close() };
}
