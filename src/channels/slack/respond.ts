import { errorFields, type Log } from '../../log.ts';
import type { Outgoing } from './outgoing.ts';
import { isSlackAddress } from './slack-hosts.ts';

const TIMEOUT_MS = 10_000;

/**
 * Answers a person alone, by the address that Slack gave for it. Never rejects.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export async function respond(address: string, message: Outgoing, apiUrl: string, log: Log): Promise<void> {
  if (!isSlackAddress(address, apiUrl)) {
    log.warn('slack-respond-failed', { says: 'not an address of Slack' });
    return;
  }
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        response_type: 'ephemeral',
        replace_original: false,
        text: message.text,
        blocks: message.blocks,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) log.warn('slack-respond-failed', { status: response.status });
  } catch (error) {
    log.warn('slack-respond-failed', errorFields(error));
  }
}
