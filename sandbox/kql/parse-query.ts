import type { Column, Expression, Query, Step } from './syntax.ts';
import { QueryError, type Token, tokenize } from './tokens.ts';

const COMPARE = [
  '==',
  '=~',
  '!=',
  '!~',
  '<',
  '>',
  '<=',
  '>=',
  'contains',
  '!contains',
  'has',
  '!has',
  'startswith',
  '!startswith',
  'endswith',
  '!endswith',
];
const LISTS = ['in', 'in~', '!in', '!in~'];
const FUNCTIONS = [
  'tolower',
  'toupper',
  'tostring',
  'toint',
  'todatetime',
  'datetime',
  'ago',
  'now',
  'isempty',
  'isnotempty',
  'isnull',
  'isnotnull',
  'strcat',
  'not',
  'todynamic',
  'parse_json',
];
const UNIT: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** Most legs of unions in one query. */
const MAX_LEGS = 3;

/**
 * Reads a query: a table, then where, project, extend, order by (sort by), take (limit, top without by), union and count.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language
 * @throws QueryError for any other operator or function, and for broken syntax
 */
export function parseQuery(query: string): Query {
  const tokens = tokenize(query);
  let at = 0;
  let legs = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '<EOF>', line: 0, column: 0 };
  const next = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const fail = (code: QueryError['code'] = 'ParserFailure', token = peek()): never => {
    throw new QueryError(code, token);
  };
  const is = (text: string): boolean => peek().kind !== 'string' && peek().text.toLowerCase() === text;
  const accept = (text: string): boolean => is(text) && next() !== undefined;
  const expect = (text: string): void => {
    if (!accept(text)) fail();
  };
  const name = (): string => (peek().kind === 'name' ? next().text : fail());
  const number = (): number => (peek().kind === 'number' ? Number(next().text) : fail());
  const many = <T>(read: () => T): T[] => {
    const items = [read()];
    while (accept(',')) items.push(read());
    return items;
  };

  const step = (): Step => {
    const operator = next();
    switch (operator.text.toLowerCase()) {
      case 'where':
        return { kind: 'where', condition: or() };
      case 'project':
        return { kind: 'project', columns: many(column) };
      case 'extend':
        return { kind: 'extend', columns: many(column) };
      case 'order':
      case 'sort':
        expect('by');
        return { kind: 'order', by: many(ordering) };
      case 'take':
      case 'limit':
        return { kind: 'take', count: number() };
      case 'count':
        return { kind: 'count' };
      case 'union': {
        const found = many(leg);
        legs += found.length;
        return legs > MAX_LEGS ? fail('InvalidQueryLanguage', operator) : { kind: 'union', legs: found };
      }
      default:
        return fail(operator.kind === 'name' ? 'InvalidQueryLanguage' : 'ParserFailure', operator);
    }
  };
  const leg = (): Query => {
    if (!accept('(')) return { table: name().toLowerCase(), steps: [] };
    const inner = pipeline();
    expect(')');
    return inner;
  };
  const pipeline = (): Query => {
    const table = name().toLowerCase();
    const steps: Step[] = [];
    while (accept('|')) steps.push(step());
    return { table, steps };
  };
  const ordering = () => {
    const value = operand();
    const isAscending = accept('asc');
    if (!isAscending) accept('desc');
    return { value, isDescending: !isAscending };
  };
  const column = (): Column => {
    if (peek().kind === 'name' && tokens[at + 1]?.text === '=') {
      const title = name();
      next();
      return { name: title, value: or() };
    }
    const value = operand();
    return value.kind === 'path' ? { name: value.steps.join('_'), value } : fail();
  };
  const or = (): Expression => {
    let left = and();
    while (accept('or')) left = { kind: 'binary', op: 'or', left, right: [and()] };
    return left;
  };
  const and = (): Expression => {
    let left = comparison();
    while (accept('and')) left = { kind: 'binary', op: 'and', left, right: [comparison()] };
    return left;
  };
  const comparison = (): Expression => {
    const left = operand();
    // `!in` comes as `!` nothing begins with; `in~` and its like are names to the tokenizer.
    const op = peek().kind === 'string' ? '' : peek().text.toLowerCase();
    if (LISTS.includes(op)) {
      next();
      expect('(');
      const right = many(operand);
      expect(')');
      return { kind: 'binary', op, left, right };
    }
    if (!COMPARE.includes(op)) return left;
    next();
    return { kind: 'binary', op, left, right: [operand()] };
  };
  const operand = (): Expression => {
    if (accept('(')) {
      const inner = or();
      expect(')');
      return inner;
    }
    const token = next();
    if (token.kind === 'string') return { kind: 'value', value: token.text };
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'timespan')
      return { kind: 'timespan', ms: Number.parseFloat(token.text) * (UNIT[token.text.slice(-1)] ?? 0) };
    if (token.kind !== 'name') return fail('ParserFailure', token);
    const word = token.text.toLowerCase();
    if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' };
    if (accept('(')) return call(token);
    return { kind: 'path', steps: path(token.text) };
  };
  const call = (token: Token): Expression => {
    const word = token.text.toLowerCase();
    if (!FUNCTIONS.includes(word)) return fail('InvalidQueryLanguage', token);
    // datetime(2026-01-31T10:00:00Z) holds no quotes; those with quotes are all that is taken here.
    const args = is(')') ? [] : many(or);
    expect(')');
    return { kind: 'call', name: word, args };
  };
  const path = (first: string): readonly string[] => {
    const steps = [first];
    for (;;) {
      if (accept('.')) steps.push(name());
      else if (accept('[')) {
        steps.push(['string', 'number'].includes(peek().kind) ? next().text : fail());
        expect(']');
      } else return steps;
    }
  };

  const whole = pipeline();
  if (peek().kind !== 'end') fail();
  return whole;
}
