import { z } from 'zod';
import { AzureReadError, type ReadErrorFacts, type ReadErrorKind } from './azure-read-error.ts';

/** An answer of Azure, whole. */
export interface ArmResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const errorBody = z.object({
  error: z.object({ code: z.string().catch(''), message: z.string().catch('') }),
});

/** Code of the error for a success without a body, which for some reads is the answer. */
export const EMPTY_ANSWER = 'empty';

/**
 * An answer's JSON.
 * @throws AzureReadError for a status that is no success, and for text that is no JSON
 */
export function readJson(response: ArmResponse): unknown {
  throwForStatus(response);
  try {
    return JSON.parse(response.text);
  } catch {
    throw new AzureReadError('malformed', 'Azure answered with something that is no JSON.', {
      status: response.status,
      ...(response.text.trim() === '' ? { code: EMPTY_ANSWER } : {}),
    });
  }
}

/** @throws AzureReadError for a status that is no success, with what the body and headers say */
export function throwForStatus(response: ArmResponse): void {
  const { status } = response;
  if (status >= 200 && status < 300) return;
  const { code, message } = bodyOf(response.text);
  const action = /action '([\w.]{1,100}\/[\w./*]{1,200})'/i.exec(message)?.[1];
  const wait = retryAfterMs(response);
  const facts: ReadErrorFacts = {
    status,
    ...(code === '' ? {} : { code }),
    ...(action === undefined ? {} : { action }),
    ...(wait === null ? {} : { retryAfterSeconds: Math.ceil(wait / 1000) }),
  };
  throw new AzureReadError(kindOf(status), [`HTTP ${status}`, code, message].filter(Boolean).join(' '), facts);
}

function kindOf(status: number): ReadErrorKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'throttled';
  return status >= 400 && status < 500 ? 'rejected' : 'server';
}

function bodyOf(text: string): { code: string; message: string } {
  try {
    return errorBody.parse(JSON.parse(text)).error;
  } catch {
    return { code: '', message: '' };
  }
}

/**
 * How long an answer asks to wait, in milliseconds; null where it doesn't say.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export function retryAfterMs({ headers }: ArmResponse): number | null {
  for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const ms = digits(headers[name]);
    if (ms !== null) return ms;
  }
  const after = headers['retry-after'];
  const seconds = digits(after);
  if (seconds !== null) return seconds * 1000;
  const date = after === undefined ? Number.NaN : Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, date - Date.now());
  const [hours, minutes, rest] = (headers['x-ms-user-quota-resets-after'] ?? '').split(':').map(digits);
  return rest === undefined ? null : ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0)) * 1000;
}

function digits(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
