/** `2026-03-01T10:20:00Z` as "10:20 UTC", for beside a finding; empty where it is no UTC time. */
export function observedAt(iso: string): string {
  const time = /^\d{4}-\d\d-\d\dT(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?Z$/.exec(iso)?.[1];
  return time ? `${time} UTC` : '';
}
