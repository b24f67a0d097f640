// Checks src/knowledge/**.yaml and writes it as compiled.jsonl, which start-up reads instead of YAML, to each folder named.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../src/knowledge/compile.ts';
import { pack } from '../src/knowledge/pack.ts';
import { KnowledgeError, readFolder } from '../src/knowledge/read-folder.ts';

const source = fileURLToPath(new URL('../src/knowledge/', import.meta.url));
try {
  const knowledge = compile(await readFolder(source));
  const packed = pack(knowledge);
  for (const folder of process.argv.slice(2)) await writeFile(join(folder, 'compiled.jsonl'), packed);
  console.log(`${knowledge.rules.length} rules, ${knowledge.fixes.length} fixes, ${knowledge.answers.length} answers`);
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
