import { redact } from '../report/redact.ts';
import { parseOptions } from './options.ts';
import { readText } from './read-text.ts';

/**
 * `redact [FILE|-] [--jsonl]`: prints the same text with its secrets replaced.
 * @throws UsageError for wrong arguments.
 */
export async function redactCommand(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, ['jsonl']);
  const text = await readText(options.file);
  if (!options.jsonl) {
    process.stdout.write(redact(text));
    return 0;
  }
  const { answerLines } = await import('./json-lines.ts');
  return answerLines(
    text,
    ({ id, text: paste }) => ({ id, text: redact(paste) }),
    (line) => process.stdout.write(line),
  );
}
