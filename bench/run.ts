// npm run bench [-- report|azure|intents] [--write]: measures, prints a table and ends with 1 where a bound is broken. `--write` also
// puts the tables of the first two into docs/benchmarks.md and docs/scenarios.md.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { benchAzure } from './azure.ts';
import { benchIntents } from './intents.ts';
import { benchReport } from './report.ts';
import type { Figure } from './table.ts';
import { table } from './table.ts';

/** Those with tables of their own stand apart. */
const NAMES = ['report', 'azure', 'intents'];

const args = process.argv.slice(2);
const wanted = args.filter((arg) => arg !== '--write');
const asked = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
const unknown = wanted.find((name) => !NAMES.includes(name));
if (unknown !== undefined) {
  console.error(`There is no benchmark '${unknown}'; there is ${NAMES.join(', ')}.`);
  process.exitCode = 2;
} else {
  if (asked('intents')) show(await benchIntents());
  if (asked('azure')) await scenarios();
  if (asked('report')) await report(await benchReport());
}

async function scenarios(): Promise<void> {
  const { markdown, holds } = await benchAzure();
  console.log(markdown);
  const text = `# Scenarios\n\nWhat the text alone says, and what is said once Azure was asked: \`npm run bench -- azure\`, against the [sandbox](../sandbox/README.md).\n\n${markdown}\n`;
  if (args.includes('--write')) await writeFile(new URL('../docs/scenarios.md', import.meta.url), text);
  if (!holds) process.exitCode = 1;
}

async function report(figures: readonly Figure[]): Promise<void> {
  const result = show(figures);
  if (args.includes('--write')) await writeFile(new URL('../docs/benchmarks.md', import.meta.url), page(result));
}

function show(figures: readonly Figure[]): string {
  const result = table(figures);
  console.log(result);
  if (figures.some(({ bound }) => bound?.holds === false)) process.exitCode = 1;
  return result;
}

function page(result: string): string {
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}`;
  return `# Benchmarks

\`npm run bench\` measures what is below, on the pastes in \`bench/cases/\`; \`npm run bench -- --write\` writes this page. A figure by itself says
little on another machine, so each stands beside a floor taken in the same run: parsing the same text from a JSON string, looking
once at each of its characters, or starting a process that does nothing. The bounds are ratios and hold anywhere; the command ends
with status 1 where one is broken.

- **growth**: a text a hundred times as long takes at most 1.2 × a hundred times as long, whatever is in it. Above 1 MB a paste is cut.
- **cold**: \`node dist/cli.js explain FILE\`, from start to end, against \`node -e 0\`: medians of processes started in turns.

Machine: ${machine}.

${result}
`;
}
