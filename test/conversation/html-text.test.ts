import assert from 'node:assert/strict';
import { htmlText } from '../../src/conversation/html-text.ts';
import { cpuMs } from '../cpu-ms.ts';

describe('htmlText', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
    [
      'breaks in a code block',
      '<codeblock class="Json"><code>{<br>&nbsp;&quot;a&quot;: 1<br>}</code></codeblock>',
      '{\n "a": 1\n}',
    ],
    ['entities once', '<div>&amp;lt;Error&amp;gt; &lt;Code&gt; &#39;x&#x27;</div>', "&lt;Error&gt; <Code> 'x'"],
    ['unknown entities and code points', '&nope; &#9999999;', '&nope; &#9999999;'],
    ['a lone bracket', 'a < b', 'a < b'],
    ['inline tags', '<div>a<b>b</b><a href="https://x">c</a></div>', 'abc'],
  ];
  for (const [name, html, text] of cases) it(`reads ${name}`, () => assert.equal(htmlText(html), text));

  it('takes linear time', () => {
    for (const unit of ['<', '<a', '&', '&#', '<p>', '>', '\n']) {
      const started = cpuMs();
      htmlText(unit.repeat(1_000_000 / unit.length));
      assert.ok(cpuMs() - started < 2_000, unit);
    }
  });
});
