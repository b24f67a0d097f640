import assert from 'node:assert/strict';
import { readErrors } from '../../src/report/read-errors.ts';

const chains = (text: string): string[] => readErrors(text).map((error) => error.codes.join('>'));

const QUOTED = String.raw`Code="OwlCreateFailed" Message="It broke. Details: Code=\"FeatherMissing\" Message=\"No feather.\""`;

describe('report/read-errors', () => {
  it('keeps an error that is printed several times once, with what each print says', () => {
    const text = '(OwlBusy) The owl is busy.\nCode: OwlBusy\nMessage: The owl is busy.';
    assert.deepEqual(chains(text).filter((chain) => chain === 'OwlBusy').length, 1);
  });

  it('puts a body behind "Details=" under the error named before it', () => {
    const text =
      'Code="DeploymentFailed" Message="See inner." Details=[{"code":"OwlBusy","message":"The owl is busy."}]';
    assert.deepEqual(chains(text), ['DeploymentFailed>OwlBusy']);
  });

  it('reads several errors of different formats in their order', () => {
    const text = [
      '(OwlOne) The first owl.',
      '<Error><Code>OwlTwo</Code><Message>Second.</Message></Error>',
      '{"error":{"code":"OwlThree","message":"Third."}}',
    ];
    assert.deepEqual(chains(text.join('\n')), ['OwlOne', 'OwlTwo', 'OwlThree']);
  });

  it('stops after a sane number of errors', () => {
    const text = Array.from({ length: 5_000 }, (_, i) => `(Owl${i}Busy) The owl ${i} is busy.`).join('\n');
    assert.equal(readErrors(text).length, 200);
  });

  it('finds none in prose', () =>
    assert.deepEqual(readErrors('We had a conflict about the deployment, but it works now.'), []));

  it('follows an error that is quoted inside the message of another', () => {
    assert.deepEqual(
      readErrors(QUOTED).map(({ codes }) => codes),
      [['OwlCreateFailed', 'FeatherMissing']],
    );
  });
});
