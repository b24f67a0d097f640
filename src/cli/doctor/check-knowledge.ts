import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { type Result, reportOf } from './result.ts';

const report = reportOf('knowledge');
/** So many mistakes are told. */
const SHOWN = 20;

/** Loads the rules, a team's own included. @param dir KNOWLEDGE_DIR; undefined where it is not set */
export async function checkKnowledge(dir: string | undefined): Promise<readonly Result[]> {
  try {
    const [builtIn, all] = await Promise.all([loadKnowledge(), loadKnowledge({ dir })]);
    const own = dir === undefined ? '' : `, ${all.rules.length - builtIn.rules.length} of them your own`;
    return [report.ok(`${all.rules.length} rules are loaded${own}.`)];
  } catch (error) {
    return problemsOf(error);
  }
}

function problemsOf(error: unknown): readonly Result[] {
  const problems: unknown =
    error instanceof Error && error.name === 'KnowledgeError' ? Reflect.get(error, 'problems') : null;
  if (Array.isArray(problems)) {
    return problems.slice(0, SHOWN).map((problem) => {
      const place = /^[^\s:]+(?::\d+)?/.exec(String(problem))?.[0] ?? 'KNOWLEDGE_DIR';
      return report.failed(
        `A rule in KNOWLEDGE_DIR is wrong at ${String(problem)}.`,
        'Correct it as docs/adding-a-rule.md says.',
        place,
      );
    });
  }
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
  const isFile = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  const says = isFile ? `The rules cannot be read (${code}).` : 'The rules cannot be loaded.';
  const fix = isFile
    ? 'Set KNOWLEDGE_DIR to a folder that is there and can be read, or leave it out; `npm run build` makes the built-in rules.'
    : 'Run `npm run build` again.';
  return [report.failed(says, fix, 'KNOWLEDGE_DIR')];
}
