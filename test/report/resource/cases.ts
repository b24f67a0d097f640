import assert from 'node:assert/strict';
import type { ErrorReport } from '../../../src/report/error-report.ts';
import { parseReport } from '../../../src/report/parse-report.ts';

export const SUB = '0f1e2d3c-1111-4222-8333-444455556666';

/** The id of a resource in an invented subscription. */
export const idOf = (group: string, path: string): string =>
  `/subscriptions/${SUB}/resourceGroups/${group}/providers/${path}`;

/** A paste and what it says: type, name, and where given, group. */
export type Case = readonly [paste: string, type: string | null, name: string | null, group?: string];

/** One test a case. */
export function readsResources(cases: readonly Case[]): void {
  for (const [paste, type, name, group] of cases) {
    it(`${type ?? 'no type'} ${name ?? 'no name'}: ${paste.slice(0, 60).replace(/\s+/g, ' ')}`, () => {
      const { resource } = parseReport(paste) satisfies ErrorReport;
      assert.equal(resource.type, type);
      assert.equal(resource.name, name);
      if (group !== undefined) assert.equal(resource.group, group);
    });
  }
}
