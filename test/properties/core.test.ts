import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PASTES } from '../report/pastes.ts';
import { made } from '../report/redaction/made-secrets.ts';
import { answer } from './answer.ts';

/** Signs on which readers, renderers and shells stumble. */
const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '\n',
  '\r',
  '\t',
  ' ',
  '<',
  '>',
  '&',
  '$(',
  '`',
  '${',
  '|',
  '*',
  '_',
  '@here',
  '<!channel>',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u0000',
  '\u009b',
  '\u202e',
  '\ud800',
  '\udfff',
  '\u{1f989}',
  '{{resource.name}}',
  '(Code: ',
  'Code="',
  '"code":"',
  'Error: ',
];

/** Pieces of real formats, cut anywhere. */
const fragment = fc
  .tuple(fc.constantFrom(...PASTES), fc.nat(), fc.nat())
  .map(([{ text }, a, b]) => text.slice(Math.min(a, b) % text.length, (Math.max(a, b) % text.length) + 1) || text);
const sign = fc.constantFrom(...SIGNS);
const anything = fc.string({ unit: 'binary', maxLength: 60 });
const utf16 = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));
const paste = fc
  .array(fc.oneof({ weight: 4, arbitrary: fragment }, { weight: 4, arbitrary: sign }, anything, utf16), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

/** Characters that move a terminal's cursor or reorder a text. */
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('the whole core, whatever is pasted', () => {
  it('answers any string, with valid JSON and without control characters', () => {
    fc.assert(
      fc.property(fc.oneof(paste, anything, utf16), (text) => {
        const { json, card, markdown, terminal } = answer(text);
        for (const document of [json, card]) assert.doesNotThrow(() => JSON.parse(document));
        for (const shown of [markdown, terminal])
          assert.ok(!HARMFUL.test(shown), JSON.stringify(HARMFUL.exec(shown)?.[0]));
        assert.ok(!/[\u0000-\u001f]/.test(json));
        assert.ok(!/[\u0000-\u001f]/.test(card));
      }),
      { numRuns: 250 },
    );
  });

  it('answers the same paste the same way', () => {
    fc.assert(
      fc.property(paste, (text) => assert.deepEqual(answer(text), answer(text))),
      { numRuns: 60 },
    );
  });

  it('has confidences between 0 and 1 that fall and add up to at most 1', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const confidences = answer(text).diagnosis.causes.map((cause) => cause.confidence);
        for (const confidence of confidences) assert.ok(confidence >= 0 && confidence <= 1);
        assert.ok(confidences.reduce((a, b) => a + b, 0) <= 1.01);
        assert.deepEqual(
          confidences,
          confidences.toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('never puts a destructive fix first, leaves a hole open or asks more than twice', () => {
    fc.assert(
      fc.property(paste, (text) => {
        // A hole in the paste itself is only text.
        const { fixes, questions } = answer(text.replaceAll('{{', '')).diagnosis;
        assert.notEqual(fixes[0]?.destructive, true);
        assert.ok(questions.length <= 2);
        for (const { steps, commands, title } of fixes) {
          assert.ok(![title, ...steps, ...commands.map((command) => command.text)].some((part) => part.includes('{{')));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows no secret, wherever it stands', () => {
    const carriers: readonly (() => string)[] = [
      () =>
        `DefaultEndpointsProtocol=https;AccountName=owls;AccountKey=${made.storageKey};EndpointSuffix=core.windows.net`,
      () => `https://owls.blob.core.windows.net/c/b?sv=2022-11-02&sp=r&sig=${made.sig}`,
      () => `Authorization: Bearer ${made.jwt}`,
      () => `"clientSecret": "${made.clientSecret}"`,
      () => `--password '${made.password}'`,
    ];
    const secrets = [made.storageKey, made.sig, made.jwt, made.clientSecret, made.password];
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 3 }),
        fc.array(fragment, { maxLength: 3 }),
        fc.nat(carriers.length - 1),
        (before, after, index) => {
          const text = [...before, carriers[index]?.() ?? '', ...after].join('\n');
          const { diagnosis, json, card, markdown, terminal } = answer(text);
          const secret = secrets[index] ?? '';
          for (const shown of [JSON.stringify(diagnosis), json, card, markdown, terminal])
            assert.ok(!shown.includes(secret));
        },
      ),
      { numRuns: 120 },
    );
  });
});
