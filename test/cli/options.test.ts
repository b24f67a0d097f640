import assert from 'node:assert/strict';
import { parseOptions } from '../../src/cli/options.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

describe('cli/options', () => {
  it('reads standard input where no file is named', () => {
    assert.deepEqual(parseOptions([], ['json', 'jsonl']), { file: '-', json: false, jsonl: false, live: false });
    assert.deepEqual(parseOptions(['-'], ['json', 'jsonl']).file, '-');
  });

  it('takes a file and options in any order', () => {
    assert.deepEqual(parseOptions(['owl.txt', '--json'], ['json', 'jsonl']), {
      file: 'owl.txt',
      json: true,
      jsonl: false,
      live: false,
    });
    assert.deepEqual(parseOptions(['--jsonl', 'owl.txt'], ['json', 'jsonl']), {
      file: 'owl.txt',
      json: false,
      jsonl: true,
      live: false,
    });
  });

  it('refuses what it does not know', () => {
    assert.throws(() => parseOptions(['--owl'], ['json', 'jsonl']), UsageError);
    assert.throws(() => parseOptions(['--json'], ['jsonl']), UsageError);
    assert.throws(() => parseOptions(['a', 'b'], ['json', 'jsonl']), UsageError);
    assert.throws(() => parseOptions(['--json=1'], ['json', 'jsonl']), UsageError);
  });
});
