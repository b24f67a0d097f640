import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** How the SDK quotes what Slack answered, such as `invalid_auth`. */
const CODE = /An API error occurred: (\w{1,60})/;

/**
 * The SDK's log into ours. Its messages can quote what people wrote, so only what Slack calls the trouble is taken from them.
 */
export function createBoltLog(log: Log): Logger {
  const says = (message: readonly unknown[]) =>
    CODE.exec(
      message
        .map((part) => (part instanceof Error ? part.message : String(part)))
        .join(' ')
        .slice(0, 2_000),
    )?.[1];
  return {
    debug: () => {},
    info: () => {},
    warn: (...message) => log.warn('slack-sdk', { says: says(message) }),
    error: (...message) => log.error('slack-sdk', { says: says(message) }),
    setLevel: () => {},
    // Asked before costly messages are put together.
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
