import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { triage } from '../triage/triage.ts';
import { diagnosisJson } from './diagnosis-json.ts';
import { parseOptions } from './options.ts';
import { readText } from './read-text.ts';

/**
 * `explain [FILE|-] [--json|--jsonl]`: prints the diagnosis of a paste.
 * @returns exit status 0 for a diagnosis, 2 where a line of `--jsonl` was malformed.
 * @throws UsageError for wrong arguments.
 */
export async function explain(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, ['json', 'jsonl']);
  const [text, knowledge] = await Promise.all([
    readText(options.file),
    loadKnowledge({ dir: process.env['KNOWLEDGE_DIR'] || undefined }),
  ]);
  if (options.jsonl) {
    const { answerLines } = await import('./json-lines.ts');
    const answer = ({ id, text: paste }: { id: string | number; text: string }) =>
      diagnosisJson(id, triage(paste, { knowledge }));
    return answerLines(text, answer, (line) => process.stdout.write(line));
  }
  const diagnosis = triage(text, { knowledge });
  if (options.json) {
    process.stdout.write(`${JSON.stringify(diagnosisJson(null, diagnosis), null, 2)}\n`);
    return 0;
  }
  const { diagnosisView } = await import('../cards/diagnosis-view.ts');
  const { renderTerminal } = await import('../cards/terminal.ts');
  const color = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const columns = Math.min(process.stdout.columns ?? 80, 100);
  process.stdout.write(`${renderTerminal(diagnosisView(diagnosis), { columns, color })}\n`);
  return 0;
}
