import type { Knowledge } from './knowledge.ts';
import type { KnowledgeSource } from './read-folder.ts';
import { KnowledgeError } from './read-folder.ts';
import type { Demands } from './required-words.ts';
import { requiredWords } from './required-words.ts';
import type { Fix, Rule } from './schema.ts';

/**
 * Turns a checked folder into ready knowledge: every reference resolved, inline fixes moved to the common list.
 * @param base what is already known: a team's folder may refer to its fixes and questions, and an entry with the
 * same id replaces the built-in one.
 * @throws KnowledgeError for a reference to nothing, or a rule whose first fix is destructive.
 */
export function compile(source: KnowledgeSource, base?: Knowledge): Knowledge {
  const inline = source.rules.flatMap((r) => r.fixes.filter((fix): fix is Fix => typeof fix !== 'string'));
  const rules = source.rules.map(({ examples: _e, counterExamples: _c, file: _f, ...rule }): Rule => {
    return { ...rule, fixes: rule.fixes.map((fix) => (typeof fix === 'string' ? fix : fix.id)) };
  });
  const knowledge: Knowledge = {
    rules: overlay(base?.rules, rules),
    fixes: overlay(base?.fixes, [...source.fixes, ...inline]),
    questions: overlay(base?.questions, source.questions),
    answers: overlay(base?.answers, source.answers),
    words: { ...base?.words, ...wordsOf(rules) },
    ...(base?.intents ? { intents: base.intents } : {}),
  };
  const problems = brokenReferences(source, knowledge);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}

function wordsOf(rules: readonly Rule[]): Record<string, Demands> {
  const matches = rules.flatMap((rule) => rule.match);
  const patterns = matches.flatMap(({ messages = [], not = [] }) => [...messages, ...not]);
  return Object.fromEntries(patterns.map((source) => [source, requiredWords(source)]));
}

function overlay<T extends { readonly id: string }>(base: readonly T[] = [], own: readonly T[]): readonly T[] {
  const replaced = new Set(own.map((entry) => entry.id));
  return [...base.filter((entry) => !replaced.has(entry.id)), ...own];
}

function brokenReferences(source: KnowledgeSource, knowledge: Knowledge): string[] {
  const problems: string[] = [];
  const fixes = new Map(knowledge.fixes.map((fix) => [fix.id, fix]));
  const questions = new Set(knowledge.questions.map((question) => question.id));
  for (const rule of source.rules) {
    const at = `${rule.file}: rule '${rule.id}'`;
    const ids = rule.fixes.map((fix) => (typeof fix === 'string' ? fix : fix.id));
    for (const id of ids) if (!fixes.has(id)) problems.push(`${at} refers to the fix '${id}', which is not in fixes/`);
    if (fixes.get(ids[0] ?? '')?.destructive)
      problems.push(`${at}: its first fix is destructive; put a safe one first`);
    for (const id of rule.ask) {
      if (!questions.has(id)) problems.push(`${at} asks '${id}', which is not in questions.yaml`);
    }
  }
  for (const answer of source.answers) {
    for (const id of answer.fixes) {
      if (!fixes.has(id)) problems.push(`answer '${answer.id}' refers to the fix '${id}', which is not in fixes/`);
    }
  }
  return problems;
}
