import { isHealthy, type ProbeId, type Result } from './result.ts';

const TITLES: Readonly<Record<ProbeId, string>> = {
  configuration: 'Configuration',
  'azure-endpoint': 'Azure Resource Manager',
  clock: 'Clock',
  credential: 'Credential',
  subscriptions: 'Subscriptions',
  permissions: 'Reads',
  storage: 'Storage',
  knowledge: 'Rules',
  'bot-identity': 'Bot identity',
  slack: 'Slack',
};

const MARKS: Readonly<Record<Result['status'], readonly [mark: string, color: number]>> = {
  ok: ['✓', 32],
  warning: ['!', 33],
  failed: ['✗', 31],
  off: ['-', 2],
  skipped: ['?', 2],
};

/** How it is shown. */
export interface DoctorStyle {
  readonly color: boolean;
}

/** The findings for a person: a heading a probe, a line a finding, and below it what to do. Each single read that works goes without saying. */
export function renderDoctor(results: readonly Result[], { color }: DoctorStyle): string {
  const paint = (text: string, code: number): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  let last: ProbeId | null = null;
  for (const { probe, subject, status, says, fix } of results) {
    if (status === 'ok' && probe === 'permissions' && subject !== null) continue;
    if (probe !== last) lines.push(`${last === null ? '' : '\n'}${TITLES[probe]}`);
    last = probe;
    const [mark, code] = MARKS[status];
    const about = subject === null || says.includes(subject) ? '' : `${plain(subject)}: `;
    lines.push(`  ${paint(mark, code)} ${about}${plain(says)}`);
    if (fix !== null) lines.push(`    ${status === 'failed' || status === 'warning' ? 'Fix: ' : ''}${plain(fix)}`);
  }
  const failed = results.filter(({ status }) => status === 'failed').length;
  const end = isHealthy(results)
    ? paint('All that is configured works.', 32)
    : paint(`${failed} ${failed === 1 ? 'thing needs' : 'things need'} fixing.`, 31);
  return `${lines.join('\n')}\n\n${end}\n`;
}

/** Names of subscriptions and texts of services can't move a terminal's cursor. */
const plain = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
