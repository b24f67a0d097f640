import type { IncomingMessage } from 'node:http';

/** The body as text, or why it was not read. */
export type BodyResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'compressed' }
  | { readonly kind: 'aborted' };

/**
 * Reads a request's body as UTF-8, keeping it byte for byte for those who check a signature over it.
 * Compressed bodies are refused: no chat platform sends them, and a few bytes can unpack to gigabytes.
 * @param maxBytes the first byte over it ends the reading
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<BodyResult> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return Promise.resolve({ kind: 'compressed' });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve({ kind: 'too-large' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) return finish({ kind: 'too-large' });
      chunks.push(chunk);
    };
    const onEnd = () => finish({ kind: 'text', text: Buffer.concat(chunks).toString('utf8') });
    const onAbort = () => finish({ kind: 'aborted' });
    const finish = (result: BodyResult) => {
      request.off('data', onData).off('end', onEnd).off('close', onAbort).off('error', onAbort);
      resolve(result);
    };
    // An error after the reading is over has nobody left to tell.
    request.on('error', () => {});
    request.on('data', onData).on('end', onEnd).on('close', onAbort).on('error', onAbort);
  });
}
