// npm run docs: writes docs/errors/ from the rules and removes pages of rules that are gone. `-- --check` writes nothing and ends
// with 1 where a page is not what it would be.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder } from '../src/knowledge/read-folder.ts';
import { errorPages } from './error-pages/error-pages.ts';

const folder = fileURLToPath(new URL('../docs/errors/', import.meta.url));
const pages = errorPages(await readFolder(fileURLToPath(new URL('../src/knowledge/', import.meta.url))));
await mkdir(join(folder, 'causes'), { recursive: true });
const present = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
const gone = present.filter((file) => !pages.has(file));
const stale: string[] = [];
for (const [file, text] of pages) {
  const old = present.includes(file) ? await readFile(join(folder, file), 'utf8') : null;
  if (old !== text) stale.push(file);
}

if (process.argv.includes('--check')) {
  for (const file of [...gone, ...stale]) console.error(`docs/errors/${file} is stale; run npm run docs`);
  if (gone.length + stale.length > 0) process.exitCode = 1;
} else {
  for (const file of gone) await rm(join(folder, file));
  for (const file of stale) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), pages.get(file) ?? '');
  }
  console.log(`${pages.size} pages: ${stale.length} written, ${gone.length} removed`);
}
