/** Every key of a value with where it is: `properties.level`, `value[].id`. Items of an array count together. */
export function keyPaths(value: unknown, prefix = ''): ReadonlySet<string> {
  const paths = new Set<string>();
  if (Array.isArray(value)) {
    for (const item of value) for (const path of keyPaths(item, `${prefix}[]`)) paths.add(path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const path = prefix === '' ? key : `${prefix}.${key}`;
      paths.add(path);
      for (const inner of keyPaths(item, path)) paths.add(inner);
    }
  }
  return paths;
}

/** Differences in keys but for those below the paths to leave out. */
export function compareKeys(
  ours: unknown,
  example: unknown,
  { free = [], absent = [], extra = [] }: KeyExceptions = {},
): { readonly missing: string[]; readonly unknown: string[] } {
  const isFree = (path: string): boolean =>
    free.some((start) => path.startsWith(`${start}.`) || path.startsWith(`${start}[`));
  const has = keyPaths(ours);
  const wants = keyPaths(example);
  return {
    missing: [...wants].filter(
      (path) => !has.has(path) && !isFree(path) && !absent.some((name) => isBelow(path, name)),
    ),
    unknown: [...has].filter((path) => !wants.has(path) && !isFree(path) && !extra.some((name) => isBelow(path, name))),
  };
}

/** What may differ, and why it may is said where it is used. */
export interface KeyExceptions {
  /** What is inside is anybody's own. */
  readonly free?: readonly string[];
  /** In the example alone. */
  readonly absent?: readonly string[];
  /** In ours alone. */
  readonly extra?: readonly string[];
}

const isBelow = (path: string, name: string): boolean =>
  path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
