import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What a command is called with. */
export interface Options {
  readonly file: string;
  readonly json: boolean;
  readonly jsonl: boolean;
  /** Ask Azure as well. */
  readonly live: boolean;
}

/**
 * Parses the arguments of a command that reads one text.
 * @throws UsageError for an unknown option or a second file.
 */
export function parseOptions(args: readonly string[], allowed: readonly ('json' | 'jsonl' | 'live')[]): Options {
  const { values, positionals } = parse(args);
  for (const name of ['json', 'jsonl', 'live'] as const) {
    if (values[name] && !allowed.includes(name)) throw new UsageError(`This command has no option --${name}.`);
  }
  if (positionals.length > 1) throw new UsageError(`Only one file can be read, but ${positionals.length} were given.`);
  return {
    file: positionals[0] ?? '-',
    json: values.json ?? false,
    jsonl: values.jsonl ?? false,
    live: values.live ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, live: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
