import type { BlobRequestConditions, ContainerClient } from '@azure/storage-blob';
import { z } from 'zod';
import { type Storage, StorageConflictError, type StoredItem } from './storage.ts';

const failure = z.object({ statusCode: z.number() });
const stored = z.looseObject({});

/**
 * Keeps each item as one JSON blob. The container is made on the first write, where it is not there yet.
 * @param open gives the container; called once, at the first use
 */
export function createBlobStorage(open: () => Promise<ContainerClient>): Storage {
  let opened: Promise<ContainerClient> | undefined;
  const container = (): Promise<ContainerClient> => {
    opened ??= open();
    return opened;
  };

  const readOne = async (key: string): Promise<StoredItem | null> => {
    try {
      const client = (await container()).getBlobClient(key);
      const { etag, readableStreamBody } = await client.download();
      const chunks: Buffer[] = [];
      for await (const chunk of readableStreamBody ?? []) chunks.push(Buffer.from(chunk));
      const item = stored.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      return { ...item, ...(etag === undefined ? {} : { eTag: etag }) };
    } catch (error) {
      // No blob, or no container yet.
      if (statusOf(error) === 404) return null;
      throw error;
    }
  };

  const upload = async (key: string, { eTag, ...item }: StoredItem): Promise<void> => {
    const body = JSON.stringify(item);
    await (await container()).getBlockBlobClient(key).upload(body, Buffer.byteLength(body), {
      conditions: conditionsOf(eTag),
      blobHTTPHeaders: { blobContentType: 'application/json' },
    });
  };

  const writeOne = async (key: string, item: StoredItem): Promise<void> => {
    try {
      try {
        await upload(key, item);
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
        await (await container()).createIfNotExists();
        await upload(key, item);
      }
    } catch (error) {
      // 409 BlobAlreadyExists answers an If-None-Match, 412 an If-Match: https://learn.microsoft.com/rest/api/storageservices/put-blob
      if ([409, 412].includes(statusOf(error) ?? 0)) throw new StorageConflictError(key);
      throw error;
    }
  };

  return {
    async read(keys) {
      const items = await Promise.all(keys.map(async (key) => [key, await readOne(key)] as const));
      return Object.fromEntries(items.flatMap(([key, item]) => (item === null ? [] : [[key, item]])));
    },
    async write(changes) {
      for (const [key, item] of Object.entries(changes)) await writeOne(key, item);
    },
    async delete(keys) {
      const client = await container();
      await Promise.all(
        keys.map((key) =>
          client
            .getBlobClient(key)
            .delete()
            .catch((error: unknown) => {
              if (statusOf(error) !== 404) throw error;
            }),
        ),
      );
    },
    async *list(prefix) {
      try {
        for await (const { name, properties } of (await container()).listBlobsFlat({ prefix })) {
          yield { key: name, writtenAt: properties.lastModified };
        }
      } catch (error) {
        if (statusOf(error) !== 404) throw error;
      }
    },
  };
}

function conditionsOf(eTag: string | undefined): BlobRequestConditions {
  if (eTag === undefined || eTag === '*') return {};
  return eTag === '' ? { ifNoneMatch: '*' } : { ifMatch: eTag };
}

function statusOf(error: unknown): number | undefined {
  return failure.safeParse(error).data?.statusCode;
}
