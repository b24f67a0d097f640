import type { Log } from '../../log.ts';
import { type ChannelHandler, type ChannelRequest, type ChannelResponse, problem } from '../http-server.ts';
import { isSslCheck, parseBody, type SlackBody } from './parse-body.ts';
import type { Seen } from './seen.ts';
import { findForgery } from './verify-request.ts';

/** What came from Slack, whichever way. */
export interface SlackDelivery {
  readonly body: SlackBody;
  /** How often it was delivered before; undefined for the first time. */
  readonly retryNum: number | undefined;
  readonly retryReason: string | undefined;
}

/** What the receiver needs. */
export interface HttpReceiverOptions {
  readonly signingSecret: string | null;
  /** Signatures of what came before. */
  readonly signatures: Seen;
  /** Takes a delivery over; the request is answered before that comes to an end. */
  readonly take: (delivery: SlackDelivery) => void;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Serves `POST /slack/events`: events, slash commands and what is pressed. Slack waits three seconds, so that it gets its answer as
 * soon as it is clear that Slack asked; the work goes on behind it.
 * https://docs.slack.dev/apis/events-api#responding
 */
export function createHttpReceiver(options: HttpReceiverOptions): ChannelHandler {
  const { log, take } = options;
  return async (request): Promise<ChannelResponse> => {
    const type = request.headers['content-type'] ?? '';
    if (isSslCheck(type, request.rawBody)) return { status: 200 };
    const reason = refusalOf(request, options);
    if (reason !== null) {
      log.warn('slack-refused', { reason });
      return problem(401, 'NotFromSlack', 'This request does not carry a fresh signature of Slack.');
    }
    const body = parseBody(type, request.rawBody);
    if (body === null) return problem(400, 'BadBody', 'The body is neither JSON nor a form of Slack.');
    if (body.type === 'url_verification') return { status: 200, body: { challenge: String(body.challenge) } };
    take({
      body,
      retryNum: Number(request.headers['x-slack-retry-num']) || undefined,
      retryReason: request.headers['x-slack-retry-reason'],
    });
    return { status: 200 };
  };
}

function refusalOf({ headers, rawBody }: ChannelRequest, options: HttpReceiverOptions): string | null {
  const forgery = findForgery(options.signingSecret, headers, rawBody, options.now());
  if (forgery !== null) return forgery;
  // Slack signs each delivery anew; only a retry within the same second may look the same, and is known by its event.
  const isNew = options.signatures.claim(headers['x-slack-signature'] ?? '');
  return isNew || headers['x-slack-retry-num'] !== undefined ? null : 'replayed';
}
