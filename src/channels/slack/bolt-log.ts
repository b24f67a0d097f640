import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** Words of Slack's Web API, such as `invalid_auth`. */
const CODE = /\b[a-z]{2,20}(?:_[a-z]{2,20}){1,4}\b/;

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
    )?.[0];
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
