import { z } from 'zod';

const name = z
  .string()
  .regex(/^[\w.@#+-]{1,120}$/)
  .optional()
  .catch(undefined);

/**
 * Claims of an access token of Microsoft Entra that say who it is for.
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
const claims = z.object({ upn: name, unique_name: name, appid: name, azp: name, oid: name, tid: name });

/** Who a token was given to. */
export interface TokenSubject {
  /** For people: a user's name, or the id of an application. */
  readonly who: string;
  /** Object id, for role assignments; null where the token doesn't say. */
  readonly objectId: string | null;
}

/** Reads who a token is for. The signature is not checked: it is our own token, and only told of. Null where it doesn't say. */
export function tokenSubject(token: string): TokenSubject | null {
  const parsed = claims.safeParse(payloadOf(token));
  if (!parsed.success) return null;
  const { upn, unique_name, appid, azp, oid, tid } = parsed.data;
  const application = appid ?? azp;
  const user = upn ?? unique_name;
  const who = user ?? (application === undefined ? undefined : `application ${application}`);
  if (who === undefined && oid === undefined) return null;
  const ids = [oid && `object ${oid}`, tid && `tenant ${tid}`].filter(Boolean).join(', ');
  return { who: `${who ?? 'somebody'}${ids === '' ? '' : ` (${ids})`}`, objectId: oid ?? null };
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
