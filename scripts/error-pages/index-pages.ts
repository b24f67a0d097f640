import { escapeMarkdown as esc, inlineCode } from '../../src/cards/markdown-escape.ts';
import { CAUSE_TITLES } from '../../src/diagnosis/cause-titles.ts';
import { CAUSES, type Cause } from '../../src/knowledge/causes.ts';
import type { SourcedRule } from '../../src/knowledge/read-folder.ts';
import { codesOf, sentence } from './rule-page.ts';

/** The way in: every page by cause, by code and by service. */
export function indexPage(rules: readonly SourcedRule[]): string {
  const causes = CAUSES.filter((cause) => rules.some((rule) => rule.cause === cause)).map((cause) => {
    const count = rules.filter((rule) => rule.cause === cause).length;
    return `- [${esc(CAUSE_TITLES[cause].title)}](causes/${cause}.md): ${pages(count)}`;
  });
  return `${[
    '# Errors',
    'One page an error that Deconflict knows: what it looks like, why it happens, whether to retry, and how to fix it. `npm run docs` writes these pages from the rules in `src/knowledge/`.',
    '## By cause',
    causes.join('\n'),
    '## By service',
    ...byService(rules).map(([service, own]) => `### ${esc(service)}\n\n${listed(own, '')}`),
    '## By code',
    `| Code | Pages |\n| --- | --- |\n${byCode(rules).map(codeRow).join('\n')}`,
  ].join('\n\n')}\n`;
}

/** The page of one cause: what it means and its rules by service. */
export function causePage(cause: Cause, rules: readonly SourcedRule[]): string {
  const { title, why } = CAUSE_TITLES[cause];
  const services = byService(rules.filter((rule) => rule.cause === cause));
  return `${[
    `# ${esc(title)}`,
    esc(why),
    ...services.map(([service, own]) => `## ${esc(service)}\n\n${listed(own, '../')}`),
    '[All errors](../index.md)',
  ].join('\n\n')}\n`;
}

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
const compare = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);

function listed(rules: readonly SourcedRule[], base: string): string {
  return rules
    .map((rule) => {
      const codes = codesOf(rule).map(inlineCode).join(', ');
      return `- [${sentence(rule.title)}](${base}${rule.id}.md)${codes ? `: ${codes}` : ''}`;
    })
    .join('\n');
}

function byService(rules: readonly SourcedRule[]): [string, SourcedRule[]][] {
  const services = [...new Set(rules.map((rule) => rule.service))].sort(compare);
  return services.map((service) => [service, rules.filter((rule) => rule.service === service)]);
}

function byCode(rules: readonly SourcedRule[]): [string, SourcedRule[]][] {
  const named = new Map<string, { readonly code: string; readonly rules: SourcedRule[] }>();
  for (const rule of rules) {
    for (const code of codesOf(rule)) {
      const key = code.toLowerCase();
      const entry = named.get(key) ?? { code, rules: [] };
      entry.rules.push(rule);
      named.set(key, entry);
    }
  }
  return [...named.values()]
    .map(({ code, rules: own }): [string, SourcedRule[]] => [code, own])
    .sort(([a], [b]) => compare(a, b));
}

/** `|` ends a table's cell even inside of code. */
function codeRow([code, rules]: [string, SourcedRule[]]): string {
  const links = rules.map((rule) => `[${sentence(rule.title)}](${rule.id}.md)`).join('<br>');
  return `| ${inlineCode(code).replaceAll('|', '\\|')} | ${links} |`;
}
