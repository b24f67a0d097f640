import type { Candidate } from './candidate.ts';

/** A flag's value: quoted, or one word. */
const VALUE = String.raw`(?:"(?<double>[^"\n]{1,200})"|'(?<single>[^'\n]{1,200})'|(?<bare>[^\s"'|;&\\\x60]{1,200}))`;
const patterns = new Map<string, RegExp>();

/** Value of the first of these flags in a command; masks and what a shell fills in tell nothing. */
export function flag(flags: string, ...names: readonly string[]): string | null {
  for (const name of names) {
    let pattern = patterns.get(name);
    if (!pattern) {
      pattern = new RegExp(
        String.raw`(?:^|\s)${name}(?:[=:]| {1,3}|\t)\s{0,3}${VALUE}`,
        /^-[A-Za-z]$/.test(name) ? '' : 'i',
      );
      patterns.set(name, pattern);
    }
    const match = pattern.exec(flags);
    const value = match?.groups?.['double'] ?? match?.groups?.['single'] ?? match?.groups?.['bare'];
    if (value !== undefined && isValue(value)) return value;
  }
  return null;
}

/** False for variables, substitutions, placeholders, masks and a following flag. */
export function isValue(value: string): boolean {
  return !/^[$@<{*%+]|\$[({]|\*\*\*|^-|^\.\.\.$|…|\.\.\.$/.test(value);
}

/** One command: to the end of its line, over lines that end in a backslash, a backtick or a caret. `from` is where its flags start. */
export function commandTail(text: string, from: number): string {
  let end = from;
  for (let lines = 0; lines < 40 && end - from < 3000; lines++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text.slice(from, Math.min(text.length, from + 3000));
    const line = text.slice(end, next).trimEnd();
    end = next + 1;
    // Logs cut the mark off; a line that starts with a flag goes on with the command all the same.
    if (!/[\\\x60^]$/.test(line) && !/^[\s>|+]{0,12}--?[A-Za-z][\w-]{1,40}[ =]/.test(text.slice(end, end + 60))) break;
  }
  return text
    .slice(from, Math.min(end, from + 3000))
    .replace(/[\\\x60^][ \t]*\n/g, ' \n')
    .replace(/\n[ \t]*>+/g, '\n');
}

/** True where a command starts: at a line's start, behind a prompt, a path or a pipeline's mark; not in the middle of a sentence. */
export function isCommandStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return /(?:^|[\n>$#▶❯»+&=|(:/\]{;✗%~`])[ \t]*$/.test(before) || /(?:Run|run:|sudo|command|then|&&) $/.test(before);
}

/** What the variable in a script was set to: `$x = 'y'`, `x="y"`, `export X=y`. Null where the text doesn't say. */
export function variable(text: string, name: string): string | null {
  const plain = name.replace(/^\$\{?(?:env:|script:|global:)?|\}$/gi, '');
  if (!/^\w{1,60}$/.test(plain)) return null;
  const match = new RegExp(
    String.raw`(?:^|[\s;$])${plain}\s{0,3}=\s{0,3}(?:"([^"$\n]{1,200})"|'([^'$\n]{1,200})')`,
    'i',
  ).exec(text.slice(0, 200_000));
  return match?.[1] ?? match?.[2] ?? null;
}

/** A flag's value, with a variable looked up in the text. */
export function resolved(text: string, flags: string, ...names: readonly string[]): string | null {
  const plain = flag(flags, ...names);
  if (plain !== null) return plain;
  for (const name of names) {
    const used = new RegExp(
      String.raw`(?:^|\s)${name}(?:[=:]| {1,3})\s{0,3}["']?(\$\{?[\w:]{1,60}\}?)["']?(?=\s|$)`,
      /^-[A-Za-z]$/.test(name) ? '' : 'i',
    ).exec(flags)?.[1];
    const value = used === undefined ? null : variable(text, used);
    if (value !== null) return value;
  }
  return null;
}

/** Group and subscription that a command's flags tell. */
export function scopeOf(text: string, flags: string): Candidate {
  const group = resolved(text, flags, '--resource-group', '-g', '-ResourceGroupName', '-ResourceGroup');
  const subscription = flag(flags, '--subscription', '-SubscriptionId', '-Subscription');
  return {
    ...(group === null ? {} : { group }),
    ...(subscription !== null && /^[0-9a-f-]{36}$/i.test(subscription) ? { subscriptionId: subscription } : {}),
  };
}
