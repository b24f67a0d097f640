import { z } from 'zod';

const guid = z.guid();
const ids = z.array(z.string().trim().min(1));

/** What a conversation may look at. */
const grant = z.strictObject({ subscriptions: z.array(guid).min(1) });

/** Who may ask what. Everything that is left out allows nothing more; a list that is left out or empty leaves its question open. */
export const accessRules = z.strictObject({
  /** Whom a person turns to who is denied something, such as "the platform team in #cloud". */
  contact: z.string().trim().min(1).max(200),
  /** The only tenants (Teams) and workspaces (Slack) that are served; empty serves all that reach the bot. */
  tenants: ids.default([]),
  /** The only people who are served, as the platform's ids; empty serves everybody. */
  users: ids.default([]),
  /** By channel or group chat, as the platform's id of it. */
  channels: z.record(z.string(), grant).default({}),
  /** By person, for chats with the bot alone. */
  people: z.record(z.string(), grant).default({}),
  /** For chats and channels that stand nowhere; where it is left out, they are answered from the text alone. */
  others: grant.optional(),
});

export type AccessRules = z.infer<typeof accessRules>;
