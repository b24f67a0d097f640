import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Names of environment variables that a text of ours reads: by a reader, from an environment, from the process, given by name. */
export function variablesIn(source: string): readonly string[] {
  const pattern =
    /\b(?:read|has|given)\(\s*'([A-Z]\w+)'|\b(?:environment|env|process\.env)(?:\.|\??\.?\[')([A-Z][A-Za-z0-9_]+)/g;
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''))].sort();
}

/** What the configuration reads: src/config.ts and what it hands its environment to. */
export function configVariables(): readonly string[] {
  const files = sources().filter((file) => /^(?:config\.ts|config\/.*|azure\/azure-config\.ts)$/.test(file));
  return [...new Set(files.flatMap((file) => variablesOf(file)))].sort();
}

/** What any of our files reads. */
export function allVariables(): readonly string[] {
  return [...new Set(sources().flatMap((file) => variablesOf(file)))].sort();
}

const sources = (): readonly string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const variablesOf = (file: string): readonly string[] => variablesIn(readFileSync(`${SRC}${file}`, 'utf8'));
