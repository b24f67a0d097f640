import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { errorPages } from '../../scripts/error-pages/error-pages.ts';
import { rulePage, SECTIONS } from '../../scripts/error-pages/rule-page.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';

const source = await readFolder(fileURLToPath(new URL('../../src/knowledge/', import.meta.url)));
const pages = errorPages(source);
const folder = fileURLToPath(new URL('../../docs/errors/', import.meta.url));

/** Lines outside of code fences. */
function prose(page: string): string[] {
  let fence: string | null = null;
  return page.split('\n').filter((line) => {
    const mark = /^`{3,}/.exec(line)?.[0];
    if (fence === null && mark) fence = mark;
    else if (fence !== null && line === fence) fence = null;
    else return fence === null;
    return false;
  });
}

describe('docs/errors', () => {
  it('holds just the pages that the rules make', async () => {
    const present = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
    assert.deepEqual(present.sort(), [...pages.keys()].sort());
    for (const [file, text] of pages) {
      assert.ok(
        (await readFile(`${folder}${file}`, 'utf8')) === text,
        `docs/errors/${file} is stale; run npm run docs`,
      );
    }
  });

  it('gives every rule a page with the same sections in the same order', () => {
    for (const rule of source.rules) {
      const headings = prose(pages.get(`${rule.id}.md`) ?? '').filter((line) => /^##? /.test(line));
      assert.equal(headings.length, SECTIONS.length + 1, rule.id);
      assert.match(headings[0] ?? '', /^# \S/, rule.id);
      assert.deepEqual(
        headings.slice(1),
        SECTIONS.map((name) => `## ${name}`),
        rule.id,
      );
    }
  });

  it('links only to pages that exist', () => {
    for (const [file, text] of pages) {
      for (const [, target = ''] of prose(text)
        .join('\n')
        .matchAll(/\]\((?!<)([^)]+)\)/g)) {
        const path = new URL(target, `file:///${file}`).pathname.slice(1);
        assert.ok(pages.has(path), `${file} links to ${target}`);
      }
    }
  });

  it('shows foreign text as text and secrets not at all', () => {
    const rule = source.rules[0];
    assert.ok(rule);
    const key = Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 151 + 43) % 256)).toString('base64');
    const secret = ['DefaultEndpointsProtocol=https;AccountName=stheron;AccountKey=', key].join('');
    const hostile = {
      ...rule,
      title: '<img src=x> [link](https://example.org) @channel',
      why: '# Not a heading\n## Why',
      examples: [{ text: `\`\`\`\n## Why\n${secret}\n\`\`\`` }, ...rule.examples],
    };
    const page = rulePage(hostile, { fixes: new Map(source.fixes.map((fix) => [fix.id, fix])), neighbours: [] });
    const lines = prose(page);
    assert.equal(lines.filter((line) => line.startsWith('## Why')).length, 1);
    assert.ok(!lines.some((line) => /(?<!\\)<img|(?<!\\)\[link|@channel/.test(line)));
    assert.ok(!page.includes(key));
  });
});
