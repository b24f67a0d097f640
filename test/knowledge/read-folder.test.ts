import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '../../src/knowledge/compile.ts';
import { KnowledgeError, readFolder } from '../../src/knowledge/read-folder.ts';

const RULE = `service: Owls
rules:
  - id: owl-in-use
    cause: dependency-conflict
    title: The owl is in use
    match:
      - codes: [OwlInUse]
    why: A barn uses it.
    retry: { verdict: no, because: It fails again. }
    fixes: [find-the-barn]
    docs: [https://learn.microsoft.com/azure/owls]
    examples:
      - text: (OwlInUse) The owl is in use.
      - text: (OwlInUse) This owl too.
`;
const FIXES = `- id: find-the-barn
  title: Find the barn
  steps: [Look around.]
- id: burn-the-barn
  title: Burn the barn
  steps: [Take a match.]
  destructive: true
`;
const QUESTIONS = `- id: which-barn
  text: Which barn?
  options:
    - { id: red, label: Red, weights: { locked: 1 } }
    - { id: blue, label: Blue, weights: { locked: -1 } }
`;
const GOOD = { 'rules/owls.yaml': RULE, 'fixes/barns.yaml': FIXES, 'questions.yaml': QUESTIONS };

describe('knowledge/read-folder and compile', () => {
  const folders: string[] = [];
  after(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true }))));

  async function folder(files: Readonly<Record<string, string>>): Promise<string> {
    const dir = await mkdtemp(join(tmpdir(), 'knowledge-'));
    folders.push(dir);
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, name)), { recursive: true });
      await writeFile(join(dir, name), text);
    }
    return dir;
  }

  /** The mistakes that are found in a folder. */
  async function problems(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const dir = await folder(files);
    try {
      compile(await readFolder(dir));
    } catch (error) {
      if (error instanceof KnowledgeError) return error.problems;
      throw error;
    }
    return [];
  }

  it('reads rules, fixes and questions', async () => {
    const knowledge = compile(await readFolder(await folder(GOOD)));
    assert.deepEqual(
      knowledge.rules.map(({ id, service, fixes }) => [id, service, fixes]),
      [['owl-in-use', 'Owls', ['find-the-barn']]],
    );
    assert.deepEqual(
      knowledge.fixes.map(({ id }) => id),
      ['find-the-barn', 'burn-the-barn'],
    );
    assert.deepEqual(
      knowledge.questions.map(({ id }) => id),
      ['which-barn'],
    );
  });

  it("reads loose files as rules, and moves a rule's own fixes to the common list", async () => {
    const own = RULE.replace('[find-the-barn]', '[{ id: own-fix, title: Own, steps: [Do.] }]');
    const knowledge = compile(await readFolder(await folder({ 'owls.yaml': own })));
    assert.deepEqual(knowledge.rules[0]?.fixes, ['own-fix']);
    assert.deepEqual(
      knowledge.fixes.map(({ id }) => id),
      ['own-fix'],
    );
  });

  const rules = (from: string, to: string) => ({ ...GOOD, 'rules/owls.yaml': RULE.replace(from, to) });
  const MISTAKES: readonly (readonly [name: string, files: Readonly<Record<string, string>>, problem: RegExp])[] = [
    ['broken YAML', rules('title: The owl is in use', 'title: "The owl'), /^rules\/owls\.yaml:\d+: /],
    ['an unknown key', rules('    why:', '    reason: x\n    why:'), /^rules\/owls\.yaml:3: .*reason/],
    ['an unknown cause', rules('dependency-conflict', 'bad-luck'), /^rules\/owls\.yaml:4: rules\.0\.cause: /],
    [
      'a bad regular expression',
      rules('codes: [OwlInUse]', "messages: ['(owl']"),
      /^rules\/owls\.yaml:7: .*regular expression/,
    ],
    [
      'an id that is not kebab-case',
      rules('owl-in-use', 'OwlInUse'),
      /^rules\/owls\.yaml:3: rules\.0\.id: .*kebab-case/,
    ],
    [
      'a match of a status alone',
      rules('codes: [OwlInUse]', 'statuses: [409]'),
      /^rules\/owls\.yaml:7: .*codes or messages/,
    ],
    ['a link that is not https', rules('https://learn', 'http://learn'), /^rules\/owls\.yaml:11: rules\.0\.docs\.0: /],
    [
      'a single example',
      rules('      - text: (OwlInUse) This owl too.\n', ''),
      /^rules\/owls\.yaml:1[23]: rules\.0\.examples: /,
    ],
    [
      'an unknown fix',
      rules('[find-the-barn]', '[find-the-owl]'),
      /^rules\/owls\.yaml: rule 'owl-in-use' .*'find-the-owl'/,
    ],
    [
      'an unknown question',
      rules('    docs:', '    ask: [which-owl]\n    docs:'),
      /^rules\/owls\.yaml: rule 'owl-in-use' .*'which-owl'/,
    ],
    [
      'a destructive first fix',
      rules('[find-the-barn]', '[burn-the-barn, find-the-barn]'),
      /^rules\/owls\.yaml: rule 'owl-in-use'.*destructive/,
    ],
    ['a rule id used twice', { ...GOOD, 'rules/more.yaml': RULE }, /rule id 'owl-in-use'/],
    ['a fix id used twice', { ...GOOD, 'fixes/more.yaml': FIXES }, /fix id 'find-the-barn'/],
    [
      'a question with an unknown cause',
      { ...GOOD, 'questions.yaml': QUESTIONS.replace('{ locked: 1 }', '{ luck: 1 }') },
      /^questions\.yaml:4: /,
    ],
  ];
  for (const [name, files, problem] of MISTAKES) {
    it(`names ${name}`, async () => {
      const found = await problems(files);
      assert.ok(
        found.some((line) => problem.test(line)),
        found.join('\n') || 'no problem was found',
      );
    });
  }

  it('names all mistakes at once', async () => {
    const files = {
      'rules/a.yaml': RULE.replace('dependency-conflict', 'x'),
      'rules/b.yaml': RULE.replace('verdict: no', 'verdict: perhaps'),
    };
    const found = await problems(files);
    assert.ok(
      found.some((line) => line.startsWith('rules/a.yaml:')) && found.some((line) => line.startsWith('rules/b.yaml:')),
    );
  });
});
