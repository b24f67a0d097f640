import { isCode, isHttpStatus } from '../codes.ts';
import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';

/** Storage, Tables (`m:code`), Service Bus and classic service management. */
const BODY =
  /<(?:\w{1,10}:)?code>\s{0,20}([\w.-]{1,120})\s{0,20}<\/(?:\w{1,10}:)?code>\s{0,40}(?:<(?:\w{1,10}:)?(?:message|detail)(?: [^>]{0,100})?>([^<]{0,4000}))?/gi;

/**
 * Reads XML error bodies: `<Error><Code>…</Code><Message>…</Message></Error>`.
 * @see https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2
 */
export function readXmlBodies(text: string): FoundError[] {
  return [...text.matchAll(BODY)].flatMap((match): FoundError[] => {
    const code = match[1] ?? '';
    const message = match[2]?.trim() || null;
    if (isHttpStatus(code)) return [foundError(match.index, { message, httpStatus: Number(code) })];
    return isCode(code) ? [foundError(match.index, { codes: [code], message })] : [];
  });
}
