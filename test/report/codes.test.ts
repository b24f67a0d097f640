import assert from 'node:assert/strict';
import { isCode, isHttpStatus, mostSpecific, specificity } from '../../src/report/codes.ts';

describe('report/codes', () => {
  it('grades codes by what they tell', () => {
    assert.equal(specificity('DeploymentFailed'), 0);
    assert.equal(specificity('ResourceDeploymentFailure'), 1);
    assert.equal(specificity('conflict'), 2);
    assert.equal(specificity('409'), 2);
    assert.equal(specificity('SubnetIsFullOfOwls'), 3);
  });

  it('takes the innermost of the most telling codes', () => {
    assert.equal(mostSpecific(['DeploymentFailed', 'NameTakenByOwl', 'Conflict']), 'NameTakenByOwl');
    assert.equal(mostSpecific(['DeploymentFailed', 'OwlOne', 'OwlTwo']), 'OwlTwo');
    assert.equal(mostSpecific(['DeploymentFailed', 'ResourceDeploymentFailure']), 'ResourceDeploymentFailure');
    assert.equal(mostSpecific(['DeploymentFailed']), 'DeploymentFailed');
    assert.equal(mostSpecific([]), null);
  });

  it('knows the shape of a code', () => {
    for (const code of ['Conflict', 'AADSTS50034', 'a_b-c.d', '40901']) assert.equal(isCode(code), true, code);
    for (const text of ['', '409', '12', 'two words', '<Code>', 'x'.repeat(200)])
      assert.equal(isCode(text), false, text);
  });

  it('knows an HTTP error status', () => {
    assert.equal(isHttpStatus('412'), true);
    assert.equal(isHttpStatus('200'), false);
    assert.equal(isHttpStatus('4090'), false);
  });
});
