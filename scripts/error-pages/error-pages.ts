import { CAUSES } from '../../src/knowledge/causes.ts';
import type { KnowledgeSource, SourcedRule } from '../../src/knowledge/read-folder.ts';
import type { Fix } from '../../src/knowledge/schema.ts';
import { causePage, indexPage } from './index-pages.ts';
import { codesOf, rulePage } from './rule-page.ts';

/** More neighbours than these say only that a code is common. */
const MOST_NEIGHBOURS = 12;

/** Every page by its path in docs/errors. The same knowledge gives the same bytes. */
export function errorPages(source: KnowledgeSource): Map<string, string> {
  const inline = source.rules.flatMap((rule) => rule.fixes.filter((fix): fix is Fix => typeof fix !== 'string'));
  const fixes = new Map([...source.fixes, ...inline].map((fix) => [fix.id, fix]));
  return new Map([
    ['index.md', indexPage(source.rules)],
    ...CAUSES.map((cause): [string, string] => [`causes/${cause}.md`, causePage(cause, source.rules)]),
    ...source.rules.map((rule): [string, string] => [
      `${rule.id}.md`,
      rulePage(rule, { fixes, neighbours: neighboursOf(rule, source.rules) }),
    ]),
  ]);
}

/** Rules that share a code with this one, those of its own service first; none where the code is everybody's. */
function neighboursOf(rule: SourcedRule, rules: readonly SourcedRule[]): SourcedRule[] {
  const own = new Set(codesOf(rule).map((code) => code.toLowerCase()));
  const found = rules.filter((other) => other !== rule && codesOf(other).some((code) => own.has(code.toLowerCase())));
  if (found.length <= MOST_NEIGHBOURS) return found;
  return found.filter((other) => other.service === rule.service).slice(0, MOST_NEIGHBOURS);
}
