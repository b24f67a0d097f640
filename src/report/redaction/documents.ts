import type { Finding } from './finding.ts';
import { isHarmless } from './harmless.ts';
import { secretName } from './secret-name.ts';

const VALUE_THEN_ID =
  /"value"\s{0,4}:\s{0,4}"([^"\\\n]{1,4096})"(?=\s{0,4},\s{0,8}(?:"contentType"\s{0,4}:\s{0,4}"[^"]{0,100}"\s{0,4},\s{0,8})?"(?:id|kid)"\s{0,4}:\s{0,4}"https:\/\/[\w.-]{1,100}\/secrets\/)/g;
const VAULT_SECRET = /"(?:id|kid)"\s{0,4}:\s{0,4}"https:\/\/[\w.-]{1,100}\/secrets\/[^"\n]{1,200}"/g;
const LATER_VALUE = /^[^[\]]{0,500}?"value"\s{0,4}:\s{0,4}"([^"\\\n]{1,4096})/;

/** Key Vault's own answer: `value` beside an id under `/secrets/`. */
function* vaultSecrets(text: string): Generator<Finding> {
  for (const match of text.matchAll(VALUE_THEN_ID)) {
    const secret = match[1] ?? '';
    const end = match.index + match[0].length - 1;
    if (!isHarmless(secret)) yield { start: end - secret.length, end, kind: 'secret' };
  }
  for (const match of text.matchAll(VAULT_SECRET)) {
    const from = match.index + match[0].length;
    const value = LATER_VALUE.exec(text.slice(from, from + 4700));
    const secret = value?.[1] ?? '';
    if (value === null || isHarmless(secret)) continue;
    const end = from + value[0].length;
    yield { start: end - secret.length, end, kind: 'secret' };
  }
}

const DATA = /^([ \t]*)(?:data|stringData):[ \t]*$/;
const ENTRY = /^([ \t]*)[\w./-]{1,253}:[ \t]{1,8}["']?([^\s"'#|>{}][^"'\r\n]{0,16000})/;

/** A Kubernetes Secret: everything under `data` and `stringData`, whatever its name. */
function* kubernetesSecrets(text: string): Generator<Finding> {
  if (!/kind["']?:[ \t]{0,8}["']?Secret\b/.test(text)) return;
  let offset = 0;
  let block: { readonly start: number; found: Finding[]; secret: boolean } = { start: 0, found: [], secret: false };
  let indent = -1;
  for (const line of text.split('\n')) {
    if (/^---/.test(line) || /^[ \t]*-?[ \t]*apiVersion:/.test(line)) {
      if (block.secret) yield* block.found;
      block = { start: offset, found: [], secret: false };
      indent = -1;
    }
    if (/^[ \t]*kind:[ \t]*Secret[ \t]*\r?$/.test(line)) block.secret = true;
    const data = DATA.exec(line.replace(/\r$/, ''));
    const entry = indent >= 0 ? ENTRY.exec(line) : null;
    if (data !== null) indent = data[1]?.length ?? 0;
    else if (entry !== null && (entry[1]?.length ?? 0) > indent) {
      const value = (entry[2] ?? '').trimEnd();
      const start = offset + entry[0].length - (entry[2]?.length ?? 0);
      if (!isHarmless(value)) block.found.push({ start, end: start + value.length, kind: 'secret' });
    } else if (indent >= 0 && /\S/.test(line) && (/^[ \t]*/.exec(line)?.[0].length ?? 0) <= indent) indent = -1;
    offset += line.length + 1;
  }
  if (block.secret) yield* block.found;
  for (const match of text.matchAll(/"kind"\s{0,4}:\s{0,4}"Secret"/g)) {
    const from = Math.max(0, match.index - 6000);
    yield* jsonData(text.slice(from, match.index + 6000), from);
  }
}

function* jsonData(window: string, from: number): Generator<Finding> {
  for (const match of window.matchAll(/"(?:data|stringData)"\s{0,4}:\s{0,4}\{([^{}]{1,12000})/g)) {
    const start = from + match.index + match[0].length - (match[1]?.length ?? 0);
    for (const pair of (match[1] ?? '').matchAll(/"[^"\n]{1,253}"\s{0,4}:\s{0,4}"([^"\n]{1,12000})(?=")/g)) {
      const value = pair[1] ?? '';
      const end = start + pair.index + pair[0].length;
      if (!isHarmless(value)) yield { start: end - value.length, end, kind: 'secret' };
    }
  }
}

/** `auth` of a Docker configuration: base64 of user:password. */
function* dockerAuths(text: string): Generator<Finding> {
  for (const match of text.matchAll(
    /["']?\bauth\\{0,15}["']?[ \t]{0,4}[:=][ \t]{0,4}\\{0,15}["']?([A-Za-z0-9+/]{8,4096}={0,2})/g,
  )) {
    const secret = match[1] ?? '';
    if (!/^[\x20-\x7e]{1,200}:/.test(Buffer.from(secret, 'base64').toString('latin1'))) continue;
    const end = match.index + match[0].length;
    yield { start: end - secret.length, end, kind: 'credential' };
  }
}

const RULE = /^[ \t]{0,8}-{2,}(?: {1,4}-{2,}){1,40}[ \t]{0,4}$/;

/** Columns of a table (`az … -o table`, `Format-Table`) whose head names a secret. */
function* tables(text: string): Generator<Finding> {
  if (!text.includes('---')) return;
  let offset = 0;
  let head = '';
  let columns: Finding[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    if (line.length < 4000 && RULE.test(line)) {
      columns = [];
      for (const dashes of line.matchAll(/-{2,}/g)) {
        const end = dashes.index + dashes[0].length;
        const name = secretName((head.slice(dashes.index).split(/ {2,}/, 1)[0] ?? '').trim().replace(/ /g, ''));
        if (name !== null && name.proof !== 'key') columns.push({ start: dashes.index, end, kind: name.kind });
      }
    } else if (line.trim() === '') columns = [];
    else {
      for (const column of columns) {
        const cell = /^\S{1,512}/.exec(line.slice(column.start))?.[0] ?? '';
        const start = offset + column.start;
        if (cell !== '' && !isHarmless(cell)) yield { start, end: start + cell.length, kind: column.kind };
      }
    }
    head = line;
    offset += raw.length + 1;
  }
}

/** Finds secrets that the form of the document around them gives away. */
export function* documents(text: string): Generator<Finding> {
  yield* vaultSecrets(text);
  yield* kubernetesSecrets(text);
  yield* dockerAuths(text);
  yield* tables(text);
}
