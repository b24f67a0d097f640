import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { errorFields, type Log } from '../../log.ts';

/** A file that somebody sent in a chat; the link is signed and lives for minutes. */
const file = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(400).catch(''),
  content: z.object({ downloadUrl: z.url(), fileType: z.string().max(20).catch('') }),
});

/** What reading files needs; replaced in tests. */
export interface ReadFilesOptions {
  readonly log: Log;
  readonly fetch?: typeof globalThis.fetch;
}

const TEXT_TYPES = new Set(['txt', 'log', 'json']);
const MAX_FILES = 3;
const MAX_BYTES = 1_000_000;
const TIMEOUT_MS = 5_000;
/** Where Teams keeps files: SharePoint and OneDrive, in each cloud. https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges */
const HOSTS = /^(?:[a-z0-9-]{1,80}\.){1,3}(?:sharepoint\.com|sharepoint\.us|sharepoint\.cn|sharepoint-mil\.us)$/i;

/**
 * The text of the .txt, .log and .json files of a message, each at most 1 MB, from Microsoft's hosts alone. A file that can't be read
 * is left out and logged without its name.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat
 */
export async function readFiles(activity: Partial<Activity>, options: ReadFilesOptions): Promise<string> {
  const files = (activity.attachments ?? []).flatMap((attachment) => {
    const parsed = file.safeParse(attachment).data;
    return parsed && isText(parsed) && isMicrosoft(parsed.content.downloadUrl) ? [parsed.content.downloadUrl] : [];
  });
  const texts = await Promise.all(files.slice(0, MAX_FILES).map((url) => readFile(url, options)));
  return texts.filter((text) => text !== '').join('\n');
}

function isText({ name, content }: z.infer<typeof file>): boolean {
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : content.fileType;
  return TEXT_TYPES.has(ending.toLowerCase());
}

function isMicrosoft(address: string): boolean {
  const { protocol, hostname, port, username } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && HOSTS.test(hostname);
}

async function readFile(url: string, { log, fetch = globalThis.fetch }: ReadFilesOptions): Promise<string> {
  try {
    // A redirect could lead anywhere.
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || response.body === null) throw new Error('no file');
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      chunks.push(chunk);
      bytes += chunk.length;
      // The rest is not read; what there is may hold the error.
      if (bytes >= MAX_BYTES) break;
    }
    return Buffer.concat(chunks).subarray(0, MAX_BYTES).toString('utf8');
  } catch (error) {
    log.warn('file-not-read', errorFields(error));
    return '';
  }
}
