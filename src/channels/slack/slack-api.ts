import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackSettings } from '../../config/slack-settings.ts';
import type { Log } from '../../log.ts';
import { createBoltLog } from './bolt-log.ts';
import { SlackCallError, type SlackFailure } from './slack-call-error.ts';

/** Slack's Web API. */
export interface SlackApi {
  /**
   * Calls a method once.
   * @throws SlackCallError
   */
  call(method: string, args: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const TIMEOUT_MS = 10_000;

/** Slack's words for trouble of its own. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const TROUBLE = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

const refused = z.object({ data: z.object({ error: z.string().max(100) }) });
const rateLimited = z.object({ retryAfter: z.number().min(0) });
const badStatus = z.object({ statusCode: z.int() });

export function createSlackApi({ botToken, apiUrl }: SlackSettings, log: Log): SlackApi {
  const client = new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    allowAbsoluteUrls: false,
    timeout: TIMEOUT_MS,
    // Who calls knows what a second call would do, and when it is too late for one.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: createBoltLog(log),
  });
  return {
    async call(method, args) {
      try {
        return await client.apiCall(method, { ...args });
      } catch (error) {
        throw new SlackCallError(method, failureOf(error));
      }
    },
  };
}

/** The SDK's errors by what they carry: `WebAPIPlatformError`, `WebAPIRateLimitedError`, `WebAPIHTTPError`, and the rest. */
function failureOf(error: unknown): SlackFailure {
  const code = refused.safeParse(error).data?.data.error;
  if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'rate-limited', retryAfterMs: 1_000 };
  if (code !== undefined) return { kind: TROUBLE.has(code) ? 'unavailable' : 'refused', code };
  const seconds = rateLimited.safeParse(error).data?.retryAfter;
  if (seconds !== undefined) return { kind: 'rate-limited', retryAfterMs: seconds * 1_000 };
  const status = badStatus.safeParse(error).data?.statusCode;
  if (status === undefined) return { kind: 'unavailable', code: 'no_answer' };
  return { kind: status >= 500 ? 'unavailable' : 'refused', code: `http_${status}` };
}
