import type { Finding, Shape } from './finding.ts';
import { MARK, shapeDetector } from './finding.ts';

/** Keys in DER, as base64 on one or more lines: PKCS#1, PKCS#8, SEC 1 and PKCS#12 (PFX) each start alike. */
const KEY_SHAPES: readonly Shape[] = [
  {
    kind: 'private-key',
    pattern: /(?<![A-Za-z0-9+/])MII[A-Za-z0-9+/]{2}[AQgw]IB(?:AAKC|ADAN|AzCC)[A-Za-z0-9+/=\r\n]{40,}/g,
  },
  {
    kind: 'private-key',
    pattern: /(?<![A-Za-z0-9+/])MI(?:IB|IC|GH|GT|HcAgEA|G2)[A-Za-z0-9+/]{0,6}AgEAMB[A-Za-z0-9+/=]{40,}/g,
  },
  {
    kind: 'private-key',
    pattern: /(?<![A-Za-z0-9+/])(?:MHcCAQEEI|MIGkAgEBBD|MIHcAgEBBE|MC4CAQAwBQYDK2V)[A-Za-z0-9+/=]{30,}/g,
  },
  // A whole kubeconfig, and a PEM or another text that holds a private key, in base64
  {
    kind: 'private-key',
    pattern: /(?<![A-Za-z0-9+/])(?:YXBpVmVyc2lvbjog|LS0tLS1CRUdJTi)[A-Za-z0-9+/=]*/g,
    accept: holdsKey,
  },
];

function holdsKey(base64: string): boolean {
  if (base64.startsWith('YXBp')) return base64.length > 200;
  return Buffer.from(base64, 'base64').toString('latin1').includes('PRIVATE KEY');
}

const shapes = shapeDetector(KEY_SHAPES);

const ANY_EDGE = /-----(?:BEGIN|END) [A-Z0-9 ]{1,60}-----/g;
const EDGE_SPACE = /(?:[\s>|"'+,]|\\{1,8}[nr]|&#1[03];|<br ?\/?>){1,64}/y;
const BODY_LINE =
  /[ \t>|"'+]{0,40}(?:[A-Za-z0-9+/=]|\\{1,8}[nr/])+[ \t"'+,\\]{0,8}(?:\r?\n|$)|[ \t>|]{0,40}(?:Proc-Type|DEK-Info|Comment|Version|Hash):[^\n]{0,200}\n|[ \t>|]{0,20}\r?\n/y;
const BODY_START = /(?:[A-Za-z0-9+/=]|\\{1,8}[nr/])+/y;

/** Finds the body of every PEM private key, cut or whole; its BEGIN and END lines stay. */
function* pem(text: string): Generator<Finding> {
  const edges = [...text.matchAll(ANY_EDGE)];
  for (const [index, edge] of edges.entries()) {
    const line = edge[0];
    if (!line.includes('PRIVATE KEY')) continue;
    const next = edges[index + 1];
    if (line.startsWith('-----BEGIN')) {
      const from = edge.index + line.length;
      const end = next?.[0].startsWith('-----END') ? next.index : cutBodyEnd(text, from, next?.index ?? text.length);
      const body = trimmed(text, from, end);
      if (body !== null) yield body;
    } else if (!edges[index - 1]?.[0].startsWith('-----BEGIN')) {
      const body = trimmed(text, bodyStartBefore(text, edge.index), edge.index);
      if (body !== null) yield body;
    }
  }
}

/** Where the key that starts at `from` and has no END line stops looking like one. */
function cutBodyEnd(text: string, from: number, limit: number): number {
  EDGE_SPACE.lastIndex = from;
  let at = from + (EDGE_SPACE.exec(text)?.[0].length ?? 0);
  BODY_START.lastIndex = at;
  if (!BODY_START.test(text) && !/^(?:Proc-Type|Comment|Version)/.test(text.slice(at, at + 10))) return from;
  for (;;) {
    BODY_LINE.lastIndex = at;
    const line = BODY_LINE.exec(text)?.[0] ?? '';
    if (line === '' || at + line.length > limit) break;
    // A short run of plain letters is a word of the text after the key
    if (/^[ \t]{0,40}[A-Za-z]{1,20}\s{0,3}$/.test(line) && line.trim() !== '') break;
    at += line.length;
  }
  BODY_START.lastIndex = at;
  const rest = BODY_START.exec(text)?.[0] ?? '';
  return Math.min(limit, rest.length >= 20 ? at + rest.length : at);
}

/** Where the key that ends before `end` and has no BEGIN line starts. Looks back 8 KB at most. */
function bodyStartBefore(text: string, end: number): number {
  let start = end;
  const lines = text.slice(Math.max(0, end - 8192), end).split('\n');
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    if (!/^[ \t>|"']{0,40}[A-Za-z0-9+/=]*[ \t\r"']{0,4}$/.test(line)) break;
    if (index < lines.length - 2 && line.trim().length < 20) break;
    start -= line.length + (index === lines.length - 1 ? 0 : 1);
  }
  return Math.max(0, start);
}

function trimmed(text: string, from: number, to: number): Finding | null {
  EDGE_SPACE.lastIndex = from;
  const start = from + (EDGE_SPACE.exec(text)?.[0].length ?? 0);
  let end = to;
  for (;;) {
    const escaped = /(?:\\{1,8}[nr]|[\s>|"'+,]|&#1[03];|<br ?\/?>)$/.exec(text.slice(Math.max(start, end - 12), end));
    if (escaped === null || escaped[0] === '') break;
    end -= escaped[0].length;
  }
  if (end - start < 8 || text.startsWith(MARK, start) || /^(?:\.{3}|…|\*{3}|<|\[)/.test(text.slice(start, start + 4)))
    return null;
  return { start, end, kind: 'private-key' };
}

const PUTTY = /Private-Lines: \d{1,3}\r?\n((?:[A-Za-z0-9+/=]{1,76}(?:\r?\n|$)){1,200})/g;

/** Finds private keys: PEM, PuTTY, bare DER and base64 of any of them. */
export function* privateKeys(text: string): Generator<Finding> {
  yield* pem(text);
  yield* shapes(text);
  for (const match of text.matchAll(PUTTY)) {
    const body = trimmed(text, match.index + match[0].length - (match[1]?.length ?? 0), match.index + match[0].length);
    if (body !== null) yield body;
  }
}
