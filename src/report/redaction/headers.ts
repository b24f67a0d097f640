import type { Finding, Shape } from './finding.ts';
import { shapeDetector } from './finding.ts';
import { isHarmless, looksRandom } from './harmless.ts';

/** Schemes with a credential after them, wherever they stand. */
const HEADER_SHAPES: readonly Shape[] = [
  {
    kind: 'token',
    pattern: /\bBearer(?:[ \t]{1,4}|%20|\+)([\w~+/=.%|!*-]{12,16000})/gi,
    accept: (secret) => looksRandom(secret) && !isHarmless(secret),
  },
  {
    kind: 'credential',
    pattern: /\b(?:Basic|Negotiate|NTLM)[ \t]{1,4}([A-Za-z0-9+/_-]{8,8000}={0,2})/gi,
    accept: isEncodedCredential,
  },
  {
    kind: 'azure-key',
    pattern: /\bSharedKey(?:Lite)?[ \t]{1,4}[\w.-]{1,80}:([\w+/=%-]{16,512})/gi,
    accept: (secret) => !isHarmless(secret),
  },
  // App Configuration, Communication Services, AWS: the signature ends the header
  { kind: 'azure-key', pattern: /\bHMAC-SHA256[ \t]{1,4}[^\n"'<>]{0,400}?\bSignature=([\w+/=%-]{16,512})/gi },
  { kind: 'azure-key', pattern: /\bAWS4-HMAC-SHA256[ \t]{1,4}[^\n"'<>]{0,400}?\bSignature=([0-9a-f]{16,128})/gi },
];

function isEncodedCredential(secret: string): boolean {
  if (isHarmless(secret)) return false;
  if (/^[A-Za-z]{1,15}$/.test(secret) && /^[A-Z]?[a-z]+$/.test(secret)) return false;
  if (/^TlRMTVNT|^YII/.test(secret)) return true;
  const decoded = Buffer.from(secret, 'base64').toString('latin1');
  return /^[\x20-\x7e\xa0-\xff]{0,256}:/.test(decoded) || (secret.length >= 20 && looksRandom(secret));
}

const shapes = shapeDetector(HEADER_SHAPES);

const AUTHORIZATION =
  /authorization(?:-auxiliary)?\\{0,15}["'`]?\]?[ \t]{0,8}(?:[:=,]|=>)[ \t]{0,8}(?:[@$bf](?=\\{0,15}["']))?\\{0,15}["'`]?(?![ \t]{0,4}[{[])/gi;
const SCHEME = /(?:Bearer|Basic|Negotiate|NTLM|token|ApiKey|Api-Key|Digest|Key|GenieKey|Splunk|Bot|SSWS)[ \t]{1,4}/iy;
const SIGNED = /(?:SharedKey|SharedKeyLite|SharedAccessSignature|HMAC-\w{1,12}|AWS4-\w{1,20})[ \t]/iy;
const CREDENTIAL = /[^\s"'<>,;\\`]+/y;

/** Finds credentials of `Authorization` headers that no shape gives away: short or opaque ones, unknown schemes. */
function* authorization(text: string): Generator<Finding> {
  let done = 0;
  for (const match of text.matchAll(AUTHORIZATION)) {
    let at = match.index + match[0].length;
    if (at < done) continue;
    SIGNED.lastIndex = at;
    if (SIGNED.test(text)) continue;
    SCHEME.lastIndex = at;
    const scheme = SCHEME.exec(text)?.[0] ?? '';
    at += scheme.length;
    CREDENTIAL.lastIndex = at;
    const credential = CREDENTIAL.exec(text)?.[0] ?? '';
    done = at + credential.length;
    if (credential === '' || isHarmless(credential) || /^(?:\w{1,40}=(?!=|$)|\\?["'])|sig(?:=|%3D)/i.test(credential))
      continue;
    if (scheme === '' ? !looksRandom(credential) : /^[A-Za-z]{1,15}$/.test(credential)) continue;
    yield { start: at, end: at + credential.length, kind: 'token' };
  }
}

const COOKIES =
  /(?:^|[^A-Za-z0-9-])(?:set-)?cookie\d?\\{0,15}["'`]?[ \t]{0,8}[:=][ \t]{0,8}\\{0,15}["'`]?([^\n\r"'<>]{1,16000})|(?:^|[ \t'"])(?:-b|--cookie)[ \t]{1,4}["']?([^\n\r"'<>]{1,16000})/gim;
const PAIR = /([^=;\s]{1,128})=([^;\s]{6,16000})/g;
const SESSION =
  /auth|session|sess|token|sid\b|jwt|identity|credential|\.asp|login|remember|ests|rtfa|fedauth|bearer|csrf|xsrf|\bid\b|oidc/i;
const ROUTING =
  /^(?:ARRAffinity(?:SameSite)?|TiPMix|x-ms-routing-name|x-ms-gateway-slice|stsservicecookie|ai_session|ai_user|buid|fpc|brcap|ASLBSA|ASLBSACORS|ApplicationGatewayAffinity\w{0,10}|Path|Domain|Expires|Max-Age|SameSite)$/i;

/** Finds session cookies in `Cookie` and `Set-Cookie`; routing and measuring cookies stay. */
function* cookies(text: string): Generator<Finding> {
  for (const match of text.matchAll(COOKIES)) {
    const list = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].length - list.length;
    for (const pair of list.matchAll(PAIR)) {
      const [whole, name = '', value = ''] = pair;
      if (ROUTING.test(name) || !SESSION.test(name) || isHarmless(value)) continue;
      const end = start + pair.index + whole.length;
      yield { start: end - value.length, end, kind: 'cookie' };
    }
  }
}

/** Finds credentials of HTTP headers. */
export function* headers(text: string): Generator<Finding> {
  yield* shapes(text);
  yield* authorization(text);
  yield* cookies(text);
}
