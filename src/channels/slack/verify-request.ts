import { createHmac, timingSafeEqual } from 'node:crypto';

/** Why a request is not taken for Slack's. */
export type Forgery = 'no-secret' | 'unsigned' | 'stale' | 'forged';

/** Older requests, and those of a clock that far ahead, are refused. */
const MAX_AGE_SECONDS = 300;

/**
 * Checks that Slack sent a request: `v0=` and the HMAC-SHA256 of `v0:timestamp:body`, over the body as it came.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param secret the app's signing secret; an empty one passes nothing
 * @param headers by lower-case name
 * @returns null for a request of Slack's
 */
export function findForgery(
  secret: string | null,
  headers: Readonly<Record<string, string | undefined>>,
  rawBody: string,
  now: Date,
): Forgery | null {
  if (!secret) return 'no-secret';
  const time = headers['x-slack-request-timestamp'] ?? '';
  const signature = headers['x-slack-signature'] ?? '';
  if (!/^\d{1,12}$/.test(time) || !/^v0=[0-9a-f]{64}$/.test(signature)) return 'unsigned';
  if (Math.abs(now.getTime() / 1_000 - Number(time)) > MAX_AGE_SECONDS) return 'stale';
  const own = createHmac('sha256', secret).update(`v0:${time}:${rawBody}`).digest();
  return timingSafeEqual(own, Buffer.from(signature.slice(3), 'hex')) ? null : 'forged';
}
