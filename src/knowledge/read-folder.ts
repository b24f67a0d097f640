import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Answer, Fix, Question, RuleSource } from './schema.ts';
import { answerSchema, fixSchema, questionSchema, ruleFileSchema } from './schema.ts';

/** A rule as its file states it, with the file's service. */
export interface SourcedRule extends RuleSource {
  readonly service: string;
  /** Path relative to the folder, for messages and documentation. */
  readonly file: string;
}

/** All that a knowledge folder holds, as written. */
export interface KnowledgeSource {
  readonly rules: readonly SourcedRule[];
  readonly fixes: readonly Fix[];
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
}

/** A knowledge folder with mistakes; `problems` holds one `file:line: reason` each. */
export class KnowledgeError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The knowledge base has ${problems.length} mistake(s):\n${problems.join('\n')}`);
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

/**
 * Reads and checks a knowledge folder: `rules/**.yaml`, `fixes/**.yaml`, `questions.yaml` and `answers.yaml`.
 * A folder without a `rules` folder is read as the rules folder itself, so that a team can add loose files.
 * @throws KnowledgeError naming file, line and reason of every mistake.
 */
export async function readFolder(dir: string): Promise<KnowledgeSource> {
  const problems: string[] = [];
  const files = await yamlFiles(dir);
  const named = (part: string): string[] =>
    files.filter((f) => relative(dir, f) === `${part}.yaml` || relative(dir, f).startsWith(`${part}/`));
  const rest = files.filter((f) => !['fixes', 'questions', 'answers'].some((part) => named(part).includes(f)));

  const rules: SourcedRule[] = [];
  for (const file of rest) {
    const parsed = await parseYaml(dir, file, ruleFileSchema, problems);
    for (const rule of parsed?.rules ?? []) {
      rules.push({ ...rule, service: parsed?.service ?? '', file: relative(dir, file) });
    }
  }
  const lists = async <T>(part: string, schema: z.ZodType<T>): Promise<T[]> => {
    const found: T[] = [];
    for (const file of named(part)) found.push(...((await parseYaml(dir, file, z.array(schema), problems)) ?? []));
    return found;
  };
  const source = {
    rules,
    fixes: await lists('fixes', fixSchema),
    questions: await lists('questions', questionSchema),
    answers: await lists('answers', answerSchema),
  };
  problems.push(...duplicates(source));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return source;
}

async function yamlFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && /\.ya?ml$/.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort();
}

async function parseYaml<T>(
  dir: string,
  file: string,
  schema: z.ZodType<T>,
  problems: string[],
): Promise<T | undefined> {
  const name = relative(dir, file);
  const lines = new LineCounter();
  const doc = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines });
  for (const error of doc.errors) problems.push(`${name}:${lines.linePos(error.pos[0]).line}: ${error.message}`);
  if (doc.errors.length > 0) return undefined;
  const result = schema.safeParse(doc.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push(`${name}:${lineOf(doc, issue.path, lines)}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return undefined;
}

/** Line of the nearest node that stands on a path of keys. */
function lineOf(doc: ReturnType<typeof parseDocument>, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? doc.contents : doc.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function duplicates(source: KnowledgeSource): string[] {
  const problems: string[] = [];
  const seenOnce = (kind: string, ids: readonly string[]): void => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) problems.push(`${kind} id '${id}' is used more than once`);
      seen.add(id);
    }
  };
  seenOnce(
    'rule',
    source.rules.map((r) => r.id),
  );
  seenOnce('fix', [...source.fixes.map((f) => f.id), ...source.rules.flatMap((r) => inlineFixIds(r))]);
  seenOnce(
    'question',
    source.questions.map((q) => q.id),
  );
  seenOnce(
    'answer',
    source.answers.map((a) => a.id),
  );
  return problems;
}

const inlineFixIds = (rule: SourcedRule): string[] =>
  rule.fixes.flatMap((fix) => (typeof fix === 'string' ? [] : [fix.id]));
