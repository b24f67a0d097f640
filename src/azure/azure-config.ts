import { subscriptionAccess } from './access.ts';
import { CLOUD_NAMES, type Cloud, type CloudName, cloudByName, customCloud } from './clouds.ts';
import type { AzureConnection } from './connection.ts';
import { createCredential } from './credential.ts';

/** A setting about Azure that can't be used; the message names the variable and the fix. */
export class AzureConfigError extends Error {
  override readonly name = 'AzureConfigError';
}

/**
 * Reads how to reach Azure: `AZURE_CLOUD`, or `AZURE_RESOURCE_MANAGER_URL` with `AZURE_RESOURCE_MANAGER_AUDIENCE`, and
 * `AZURE_SUBSCRIPTIONS`. Nothing of the Azure SDK is loaded and nobody is asked yet.
 * @throws AzureConfigError
 */
export function azureConnection(environment: Readonly<Record<string, string | undefined>>): AzureConnection {
  const cloud = readCloud(environment);
  const allowed = (environment['AZURE_SUBSCRIPTIONS'] ?? '').split(/[\s,;]+/).filter((id) => id !== '');
  const wrong = allowed.find((id) => !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  if (wrong !== undefined) {
    throw new AzureConfigError('AZURE_SUBSCRIPTIONS must be subscription ids (GUIDs) with commas between them.');
  }
  return { cloud, credential: createCredential(cloud), mayRead: subscriptionAccess(allowed) };
}

function readCloud(environment: Readonly<Record<string, string | undefined>>): Cloud {
  const url = environment['AZURE_RESOURCE_MANAGER_URL'] || undefined;
  if (url !== undefined) {
    try {
      return customCloud(url, environment['AZURE_RESOURCE_MANAGER_AUDIENCE'] || undefined);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'It is no URL.';
      throw new AzureConfigError(`AZURE_RESOURCE_MANAGER_URL can't be used: ${reason}`);
    }
  }
  const name = environment['AZURE_CLOUD'] || 'AzureCloud';
  if (!isCloudName(name)) throw new AzureConfigError(`AZURE_CLOUD must be one of ${CLOUD_NAMES.join(', ')}.`);
  return cloudByName(name);
}

const isCloudName = (name: string): name is CloudName => CLOUD_NAMES.some((known) => known === name);
