import { type Result, reportOf } from './result.ts';
import type { Setup } from './setup.ts';

const report = reportOf('configuration');

/** Tells every mistake of the configuration, each by the variable that it is about. */
export function checkConfiguration({ problems }: Setup): readonly Result[] {
  if (problems.length === 0) return [report.ok('All settings can be read.')];
  return problems.map((problem) => {
    const variable = /^\w+/.exec(problem)?.[0] ?? '';
    // A problem says what is wrong, then what to set.
    const [says = '', ...fix] = problem.split(/: (?=[a-zA-Z])/);
    return fix.length > 0
      ? report.failed(`${says}.`, sentence(fix.join(': ')), variable)
      : report.failed(`${variable} has a value that cannot be used.`, problem, variable);
  });
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
