/** Makes a text of about `size` UTF-16 units around one error. */
export type LongText = (size: number, error: string) => string;

const filled = (size: number, unit: (at: number) => string): string => {
  const parts: string[] = [];
  for (let length = 0, at = 0; length < size; at++) {
    const part = unit(at);
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
};

const clock = (at: number): string => new Date(Date.UTC(2025, 2, 11) + at * 731).toISOString();
const STEPS = [
  'Resolving modules',
  'npm run build',
  'Uploading artifact part',
  'azurerm_subnet.app: Still creating…',
  'Pulling layer',
];
const pipeline = (at: number): string => `${clock(at)} ${STEPS[at % STEPS.length]} ${at} (${(at * 7919) % 1000} ms)\n`;
const resource = (at: number): string =>
  `${clock(at)} /subscriptions/4f1d2c3b-6a70-4e21-9b58-0c7de19a2f44/resourceGroups/rg-${at}/providers/Microsoft.Network/virtualNetworks/vnet-${at}: refreshing state\n`;

/** Long pastes as people and pipelines make them, and as an enemy would: each with the growth that they show. */
export const LONG_TEXTS: Readonly<Record<string, LongText>> = {
  'pipeline log, error at the end': (size, error) => filled(size - error.length, pipeline) + error,
  'pipeline log, error at the start': (size, error) => error + filled(size - error.length, pipeline),
  'log of resource ids': (size, error) => filled(size - error.length, resource) + error,
  'the same error again and again': (size, error) => filled(size, () => `${error}\n`),
  'JSON in one line': (size, error) =>
    `[${filled(size, (at) => `{"level":"info","at":"${clock(at)}","code":${at},"message":"step ${at} of many"},`)}${JSON.stringify(error)}]`,
  'nothing but a letter': (size) => 'a'.repeat(size),
  'nothing but spaces': (size) => ' '.repeat(size),
  'nothing but line breaks': (size) => '\n'.repeat(size),
  'open brackets': (size) => '{"error":'.repeat(size / 9),
  'backslashes and quotes': (size) => '\\"'.repeat(size / 2),
  slashes: (size) => '/subscriptions'.repeat(size / 14),
  'equals signs': (size) => 'AccountKey='.repeat(size / 11),
  'open tags': (size) => '<Code>'.repeat(size / 6),
  'words without an end': (size) => 'Error: creating '.repeat(size / 16),
  'one long base64 run': (size) => filled(size, (at) => (at * 2654435761).toString(36)),
};
