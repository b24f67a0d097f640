import { pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Facts of one log line. Only plain values, so that no message body can slip in. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** The log. `event` is a fixed kebab-case name; text from a conversation never goes in. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Writes JSON lines to `stream` (standard output by default) from `level` up. */
export function createLog(level: LogLevel, stream?: { write(line: string): void }): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = stream === undefined ? pino(options) : pino(options, stream);
  return {
    debug: (event, fields) => logger.debug(fields ?? {}, event),
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  };
}

const STACK_FRAMES = 8;

/**
 * What may be logged of an error. Its message is left out: a parser's or an HTTP client's message can quote the
 * very text that someone pasted. Names, codes, statuses and stack frames cannot.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const detail = (key: string) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: error.name,
    code: detail('code') ?? detail('errorCode'),
    status: detail('statusCode') ?? detail('status'),
    syscall: detail('syscall'),
    // Microsoft Entra's own error number says what is wrong with a credential.
    entra: /AADSTS\d{1,9}/.exec(error.message)?.[0],
    stack: frames.slice(0, STACK_FRAMES).map((frame) => frame.trim()),
  };
}
