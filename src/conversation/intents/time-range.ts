import { type Calendar, calendar, UNITS, type Unit } from './calendar.ts';

/** A stretch of time that a message names. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
  /** The words that name it. */
  readonly text: string;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Range = readonly [from: number, to: number];
type Reader = readonly [pattern: RegExp, range: (groups: Groups, on: Calendar) => Range | null];

const COUNT =
  '(?<count>\\d{1,4}|an?|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|half an|a few|few|a couple of|couple of|a couple)';
const UNIT = '(?<unit>s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|months?)';
const clock = (name: string): string => `(?<${name}>\\d{1,2}(?::\\d{2})?\\s?(?:am|pm|h|utc)?|noon|midnight)`;
const DAY = '(?<day>yesterday|today|last night|tomorrow)';
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = '(?<weekday>(?:sun|mon|tues|wednes|thurs|fri|satur)day)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const PART = '(?<part>morning|afternoon|evening|night)';
const ISO = '(?<year>20\\d\\d)-(?<mon>\\d\\d)-(?<dom>\\d\\d)';

/** Ways to name a time, the more particular first. */
const READERS: readonly Reader[] = [
  reader(`between ${clock('a')} (?:and|&) ${clock('b')}(?: ${DAY})?`, (g, on) => clocks(g, on)),
  reader(`from ${clock('a')} (?:to|until|till|-) ${clock('b')}(?: ${DAY})?`, (g, on) => clocks(g, on)),
  reader(`(?<a>\\d{1,2}:\\d{2}) ?(?:-|–|to|until) ?(?<b>\\d{1,2}:\\d{2})(?: ${DAY})?`, (g, on) => clocks(g, on)),
  reader(`${COUNT} ?${UNIT} ago`, (g, on) => [on.now - length(g), on.now]),
  reader(`since ${COUNT} ?${UNIT}`, (g, on) => [on.now - length(g), on.now]),
  reader(`(?:last|past|previous) (?:${COUNT} ?)?${UNIT}`, (g, on) => lastUnits(g, on)),
  reader(`next (?:${COUNT} ?)?${UNIT}`, (g, on) => [on.now, on.now + length(g)]),
  reader(`(?:for|in|within) (?:about )?${COUNT} ?${UNIT}`, (g, on) => [on.now, on.now + length(g)]),
  reader(`since ${clock('a')}(?: ${DAY})?(?! ?(?:${UNIT.replace('?<unit>', '?:')})\\b)`, (g, on) => [
    dayAndClock(g, on),
    on.now,
  ]),
  reader(`since ${WEEKDAY}`, (g, on) => [on.at(-daysSince(g, on), 0), on.now]),
  reader(`since (?<of>this|yesterday) ${PART}|since ${DAY}`, (g, on) => {
    const said = g['part'] === undefined ? dayRange(g['day'] ?? '', on) : partOfDay(g, on);
    return [said[0], on.now];
  }),
  reader(`since ${ISO}`, (g, on) => [isoDay(g, on)[0], on.now]),
  reader(`(?:until|till) ${clock('a')}`, (g, on) => [on.now, nextClock(g['a'] ?? '', on)]),
  reader('(?:until|till) tomorrow(?: morning)?', (_, on) => [on.now, on.at(1, 9)]),
  reader(`(?<of>this|yesterday) ${PART}`, (g, on) => partOfDay(g, on)),
  reader(
    `(?<about>around|about|at) (?<a>\\d{1,2}(?::\\d{2}| ?[ap]m)(?: ?[ap]m)?|noon|midnight)(?: ${DAY})?`,
    (g, on) => {
      const margin = (g['about'] === 'at' ? 15 : 30) * UNITS.minute;
      const moment = dayAndClock(g, on);
      return [moment - margin, Math.min(moment + margin, on.now)];
    },
  ),
  reader('last night|over ?night', (_, on) => dayRange('last night', on)),
  reader('tonight', (_, on) => [Math.max(on.now, on.at(0, 18)), on.at(1, 6)]),
  reader(`(?:on|last|this) ${WEEKDAY}`, (g, on) => {
    const days = daysSince(g, on) || 7;
    return [on.at(-days, 0), on.at(1 - days, 0)];
  }),
  reader(`(?:in|last|during|since) ${MONTH}(?: (?<year>20\\d\\d))?(?! i\\b)`, (g, on) => monthRange(g, on)),
  reader(
    `(?:on )?(?<dom>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}|(?:on )?${MONTH.replace('month', 'first')} (?<second>\\d{1,2})(?:st|nd|rd|th)?`,
    (g, on) => {
      const start = on.date(null, monthIndex(g['month'] ?? g['first'] ?? ''), Number(g['dom'] ?? g['second']));
      return [start, Math.min(start + UNITS.day, on.now)];
    },
  ),
  reader(ISO, (g, on) => isoDay(g, on)),
  reader('this (?<unit>week|month|hour)', ({ unit }, on) => {
    if (unit === 'hour') return [on.now - (on.now % UNITS.hour), on.now];
    return [unit === 'month' ? on.month(0) : on.at(-((on.weekday + 6) % 7), 0), on.now];
  }),
  reader(DAY, (g, on) => dayRange(g['day'] ?? '', on)),
];

function reader(source: string, range: Reader[1]): Reader {
  return [new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, 'i'), range];
}

/** Where a message names a time, and in which words; null where it doesn't. */
export function findTime(text: string): { readonly at: number; readonly text: string } | null {
  const match = firstMatch(text)?.match;
  return match ? { at: match.index, text: match[0] } : null;
}

/**
 * Reads the stretch of time that a message names ("last hour", "since 9am", "between 14:00 and 15:00", "in october").
 * A past one ends now at the latest; "10 min ago" reaches from that moment to now. Null where none is named.
 * @param offset minutes that the asker's zone is ahead of UTC
 */
export function readTimeRange(text: string, now: Date, offset = 0): TimeRange | null {
  const found = firstMatch(text);
  const range = found?.range(found.match.groups ?? {}, calendar(now, offset));
  return found && range && range[0] <= range[1]
    ? { from: new Date(range[0]), to: new Date(range[1]), text: found.match[0] }
    : null;
}

function firstMatch(text: string): { readonly match: RegExpExecArray; readonly range: Reader[1] } | null {
  for (const [pattern, range] of READERS) {
    const match = pattern.exec(text);
    // "page me at 3am" is about any night.
    if (match && !/\b(?:me|us) $/i.test(text.slice(0, match.index))) return { match, range };
  }
  return null;
}

const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  few: 3,
  couple: 2,
  half: 0.5,
};

function count(words: string | undefined): number {
  if (words === undefined) return 1;
  if (/^\d/.test(words)) return Number(words);
  const word = words
    .toLowerCase()
    .split(' ')
    .find((part) => part in COUNTS);
  return word === undefined ? 1 : (COUNTS[word] ?? 1);
}

function unitOf(word: string): Unit {
  const unit = word.toLowerCase();
  if (unit.startsWith('mo')) return 'month';
  const byLetter: Readonly<Record<string, Unit>> = { s: 'second', m: 'minute', h: 'hour', d: 'day', w: 'week' };
  return byLetter[unit.charAt(0)] ?? 'minute';
}

const length = (g: Groups): number => count(g['count']) * UNITS[unitOf(g['unit'] ?? 'm')];

/** "last week" and "last month" are those of the calendar, "last 2 weeks" and "past week" end now. */
function lastUnits(g: Groups, on: Calendar): Range {
  if (g['count'] === undefined && /^month$/i.test(g['unit'] ?? '')) return [on.month(-1), on.month(0)];
  return [on.now - length(g), on.now];
}

/** Hours after midnight. */
function hours(words: string): number {
  if (/noon/i.test(words)) return 12;
  if (/midnight/i.test(words)) return 0;
  const [, hour = '0', minute = '0', half] = /(\d{1,2})(?::(\d{2}))? ?([ap]m)?/i.exec(words) ?? [];
  const plain = Number(hour) + Number(minute) / 60;
  if (half === undefined) return plain;
  return (plain % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** The last time that the clock showed it, or on the day that is named. */
function dayAndClock(g: Groups, on: Calendar): number {
  const hour = hours(g['a'] ?? '');
  const day = g['day']?.toLowerCase();
  if (day === 'yesterday') return on.at(-1, hour);
  if (day === 'last night') return hour >= 12 ? on.at(-1, hour) : on.at(0, hour);
  if (day === 'tomorrow') return on.at(1, hour);
  const today = on.at(0, hour);
  return today > on.now && day === undefined ? on.at(-1, hour) : today;
}

const nextClock = (words: string, on: Calendar): number => {
  const today = on.at(0, hours(words));
  return today > on.now ? today : on.at(1, hours(words));
};

/** From one time of day to another: the last such stretch that has begun. */
function clocks(g: Groups, on: Calendar): Range {
  const from = dayAndClock(g, on);
  let span = hours(g['b'] ?? '') - hours(g['a'] ?? '');
  if (span <= 0) span += 24;
  const to = from + span * UNITS.hour;
  return g['day']?.toLowerCase() === 'tomorrow' ? [from, to] : [from, Math.min(to, on.now)];
}

function dayRange(day: string, on: Calendar): Range {
  const name = day.toLowerCase();
  if (name === 'yesterday') return [on.at(-1, 0), on.at(0, 0)];
  if (name === 'tomorrow') return [on.at(1, 0), on.at(2, 0)];
  if (name === 'last night') return [on.at(-1, 18), Math.min(on.at(0, 6), on.now)];
  return [on.at(0, 0), on.now];
}

const PARTS: Readonly<Record<string, Range>> = {
  morning: [5, 12],
  afternoon: [12, 18],
  evening: [18, 24],
  night: [18, 30],
};

function partOfDay(g: Groups, on: Calendar): Range {
  const [from, to] = PARTS[(g['part'] ?? '').toLowerCase()] ?? [0, 24];
  const day = g['of']?.toLowerCase() === 'yesterday' ? -1 : 0;
  const start = on.at(day, from);
  return [start, Math.max(start, Math.min(on.at(day, to), on.now))];
}

const daysSince = (g: Groups, on: Calendar): number =>
  (on.weekday - DAYS.indexOf((g['weekday'] ?? '').toLowerCase()) + 7) % 7;

const monthIndex = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase());

function monthRange(g: Groups, on: Calendar): Range {
  const month = monthIndex(g['month'] ?? '');
  if (g['year'] !== undefined) return [on.date(Number(g['year']), month, 1), on.date(Number(g['year']), month + 1, 1)];
  const back = (on.monthOfYear - month + 12) % 12;
  return [on.month(-back), Math.min(on.month(1 - back), on.now)];
}

function isoDay(g: Groups, on: Calendar): Range {
  const start = on.date(Number(g['year']), Number(g['mon']) - 1, Number(g['dom']));
  return [start, start + UNITS.day];
}
