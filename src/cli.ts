#!/usr/bin/env node
import { UsageError } from './cli/usage-error.ts';

const USAGE = `Deconflict reads Azure errors and says what they mean.

  deconflict explain [FILE|-]     explain the error in a file or on standard input
      --json                      one JSON object
      --jsonl                     lines {"id","text"} in, one object a line out
      --live                      also ask Azure, read-only, with the credential at hand
  deconflict redact [FILE|-]      the same text, its secrets replaced
      --jsonl                     lines {"id","text"} in and out
  deconflict intent [FILE|-]      what a chat message asks for, what it names, and which words say so
      --jsonl                     lines {"id","text"} in, one {"id","intent","slots"} a line out
  deconflict doctor               what is configured, what works, and how to fix what doesn't
      --json                      one JSON object
  deconflict help                 this text

KNOWLEDGE_DIR names a folder of your own rules. NO_COLOR turns colours off.
`;

/** Commands are loaded when called: a paste is explained without loading the bot. */
const COMMANDS: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  explain: async () => (await import('./cli/explain.ts')).explain,
  intent: async () => (await import('./cli/intent.ts')).intentCommand,
  redact: async () => (await import('./cli/redact.ts')).redactCommand,
};

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    process.stdout.write(USAGE);
    return command === undefined ? 2 : 0;
  }
  const load = COMMANDS[command];
  if (!load) throw new UsageError(`There is no command '${command}'.`);
  return (await load())(args);
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof UsageError ? `${message}\n\n${USAGE}` : `deconflict: ${message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
