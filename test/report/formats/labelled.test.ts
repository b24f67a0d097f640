import assert from 'node:assert/strict';
import { readLabelled } from '../../../src/report/formats/labelled.ts';
import { PROSE_FORMATS } from '../../../src/report/formats/prose-formats.ts';
import { TOOL_FORMATS } from '../../../src/report/formats/tool-formats.ts';

interface Case {
  readonly from: string;
  readonly text: string;
  readonly code: string;
  /** The message, or what it starts with. */
  readonly message: string | null;
}

const WORDS = 'The owl still sits on the branch.';
const CASES: readonly Case[] = [
  { from: 'azure-core', text: `(OwlBusy) ${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'the Azure CLI', text: `ERROR: (OwlBusy) ${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'Code and Message lines', text: `  Code: OwlBusy\n  Message: ${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'a code line alone', text: 'x\nCode: OwlBusy\ny', code: 'OwlBusy', message: null },
  {
    from: 'azure-core, in backticks',
    text: `fails with \`(OwlHasBranches) ${WORDS}\``,
    code: 'OwlHasBranches',
    message: WORDS,
  },
  {
    from: 'the portal, a status in a word',
    text: `Type: Microsoft.Owls/owls\nStatus: Conflict\nMessage: ${WORDS}`,
    code: 'Conflict',
    message: WORDS,
  },
  { from: 'YAML', text: `code: "OwlBusy"\nmessage: "${WORDS}"`, code: 'OwlBusy', message: WORDS },
  {
    from: 'Event Hubs for .NET',
    text: `EventHubsException(QuotaExceeded): ${WORDS}`,
    code: 'QuotaExceeded',
    message: WORDS,
  },
  { from: 'documentation', text: `x OwlBusy\nConflict (409)\n${WORDS}`, code: 'OwlBusy', message: WORDS },
  {
    from: 'long-running operations',
    text: `operation failed with status 'Conflict'. Additional Info:${WORDS}`,
    code: 'Conflict',
    message: WORDS,
  },
  { from: 'scripts', text: `Reason: [OwlAsleep : ${WORDS}`, code: 'OwlAsleep', message: WORDS },
  { from: 'people', text: 'the build keeps dying with OwlBeingDeleted again', code: 'OwlBeingDeleted', message: null },
  { from: 'Azure Pipelines', text: `Error: Conflict - ${WORDS}`, code: 'Conflict', message: WORDS },
  { from: 'go-autorest', text: `Original Error: Code="OwlBusy" Message="${WORDS}"`, code: 'OwlBusy', message: WORDS },
  { from: 'go-autorest, escaped', text: `Code=\\"OwlBusy\\" Message=\\"${WORDS}\\"`, code: 'OwlBusy', message: WORDS },
  { from: 'go-autorest, cut off', text: 'Code="OwlBusy" Message="The owl st', code: 'OwlBusy', message: 'The owl st' },
  { from: 'Azure PowerShell', text: `Code=OwlBusy; Message=${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'PowerShell, on lines', text: `ErrorCode: OwlBusy\nErrorMessage: ${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'the portal', text: `${WORDS} (Code: OwlBusy, Target: barn/owl1)`, code: 'OwlBusy', message: WORDS },
  { from: 'the portal, after a body', text: `{"a":1} - ${WORDS} (Code: OwlBusy)`, code: 'OwlBusy', message: WORDS },
  { from: 'the portal, in brackets', text: `${WORDS} [OwlBusy]`, code: 'OwlBusy', message: WORDS },
  {
    from: 'azurerm 4',
    text: `unexpected status 409 (409 Conflict) with error: OwlBusy: ${WORDS}`,
    code: 'OwlBusy',
    message: WORDS,
  },
  {
    from: 'azurerm data plane',
    text: `unexpected status 409 (409 The owl) with OwlBusy: ${WORDS}`,
    code: 'OwlBusy',
    message: WORDS,
  },
  { from: 'azcore', text: 'RESPONSE 409: 409 Conflict\nERROR CODE: OwlBusy\n---', code: 'OwlBusy', message: null },
  { from: 'a header', text: 'x-ms-error-code: OwlBusy\r\n', code: 'OwlBusy', message: null },
  { from: '.NET', text: 'Status: 409 (Conflict)\nErrorCode: OwlBusy\n', code: 'OwlBusy', message: null },
  { from: 'Ansible', text: `Azure Error: OwlBusy\nMessage: ${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'Ruby', text: `OwlBusy (409): ${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'Packer', text: `-> OwlBusy : ${WORDS}`, code: 'OwlBusy', message: WORDS },
  { from: 'Service Bus', text: `SubCode=40909. ${WORDS}`, code: '40909', message: WORDS },
  { from: 'Entra ID', text: `AADSTS50999: ${WORDS}`, code: 'AADSTS50999', message: WORDS },
  { from: 'a failed poll', text: `Status: "Failed"\nCode: ""\nMessage: "${WORDS}"`, code: 'Failed', message: WORDS },
];

describe('report/formats/labelled', () => {
  for (const { from, text, code, message } of CASES) {
    it(`reads ${from}`, () => {
      const errors = readLabelled(text).filter((error) => error.codes.includes(code));
      assert.ok(errors.length > 0);
      assert.ok(
        errors.some((error) => (message === null ? error.message === null : error.message?.startsWith(message))),
        JSON.stringify(errors),
      );
    });
  }

  it('reads the target of a portal error', () => {
    assert.equal(readLabelled(`${WORDS} (Code: OwlBusy, Target: barn/owl1)`)[0]?.target, 'barn/owl1');
  });

  it('gives each of several errors on a line its own message', () => {
    const errors = readLabelled('The first owl. (Code: OwlOne) The second owl. (Code: OwlTwo)');
    assert.deepEqual(
      errors.map(({ codes, message }) => [...codes, message]),
      [
        ['OwlOne', 'The first owl.'],
        ['OwlTwo', 'The second owl.'],
      ],
    );
  });

  it('takes a number for a status, not for a code', () => {
    const [error] = readLabelled('Code: 409\nMessage: Conflict here');
    assert.deepEqual(error?.codes, []);
    assert.equal(error?.httpStatus, 409);
  });

  it('takes no word in brackets, and no host, for a code', () => {
    assert.deepEqual(readLabelled('(Minimum) New limit that you should request: 1\n(owlvm) Creating owl group'), []);
    assert.equal(readLabelled('ERROR: (Forbidden) No.')[0]?.codes[0], 'Forbidden');
  });

  it('skips a format only by what its pattern asks for', () => {
    for (const { from, pattern, needs } of [...TOOL_FORMATS, ...PROSE_FORMATS]) {
      const plain = pattern.source
        .replaceAll('\\n', '\n')
        .replace(/\\(\W)/g, '$1')
        .toLowerCase();
      assert.ok(plain.includes(needs ?? ''), from);
    }
  });

  it('takes no label for a code', () => {
    assert.deepEqual(readLabelled('Code: null\nError code: undefined\n(Error) x'), []);
    assert.deepEqual(readLabelled('  DateTimeStamp: Sun, 10 Oct\nHttpStatusCode: BadRequest'), []);
    assert.deepEqual(readLabelled('Just some words about a conflict.'), []);
  });
});
