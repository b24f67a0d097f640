import { isCode, isHttpStatus } from '../codes.ts';
import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';
import type { FoundJson, Json, JsonObject } from '../lenient-json.ts';
import { isJsonObject } from '../lenient-json.ts';

/** Keys under which bodies of Azure and its SDKs carry an error's parts, in lower case. */
const CODE_KEYS = ['code', 'errorcode', 'typekey'];
const MESSAGE_KEYS = ['message', 'errormessage', 'innererrormessage', 'msg', 'description', 'detail', 'title'];
const TARGET_KEYS = ['target'];
const DEEPER_KEYS = ['details', 'error', 'odata.error', 'innererror', 'errors'];
/** Keys that repeat an error in another form, or hold no error. */
const SKIPPED_KEYS = new Set([
  'errorentity',
  'additionalinfo',
  'request',
  'claims',
  'authorization',
  'stack',
  'headers',
]);
const MAX_DEPTH = 40;

/** Reads a text for errors; hands a JSON string's own text back to all the readers. */
export type ReadText = (text: string) => readonly FoundError[];

/**
 * Reads the errors of an ARM, OData, SDK or activity-log body: nested `details`, `innererror` and bodies inside messages.
 * Each innermost error yields one chain, outermost code first.
 * @see https://github.com/Azure/azure-resource-manager-rpc/blob/master/v1.0/common-api-details.md#error-response-content
 */
export function readJsonBody(json: FoundJson, readText: ReadText): FoundError[] {
  const found: FoundError[] = [];
  walk(json.value, { at: json.start, codes: [], target: null, readText, found }, 0);
  return found;
}

interface Walk {
  readonly at: number;
  readonly codes: readonly string[];
  readonly target: string | null;
  readonly readText: ReadText;
  readonly found: FoundError[];
}

function walk(value: Json | undefined, walking: Walk, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, walking, depth + 1);
  } else if (isJsonObject(value)) {
    walkObject(value, walking, depth);
  } else if (typeof value === 'string' && mayHoldError(value)) {
    walking.found.push(...nested(value, walking));
  }
}

function walkObject(body: JsonObject, walking: Walk, depth: number): void {
  const code = firstString(body, CODE_KEYS);
  const message = firstString(body, MESSAGE_KEYS);
  const target = firstString(body, TARGET_KEYS) ?? walking.target;
  const codes = code !== null && isCode(code) ? [...walking.codes, code] : walking.codes;
  const inner: Walk = { ...walking, codes, target, found: [] };
  const text = message !== null && mayHoldError(message) ? nested(message, inner) : [];
  inner.found.push(...text);
  for (const [key, child] of Object.entries(body)) {
    const name = key.toLowerCase();
    if (SKIPPED_KEYS.has(name) || CODE_KEYS.includes(name)) continue;
    if (typeof child === 'string' && MESSAGE_KEYS.includes(name)) continue;
    // A sibling such as `properties` starts its own chain: its codes are not nested in this object's code.
    const nests = DEEPER_KEYS.includes(name) || code === null;
    walk(child, nests ? inner : { ...inner, codes: walking.codes }, depth + 1);
  }
  const status = httpStatus(body, code);
  const speaks = message !== null && text.length === 0 && (codes.length > 0 || status !== null);
  const isOwn = (code !== null && isCode(code)) || speaks;
  const deeper = inner.found.filter((error) => error.codes.length > codes.length || error.codes.length === 0 || !isOwn);
  if (isOwn && !inner.found.some((error) => error.codes.length > codes.length && isUnder(error.codes, codes))) {
    walking.found.push(foundError(walking.at, { codes, message, target, httpStatus: status }));
  }
  for (const error of deeper) {
    // An inner error without words of its own (`innererror: { code }`) is explained by the message around it.
    walking.found.push({ ...error, message: error.message ?? message, target: error.target ?? target });
  }
}

const isUnder = (codes: readonly string[], outer: readonly string[]): boolean =>
  outer.every((code, index) => codes[index] === code);

/** Errors in a string's own text, put under the codes around it. */
function nested(text: string, walking: Walk): FoundError[] {
  return walking.readText(text).map((error) => ({
    ...error,
    at: walking.at,
    codes: [...walking.codes, ...error.codes],
    target: error.target ?? walking.target,
  }));
}

/** Long enough to hold an error and with a mark of one: saves reading names and ids. */
function mayHoldError(text: string): boolean {
  return text.length >= 12 && /code|error|status|\{\s*["'\\]|\([A-Z]\w+\) /i.test(text);
}

function firstString(body: JsonObject, keys: readonly string[]): string | null {
  for (const wanted of keys) {
    for (const [key, value] of Object.entries(body)) {
      if (key.toLowerCase() !== wanted) continue;
      if (typeof value === 'string' && value.trim() !== '') return value;
      if (typeof value === 'number' && CODE_KEYS.includes(wanted)) return String(value);
      // OData: message: { lang, value }.
      if (isJsonObject(value) && typeof value['value'] === 'string') return value['value'];
    }
  }
  return null;
}

function httpStatus(body: JsonObject, code: string | null): number | null {
  for (const [key, value] of Object.entries(body)) {
    if (!/^(?:http)?status(?:code)?$|^resultcode$/i.test(key)) continue;
    if ((typeof value === 'number' || typeof value === 'string') && isHttpStatus(String(value))) return Number(value);
  }
  return code !== null && isHttpStatus(code) ? Number(code) : null;
}
