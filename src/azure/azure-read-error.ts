import { redact } from '../report/redact.ts';

/** Why a read gave no answer. */
export type ReadErrorKind =
  /** 403: a role is missing. */
  | 'forbidden'
  /** 404 where absence is no answer: no such subscription, type or collection. */
  | 'not-found'
  /** 429. */
  | 'throttled'
  /** The deadline came first. */
  | 'timeout'
  /** 401: the token was not taken. */
  | 'unauthorized'
  /** Another 4xx, such as a type that doesn't know the request. */
  | 'rejected'
  /** 5xx, or a redirect. */
  | 'server'
  /** No connection, or one that broke. */
  | 'network'
  /** An answer that is not what was asked for, or too long. */
  | 'malformed'
  /** Stopped here before it left: not a read, not our endpoint, or a name that cannot be part of a path. */
  | 'refused'
  /** The investigation has made all its calls. */
  | 'budget';

/** What is known of a failed read besides its kind. */
export interface ReadErrorFacts {
  readonly status?: number;
  /** Azure's error code, such as `AuthorizationFailed`. */
  readonly code?: string;
  /** The action that Azure says is missing. */
  readonly action?: string;
  /** How long Azure asks to wait. */
  readonly retryAfterSeconds?: number;
}

const LONGEST = 300;

/** A read that gave no answer. The message is redacted and short; it may quote Azure. */
export class AzureReadError extends Error {
  override readonly name = 'AzureReadError';
  readonly kind: ReadErrorKind;
  readonly status: number | null;
  readonly code: string | null;
  readonly action: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(kind: ReadErrorKind, message: string, facts: ReadErrorFacts = {}) {
    super(redact(message.slice(0, 4 * LONGEST)).slice(0, LONGEST));
    this.kind = kind;
    this.status = facts.status ?? null;
    this.code = facts.code ?? null;
    this.action = facts.action ?? null;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}
