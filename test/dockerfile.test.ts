import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Instructions of a Dockerfile in their order, continued lines joined, comments left out. */
function instructions(): readonly Instruction[] {
  const lines = read('Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const match = /^([A-Z]+) (.+)$/.exec(line);
    assert.ok(match, line);
    return { name: match[1] ?? '', rest: match[2] ?? '' };
  });
}

/** The stages, from one FROM to the next. */
function stages(): readonly (readonly Instruction[])[] {
  const all: Instruction[][] = [];
  for (const one of instructions()) {
    if (one.name === 'FROM') all.push([]);
    all.at(-1)?.push(one);
  }
  return all;
}

const last = (stage: readonly Instruction[] | undefined, name: string): string | undefined =>
  stage?.filter((one) => one.name === name).at(-1)?.rest;

describe('Dockerfile', () => {
  const [build, run] = stages();

  it('has a stage to build in and one to run, both of the same slim Node that the templates run', () => {
    assert.equal(stages().length, 2);
    assert.equal(build?.[0]?.rest, 'node:22-slim AS build');
    assert.equal(run?.[0]?.rest, 'node:22-slim');
  });

  it('installs by the lock file before it copies the source, so that a change of source keeps the layer', () => {
    const all = build ?? [];
    const at = (pattern: RegExp) => all.findIndex(({ name, rest }) => pattern.test(`${name} ${rest}`));
    const [packages, install, source, compile] = [
      at(/^COPY .*package-lock\.json/),
      at(/^RUN npm ci/),
      at(/^COPY src /),
      at(/^RUN npm run .*build && npm prune --omit=dev/),
    ];
    assert.ok(packages >= 0 && packages < (install ?? -1), 'lock file, then npm ci');
    assert.ok((install ?? -1) < (source ?? -1) && (source ?? -1) < (compile ?? -1), 'npm ci, source, build');
  });

  it('copies what is there, and nothing wholesale', () => {
    for (const { name, rest } of build ?? []) {
      if (name !== 'COPY') continue;
      const sources = rest.split(' ').slice(0, -1);
      for (const file of sources) {
        assert.ok(existsSync(`${ROOT}${file}`), file);
        assert.notEqual(file, '.');
      }
    }
    assert.ok(!instructions().some(({ name }) => name === 'ADD'));
  });

  it('runs only what production needs, as a user that owns none of it', () => {
    const copied = (run ?? []).filter(({ name }) => name === 'COPY').map(({ rest }) => rest);
    assert.deepEqual(copied.map((rest) => /\/app\/(\S+)/.exec(rest)?.[1]).sort(), [
      'dist',
      'node_modules',
      'package.json',
    ]);
    for (const rest of copied) assert.match(rest, /^--from=build \//);
    const names = (run ?? []).map(({ name }) => name);
    assert.equal(last(run, 'USER'), 'node');
    assert.ok(names.indexOf('USER') > names.lastIndexOf('COPY') && names.indexOf('USER') < names.indexOf('CMD'));
    assert.ok(!names.includes('RUN'));
  });

  it('starts without a shell, so that the stop signal reaches the bot, and asks for its health', () => {
    assert.deepEqual(JSON.parse(last(run, 'CMD') ?? ''), ['node', 'dist/main.js']);
    const health = last(run, 'HEALTHCHECK') ?? '';
    const [command, flag, code] = JSON.parse(/CMD (\[.+\])$/.exec(health)?.[1] ?? '[]');
    assert.deepEqual([command, flag], ['node', '-e']);
    assert.match(code, /\/healthz/);
    assert.doesNotThrow(() => new Function(code));
    const port = /PORT=(\d+)/.exec(last(run, 'ENV') ?? '')?.[1];
    assert.equal(last(run, 'EXPOSE'), port);
    assert.match(last(run, 'ENV') ?? '', /NODE_ENV=production/);
  });

  it('holds no secret', () => {
    for (const { name, rest } of instructions()) {
      assert.notEqual(name, 'ARG');
      if (name === 'ENV') assert.doesNotMatch(rest, /password|secret|token|key|connection/i);
    }
  });

  it('lets the builder see what is copied and nothing else', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(lines[0], '*');
    const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = (build ?? [])
      .filter(({ name }) => name === 'COPY')
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    assert.deepEqual(allowed.sort(), copied.sort());
    assert.ok(!allowed.some((file) => /env|git/.test(file)));
  });
});
