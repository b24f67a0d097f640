/** A command line that can't be understood; ends with exit status 2 and the usage text. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
