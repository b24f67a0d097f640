import { z } from 'zod';
import { errorFields, type Log } from '../../log.ts';
import { decodeText } from './decode-text.ts';
import type { SlackFile } from './message-content.ts';
import type { SlackApi } from './slack-api.ts';
import { SlackCallError } from './slack-call-error.ts';
import { isSlackAddress } from './slack-hosts.ts';

/** What the files of a message hold, and what to tell the person about those that could not be read. */
export interface FilesRead {
  readonly texts: readonly string[];
  readonly problems: readonly string[];
}

/** Reads the text files of a message. Never rejects. */
export type FileReader = (files: readonly SlackFile[]) => Promise<FilesRead>;

/** What reading files needs. */
export interface FileReaderOptions {
  readonly api: SlackApi;
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Log;
}

/** A paste longer than this is cut anyway. */
const MAX_BYTES = 1_000_000;
const MAX_FILES = 5;
const TIMEOUT_MS = 10_000;

const info = z.object({
  file: z.object({
    name: z.string().nullish(),
    mimetype: z.string().nullish(),
    mode: z.string().nullish(),
    size: z.number().nullish(),
    url_private_download: z.string().nullish(),
  }),
});

type FileOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly says: string }
  /** A picture, an archive: nothing to read. */
  | { readonly kind: 'other' };

/** Reads snippets and `.txt`, `.log` and `.json` files by the bot's token, up to 1 MB each, from Slack's own hosts alone. */
export function createFileReader(options: FileReaderOptions): FileReader {
  return async (files) => {
    const outcomes = await Promise.all(files.slice(0, MAX_FILES).map((file) => readFile(file, options)));
    return {
      texts: outcomes.flatMap((outcome) => (outcome.kind === 'text' ? [outcome.text] : [])),
      problems: outcomes.flatMap((outcome) => (outcome.kind === 'problem' ? [outcome.says] : [])),
    };
  };
}

async function readFile(file: SlackFile, { api, token, apiUrl, log }: FileReaderOptions): Promise<FileOutcome> {
  try {
    const found = info.parse(await api.call('files.info', { file: file.id })).file;
    const name = found.name ?? file.name;
    if (!isText(name, found.mimetype ?? '', found.mode ?? '')) return { kind: 'other' };
    if ((found.size ?? 0) > MAX_BYTES) return tooLarge(name);
    const address = found.url_private_download ?? '';
    if (!isSlackAddress(address, apiUrl)) return problem(name, 'it is not kept by Slack');
    return await download(address, token, name);
  } catch (error) {
    log.warn('slack-file-failed', errorFields(error));
    const missing = error instanceof SlackCallError && error.code === 'missing_scope';
    return problem(file.name, missing ? 'I lack the scope files:read' : 'Slack did not hand it over');
  }
}

function isText(name: string, mimetype: string, mode: string): boolean {
  return mode === 'snippet' || /\.(?:txt|log|json)$/i.test(name) || /^(?:text\/|application\/json\b)/.test(mimetype);
}

async function download(address: string, token: string, name: string): Promise<FileOutcome> {
  // A redirect would carry the token to wherever it points, and leads to a page for signing in at best.
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const isPage = /^text\/html\b/.test(response.headers.get('content-type') ?? '') && !/\.html?$/i.test(name);
  if (response.status !== 200 || isPage || response.body === null) {
    await response.body?.cancel();
    return problem(name, 'Slack did not hand it over');
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    // Leaving the loop ends the download.
    if (bytes > MAX_BYTES) return tooLarge(name);
    chunks.push(chunk);
  }
  return { kind: 'text', text: decodeText(Buffer.concat(chunks)) };
}

function tooLarge(name: string): FileOutcome {
  return problem(name, 'it is over 1 MB. The end of it, where the error is, will do');
}

function problem(name: string, because: string): FileOutcome {
  return { kind: 'problem', says: `I could not read ${name.slice(0, 80)}: ${because}.` };
}
