const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds of each unit of time that people name; a month is taken as 30 days. */
export const UNITS = { second: 1_000, minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY } as const;
export type Unit = keyof typeof UNITS;

/** Days and hours as the clock on somebody's wall tells them. */
export interface Calendar {
  readonly now: number;
  /** The moment of a time of day, so many days from today. Hours may be over 24. */
  at(days: number, hours: number): number;
  /** The start of a month, so many months from this one. */
  month(offset: number): number;
  /** The start of a date; the current year where none is given, and the one before where it would be in the future. */
  date(year: number | null, month: number, day: number): number;
  readonly weekday: number;
  readonly monthOfYear: number;
}

/** @param offset minutes that the zone is ahead of UTC */
export function calendar(now: Date, offset: number): Calendar {
  const shift = offset * MINUTE;
  const local = new Date(now.getTime() + shift);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  return {
    now: now.getTime(),
    at: (days, hours) => Date.UTC(year, month, day + days) + hours * HOUR - shift,
    month: (ahead) => Date.UTC(year, month + ahead) - shift,
    date(wanted, ofYear, ofMonth) {
      const start = Date.UTC(wanted ?? year, ofYear, ofMonth) - shift;
      return wanted === null && start > now.getTime() ? Date.UTC(year - 1, ofYear, ofMonth) - shift : start;
    },
    weekday: local.getUTCDay(),
    monthOfYear: month,
  };
}
