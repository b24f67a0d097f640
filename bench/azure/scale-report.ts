import type { Figure } from '../table.ts';
import type { ScaleRow } from './scale.ts';

/** By so much two measurements of the same investigation differ: connections, and what the engine keeps for itself. */
const NOISE = 512 * 1024;

/** The rows as a table for people. */
export function scaleTable(rows: readonly ScaleRow[]): string {
  const lines = rows.map(({ about, size, calls, pages, bytes, peak, floor }) => {
    const group = [size.resources, size.deployments, size.events]
      .map((count) => count.toLocaleString('en'))
      .join(' / ');
    return `| ${[about, group, calls, pages, kilobytes(bytes), kilobytes(peak), kilobytes(floor)].join(' | ')} |`;
  });
  const head =
    '| asked about | resources / deployments / events in the group | calls | of which further pages | answers, KB | memory at most, KB | to hold the same answers, KB |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |';
  return `${head}\n${lines.join('\n')}`;
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

/** What must not grow with the group. */
export function scaleFigures(rows: readonly ScaleRow[]): readonly Figure[] {
  const growths = rows.map((row) => {
    const least = rows.find(({ about }) => about === row.about) ?? row;
    return {
      calls: row.calls - row.pages - (least.calls - least.pages),
      memory: row.peak - least.peak - Math.max(0, row.floor - least.floor),
    };
  });
  const calls = Math.max(...growths.map((growth) => growth.calls));
  const memory = Math.max(...growths.map((growth) => growth.memory));
  const pages = Math.max(...rows.map((row) => row.pages));
  return [
    {
      name: 'calls about a group a hundred times as large, beyond pages read',
      value: `${calls > 0 ? '+' : ''}${calls}`,
      floor: `further pages: at most ${pages}`,
      bound: { text: 'none more', holds: calls <= 0 },
    },
    {
      name: 'memory for it, beyond what holds the pages read',
      value: `${memory > 0 ? '+' : ''}${kilobytes(memory)} KB`,
      floor: `at most ${kilobytes(Math.max(...rows.map(({ peak }) => peak)))} KB in all`,
      bound: { text: `≤ ${kilobytes(NOISE)} KB`, holds: memory <= NOISE },
    },
  ];
}
