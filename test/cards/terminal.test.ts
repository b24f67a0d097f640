import assert from 'node:assert/strict';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { renderTerminal } from '../../src/cards/terminal.ts';
import { textWidth } from '../../src/cards/terminal-text.ts';
import { hostileText } from './fixtures/hostile-text.ts';
import { policyDenied } from './fixtures/policy-denied.ts';
import { softDeletedVault } from './fixtures/soft-deleted-vault.ts';
import { VIEWS } from './fixtures/views.ts';
import { matchGolden } from './golden.ts';

describe('renderTerminal', () => {
  for (const [name, view] of VIEWS.filter(([name]) => name !== 'giant-text')) {
    it(`prints ${name} as its golden file`, () => {
      matchGolden(`${name}.txt`, renderTerminal(view, { columns: 80 }));
    });
  }

  it('cuts what no one would read', () => {
    const giant = VIEWS.flatMap(([name, view]) =>
      name === 'giant-text' ? [renderTerminal(view, { columns: 80 })] : [],
    );
    assert.equal(giant.length, 1);
    assert.ok(giant.every((text) => text.length < 250_000));
  });

  it('keeps to the columns wherever words can break', () => {
    for (const columns of [40, 60, 80]) {
      for (const [name, view] of VIEWS) {
        for (const line of renderTerminal(view, { columns }).split('\n')) {
          if (textWidth(line) <= columns) continue;
          const words = line.trim().split(' ');
          const longest = Math.max(...words.map(textWidth));
          // Commands stay whole; otherwise only a word that fits nowhere may stick out.
          assert.ok(line.startsWith('    ') || longest > columns / 3, `${name} at ${columns}: ${line}`);
        }
      }
    }
  });

  it('never breaks a command', () => {
    const text = renderTerminal(diagnosisView(softDeletedVault), { columns: 40 });
    for (const command of softDeletedVault.fixes.flatMap((fix) => fix.commands)) {
      for (const line of command.text.split('\n')) assert.ok(text.split('\n').includes(`    ${line}`));
    }
  });

  it('prints the verdict first and colours only when asked', () => {
    const view = diagnosisView(softDeletedVault);
    const plain = renderTerminal(view);
    const colored = renderTerminal(view, { color: true });
    assert.ok(plain.split('\n')[0]?.includes(view.headline?.label ?? '?'));
    assert.ok(!plain.includes('\u001b'));
    assert.ok(colored.includes('\u001b['));
    assert.equal(colored.replace(/\u001b\[[\d;]*m/g, ''), plain);
  });

  it('shows the commands of other tools when asked', () => {
    const view = diagnosisView(policyDenied);
    assert.ok(!renderTerminal(view).includes('publicNetworkAccess:'));
    assert.ok(renderTerminal(view, { allTools: true }).includes('publicNetworkAccess:'));
  });

  it('obeys nothing in foreign text', () => {
    const text = renderTerminal(diagnosisView(hostileText), { columns: 80 });
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/);
  });

  it('takes any width', () => {
    for (const columns of [0, -1, 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.ok(renderTerminal(diagnosisView(policyDenied), { columns }).length > 0);
    }
  });
});
