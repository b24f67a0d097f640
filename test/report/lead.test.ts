import assert from 'node:assert/strict';
import { foundError } from '../../src/report/found-error.ts';
import { byTelling } from '../../src/report/lead.ts';

const order = (...errors: readonly (readonly [codes: readonly string[], message?: string])[]): string[] =>
  byTelling(errors.map(([codes, message], at) => foundError(at, { codes, message: message ?? null }))).map(
    (error) => error.codes.at(-1) ?? '(none)',
  );

describe('report/lead', () => {
  it('puts a reason before generic codes, and those before wrappers', () => {
    assert.deepEqual(order([['DeploymentFailed']], [['Conflict']], [['OwlInUse']]), [
      'OwlInUse',
      'Conflict',
      'DeploymentFailed',
    ]);
  });

  it('puts the code of an answer before the one around it', () => {
    assert.deepEqual(
      order([['FailedToDeleteOwl'], 'DELETE https://x RESPONSE 409: 409 Conflict'], [['OwlLocked'], 'x']),
      ['OwlLocked', 'FailedToDeleteOwl'],
    );
  });

  it('puts an error in consequence behind its cause', () => {
    assert.deepEqual(
      order([['OperationCanceled'], 'x'], [['ResourceNotFound'], 'x'], [['OwlInUse'], 'x']).at(0),
      'OwlInUse',
    );
  });

  it('prefers an error with words, and of equals the first', () => {
    assert.deepEqual(order([['OwlA']], [['OwlB'], 'words'], [['OwlC'], 'words']), ['OwlB', 'OwlC', 'OwlA']);
  });

  it('puts a message without a code before nothing at all', () => {
    assert.deepEqual(order([[]], [['DeploymentFailed']], [[], 'words']), ['(none)', 'DeploymentFailed', '(none)']);
  });
});
