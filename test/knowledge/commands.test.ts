import assert from 'node:assert/strict';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { CommandTool } from '../../src/knowledge/schema.ts';

const { fixes, rules, answers } = await loadKnowledge();
const SHELLS: readonly CommandTool[] = ['az', 'azd', 'terraform', 'kubectl', 'powershell'];
const HOLES = [
  ...['resource.id', 'resource.name', 'resource.parent', 'resource.type', 'resource.group', 'resource.location'],
  ...['subscription.id', 'deployment.name', 'correlation.id', 'code', 'terraform.address', 'terraform.kind'],
  ...[
    'terraform.importId',
    'lock.scope',
    'lock.id',
    'lock.name',
    'policy.id',
    'provider',
    'other.id',
    'operation.uri',
    'feature.name',
    'deletion.id',
  ],
];

const commands = fixes.flatMap((fix) =>
  Object.entries(fix.commands).map(([tool, text]) => ({ fix: fix.id, tool, text })),
);
const lines = commands.flatMap(({ text, ...command }) => text.split('\n').map((line) => ({ ...command, line })));

/** The parts of a command line inside and outside of quotes. */
function quoted(line: string): { readonly inside: string; readonly outside: string } {
  let inside = '';
  let outside = '';
  let quote = '';
  for (const sign of line) {
    if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = '';
    else if (quote === '') outside += sign;
    else inside += sign;
  }
  return { inside, outside };
}

describe('knowledge: the commands of fixes', () => {
  it('have their holes outside of quotes: filling a hole quotes it', () => {
    assert.deepEqual(
      lines.filter(({ line }) => quoted(line).inside.includes('{{')),
      [],
    );
  });

  it('have their placeholders inside of quotes where a shell would take them for a redirection', () => {
    const open = lines.filter(
      ({ tool, line }) => SHELLS.some((shell) => shell === tool) && /<[a-z][\w .-]*>/i.test(quoted(line).outside),
    );
    assert.deepEqual(open, []);
  });

  it('have only holes that are known', () => {
    const texts = [
      ...commands.map(({ text }) => text),
      ...fixes.flatMap(({ title, steps }) => [title, ...steps]),
      ...rules.flatMap(({ title, why, retry }) => [title, why, retry.because]),
    ];
    const unknown = texts
      .flatMap((text) => [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, hole = '']) => hole))
      .filter((hole) => !HOLES.includes(hole));
    assert.deepEqual(unknown, []);
  });
});

describe('knowledge: links', () => {
  it('are all https', () => {
    for (const { id, docs } of [...rules, ...fixes, ...answers])
      for (const link of docs) assert.match(link, /^https:\/\/[\w.-]+\//, id);
  });

  it('stand in every rule', () =>
    assert.deepEqual(
      rules.filter(({ docs }) => docs.length === 0),
      [],
    ));
});
