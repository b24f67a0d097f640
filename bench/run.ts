// npm run bench [-- report] [--write]: measures, prints a table and ends with 1 where a bound is broken. `--write` also puts the
// table into docs/benchmarks.md.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { benchReport } from './report.ts';
import type { Figure } from './table.ts';
import { table } from './table.ts';

const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = { report: benchReport };

const args = process.argv.slice(2);
const wanted = args.filter((arg) => arg !== '--write');
const unknown = wanted.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(`There is no benchmark '${unknown}'; there is ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else {
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await bench()));
  }
  const result = table(figures);
  console.log(result);
  if (args.includes('--write')) await writeFile(new URL('../docs/benchmarks.md', import.meta.url), page(result));
  if (figures.some(({ bound }) => bound?.holds === false)) process.exitCode = 1;
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
