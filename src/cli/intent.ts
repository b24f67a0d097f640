import { readIntent } from '../conversation/intents/read-intent.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { parseOptions } from './options.ts';
import { readText } from './read-text.ts';

/**
 * `intent [FILE|-] [--jsonl]`: prints what a chat message asks for and what it names; for a person also the words that say so.
 * @returns exit status 0, or 2 where a line of `--jsonl` was malformed
 * @throws UsageError for wrong arguments
 */
export async function intentCommand(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, ['jsonl']);
  const [text, knowledge] = await Promise.all([
    readText(options.file),
    loadKnowledge({ dir: process.env['KNOWLEDGE_DIR'] || undefined }),
  ]);
  if (options.jsonl) {
    const { answerLines } = await import('./json-lines.ts');
    return answerLines(
      text,
      ({ id, text: message }) => {
        const { intent, slots } = readIntent(message, knowledge);
        return { id, intent, slots };
      },
      (line) => process.stdout.write(line),
    );
  }
  const { intent, slots, reasons } = readIntent(text, knowledge);
  const named = Object.entries(slots).map(([slot, value]) => `  ${slot}: ${value}`);
  process.stdout.write(`${[intent, ...named, `because of ${reasons.join(', ')}`].join('\n')}\n`);
  return 0;
}
