// Checks src/knowledge/**.yaml and writes src/knowledge/compiled.json, which start-up reads instead of YAML.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from '../src/knowledge/compile.ts';
import { KnowledgeError, readFolder } from '../src/knowledge/read-folder.ts';

const dir = fileURLToPath(new URL('../src/knowledge/', import.meta.url));
try {
  const knowledge = compile(await readFolder(dir));
  await writeFile(`${dir}compiled.json`, `${JSON.stringify(knowledge)}\n`);
  console.log(`${knowledge.rules.length} rules, ${knowledge.answers.length} answers compiled`);
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
