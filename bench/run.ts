// npm run bench [-- report|azure|intents|conversation] [--write]: measures, prints tables and ends with 1 where a bound is broken.
// `--write` also puts what was measured into docs/benchmarks.md and docs/scenarios.md.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { benchAzure } from './azure.ts';
import { benchConversation } from './conversation.ts';
import { benchIntents } from './intents.ts';
import { benchReport } from './report.ts';
import { type Figure, table } from './table.ts';
import { withFigures } from './with-figures.ts';

const DOCS = new URL('../docs/', import.meta.url);
const NAMES = ['report', 'azure', 'intents', 'conversation'] as const;

const args = process.argv.slice(2);
const isWriting = args.includes('--write');
const wanted = args.filter((arg) => arg !== '--write');
const unknown = wanted.find((name) => !NAMES.some((known) => known === name));
if (unknown !== undefined) {
  console.error(`There is no benchmark '${unknown}'; there is ${NAMES.join(', ')}.`);
  process.exitCode = 2;
} else {
  const isWanted = (name: (typeof NAMES)[number]): boolean => wanted.length === 0 || wanted.includes(name);
  if (isWanted('report')) await report();
  if (isWanted('azure')) await azure();
  if (isWanted('intents')) await conclude('Reading messages', await benchIntents());
  if (isWanted('conversation')) await conclude('Answering in a chat', await benchConversation());
}

async function report(): Promise<void> {
  await conclude('Reading pastes', await benchReport());
}

async function azure(): Promise<void> {
  const { scenarios, scale, figures } = await benchAzure();
  console.log(`${scenarios}\n\n${scale}\n`);
  if (isWriting) await writeFile(new URL('scenarios.md', DOCS), scenariosPage(scenarios, scale));
  await conclude('Asking Azure', figures);
}

/** Prints figures, and writes them into their section of the page about benchmarks. */
async function conclude(section: string, figures: readonly Figure[]): Promise<void> {
  const result = table(figures);
  console.log(result);
  if (figures.some(({ bound }) => bound?.holds === false)) process.exitCode = 1;
  if (!isWriting) return;
  const file = new URL('benchmarks.md', DOCS);
  const page = await readFile(file, 'utf8');
  await writeFile(file, withFigures(page, section, `Machine: ${machine()}.\n\n${result}`));
}

function machine(): string {
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}`;
}

function scenariosPage(scenarios: string, scale: string): string {
  return `# Scenarios

What the text alone says, and what is said once Azure was asked: \`npm run bench -- azure\`, against the [sandbox](../sandbox/README.md), in
which every answer comes 100 ms late. A call counts as one that had to wait for another where it left after that one's answer, and does
not leave, or not as it was, where that one is answered otherwise. Time runs from the paste to the diagnosis; × is that over the longest chain of
such calls.

${scenarios}

## A large subscription

The same pastes about a resource group that grows. Memory is what is in use at most, beyond what was before; beside it, what it takes to
hold the same answers.

${scale}
`;
}
