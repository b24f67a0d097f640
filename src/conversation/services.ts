import type { Activity } from 'botbuilder';
import type { AccessRules } from '../access/access-rules.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Log } from '../log.ts';
import type { Storage } from '../memory/storage.ts';
import type { AzureContext } from '../triage/azure-context.ts';
import type { AzurePause } from './azure-pause.ts';
import type { Background } from './background.ts';

/** Where Azure's state is read. */
export interface AzurePlace {
  /** What the cards call it, such as "Azure". */
  readonly name: string;
  readonly connection: AzureContext['azure'];
  /** How long one question may take, in milliseconds. */
  readonly deadlineMs: number;
  readonly pause: AzurePause;
}

/** What every turn works with. */
export interface Services {
  /** May wait for the knowledge to be loaded. */
  readonly knowledge: () => Promise<Knowledge>;
  /** Null where Azure is not asked. */
  readonly azure: AzurePlace | null;
  /** Why it is not asked in this conversation, for the person; null where that is no matter of access. */
  readonly azureDenied: string | null;
  /** Who may ask what; null where nobody wrote that down. */
  readonly accessRules: AccessRules | null;
  readonly storage: Storage;
  readonly log: Log;
  readonly now: () => Date;
  /** The bot's application id, for what is sent after a turn; '' where it has none. */
  readonly appId: string;
  readonly background: Background;
  /**
   * Reads what was written in the thread of an activity, oldest first; null where that can't be read. Absent where no platform can.
   */
  readonly readThread?: (activity: Partial<Activity>) => Promise<readonly string[] | null>;
}
