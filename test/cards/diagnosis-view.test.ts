import assert from 'node:assert/strict';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { aksConcurrent } from './fixtures/aks-concurrent.ts';
import { diagnosis } from './fixtures/build.ts';
import { hostileText } from './fixtures/hostile-text.ts';
import { lockedDelete } from './fixtures/locked-delete.ts';
import { nestedFailure } from './fixtures/nested-failure.ts';
import { softDeletedVault } from './fixtures/soft-deleted-vault.ts';
import { terraformExists } from './fixtures/terraform-exists.ts';
import { unspecifiedConflict } from './fixtures/unspecified-conflict.ts';

describe('diagnosisView', () => {
  it('carries each retry verdict as its tone', () => {
    for (const verdict of ['yes', 'after', 'no', 'unknown'] as const) {
      assert.equal(diagnosisView({ ...lockedDelete, retry: { verdict, because: 'B.' } }).headline?.tone, verdict);
    }
  });

  it('tells the printed code from the real one only where they differ', () => {
    assert.deepEqual(diagnosisView(softDeletedVault).codes, {
      printed: 'DeploymentFailed',
      real: 'VaultAlreadyExists',
    });
    assert.equal(diagnosisView(lockedDelete).codes, null);
    assert.equal(diagnosisView(terraformExists).codes, null);
    assert.equal(diagnosisView(nestedFailure).codes, null);
  });

  it('keeps all commands of the asker apart from those of other tools', () => {
    const [first] = diagnosisView(terraformExists).fixes;
    assert.deepEqual(
      first?.commands.map(({ tool }) => tool),
      ['hcl', 'terraform'],
    );
    assert.deepEqual(
      first?.otherCommands.map(({ tool }) => tool),
      ['az'],
    );
  });

  it('parts what Azure answered from what was not checked', () => {
    const view = diagnosisView(aksConcurrent);
    assert.deepEqual(
      view.findings.map(({ check }) => check),
      ['resource-state', 'locks'],
    );
    assert.equal(view.notChecked.length, 1);
  });

  it('says that Azure was not asked where there are checks and no findings', () => {
    assert.equal(diagnosisView(lockedDelete).notChecked.length, 1);
    assert.equal(diagnosisView({ ...lockedDelete, checks: [] }).notChecked.length, 0);
  });

  it('makes a button of each option', () => {
    const [question] = diagnosisView(unspecifiedConflict).questions;
    assert.deepEqual(
      question?.options.map(({ data }) => data.option),
      ['yes', 'no', 'unknown'],
    );
  });

  it('takes https links alone, each once', () => {
    assert.deepEqual(
      diagnosisView(hostileText).links.map(({ url }) => url),
      ['https://learn.microsoft.com/azure/'],
    );
  });

  it('gives text that is no Azure error a short message without a verdict', () => {
    const view = diagnosisView(diagnosis({ verdict: 'not-azure' }));
    assert.equal(view.headline, null);
    assert.deepEqual(view.fixes, []);
  });

  it('still answers an Azure error without a cause', () => {
    const view = diagnosisView(diagnosis({ verdict: 'other-azure-error' }));
    assert.ok(view.headline && view.title);
    assert.equal(view.confidence, null);
  });
});
