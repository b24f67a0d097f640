// Joins dist/cli.js and what it loads into few files: loading 130 small modules takes as long as explaining a paste.
// Packages stay outside, parts that commands load when called stay apart, and all else in dist/ stays as tsc made it.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.js'));
const isPart = (file: string): boolean => file.startsWith('cli-part-');
for (const file of files.filter(isPart)) await rm(join(dist, file));

const external: string[] = [];
for (const file of files) {
  if (isPart(file) || file === 'cli.js') continue;
  // A module that finds files beside itself must stay where it is.
  if ((await readFile(join(dist, file), 'utf8')).includes('import.meta')) external.push(join(dist, file));
}

await build({
  entryPoints: [join(dist, 'cli.js')],
  outdir: dist,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  external,
  chunkNames: 'cli-part-[name]-[hash]',
  minify: true,
  logLevel: 'warning',
});
