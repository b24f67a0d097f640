/** An expression of a query. */
export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'timespan'; readonly ms: number }
  | { readonly kind: 'path'; readonly steps: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: readonly Expression[] };

/** A name with what it stands for. */
export interface Column {
  readonly name: string;
  readonly value: Expression;
}

/** One step of a query. */
export type Step =
  | { readonly kind: 'where'; readonly condition: Expression }
  | { readonly kind: 'project' | 'extend'; readonly columns: readonly Column[] }
  | { readonly kind: 'order'; readonly by: readonly { readonly value: Expression; readonly isDescending: boolean }[] }
  | { readonly kind: 'take'; readonly count: number }
  | { readonly kind: 'union'; readonly legs: readonly Query[] }
  | { readonly kind: 'count' };

/** A table and what is done with its rows. */
export interface Query {
  readonly table: string;
  readonly steps: readonly Step[];
}
