const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Minutes from an instant to `now`; null for what is no instant. */
export function minutesSince(at: string, now: Date): number | null {
  const ms = now.getTime() - Date.parse(at);
  return Number.isNaN(ms) ? null : ms / MINUTE;
}

/** An instant for a reader: `10:02 UTC (12 min ago)`, or with its date where that is a day ago or more. */
export function when(at: string, now: Date): string {
  const minutes = minutesSince(at, now);
  if (minutes === null) return 'at an unknown time';
  const iso = new Date(at).toISOString();
  const time = `${iso.slice(11, 16)} UTC`;
  if (minutes * MINUTE >= DAY || minutes < -1) return `${iso.slice(0, 10)} ${time}`;
  const ago = minutes < 100 ? `${Math.max(0, Math.round(minutes))} min` : `${Math.round(minutes / 60)} h`;
  return `${time} (${ago} ago)`;
}

/**
 * The instant that lies an ISO 8601 duration, such as `PT1H2M3.5S`, before another one.
 * @returns the instant itself for what is no such duration
 */
export function before(at: string, duration: string | undefined): string {
  const match = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6}(?:\.\d{1,9})?)S)?)?$/.exec(
    duration ?? '',
  );
  const end = Date.parse(at);
  if (!match || Number.isNaN(end)) return at;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return new Date(end - ((days * 24 + hours) * 60 + minutes) * MINUTE - seconds * 1000).toISOString();
}
