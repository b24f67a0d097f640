import { readFile } from 'node:fs/promises';
import type { Knowledge } from './knowledge.ts';
import { unpack } from './pack.ts';

/**
 * Loads the built-in knowledge, compiled at build time, and a team's own folder on top of it.
 * YAML and schemas are only loaded where a folder is given.
 * @param options.dir a folder of rule files (`KNOWLEDGE_DIR`).
 * @throws KnowledgeError for mistakes in the folder; Error where the build has left no compiled knowledge.
 */
export async function loadKnowledge(options: { readonly dir?: string | undefined } = {}): Promise<Knowledge> {
  const builtIn = unpack(await readFile(new URL('./compiled.jsonl', import.meta.url), 'utf8'));
  if (!options.dir) return builtIn;
  const { readFolder } = await import('./read-folder.ts');
  const { compile } = await import('./compile.ts');
  return compile(await readFolder(options.dir), builtIn);
}
