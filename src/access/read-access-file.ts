import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type AccessRules, accessRules } from './access-rules.ts';

/** The file with the rules can't be used; the message says where and why. */
export class AccessFileError extends Error {
  override readonly name = 'AccessFileError';
}

/**
 * Reads the rules of who may ask what, in YAML or JSON.
 * @throws AccessFileError
 */
export function readAccessFile(path: string): AccessRules {
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'it is no text';
    throw new AccessFileError(`${path} can't be read: ${reason}`);
  }
  const rules = accessRules.safeParse(value);
  if (rules.success) return rules.data;
  const [issue] = rules.error.issues;
  throw new AccessFileError(`${path} is wrong at ${issue?.path.join('.') || 'its top level'}: ${issue?.message}`);
}
