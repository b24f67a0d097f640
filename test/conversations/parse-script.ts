/** One line of a scripted conversation. */
export type Step =
  /** Somebody writes; `process` is 2 where the message goes to the second process. */
  | {
      readonly kind: 'says';
      readonly person: string;
      readonly text: string;
      readonly mention: boolean;
      readonly process: 1 | 2;
    }
  /** Somebody pastes what a scenario of the sandbox gives. */
  | { readonly kind: 'pastes'; readonly person: string; readonly id: string; readonly process: 1 | 2 }
  /** Somebody presses the newest button of that label; `old` as clients without Universal Actions do. */
  | {
      readonly kind: 'presses';
      readonly person: string;
      readonly label: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly old: boolean;
      readonly process: 1 | 2;
    }
  /** The newest message of the bot shows, or no longer shows, now or soon. */
  | { readonly kind: 'shows'; readonly pattern: RegExp; readonly not: boolean }
  /** The same for the message before the newest one. */
  | { readonly kind: 'earlier-shows'; readonly pattern: RegExp; readonly not: boolean }
  /** The newest card with buttons has one of that label, now or soon; or has none. */
  | { readonly kind: 'offers'; readonly label: string; readonly not: boolean }
  /** That many messages in all, once nothing is under way. */
  | { readonly kind: 'messages'; readonly count: number }
  | { readonly kind: 'delivered-again'; readonly times: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'time-passes'; readonly ms: number }
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'azure'; readonly state: 'answers' | 'hangs' }
  /** The steps happen at once. */
  | { readonly kind: 'together'; readonly steps: readonly Step[] };

/** A conversation that a person can read, and a test can hold. */
export interface Script {
  readonly title: string;
  /** What is true in Azure; null where the bot is not set up to look. */
  readonly scenario: string | null;
  readonly place: 'personal' | 'channel';
  /** `blobs` keeps conversations in a real storage server, so that a restart or a second process finds them. */
  readonly storage: 'memory' | 'blobs';
  readonly steps: readonly Step[];
}

/** @throws Error naming the line that can't be read */
export function parseScript(text: string): Script {
  const lines = joinIndented(text.split('\n'));
  const settings = new Map<string, string>();
  const steps: Step[] = [];
  let together: Step[] | null = null;
  for (const line of lines) {
    const setting = /^(title|scenario|place|storage) = (.*)$/.exec(line);
    if (setting) settings.set(setting[1] ?? '', setting[2] ?? '');
    else if (line === 'at once:') {
      together = [];
      steps.push({ kind: 'together', steps: together });
    } else if (line.startsWith('- ') && together) together.push(parseStep(line.slice(2)));
    else steps.push(parseStep(line));
  }
  const scenario = settings.get('scenario') ?? 'sample-subscription';
  return {
    title: settings.get('title') ?? 'untitled',
    scenario: scenario === 'none' ? null : scenario,
    place: settings.get('place') === 'channel' ? 'channel' : 'personal',
    storage: settings.get('storage') === 'blobs' ? 'blobs' : 'memory',
    steps,
  };
}

/** A line that begins with `|` goes on the one before; empty lines and comments go. */
function joinIndented(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (line.startsWith('  | ')) joined.push(`${joined.pop() ?? ''}\n${line.slice(4)}`);
    else if (line.trim() !== '' && !line.startsWith('#')) joined.push(line);
  }
  return joined;
}

type Reader = readonly [pattern: RegExp, read: (groups: Readonly<Record<string, string | undefined>>) => Step];

const READERS: readonly Reader[] = [
  [/^bot shows (?<pattern>\/.*\/i?)$/, ({ pattern }) => ({ kind: 'shows', pattern: regex(pattern), not: false })],
  [
    /^bot no longer shows (?<pattern>\/.*\/i?)$/,
    ({ pattern }) => ({ kind: 'shows', pattern: regex(pattern), not: true }),
  ],
  [
    /^earlier card shows (?<pattern>\/.*\/i?)$/,
    ({ pattern }) => ({ kind: 'earlier-shows', pattern: regex(pattern), not: false }),
  ],
  [
    /^earlier card no longer shows (?<pattern>\/.*\/i?)$/,
    ({ pattern }) => ({ kind: 'earlier-shows', pattern: regex(pattern), not: true }),
  ],
  [/^bot offers "(?<label>[^"]+)"$/, ({ label = '' }) => ({ kind: 'offers', label, not: false })],
  [/^bot does not offer "(?<label>[^"]+)"$/, ({ label = '' }) => ({ kind: 'offers', label, not: true })],
  [/^bot sent (?<count>\d+) messages?$/, ({ count }) => ({ kind: 'messages', count: Number(count) })],
  [
    /^the same message is delivered (?<times>\d+) times more$/,
    ({ times }) => ({ kind: 'delivered-again', times: Number(times) }),
  ],
  [/^the bot restarts$/, () => ({ kind: 'restart' })],
  [
    /^(?<count>\d+) (?<unit>minute|day)s? pass(?:es)?$/,
    ({ count, unit }) => ({ kind: 'time-passes', ms: Number(count) * (unit === 'day' ? 86_400_000 : 60_000) }),
  ],
  [/^in Azure now: (?<id>[\w-]+)$/, ({ id = '' }) => ({ kind: 'scenario', id })],
  [
    /^Azure (?<state>hangs|answers)$/,
    ({ state }) => ({ kind: 'azure', state: state === 'hangs' ? 'hangs' : 'answers' }),
  ],
  [
    /^(?<person>[a-z]+)(?<second> \(process 2\))? pastes the error of (?<id>[\w-]+)$/,
    ({ person = '', second, id = '' }) => ({ kind: 'pastes', person, id, process: second === undefined ? 1 : 2 }),
  ],
  [
    /^(?<person>[a-z]+)(?<second> \(process 2\))? presses (?<old>\(old client\) )?"(?<label>[^"]+)"(?: with (?<fields>.*))?$/,
    ({ person = '', second, old, label = '', fields }) => ({
      kind: 'presses',
      person,
      label,
      fields: Object.fromEntries(
        [...(fields ?? '').matchAll(/(\w+) "([^"]*)"/g)].map(([, key, value]) => [key ?? '', value ?? '']),
      ),
      old: old !== undefined,
      process: second === undefined ? 1 : 2,
    }),
  ],
  [
    /^(?<person>[a-z]+)(?<second> \(process 2\))?: (?<mention>@bot ?)?(?<text>[\s\S]*)$/,
    ({ person = '', second, mention, text = '' }) => ({
      kind: 'says',
      person,
      text,
      mention: mention !== undefined,
      process: second === undefined ? 1 : 2,
    }),
  ],
];

function parseStep(line: string): Step {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(line);
    if (match) return read(match.groups ?? {});
  }
  throw new Error(`This line of the script can't be read: ${line}`);
}

function regex(source = ''): RegExp {
  const end = source.lastIndexOf('/');
  return new RegExp(source.slice(1, end), `${source.slice(end + 1)}s`);
}
