const MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `-12m`, `+3d`, `now`: an offset from now with a unit of seconds, minutes, hours or days. */
export const RELATIVE_TIME = /^(?:now|[+-]\d{1,6}[smhd])$/;

/** Offset in milliseconds; 0 for `now`. */
export function offsetOf(text: string): number {
  const unit = MS[text.slice(-1)];
  return text === 'now' || unit === undefined ? 0 : Number(text.slice(0, -1)) * unit;
}

/** The instant as Resource Manager writes it: seven digits after the second. */
export function timeAt(text: string, now: Date): string {
  return new Date(now.getTime() + offsetOf(text)).toISOString().replace('Z', '0000Z');
}
