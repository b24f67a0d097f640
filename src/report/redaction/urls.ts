import type { Finding, Shape } from './finding.ts';
import { MARK, shapeDetector } from './finding.ts';
import { isGuid, isHarmless, looksRandom } from './harmless.ts';

const notHarmless = (secret: string): boolean => !isHarmless(secret);

/** Secrets that a URL carries in its query or path. */
const URL_SHAPES: readonly Shape[] = [
  // SAS: raw, %-encoded once or twice, after &, &amp; or \u0026, also outside a URL
  {
    kind: 'sas-signature',
    pattern: /(?<![A-Za-z0-9_.-])sig(?:=|%3D|%253D|\\{1,8}u003d)((?:(?!%26|%2526)[\w%+/=.~-]){6,2048})/gi,
    accept: notHarmless,
  },
  {
    kind: 'sas-signature',
    pattern: /(?:%26|%2526|%3F|u0026|\\[nrt])sig(?:=|%3D|%253D|\\{1,8}u003d)((?:(?!%26|%2526)[\w%+/=.~-]){6,2048})/gi,
    accept: notHarmless,
  },
  {
    kind: 'sas-signature',
    pattern: /\br=[\w%.:/-]{8,400}&e=[\w%.:/+-]{4,60}&s=([\w%+/=-]{20,200})/gi,
    accept: notHarmless,
  },
  // AWS and Google signed URLs
  {
    kind: 'sas-signature',
    pattern: /x-(?:amz|goog)-(?:signature|security-token)(?:=|%3D)([\w%+/=-]{16,2048})/gi,
    accept: notHarmless,
  },
  // Function keys and authorization codes; an error's code has no digits
  {
    kind: 'auth-code',
    pattern: /(?:[?&;#]|%26|%3F|u0026)code(?:=|%3D)((?:(?!%26)[\w%+/=.~!*-]){16,4096})/gi,
    accept: (secret) => /\d/.test(secret) && !/^AADSTS/.test(secret) && !isHarmless(secret),
  },
  { kind: 'auth-code', pattern: /(?:^|[\n&?])code=((?:[01]\.A|M\.)[\w.*!-]{20,4096})/g },
  {
    kind: 'api-key',
    pattern: /[?&](?:amp;)?(?:key|k|apikey|sk)=([A-Za-z0-9_-]{24,200})/g,
    accept: (secret) => looksRandom(secret) && !isGuid(secret),
  },
  {
    kind: 'webhook',
    pattern: /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9/_-]{10,300})/gi,
  },
  { kind: 'webhook', pattern: /webhook\.office(?:365)?\.com\/webhookb?2?\/([\w@/.-]{10,400})/gi },
  { kind: 'webhook', pattern: /outlook\.office(?:365)?\.com\/webhookb?2?\/([\w@/.-]{10,400})/gi },
  { kind: 'webhook', pattern: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{1,30}\/([\w-]{20,200})/gi },
  { kind: 'webhook', pattern: /hooks\.zapier\.com\/hooks\/catch\/([\w/]{8,100})/gi },
  { kind: 'webhook', pattern: /azure-automation\.(?:net|us|cn)\/webhooks\?token=([\w%+/=-]{16,300})/gi },
  { kind: 'webhook', pattern: /maker\.ifttt\.com\/[\w/{}-]{1,100}\/with\/key\/([\w-]{10,100})/gi },
  { kind: 'webhook', pattern: /api\.telegram\.org\/bot([\w:-]{20,100})/gi },
];

const urlShapes = shapeDetector(URL_SHAPES);

/** Schemes whose passwords are often left unescaped, so that `/`, `?` or `#` may stand in one. */
const DATA_SCHEME =
  /(?:mongodb|srv|postgres|postgresql|psycopg2?|asyncpg|mysql|pymysql|mssql|pyodbc|sqlserver|mariadb|rediss?|amqps?|mqtts?|s?ftps?|ldaps?|smtps?)$/i;

/** Longest user and password looked for in a URL, in characters. */
const USERINFO = 1024;

/** Finds what a URL carries in front of its host: `user:password@` or a bare token. */
function* userinfo(text: string): Generator<Finding> {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const start = at + 3;
    const window = text.slice(start, start + USERINFO);
    const next = window.indexOf('://');
    const chunk = (next < 0 ? window : window.slice(0, next)).split(/[\s"'<>`]/, 1)[0] ?? '';
    const authority = chunk.split(/[/?#\\]/, 1)[0] ?? '';
    let sign = authority.lastIndexOf('@');
    if (
      sign < 0 &&
      DATA_SCHEME.test(text.slice(Math.max(0, at - 16), at)) &&
      /^[^:@/]{0,128}:[^@]{0,512}[/?#\\][^@]{0,512}@[\w[]/.test(chunk)
    ) {
      sign = chunk.lastIndexOf('@');
    }
    if (sign <= 0) continue;
    const info = chunk.slice(0, sign);
    if (info.includes(MARK)) continue;
    const colon = info.indexOf(':');
    const secret = info.slice(colon + 1);
    if (secret === '' || isHarmless(secret) || /^\d{1,5};/.test(secret)) continue;
    if (colon < 0 && !(secret.length >= 20 && looksRandom(secret) && !isGuid(secret))) continue;
    yield { start: start + colon + 1, end: start + sign, kind: 'password' };
  }
}

/** Finds secrets in URLs and in loose query strings. */
export function* urls(text: string): Generator<Finding> {
  yield* urlShapes(text);
  yield* userinfo(text);
}
