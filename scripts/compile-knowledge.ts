// Checks src/knowledge/**.yaml, learns from the examples of intents, and writes both as compiled.jsonl, which start-up reads
// instead of YAML, to each folder named.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../src/knowledge/compile.ts';
import { pack } from '../src/knowledge/pack.ts';
import { KnowledgeError, readFolder } from '../src/knowledge/read-folder.ts';
import { learnIntents } from './intents/learn-intents.ts';
import { EXAMPLES, readExamples } from './intents/read-examples.ts';

const source = fileURLToPath(new URL('../src/knowledge/', import.meta.url));
try {
  const knowledge = compile(await readFolder(source));
  const examples = await readExamples(EXAMPLES);
  const packed = pack({ ...knowledge, intents: learnIntents(examples, knowledge) });
  for (const folder of process.argv.slice(2)) await writeFile(join(folder, 'compiled.jsonl'), packed);
  console.log(
    `${knowledge.rules.length} rules, ${knowledge.fixes.length} fixes, ${knowledge.answers.length} answers, ${examples.length} examples of intents`,
  );
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
