/** What a secret is; stands in the mark that replaces it. */
export type SecretKind =
  | 'api-key'
  | 'auth-code'
  | 'azure-key'
  | 'client-secret'
  | 'cookie'
  | 'credential'
  | 'instrumentation-key'
  | 'password'
  | 'private-key'
  | 'sas-signature'
  | 'secret'
  | 'token'
  | 'webhook';

/** One secret in a text: UTF-16 offsets, `end` exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly kind: SecretKind;
}

/** Finds the secrets of some kinds. Takes time linear in the text and never throws; findings may overlap. */
export type Detector = (text: string) => Iterable<Finding>;

/** The start of every mark. A value that starts so is already redacted. */
export const MARK = '[redacted:';

/** A secret that its own shape (or the fixed words right before it) gives away. */
export interface Shape {
  readonly kind: SecretKind;
  /** Global. The secret is group 1 where there is one and must end the match; else the whole match is the secret. */
  readonly pattern: RegExp;
  /** Last word on a match that the pattern alone cannot judge. */
  readonly accept?: (secret: string, text: string, start: number) => boolean;
}

/**
 * Makes a detector of a table of shapes. To stay linear, a pattern starts with a literal or at the start of a run
 * (a one-character look-behind), and every repeat in it is bounded unless nothing after it can fail.
 */
export function shapeDetector(shapes: readonly Shape[]): Detector {
  return function* (text) {
    for (const { kind, pattern, accept } of shapes) {
      for (const match of text.matchAll(pattern)) {
        const secret = match[1] ?? match[0];
        const end = match.index + match[0].length;
        const start = end - secret.length;
        if (secret.length > 0 && (accept === undefined || accept(secret, text, start))) yield { start, end, kind };
      }
    }
  };
}
