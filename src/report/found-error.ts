/** An error as a format's reader finds it, with its place in the text. */
export interface FoundError {
  readonly at: number;
  /** Outermost first. */
  readonly codes: readonly string[];
  readonly message: string | null;
  readonly target: string | null;
  readonly httpStatus: number | null;
}

/** Builds a found error; what isn't given is null. */
export function foundError(at: number, parts: Partial<Omit<FoundError, 'at'>>): FoundError {
  return { at, codes: [], message: null, target: null, httpStatus: null, ...parts };
}
