const GREETINGS = new Set(['hi', 'hello', 'hey', 'hallo', 'moin', 'good morning', 'hi there', 'hello there']);
const HELP = new Set([
  'help',
  '/help',
  '?',
  'start',
  'what can you do',
  'how do you work',
  'how does this work',
  'commands',
]);

/** True for a greeting or a call for help, which need no more than the help card. */
export function isHelp(text: string): boolean {
  if (text.length > 60) return false;
  const plain = text
    .toLowerCase()
    .replace(/[!.,:;]/g, ' ')
    .split(/\s/)
    .filter(Boolean)
    .join(' ');
  const asked = plain.length > 1 && plain.endsWith('?') ? plain.slice(0, -1).trim() : plain;
  return GREETINGS.has(asked) || HELP.has(asked);
}
