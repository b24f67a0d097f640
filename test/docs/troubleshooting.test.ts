import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageOf } from './markdown.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const SOURCE = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`${SRC}${file}`, 'utf8'))
  .join('\n');
const PAGE = pageOf('docs/troubleshooting.md');

/** First cells of all tables. */
const SEEN = PAGE.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| -/.test(line))
  .map((line) => line.split(' | ')[0]?.slice(2) ?? '');

/** Words of Azure, App Service and the storage service, which are not ours. */
const THEIRS = ['Application Error', 'KeyBasedAuthenticationNotPermitted'];

describe('docs/troubleshooting.md', () => {
  it('names events of the log that there are', () => {
    const events = SEEN.flatMap((cell) => [...cell.matchAll(/`([a-z]+-[a-z-]+)`/g)].map((match) => match[1] ?? ''));
    assert.ok(events.length >= 5);
    for (const event of events) assert.ok(SOURCE.includes(`'${event}'`), event);
  });

  it('quotes what is really said', () => {
    const quotes = SEEN.flatMap((cell) => [...cell.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''));
    assert.ok(quotes.length >= 8);
    for (const quote of quotes.filter((one) => !THEIRS.includes(one))) {
      for (const part of quote.split('…')) assert.ok(SOURCE.includes(part.trim()), part);
    }
  });
});
