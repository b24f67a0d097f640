import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/**
 * Reads a file, or standard input for `-`. Bytes that are no UTF-8 become replacement characters.
 * @throws UsageError where the file can't be read, naming it.
 */
export async function readText(file: string): Promise<string> {
  if (file !== '-') {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      throw new UsageError(`Can't read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}
