import { type Result, reportOf } from './result.ts';

const report = reportOf('clock');

/**
 * The Bot Framework's tokens are taken with five minutes of tolerance.
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
const TOLERATED_MS = 5 * 60_000;
/** More than a slow answer and a Date header of whole seconds explain. */
const NOTICEABLE_MS = 30_000;

/** Compares our clock with Azure's. @param aheadMs Azure's clock less ours; null where Azure didn't tell */
export function checkClock(aheadMs: number | null): readonly Result[] {
  if (aheadMs === null) return [report.skipped('Azure did not tell its time.')];
  const off = Math.abs(aheadMs);
  if (off < NOTICEABLE_MS) return [report.ok("The clock is right by Azure's.")];
  const says = `The clock is ${off < 120_000 ? `${Math.round(off / 1_000)} s` : `${Math.round(off / 60_000)} min`} ${aheadMs > 0 ? 'slow' : 'fast'} by Azure's.`;
  const fix = 'Set the clock by NTP (`timedatectl set-ntp true`, or the clock of the host for a container).';
  return off < TOLERATED_MS
    ? [report.warning(says, fix)]
    : [report.failed(`${says} Tokens are refused from five minutes on.`, fix)];
}
