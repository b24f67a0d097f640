/** Items of the pages that were read. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** False where more pages were left unread or an item could not be read: then a missing item proves nothing. */
  readonly complete: boolean;
}
