import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Fix, Rule } from '../../src/knowledge/schema.ts';

/** A rule that says nothing but what a test is about. */
export function rule(parts: Pick<Rule, 'id' | 'cause' | 'match'> & Partial<Rule>): Rule {
  return {
    service: 'Owls',
    title: `Title of ${parts.id}`,
    why: `Why of ${parts.id}.`,
    retry: { verdict: 'no', because: 'It fails again.' },
    checks: [],
    ask: [],
    fixes: [],
    docs: ['https://learn.microsoft.com/azure/owls'],
    ...parts,
  };
}

export function fix(parts: Pick<Fix, 'id'> & Partial<Fix>): Fix {
  return { title: `Title of ${parts.id}`, steps: ['Look.'], commands: {}, destructive: false, docs: [], ...parts };
}

export function knowledge(rules: readonly Rule[], parts: Partial<Knowledge> = {}): Knowledge {
  return { rules, fixes: [], questions: [], answers: [], ...parts };
}
