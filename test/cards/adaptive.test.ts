import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as adaptivecards from 'adaptivecards';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { MAX_CARD_BYTES, renderAdaptive } from '../../src/cards/adaptive.ts';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { oneLine } from '../../src/cards/plain-text.ts';
import { EMPTY_VIEW } from '../../src/cards/view.ts';
import { cause, diagnosis, fix, report } from './fixtures/build.ts';
import { HOSTILE } from './fixtures/hostile-text.ts';
import { FIXTURES } from './fixtures/index.ts';
import { VIEWS } from './fixtures/views.ts';
import { matchGolden } from './golden.ts';

const validate = schemaValidator();

describe('renderAdaptive', () => {
  for (const [name, view] of VIEWS) {
    it(`draws ${name} as its golden file, valid and clean`, () => {
      const card = renderAdaptive(view);
      matchGolden(`${name}.card.json`, `${JSON.stringify(card, null, 2)}\n`);
      assertValid(card);
      assert.deepEqual(parseWarnings(card), []);
    });

    for (const options of [{ codeBlock: true }, { submit: true }, { codeBlock: true, submit: true }]) {
      it(`draws ${name} valid and clean with ${JSON.stringify(options)}`, () => {
        const card = renderAdaptive(view, options);
        assertValid(card);
        assert.deepEqual(parseWarnings(card, ['CodeBlock']), []);
      });
    }
  }

  it('draws buttons and code blocks for Teams as the golden file', () => {
    const card = renderAdaptive(view('unspecified-conflict'), { codeBlock: true, submit: true });
    matchGolden('unspecified-conflict.teams.card.json', `${JSON.stringify(card, null, 2)}\n`);
  });

  it('puts the verdict, the cause and the first commands before anything folded', () => {
    const card = renderAdaptive(view('soft-deleted-vault'));
    const open = texts(card, { open: true });
    const at = (part: string) => open.findIndex((text) => text.includes(part));
    assert.ok(at('retry') === 0);
    assert.ok(at('71 %') > 0);
    assert.ok(at('az keyvault recover') > at('71 %'));
    assert.equal(at('az keyvault purge'), -1);
    assert.ok(texts(card).some((text) => text.includes('az keyvault purge')));
  });

  it('marks destructive fixes', () => {
    assert.ok(texts(renderAdaptive(view('soft-deleted-vault'))).some((text) => text.includes('Destructive')));
    assert.ok(!texts(renderAdaptive(view('policy-denied'))).some((text) => text.includes('Destructive')));
  });

  it('points each toggle at an element of the card, with ids used once', () => {
    for (const [, item] of VIEWS) {
      const elements = walk(renderAdaptive(item));
      const ids = elements.flatMap((element) => (typeof element.id === 'string' ? [element.id] : []));
      const targets = elements.flatMap((element) =>
        Array.isArray(element.targetElements) ? element.targetElements : [],
      );
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual([...targets].sort(), [...ids].sort());
    }
  });

  it('carries what a button answers when buttons have a server', () => {
    const elements = walk(renderAdaptive(view('unspecified-conflict'), { submit: true }));
    const data = elements.filter((element) => element.type === 'Action.Submit').map((element) => element.data);
    assert.deepEqual(data[0], { action: 'answer', question: 'other-run', option: 'yes' });
    assert.equal(data.length, 5);
    assert.ok(!walk(renderAdaptive(view('unspecified-conflict'))).some((element) => element.type === 'Action.Submit'));
  });

  it('offers a CodeBlock with the plain text on both sides of it', () => {
    const card = renderAdaptive(view('aks-concurrent'), { codeBlock: true });
    const blocks = walk(card).filter((element) => element.type === 'CodeBlock');
    assert.ok(blocks.length > 0);
    for (const block of blocks) {
      assert.equal(typeof block.codeSnippet, 'string');
      assert.deepEqual(texts(block.fallback), [block.codeSnippet]);
    }
    assert.deepEqual(
      [...new Set(parseWarnings(card))].length,
      1,
      'a host without CodeBlock only says that it falls back',
    );
  });

  it('uses no element that reads Markdown, and links only to https', () => {
    for (const element of walk(renderAdaptive(view('hostile-text'), { codeBlock: true, submit: true }))) {
      assert.ok(!['TextBlock', 'FactSet', 'Fact', 'Image', 'Media'].includes(String(element.type)));
      if ('url' in element) assert.match(String(element.url), /^https:\/\/learn\.microsoft\.com\//);
    }
  });

  it('keeps hostile text as its characters, but for an invisible break in functions and mentions', () => {
    const shown = texts(renderAdaptive(view('hostile-text')));
    const plain = oneLine(HOSTILE);
    assert.ok(shown.some((text) => text.replaceAll('\u2060', '').includes(plain)));
    for (const text of shown)
      assert.doesNotMatch(text, /\{\{(?:DATE|TIME)\(|<\/?at\b|[\u0000-\u0009\u001b\u202a-\u202e\u2066-\u2069]/);
  });

  it('keeps speak and fallbackText free of markup', () => {
    for (const [, item] of VIEWS) {
      const card = renderAdaptive(item);
      for (const text of [String(card.speak), String(card.fallbackText)]) {
        assert.doesNotMatch(text, /[<>&*`[\]{}\\]|:\/\//);
        assert.ok(text.length > 0 && text.length <= 300);
      }
    }
  });

  it('keeps the verdict where even the least of the rest is too much', () => {
    const text = '界'.repeat(5000);
    const many = Array.from({ length: 300 }, () => text);
    const action = { id: 'a', label: text, data: { text } };
    const headline = { tone: 'no', label: 'Verdict', because: text } as const;
    const card = renderAdaptive(
      {
        ...EMPTY_VIEW,
        headline,
        title: text,
        paragraphs: many,
        examples: many.map((label) => ({ label, text })),
        actions: [action],
        omitted: many,
      },
      { submit: true },
    );
    assertValid(card);
    assert.ok(texts(card)[0]?.includes('Verdict'));
  });

  it('stays valid, small and clean whatever the text', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        HOSTILE,
        '{{DATE(2026-03-01T10:00:00Z)}}',
        '\ud800',
        '"\\'.repeat(3000),
        '界'.repeat(9000),
        '\u0001'.repeat(9000),
        '',
      ),
    );
    const sample = fc.record({
      text: nasty,
      many: fc.integer({ min: 0, max: 40 }),
      codeBlock: fc.boolean(),
      submit: fc.boolean(),
    });
    fc.assert(
      fc.property(sample, ({ text, many, codeBlock, submit }) => {
        const list = Array.from({ length: many }, () => text);
        const card = renderAdaptive(
          diagnosisView(
            diagnosis({
              report: report({
                code: text,
                codes: ['x', text],
                messages: list,
                resource: { id: text, name: text },
                names: { lockedScopes: list },
              }),
              causes: [text, ...list].map((title) =>
                cause({ cause: 'locked', title, why: title, confidence: 0.5, reasons: list, docs: list }),
              ),
              retry: { verdict: 'no', because: text },
              questions: list.map((label) => ({ id: 'q', text: label, options: [{ id: 'o', label }] })),
              fixes: list.map((title) =>
                fix({ id: 'f', cause: 'locked', title, steps: list, commands: [{ tool: 'az', text }] }),
              ),
            }),
          ),
          { codeBlock, submit },
        );
        assertValid(card);
        assert.deepEqual(parseWarnings(card, ['CodeBlock']), []);
        for (const shown of texts(card)) assert.doesNotMatch(shown, /\{\{(?:DATE|TIME)\(|<\/?at\b|\p{Surrogate}/u);
      }),
      { numRuns: 40 },
    );
  });
});

function view(name: string) {
  const found = FIXTURES[name];
  assert.ok(found, name);
  return diagnosisView(found);
}

type Json = Record<string, unknown>;

/** Every object in the card, itself included. */
function walk(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (typeof value !== 'object' || value === null) return [];
  return [Object.fromEntries(Object.entries(value)), ...Object.values(value).flatMap(walk)];
}

/** Texts of all runs, in order; `open` leaves out what is folded. */
function texts(value: unknown, { open = false } = {}): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, { open }));
  if (typeof value !== 'object' || value === null) return [];
  const element: Json = Object.fromEntries(Object.entries(value));
  if (open && element.isVisible === false) return [];
  const own = element.type === 'TextRun' ? [String(element.text)] : [];
  return [...own, ...Object.values(element).flatMap((item) => texts(item, { open }))];
}

function schemaValidator() {
  const read = (url: string | URL): Json => JSON.parse(readFileSync(new URL(url), 'utf8'));
  const { id: _draft4Id, ...schema } = read(new URL('schema/adaptive-card-1.5.schema.json', import.meta.url));
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  ajv.addMetaSchema(read(import.meta.resolve('ajv/dist/refs/json-schema-draft-06.json')));
  return ajv.compile(schema);
}

/** The schema file leaves out Action.Execute of version 1.4: a host that doesn't know it shows what it falls back to. */
function withoutExecute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExecute);
  if (typeof value !== 'object' || value === null) return value;
  const item: Json = Object.fromEntries(Object.entries(value));
  if (item.type === 'Action.Execute') return item.fallback;
  return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, withoutExecute(inner)]));
}

function assertValid(card: unknown): void {
  assert.ok(validate(withoutExecute(card)), JSON.stringify(validate.errors?.slice(0, 3)));
  assert.ok(Buffer.byteLength(JSON.stringify(card)) <= MAX_CARD_BYTES);
}

/** What the official library has to say while parsing; `known` names element types that the host adds to 1.5. */
function parseWarnings(card: unknown, known: string[] = []): string[] {
  const context = new adaptivecards.SerializationContext();
  const registry = new adaptivecards.CardObjectRegistry<adaptivecards.CardElement>();
  adaptivecards.GlobalRegistry.defaultElements.copyTo(registry);
  for (const type of known) registry.register(type, adaptivecards.TextBlock);
  context.setElementRegistry(registry);
  const parsed = new adaptivecards.AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...events, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}
