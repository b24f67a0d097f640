import type { z } from 'zod';

/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Collects problems while values are read, so that all of them are told together. */
export interface Reader {
  /** The value; undefined where it is unset or wrong (a wrong one is noted with `fix`). */
  read<T>(name: string, schema: z.ZodType<T>, fix: string): T | undefined;
  /** True where the variable has a value, right or wrong. */
  has(name: string): boolean;
  note(problem: string): void;
}

/** Blank values count as unset. */
export function createReader(environment: Environment, problems: string[]): Reader {
  const given = (name: string) => environment[name]?.trim() || undefined;
  return {
    read(name, schema, fix) {
      const value = given(name);
      if (value === undefined) return undefined;
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      problems.push(`${name} has a value that cannot be used: ${fix}.`);
      return undefined;
    },
    has: (name) => given(name) !== undefined,
    note: (problem) => problems.push(problem),
  };
}
