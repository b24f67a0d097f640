import type { Expression, Query, Step } from './syntax.ts';

/** A row of a table. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of a table. */
export type TableOf = (name: string) => Iterable<Row>;

/** Runs a query's steps over the rows of its table, and of those that it unites with it. */
export function runQuery(query: Query, tableOf: TableOf, now: Date): readonly Row[] {
  return query.steps.reduce<readonly Row[]>(
    (left, step) => runStep(step, left, tableOf, now),
    [...tableOf(query.table)],
  );
}

function runStep(step: Step, rows: readonly Row[], tableOf: TableOf, now: Date): readonly Row[] {
  switch (step.kind) {
    case 'union':
      return [...rows, ...step.legs.flatMap((leg) => runQuery(leg, tableOf, now))];
    case 'where':
      return rows.filter((row) => evaluate(step.condition, row, now) === true);
    case 'project':
      return rows.map((row) =>
        Object.fromEntries(step.columns.map(({ name, value }) => [name, evaluate(value, row, now)])),
      );
    case 'extend':
      return rows.map((row) => ({
        ...row,
        ...Object.fromEntries(step.columns.map(({ name, value }) => [name, evaluate(value, row, now)])),
      }));
    case 'order':
      return [...rows].sort((a, b) => {
        for (const { value, isDescending } of step.by) {
          const order = compare(evaluate(value, a, now), evaluate(value, b, now));
          if (order !== 0) return isDescending ? -order : order;
        }
        return 0;
      });
    case 'take':
      return rows.slice(0, step.count);
    case 'count':
      return [{ Count: rows.length }];
  }
}

/** A row's value of an expression; null for a property that it hasn't. Instants are ISO 8601 strings. */
export function evaluate(expression: Expression, row: Row, now: Date): unknown {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'timespan':
      return expression.ms;
    case 'path':
      return expression.steps.reduce<unknown>(property, row);
    case 'call':
      return call(
        expression.name,
        expression.args.map((arg) => evaluate(arg, row, now)),
        now,
      );
    case 'binary':
      return binary(expression.op, evaluate(expression.left, row, now), () =>
        expression.right.map((item) => evaluate(item, row, now)),
      );
  }
}

/** Columns go by any letter case in our tables; properties by their own. */
function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value);
  return (
    (entries.find(([key]) => key === name) ?? entries.find(([key]) => key.toLowerCase() === name.toLowerCase()))?.[1] ??
    null
  );
}

const text = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

function call(name: string, args: readonly unknown[], now: Date): unknown {
  const [first] = args;
  switch (name) {
    case 'tolower':
      return text(first).toLowerCase();
    case 'toupper':
      return text(first).toUpperCase();
    case 'tostring':
      return text(first);
    case 'toint':
      return Number.parseInt(text(first), 10);
    case 'todatetime':
    case 'datetime':
      return instant(text(first));
    case 'ago':
      return new Date(now.getTime() - Number(first)).toISOString();
    case 'now':
      return now.toISOString();
    case 'isempty':
    case 'isnull':
      return text(first) === '';
    case 'isnotempty':
    case 'isnotnull':
      return text(first) !== '';
    case 'strcat':
      return args.map(text).join('');
    case 'not':
      return first !== true;
    default:
      return first;
  }
}

function instant(value: string): string | null {
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function binary(op: string, left: unknown, right: () => readonly unknown[]): unknown {
  if (op === 'and') return left === true && right()[0] === true;
  if (op === 'or') return left === true || right()[0] === true;
  const values = right();
  const negated = op.startsWith('!');
  const [first] = values;
  const a = text(left).toLowerCase();
  const b = text(first).toLowerCase();
  switch (op) {
    case '<':
      return compare(left, first) < 0;
    case '>':
      return compare(left, first) > 0;
    case '<=':
      return compare(left, first) <= 0;
    case '>=':
      return compare(left, first) >= 0;
    case '==':
    case '!=':
      return (text(left) === text(first)) !== negated;
    case '=~':
    case '!~':
      return (a === b) !== negated;
    case 'in':
    case '!in':
      return values.some((value) => text(value) === text(left)) !== negated;
    case 'in~':
    case '!in~':
      return values.some((value) => text(value).toLowerCase() === a) !== negated;
    case 'has':
    case '!has':
      return hasWord(a, b) !== negated;
    case 'startswith':
    case '!startswith':
      return a.startsWith(b) !== negated;
    case 'endswith':
    case '!endswith':
      return a.endsWith(b) !== negated;
    default:
      return a.includes(b) !== negated;
  }
}

/** True where `word` stands in `text` with no letter or digit at either side. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isEdge = (char: string | undefined): boolean => char === undefined || !/[a-z0-9]/.test(char);
    if (isEdge(text[at - 1]) && isEdge(text[at + word.length])) return true;
  }
  return false;
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0;
}
