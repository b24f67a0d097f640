import assert from 'node:assert/strict';
import { kql, odata } from '../../src/azure/query-literals.ts';
import type { Seen } from './arm-server.ts';

/** A filter without the name, where that stands as a literal. */
const inFilter = (text: string, value: string): string => hidden(text, odata(value).slice(1, -1));
/** A query without the name, where that stands as a literal. */
const inQuery = (text: string, value: string): string => hidden(text, kql(value).slice(1, -1));
const hidden = (text: string, form: string): string => (form === '' ? text : text.replaceAll(form, '§'));

/** The name itself, or as a location is written. */
const isName = (text: string, value: string): boolean =>
  text === value || text === value.replaceAll(' ', '').toLowerCase();

/** A request with `§` for the name, wherever it is in its place. */
export function shapeOf({ method, url, body }: Seen, value: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  assert.equal(url.split('?').length, 2, url);
  const parameters = query.split('&').map((one) => {
    const [key = '', raw = ''] = one.split('=', 2);
    assert.equal(one.split('=').length, 2, url);
    const text = decodeURIComponent(raw);
    const isFilter = decodeURIComponent(key) === '$filter';
    return `${decodeURIComponent(key)}=${isFilter ? inFilter(text, value) : isName(text, value) ? '§' : text}`;
  });
  const content: unknown = body === '' ? null : JSON.parse(body, (key, one) => bodyPart(key, one, value));
  const segments = path
    .replace(/^\/\//, '/')
    .split('/')
    .map((one) => (isName(decodeURIComponent(one), value) ? '§' : one));
  return `${method} ${segments.join('/')}?${parameters.sort().join('&')} ${JSON.stringify(content)}`;
}

function bodyPart(key: string, part: unknown, value: string): unknown {
  if (typeof part !== 'string') return part;
  return key === 'query' ? inQuery(part, value) : isName(part, value) ? '§' : part;
}
