import type { Activity } from 'botbuilder';
import { z } from 'zod';

const account = z.looseObject({ id: z.string().max(1024) });
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/**
 * The fields of an activity that the SDK and the bot read. A field that is not needed to answer is dropped where it
 * is malformed, and everything else is kept as it came.
 * Source: https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md
 */
const activity = z.looseObject({
  type: z.string().min(1).max(128),
  id: optional(z.string().max(1024)),
  channelId: z.string().min(1).max(128),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: account,
  from: account.catch({ id: '' }),
  recipient: account.catch({ id: '' }),
  text: optional(z.string()),
  name: optional(z.string()),
  timestamp: optional(z.coerce.date()),
  localTimestamp: optional(z.coerce.date()),
  expiration: optional(z.coerce.date()),
  entities: optional(z.array(z.looseObject({ type: z.string() }))),
  attachments: optional(z.array(z.looseObject({ contentType: z.string() }))),
  membersAdded: optional(z.array(account)),
  membersRemoved: optional(z.array(account)),
});

// The SDK's type asks for fields that channels leave out; those the bot relies on are checked above.
const sdkActivity = z.custom<Activity>((value) => activity.safeParse(value).success);

/**
 * Reads the body of `POST /api/messages`.
 * @returns null where it is not JSON or not an activity that can be answered
 */
export function parseActivity(rawBody: string): Activity | null {
  const json = parseJson(rawBody);
  const checked = activity.safeParse(json);
  if (!checked.success) return null;
  const result = sdkActivity.safeParse(checked.data);
  return result.success ? result.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
