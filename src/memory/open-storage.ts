import type { TokenCredential } from '@azure/identity';
import { createBlobStorage } from './blob-storage.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { Storage } from './storage.ts';

/** Where conversations are kept. */
export type StorageSettings =
  | { readonly kind: 'memory' }
  | { readonly kind: 'connection-string'; readonly value: string }
  /** A storage account that is reached with an identity. */
  | { readonly kind: 'account'; readonly url: string; readonly credential: TokenCredential };

const CONTAINER = 'deconflict';

/** The storage that the settings name. The SDK is loaded, and the account reached, at the first use. */
export function openStorage(settings: StorageSettings): Storage {
  if (settings.kind === 'memory') return createMemoryStorage();
  return createBlobStorage(async () => {
    const { BlobServiceClient } = await import('@azure/storage-blob');
    const service =
      settings.kind === 'account'
        ? new BlobServiceClient(settings.url, settings.credential, RETRY)
        : BlobServiceClient.fromConnectionString(settings.value, RETRY);
    return service.getContainerClient(CONTAINER);
  });
}

/** Whoever waits for an answer in a chat does not wait for the SDK's usual minute. */
const RETRY = { retryOptions: { maxTries: 3, tryTimeoutInMs: 4_000, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 } };
