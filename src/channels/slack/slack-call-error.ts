/** Why a call of Slack's Web API came to nothing. */
export type SlackFailure =
  /** Too many calls; the next one is welcome after this time. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  /** No answer, or one of a server in trouble: the same call may do later. */
  | { readonly kind: 'unavailable'; readonly code: string }
  /** An answer that stays the same however often one asks, such as `not_in_channel`. */
  | { readonly kind: 'refused'; readonly code: string };

/** A call that failed. Neither message nor code hold anything that was sent. */
export class SlackCallError extends Error {
  override readonly name = 'SlackCallError';
  readonly failure: SlackFailure;
  /** Slack's own word, or ours where there is none. */
  readonly code: string;

  constructor(method: string, failure: SlackFailure) {
    const code = failure.kind === 'rate-limited' ? 'ratelimited' : failure.code;
    super(`${method}: ${code}`);
    this.failure = failure;
    this.code = code;
  }
}

/** True where Slack says that the bot can't speak in the conversation at all. */
export function isNotInChannel(error: unknown): boolean {
  return error instanceof SlackCallError && ['not_in_channel', 'channel_not_found'].includes(error.code);
}
