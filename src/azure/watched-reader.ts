import type { AzureReader } from './azure-reader.ts';

/**
 * The same reader for one check, which tells of each read that failed. A check may go on without an answer; what it then says is
 * less than it could be, and the reader of its finding must learn why.
 */
export function watchedReader(reader: AzureReader, onFailure: (error: unknown) => void): AzureReader {
  const watch = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
  return {
    portalUrl: reader.portalUrl,
    get: (read) => watch(reader.get(read)),
    list: (read) => watch(reader.list(read)),
    exists: (read) => watch(reader.exists(read)),
    post: (kind, read) => watch(reader.post(kind, read)),
    resourceGroup: (ask) => watch(reader.resourceGroup(ask)),
    resourcesInGroup: (ask) => watch(reader.resourcesInGroup(ask)),
    resourceById: (ask) => watch(reader.resourceById(ask)),
    provider: (ask) => watch(reader.provider(ask)),
    activityLog: (ask) => watch(reader.activityLog(ask)),
  };
}
