/** What is looked at, in the order in which it is told. */
export const PROBES = [
  'configuration',
  'azure-endpoint',
  'clock',
  'credential',
  'subscriptions',
  'permissions',
  'storage',
  'knowledge',
  'bot-identity',
  'slack',
] as const;

/** One thing that is looked at. */
export type ProbeId = (typeof PROBES)[number];

/** What one look came to. */
export interface Result {
  readonly probe: ProbeId;
  /** What it is about: a variable, an action, an endpoint; null for the probe as a whole. */
  readonly subject: string | null;
  /** `off`: not configured; `skipped`: something before it failed. */
  readonly status: 'ok' | 'warning' | 'failed' | 'off' | 'skipped';
  /** One sentence for people. No secret, and nothing that a service sent unshortened. */
  readonly says: string;
  /** What to do; null where nothing is. */
  readonly fix: string | null;
}

/** Results of one probe, its name filled in. */
export interface Report {
  ok(says: string, subject?: string): Result;
  off(says: string, fix?: string): Result;
  skipped(says: string): Result;
  warning(says: string, fix: string, subject?: string): Result;
  failed(says: string, fix: string, subject?: string): Result;
}

/** Makes results of a probe. */
export function reportOf(probe: ProbeId): Report {
  const make = (status: Result['status'], says: string, fix: string | null, subject: string | null): Result => ({
    probe,
    subject,
    status,
    says,
    fix,
  });
  return {
    ok: (says, subject) => make('ok', says, null, subject ?? null),
    off: (says, fix) => make('off', says, fix ?? null, null),
    skipped: (says) => make('skipped', says, null, null),
    warning: (says, fix, subject) => make('warning', says, fix, subject ?? null),
    failed: (says, fix, subject) => make('failed', says, fix, subject ?? null),
  };
}

/** True where all that is configured works. */
export const isHealthy = (results: readonly Result[]): boolean => results.every(({ status }) => status !== 'failed');
