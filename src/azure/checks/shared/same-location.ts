/** `West Europe` as Azure writes it in paths: `westeurope`. */
export function locationName(location: string): string {
  return location.replaceAll(' ', '').toLowerCase();
}

/** `West Europe` and `westeurope` are one. */
export function isSameLocation(a: string, b: string): boolean {
  return locationName(a) === locationName(b);
}
