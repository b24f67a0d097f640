import assert from 'node:assert/strict';
import { readJsonBody } from '../../../src/report/formats/json-bodies.ts';
import type { FoundError } from '../../../src/report/found-error.ts';
import { findJson } from '../../../src/report/lenient-json.ts';

/** Reads one body; strings inside are searched for bodies only. */
function read(text: string): FoundError[] {
  return findJson(text).flatMap((json) => readJsonBody(json, read));
}
const readBody = (body: object): FoundError[] => read(JSON.stringify(body));
const chains = (errors: readonly FoundError[]): string[] => errors.map((error) => error.codes.join('>'));

describe('report/formats/json-bodies', () => {
  it('follows nested details to each innermost error', () => {
    const details = [
      { code: 'OwlInUse', message: 'a', target: 'owl1' },
      { code: 'Conflict', message: 'b', details: [{ code: 'BarnFull', message: 'c' }] },
    ];
    const errors = readBody({ error: { code: 'DeploymentFailed', message: 'x', details } });
    assert.deepEqual(chains(errors), ['DeploymentFailed>OwlInUse', 'DeploymentFailed>Conflict>BarnFull']);
    assert.equal(errors[0]?.target, 'owl1');
  });

  it('explains an inner error without words by the message around it', () => {
    const [error] = readBody({
      error: { code: 'Conflict', message: 'The owl is busy.', innererror: { code: 'OwlBusy' } },
    });
    assert.deepEqual(error?.codes, ['Conflict', 'OwlBusy']);
    assert.equal(error?.message, 'The owl is busy.');
  });

  it('reads bodies in messages in bodies', () => {
    const inner = JSON.stringify({ error: { code: 'OwlBusy', message: 'Busy.' } });
    const middle = JSON.stringify({ error: { code: 'Conflict', message: inner } });
    const errors = readBody({ status: 'Failed', error: { code: 'ResourceDeploymentFailure', message: middle } });
    assert.deepEqual(chains(errors), ['ResourceDeploymentFailure>Conflict>OwlBusy']);
    assert.equal(errors[0]?.message, 'Busy.');
  });

  it("reads OData's message objects and storage's error key", () => {
    const [error] = readBody({ 'odata.error': { code: 'OwlBusy', message: { lang: 'en-US', value: 'Busy.' } } });
    assert.deepEqual(error?.codes, ['OwlBusy']);
    assert.equal(error?.message, 'Busy.');
  });

  it('takes a numeric code for a status', () => {
    const [error] = readBody({ code: 409, message: 'Site is busy' });
    assert.equal(error?.httpStatus, 409);
    assert.deepEqual(error?.codes, []);
  });

  it('leaves policy details and claims out', () => {
    const body = {
      error: { code: 'OwlBusy', message: 'x', additionalInfo: [{ info: { code: 'NotAnError', message: 'y' } }] },
    };
    assert.deepEqual(chains(readBody(body)), ['OwlBusy']);
  });

  it('finds no error in other JSON', () => {
    assert.deepEqual(readBody({ name: 'owl1', properties: { sku: 'small' } }), []);
  });
});
