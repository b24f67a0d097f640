import type { Activity } from 'botbuilder';
import type { ChannelHandler } from './http-server.ts';

/** A chat platform that the bot goes to by itself, beside what comes over HTTP. */
export interface ChatChannel {
  /** Serves what the platform posts. */
  readonly handle: ChannelHandler;
  /**
   * Finds out who the bot is there, and connects where that is set up.
   * @throws Error that says for a person which setting is no good
   */
  start(): Promise<void>;
  /** Takes nothing more; resolves when what is under way is done. */
  stop(): Promise<void>;
  /** What was written in the thread of an activity, oldest first; null where the bot may not read it. */
  readThread(activity: Partial<Activity>): Promise<readonly string[] | null>;
}
