import assert from 'node:assert/strict';
import { cpuMs } from '../cpu-ms.ts';
import { PASTES } from '../report/pastes.ts';
import { answer } from './answer.ts';

const LONG = 120_000;
const SHORT = LONG / 4;
/** Milliseconds for the long text below which nothing can be wrong: two seconds a megabyte on a busy machine. */
const QUICK = 240;
/** Four times the text may take so many times as long; a quadratic step takes sixteen times. */
const GROWTH = 8;

/** Each is repeated until the text is long enough. */
const UNITS: readonly string[] = [
  ...[
    '{',
    '[',
    '(',
    '<',
    '"',
    "'",
    '\\',
    '\n',
    '\r',
    '\t',
    ' ',
    ':',
    '=',
    '-',
    '.',
    '/',
    '_',
    '&',
    '$',
    '`',
    '|',
    '>',
    '%',
    '@',
    'a',
    'A',
    '0',
    '\u0000',
    '\ud800',
    '\u202e',
    '\u00a0',
    '\u{1f989}',
  ],
  ...[
    '{"a":',
    '[{',
    '{{',
    '{\\"',
    '{"a":[',
    '{"code":"Conflict","details":[',
    '{"code":"Conflict","message":"',
    '\\\\"',
    '\\n',
    '\\u0041',
    '"code":"',
    '"code":"Xy","message":"',
    "{'a': '",
    '{"a"=>',
  ],
  ...[
    '<Code>',
    '<code>409</code>',
    '<Code>X</Code><Message>',
    'Error: ',
    'ERROR: (Conflict) ',
    '(Conflict) x\n',
    'Code: ',
    '(Code: ',
    '(Code: Conflict) ',
    'Code="',
    'Message: ',
    '- ',
    'FABRIC_E_',
    'AADSTS',
    'A (',
    'a.b',
    'a-b-',
    'a_b',
    'module.a.',
    'azurerm_x.y',
  ],
  ...[
    'OperationTypeApply',
    'Microsoft.',
    'Microsoft.Storage/',
    '/subscriptions/',
    '/providers/Microsoft.Web/sites/x',
    'https://',
    'http://u:p@',
    'Azure.',
    'com.azure.',
    'TrackingId:',
    'unexpected status 409 (',
    'RESPONSE 409: ',
    'resource group ',
    "template deployment '",
    'deleting ',
    'nexus ',
    'pull request ',
    'scope(s) are locked: ',
    'correlation id ',
  ],
  ...[
    '> ',
    '│ ',
    '╷\n',
    '2026-03-01T10:11:12.123Z ',
    '2026-03-01T10:11:12Z line\n',
    '&amp;',
    '&amp;amp;',
    '&#x41;',
    '\u001b[31m',
    '\u001b[',
    '\u001b]8;;x',
    '[31m',
    '```\n',
    '::error::',
    '##[error]',
    'VERBOSE: ',
    'abc | ',
    ' \n',
    '\r\n',
  ],
  ...[
    'password=',
    'sig=',
    'AccountKey=',
    'Bearer ',
    'eyJ',
    '-----BEGIN ',
    '--password ',
    'key: ',
    'Authorization: ',
    'az group create -n ',
    'New-AzDeployment -Name ',
  ],
  'the deployment failed because of a conflict and ',
  `${'x'.repeat(99)}\n`,
];

function milliseconds(run: () => unknown): number {
  const started = cpuMs();
  run();
  return cpuMs() - started;
}

/** Fails where the time grows faster than the text. A pause of the machine is not held against it: it is measured again. */
function assertLinear(make: (length: number) => string): void {
  const text = make(LONG);
  const long = milliseconds(() => answer(text));
  if (long < QUICK) return;
  const again = Math.min(
    long,
    milliseconds(() => answer(text)),
  );
  const short = milliseconds(() => answer(make(SHORT)));
  assert.ok(again < QUICK || again <= GROWTH * short, `${SHORT} characters take ${short} ms, ${LONG} take ${again} ms`);
  assert.ok(again < 10_000);
}

describe('the time an answer takes grows no faster than the paste', () => {
  before(() => answer(PASTES[0]?.text ?? ''));

  for (const unit of UNITS) {
    it(`${JSON.stringify(unit.slice(0, 50))} again and again`, () => {
      assertLinear((length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
    });
  }

  for (const { name, text } of PASTES) {
    it(`${name}, again and again`, () => assertLinear((length) => `${text}\n`.repeat(Math.ceil(length / text.length))));
  }

  it('a word of many capitals that is no code after all', () => {
    for (const word of ['AbC', 'Ab', 'AbCdE', 'OwlInUse', 'A_b', 'ABC_']) {
      for (const end of ['_', '-', ': ', ' (409): x', '_x: A sentence of words.']) {
        const took = milliseconds(() => answer(`Error: ${word.repeat(60 / word.length)}${end}`));
        assert.ok(took < 1_000, `${word} before ${end}: ${took} ms`);
      }
    }
  });

  it('ten thousand resource ids', () => {
    const id = (index: number) =>
      `/subscriptions/0f0f0f0f-1111-4222-8333-444444444444/resourceGroups/rg-${index}/providers/Microsoft.Storage/storageAccounts/owls${index}`;
    assertLinear((length) => Array.from({ length: length / 20 }, (_, index) => id(index)).join('\n'));
  });

  it('bytes that are no text', () => {
    let state = 7;
    const byte = (): string => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return String.fromCharCode(state >>> 24);
    };
    assertLinear((length) => Array.from({ length }, byte).join(''));
  });

  it('ten megabytes, of which the middle is left out', () => {
    const text = `${'x'.repeat(5_000_000)}\n${'Error: Conflict '.repeat(320_000)}`;
    assert.ok(milliseconds(() => assert.equal(answer(text).diagnosis.report.cut, true)) < 10_000);
  });
});
