import { z } from 'zod';
import { errorFields, type Log } from '../../log.ts';
import type { SlackApi } from './slack-api.ts';

/** Names of people by their ids. */
export interface People {
  /** The name that Slack shows; undefined where it can't be found out. Never rejects. */
  nameOf(user: string): Promise<string | undefined>;
}

const KEPT_MS = 3_600_000;
/** What could not be found out is asked for again after this time. */
const UNKNOWN_MS = 60_000;
const MOST = 2_000;

const info = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: z.object({ display_name: z.string().optional() }).optional(),
  }),
});

/** Asks Slack once an hour for each; without the scope `users:read` nobody has a name. */
export function createPeople(api: SlackApi, log: Log, now: () => Date): People {
  const known = new Map<string, { readonly name: Promise<string | undefined>; until: number }>();
  const ask = async (user: string): Promise<string | undefined> => {
    try {
      const { name, real_name, profile } = info.parse(await api.call('users.info', { user })).user;
      return profile?.display_name || real_name || name;
    } catch (error) {
      log.warn('slack-name-unknown', errorFields(error));
      return undefined;
    }
  };
  return {
    nameOf(user) {
      const at = now().getTime();
      const found = known.get(user);
      if (found && at < found.until) return found.name;
      const [oldest] = known.keys();
      if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
      const entry = { name: ask(user), until: at + KEPT_MS };
      known.set(user, entry);
      entry.name.then((name) => {
        if (name === undefined) entry.until = at + UNKNOWN_MS;
      });
      return entry.name;
    },
  };
}
