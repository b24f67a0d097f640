import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { parseReport } from '../src/report/parse-report.ts';
import { measureColdStart } from './cold-start.ts';
import { FLOORS } from './floors.ts';
import { LONG_TEXTS } from './long-texts.ts';
import { median, medianRun } from './measure.ts';
import type { Figure } from './table.ts';

const CASES = fileURLToPath(new URL('./cases/', import.meta.url));
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const SMALL = 10_000;
const LARGE = 1_000_000;
/** Time for the large text over time for the small one, by the sizes' ratio. */
const GROWTH_BOUND = 1.2;
/** Processes: `explain` over a bare `node -e 0`. */
const COLD_BOUND = 3;
const COLD_RUNS = 21;
const ROUNDS = 30;

/** Measures reading and explaining pastes; each figure stands beside its floor, taken in the same run. */
export async function benchReport(): Promise<Figure[]> {
  const knowledge = await loadKnowledge();
  const names = (await readdir(CASES)).filter((name) => name.endsWith('.txt')).sort();
  const cases = await Promise.all(names.map((name) => readFile(`${CASES}${name}`, 'utf8')));
  const explain = (text: string) => diagnose(parseReport(text), knowledge);
  return [
    onePaste(cases.map(toTwoKilobytes), explain),
    throughput(cases, explain),
    ...Object.keys(LONG_TEXTS).map((name) => growth(name, cases[0] ?? '', explain)),
    coldStart(`${CASES}${names[0]}`),
  ];
}

/** A paste in the middle of some log, as most are. */
function toTwoKilobytes(error: string): string {
  const log = LONG_TEXTS['pipeline log, error at the end'];
  return log ? log(Math.max(2_000, error.length), error) : error;
}

type Explain = (text: string) => unknown;

function onePaste(texts: readonly string[], explain: Explain): Figure {
  for (const text of texts) explain(text);
  const of = (work: (text: string) => unknown): number => median(texts.map((text) => medianRun(9, () => work(text))));
  return {
    name: 'explain one paste of 2 KB, p50',
    value: `${of(explain).toFixed(2)} ms`,
    floor: `JSON.parse ${(of((text) => FLOORS.json(JSON.stringify(text))) * 1000).toFixed(0)} µs, scan ${(of(FLOORS.scan) * 1000).toFixed(0)} µs`,
  };
}

function throughput(texts: readonly string[], explain: Explain): Figure {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const encoded = texts.map((text) => JSON.stringify(text));
  const rate = (work: () => void): string =>
    `${((megabytes * 1000) / medianRun(ROUNDS, work)).toFixed(megabytes > 1 ? 0 : 1)} MB/s`;
  return {
    name: `explain ${texts.length} different pastes, over and over`,
    value: rate(() => texts.forEach(explain)),
    floor: `JSON.parse ${rate(() => encoded.forEach(FLOORS.json))}, scan ${rate(() => texts.forEach(FLOORS.scan))}`,
  };
}

function growth(name: string, error: string, explain: Explain): Figure {
  const make = LONG_TEXTS[name];
  const [small, large] = [make?.(SMALL, error) ?? '', make?.(LARGE, error) ?? ''];
  // The best of several rounds: what else the machine does then is left out of both.
  const rounds = [0, 1, 2].map(() => {
    const times = { small: medianRun(9, () => explain(small)), large: medianRun(1, () => explain(large)) };
    return { ...times, factor: times.large / times.small / (large.length / small.length) };
  });
  const best = rounds.toSorted((a, b) => a.factor - b.factor)[0] ?? { small: 0, large: 0, factor: Number.NaN };
  return {
    name: `growth, 10 KB to 1 MB: ${name}`,
    value: `${best.factor.toFixed(2)}× linear`,
    floor: `${best.small.toFixed(1)} ms, then ${best.large.toFixed(0)} ms; scan ${medianRun(3, () => FLOORS.scan(large)).toFixed(1)} ms`,
    bound: { text: `≤ ${GROWTH_BOUND}×`, holds: best.factor <= GROWTH_BOUND },
  };
}

function coldStart(file: string): Figure {
  const { bare, explain } = measureColdStart(CLI, file, COLD_RUNS);
  const factor = explain / bare;
  return {
    name: 'process that explains a file, cold',
    value: `${explain.toFixed(0)} ms = ${factor.toFixed(2)}×`,
    floor: `node -e 0: ${bare.toFixed(0)} ms`,
    bound: { text: `≤ ${COLD_BOUND}×`, holds: factor <= COLD_BOUND },
  };
}
