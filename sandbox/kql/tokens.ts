/** What a query is made of. */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'timespan' | 'symbol' | 'end';
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A query that the service would not take. */
export class QueryError extends Error {
  readonly code: 'ParserFailure' | 'InvalidQueryLanguage';
  readonly token: Token;
  constructor(code: 'ParserFailure' | 'InvalidQueryLanguage', token: Token) {
    super(`${code} at '${token.text}'`);
    this.code = code;
    this.token = token;
  }
}

const TOKEN =
  /(?:\s|\/\/[^\n]*)*(?:(['"])((?:\\.|(?!\1)[^\\\n])*)\1|(\d+(?:\.\d+)?(?:d|h|m|s)\b)|(\d+(?:\.\d+)?)|(!?in~|!?(?:in|has|contains|startswith|endswith)(?![\w~])|[A-Za-z_$][\w$]*)|(==|=~|!=|!~|<=|>=|[|()[\],.=<>*+-]))/iy;

/** @throws QueryError at a character that no token begins with */
export function tokenize(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (query.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(query);
    if (match === null) {
      const bad = at + query.slice(at).search(/\S/);
      throw new QueryError('ParserFailure', { ...place(query, bad), kind: 'symbol', text: query[bad] ?? '' });
    }
    const [whole, quote, string = '', timespan, number, name, symbol = ''] = match;
    const start = place(query, at + whole.length - whole.trimStart().length);
    at += whole.length;
    if (quote !== undefined) tokens.push({ ...start, kind: 'string', text: string.replace(/\\(.)/g, '$1') });
    else if (timespan !== undefined) tokens.push({ ...start, kind: 'timespan', text: timespan });
    else if (number !== undefined) tokens.push({ ...start, kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ ...start, kind: 'name', text: name });
    else tokens.push({ ...start, kind: 'symbol', text: symbol });
  }
  return [...tokens, { ...place(query, at), kind: 'end', text: '<EOF>' }];
}

function place(query: string, at: number): { readonly line: number; readonly column: number } {
  const before = query.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
