import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { errorFields, type Log } from '../../log.ts';
import { SlackSetupError } from './identity.ts';

/** The connection of Socket Mode, which is opened anew whenever it is lost. */
export interface SocketConnection {
  /**
   * Resolves when it is open, or is tried again because Slack could not be reached.
   * @throws SlackSetupError where Slack refuses the token
   */
  start(): Promise<void>;
  /** Resolves when it is closed. */
  stop(): Promise<void>;
}

const MAX_PAUSE_MS = 30_000;
/** A connection that lasted this long was a good one. */
const GOOD_MS = 10_000;
/** So long Slack has to say hello before the start goes on without it. */
const HELLO_MS = 10_000;
/** So long Slack has to say goodbye. */
const GOODBYE_MS = 2_000;

interface Connected {
  /** Resolves when the connection is no more. */
  readonly lost: Promise<void>;
}

const refused = z.object({ data: z.object({ error: z.string() }) });

/**
 * Keeps the receiver connected. Its own way to reconnect can end the process: a call that fails while it does so rejects where
 * nobody can catch it. So that is switched off, and this takes its place. Slack closes a connection every few hours; what it could
 * not deliver it sends again on the next one.
 * @param receiver made with `autoReconnectEnabled: false`
 */
export function createSocketConnection(
  receiver: SocketModeReceiver,
  { log, wait }: { readonly log: Log; readonly wait: (ms: number) => Promise<void> },
): SocketConnection {
  let stopping = false;
  let connected: Connected | null = null;

  const connect = async (): Promise<Connected> => {
    let onLost = () => {};
    const lost = new Promise<void>((resolve) => {
      onLost = resolve;
    });
    receiver.client.once('disconnected', onLost);
    try {
      await receiver.start();
    } catch (error) {
      receiver.client.off('disconnected', onLost);
      log.error('slack-socket-failed', { ...errorFields(error), says: refused.safeParse(error).data?.data.error });
      throw error;
    }
    log.info('slack-socket-connected');
    return { lost };
  };

  const keepConnected = async (): Promise<void> => {
    let failures = connected === null ? 1 : 0;
    while (!stopping) {
      const since = performance.now();
      await connected?.lost;
      if (performance.now() - since > GOOD_MS) failures = 0;
      if (!stopping) await wait(failures === 0 ? 0 : Math.min(MAX_PAUSE_MS, 500 * 2 ** failures));
      if (stopping) return;
      failures += 1;
      connected = await connect().catch(() => null);
    }
  };

  return {
    async start() {
      const first = connect().then(
        (opened) => {
          connected = opened;
        },
        (error: unknown) => refused.safeParse(error).data?.data.error,
      );
      const refusal = await Promise.race([first, pause(HELLO_MS)]);
      if (refusal !== undefined) {
        throw new SlackSetupError(
          `Slack refuses SLACK_APP_TOKEN (${refusal}): set an App-Level Token with the scope connections:write of an app with Socket Mode on.`,
        );
      }
      void first.then(keepConnected);
    },
    async stop() {
      stopping = true;
      await receiver.stop();
      await Promise.race([connected?.lost, pause(GOODBYE_MS)]);
    },
  };
}

/** A wait that keeps no process alive. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
