/** What tools put before each line; taken off again and again, as they nest. */
const PREFIXES: readonly RegExp[] = [
  // Time stamps of GitHub Actions, Azure Pipelines and container logs.
  /^\s{0,8}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?:?\s{1,4}/,
  // Clock times of Octopus, Jenkins and scripts.
  /^\s{0,8}\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?: - | {2,8}| \| )/,
  // Pipeline commands.
  /^\s{0,8}##\[(?:error|warning|debug|section|command)\]/,
  /^::(?:error|warning|debug|notice)(?: [^:]{0,200})?::/,
  // Box drawing of Terraform, tables, quotes of chats and mails.
  /^\s{0,40}[│┃║▌╷╵]\s?/,
  // An error kept in a comment of the code that it is about.
  /^\s{0,12}(?:#|\/\/) ?(?=[│╷╵]|(?:Error|ERROR)\b|[A-Z][\w ]{1,60}: |(?:with|on) |\d{1,5}: )/,
  /^\s{0,3}>\s?/,
  /^\s{0,8}\|\s(?=.)/,
  // Compose and multi-container logs.
  /^[\w.-]{1,60}\s{1,40}\|\s/,
  // PowerShell streams.
  /^(?:VERBOSE|WARNING|DEBUG): /,
];
const FENCE = /^\s{0,8}(?:```|~~~)[\w-]{0,20}\s*$/;

/** Removes line prefixes and code fences. */
export function stripLinePrefixes(lines: readonly string[]): string[] {
  return lines.filter((line) => line === '' || !FENCE.test(line)).map(stripLine);
}

function stripLine(line: string): string {
  if (line === '') return line;
  let rest = line;
  for (let round = 0; round < 4; round++) {
    const before = rest;
    for (const prefix of PREFIXES) rest = rest.replace(prefix, '');
    if (rest === before) break;
  }
  return rest.replace(/^```|```$/g, '').replace(/[│┃║]\s*$/, '');
}
