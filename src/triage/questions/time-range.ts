import { CHANGES_DAYS } from '../../azure/read-changes.ts';
import type { AzureQuestion } from '../azure-question.ts';

const DAY = 24 * 3_600_000;
/** A minute more would be refused. */
const LOG_MS = 90 * DAY - 60_000;
/** Entries of the log may still come for an end that is this near. */
const LATE_MS = 20 * 60_000;

/** The time that a question is about. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
  /** False where the person named no time. */
  readonly asked: boolean;
  /** True where the log is still filling up at the end of it. */
  readonly isFresh: boolean;
  /** True where it begins before anything is kept. */
  readonly isOld: boolean;
}

/** What was asked for, within what Azure keeps; the last 14 days where nothing was. A range that is upside down is turned. */
export function timeRange({ from, to }: Pick<AzureQuestion, 'from' | 'to'>, now: Date): TimeRange {
  const end = Math.min((to ?? now).getTime(), now.getTime());
  const start = Math.min((from ?? new Date(end - CHANGES_DAYS * DAY)).getTime(), now.getTime());
  const [first, last] = start <= end ? [start, end] : [end, start];
  const oldest = now.getTime() - LOG_MS;
  return {
    from: new Date(Math.max(first, oldest)),
    to: new Date(Math.max(last, oldest)),
    asked: from !== null || to !== null,
    isFresh: now.getTime() - last < LATE_MS,
    isOld: first < oldest,
  };
}

/** `between 2026-03-01 10:00 UTC and 2026-03-01 11:00 UTC`, or `in the last 14 days`. */
export function rangeWords({ from, to, asked }: TimeRange): string {
  if (!asked) return `in the last ${CHANGES_DAYS} days`;
  const words = (date: Date): string => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return `between ${words(from)} and ${words(to)}`;
}
