import type { Log } from '../../log.ts';
import type { SlackIdentity } from './identity.ts';
import type { Outgoing } from './outgoing.ts';
import type { People } from './people.ts';
import type { FileReader } from './read-files.ts';
import type { SlackApi } from './slack-api.ts';
import type { SlackMessages } from './slack-messages.ts';
import type { SlackTurns } from './turns.ts';

/** What handling something from Slack works with. */
export interface SlackTools {
  readonly self: SlackIdentity;
  readonly api: SlackApi;
  readonly messages: SlackMessages;
  readonly people: People;
  readonly readFiles: FileReader;
  readonly turns: SlackTurns;
  /** Answers a person alone, by the address that Slack gave for it. */
  readonly respond: (address: string, message: Outgoing) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}
