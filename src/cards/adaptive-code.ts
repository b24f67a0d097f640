import { type Element, inert, rich, run } from './adaptive-elements.ts';
import type { CommandView } from './view.ts';

/**
 * Languages that Teams' CodeBlock highlights, by language tag; the rest are shown as plain text.
 * https://learn.microsoft.com/dotnet/api/microsoft.teams.cards.codelanguage
 */
const LANGUAGES: Readonly<Record<string, string>> = {
  bash: 'Bash',
  powershell: 'PowerShell',
  javascript: 'JavaScript',
  csharp: 'CSharp',
  python: 'Python',
  java: 'Java',
  go: 'Go',
};

/**
 * A command in a fixed-width font. With `codeBlock`, a host that knows Teams' CodeBlock shows that instead: the schema
 * of version 1.5 allows newer elements in `fallback` alone, so the plain text asks for a feature that no host has and
 * falls back to the CodeBlock, which falls back to the plain text (Teams' phone clients don't know it,
 * github.com/microsoft/AdaptiveCards/issues/9072). A host that ignores `requires` shows the plain text.
 */
export function commandElement({ text, language }: CommandView, codeBlock: boolean): Element {
  const plain = rich([run(text, { fontType: 'monospace', size: 'small' })], { spacing: 'small' });
  if (!codeBlock) return plain;
  return {
    ...plain,
    requires: { 'deconflict.plainCode': '1.0' },
    fallback: {
      type: 'CodeBlock',
      codeSnippet: inert(text),
      language: LANGUAGES[language] ?? 'PlainText',
      spacing: 'small',
      fallback: plain,
    },
  };
}
