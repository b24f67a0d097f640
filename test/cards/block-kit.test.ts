import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MAX_BLOCKS_BYTES, renderBlockKit } from '../../src/cards/block-kit.ts';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { oneLine } from '../../src/cards/plain-text.ts';
import { EMPTY_VIEW, type View, type ViewAction } from '../../src/cards/view.ts';
import { blocksProblem, valuesOf } from './block-kit-limits.ts';
import { HOSTILE } from './fixtures/hostile-text.ts';
import { FIXTURES } from './fixtures/index.ts';
import { VIEWS } from './fixtures/views.ts';
import { matchGolden } from './golden.ts';

describe('renderBlockKit', () => {
  for (const [name, view] of VIEWS) {
    it(`draws ${name} as its golden file, within all limits`, () => {
      const blocks = renderBlockKit(view);
      matchGolden(`${name}.blocks.json`, `${JSON.stringify(blocks, null, 2)}\n`);
      assert.equal(blocksProblem(blocks), null);
    });
  }

  it('puts the verdict, the cause and the first commands first', () => {
    const shown = texts(renderBlockKit(fixture('soft-deleted-vault')));
    const at = (part: string) => shown.findIndex((text) => text.includes(part));
    assert.equal(at('retry'), 0);
    assert.ok(at('71 %') > 0);
    assert.ok(at('az keyvault recover') > at('71 %'));
    assert.equal(at('az keyvault purge'), -1, 'what is destructive waits for the word');
    assert.ok(at('Destructive') > at('az keyvault recover'));
  });

  it('shows the steps of every fix where they were asked for', () => {
    const { fixes, title } = fixture('soft-deleted-vault');
    const shown = texts(renderBlockKit({ ...EMPTY_VIEW, title, fixes }));
    assert.ok(shown.some((text) => text.includes('az keyvault purge')));
  });

  it('keeps hostile text as its characters, and links to https alone', () => {
    const blocks = renderBlockKit(fixture('hostile-text'));
    const plain = oneLine(HOSTILE);
    assert.ok(texts(blocks).some((text) => text.includes(plain.slice(0, 400))));
    for (const url of valuesOf(blocks, 'url')) assert.match(String(url), /^https:\/\/learn\.microsoft\.com\//);
    // The limits know no text that is read as markup, and no element that mentions.
    assert.equal(blocksProblem(blocks), null);
  });

  it('sends back what a button stands for, with the form that it opens', () => {
    const form = { fields: [{ id: 'fixed-note', label: 'What did it?' }], submit: 'Mark as fixed' };
    const actions: ViewAction[] = [
      { id: 'check-again', label: 'Check again', data: { triage: 'ab12' } },
      { id: 'fixed', label: 'This fixed it', data: { triage: 'ab12' }, form },
    ];
    const blocks = renderBlockKit({ ...EMPTY_VIEW, title: 't', actions });
    const values = valuesOf(blocks, 'value').map((value) => JSON.parse(String(value)));
    assert.deepEqual(values, [
      { triage: 'ab12', action: 'check-again' },
      { triage: 'ab12', action: 'fixed', form },
    ]);
  });

  it('leaves a button out that could not carry its data', () => {
    const actions = [{ id: 'a', label: 'A', data: { text: 'x'.repeat(2_000) } }];
    assert.deepEqual(valuesOf(renderBlockKit({ ...EMPTY_VIEW, title: 't', actions }), 'value'), []);
  });

  it('keeps the verdict where even the least of the rest is too much', () => {
    const long = '界'.repeat(5_000);
    const many = Array.from({ length: 300 }, () => long);
    const headline = { tone: 'no', label: 'Verdict', because: long } as const;
    const view = { ...EMPTY_VIEW, headline, title: long, paragraphs: many, omitted: many };
    const blocks = renderBlockKit(view);
    assert.equal(blocksProblem(blocks), null);
    assert.match(texts(blocks)[0] ?? '', /Verdict/);
  });

  it('stays within all limits whatever the text', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        HOSTILE,
        '<!channel>',
        '\ud800',
        '"\\'.repeat(3_000),
        '界'.repeat(9_000),
        '\u0001'.repeat(9_000),
        '',
      ),
    );
    fc.assert(
      fc.property(nasty, fc.integer({ min: 0, max: 40 }), fc.boolean(), (text, many, isDiagnosis) => {
        const blocks = renderBlockKit(filledWith(text, many, isDiagnosis));
        assert.equal(blocksProblem(blocks), null);
        for (const shown of texts(blocks))
          assert.doesNotMatch(shown, /\p{Surrogate}|[\u0000-\u0009\u001b\u202a-\u202e]/u);
      }),
      { numRuns: 150 },
    );
  });

  it('has room for the cards of the fixtures without a cut', () => {
    for (const [name, view] of VIEWS.filter(([name]) => !/giant|hostile/.test(name))) {
      const blocks = renderBlockKit(view);
      assert.ok(Buffer.byteLength(JSON.stringify(blocks)) < MAX_BLOCKS_BYTES, name);
      assert.ok(!texts(blocks).some((text) => text.startsWith('Left out')), name);
    }
  });
});

/** A view with the text in each of its places. */
function filledWith(text: string, many: number, isDiagnosis: boolean): View {
  const list = Array.from({ length: many }, () => text);
  const data = { text };
  const action = { id: 'a', label: text, data, form: { fields: [{ id: 'f', label: text }], submit: text } };
  const confidence = { words: 'likely', percent: '70 %' };
  const commands = list.map((command) => ({ tool: 'az' as const, label: text, language: 'bash', text: command }));
  return {
    ...EMPTY_VIEW,
    headline: isDiagnosis ? { tone: 'no', label: text, because: text } : null,
    title: text,
    confidence: isDiagnosis ? confidence : null,
    paragraphs: list,
    codes: { printed: text, real: text },
    reasons: list,
    findings: list.map((summary) => ({
      check: 'locks',
      effect: 'supports',
      summary,
      source: text,
      observedAt: text,
    })),
    status: text,
    notChecked: list,
    questions: list.map((asked) => ({ id: 'q', text: asked, lines: list, options: list.map(() => action) })),
    fixes: list.map((title) => ({ id: 'f', title, steps: list, commands, otherCommands: commands, destructive: true })),
    otherCauses: list.map((title) => ({
      cause: 'locked',
      actions: [action],
      title,
      why: text,
      confidence,
      reasons: list,
    })),
    facts: list.map((value) => ({ label: text, value, code: true })),
    links: list.map((title) => ({ title, url: `https://learn.microsoft.com/${title}` })),
    examples: list.map((label) => ({ label, text })),
    actions: list.map(() => action),
    notice: text,
    outcome: text,
    omitted: ['3 causes'],
  };
}

function fixture(name: string): View {
  const found = FIXTURES[name];
  assert.ok(found, name);
  return diagnosisView(found);
}

/** All texts of a message, in the order of reading. */
function texts(blocks: unknown): string[] {
  return valuesOf(blocks, 'text').flatMap((text) =>
    typeof text === 'string' ? [text] : valuesOf(text, 'text').map(String),
  );
}
