import type { SecretKind } from './finding.ts';

/**
 * How a value must look to be believed under a name: `any` (the name alone is enough), `random` (not a word or a
 * plain name), `key` (the size and alphabet of a generated key).
 */
export type Proof = 'any' | 'random' | 'key';

/** A name whose value is a secret. */
export interface SecretName {
  readonly kind: SecretKind;
  readonly proof: Proof;
}

/** Cheap test that spares most words the splitting. */
const STEM =
  /pass|pwd|pw|psw|secret|token|key|pat|cred|auth|sig|sas|jwt|bearer|assertion|verifier|saml|code|primary|secondary/i;

/** Words after the telling one that don't change what the value is (DB_PASSWORD_PROD, client-key-data). */
const TAIL = new Set(
  (
    'value values text string str plain plaintext raw wo pem openssh b64 base64 encoded decoded data prod production dev ' +
    'development test staging stage uat qa local old new current previous backup main'
  ).split(' '),
);

/** Words before "key" that make it a credential; a key of a table, a cache or a map has none of them. */
const KEYS = new Set(
  (
    'access account api apim app application admin auth authentication batch client cognitive cognitiveservices cosmos cosmosdb ' +
    'decryption device encryption eventgrid function functions host hub identity instrumentation iot license login management ' +
    'maps master openai primary private product query read redis readonly routing sas search secondary secret send service ' +
    'servicebus shared signing signalr speech ssh storage storageaccount subscription symmetric system tertiary topic translator ' +
    'validation vision webhook webpubsub workspace write integration hmac jwt session licence aoai ai aisearch deployment'
  ).split(' '),
);

/** The same without a word break. */
const KEY_ENDING =
  /(?:access|account|api|app|admin|auth|client|decryption|encryption|function|functions|host|instrumentation|license|master|primary|private|query|sas|secondary|secret|shared|signing|storage|subscription|symmetric|validation|webhook|workspace|admin|device|system|service)key$/;

/** Secrets that are values for sure; a `db-secret` may be the name of one kept elsewhere. */
const OWN_SECRETS =
  /(?:app|application|shared|webhook|api|consumer|signing|jwt|session|cookie|oauth|hmac|master|access|token)secret$/;

/** Words before "token" that make it a position, a version or a lock. */
const PLAIN_TOKENS =
  /(?:publickey|cancellation|cancel|continuation|skip|next|page|nextpage|pagination|sync|lock|change|concurrency|unexpected|delta|resume|cursor|fencing|max|completion|prompt|invalid|expected|end|start|syntax|etag|json|current)token$/;

const WORD_BREAKS = /([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g;

function wordsOf(name: string): string[] {
  const words = name
    .replace(WORD_BREAKS, '$&_')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  while (words.length > 0) {
    const last = words.at(-1) ?? '';
    const bare = last.replace(/\d{1,3}$/, '');
    if (bare !== '' && bare !== last) words[words.length - 1] = bare;
    else if ((words.length > 1 && TAIL.has(last)) || bare === '') words.pop();
    else break;
  }
  return words;
}

/**
 * Tells whether a field, header, parameter, flag or variable of this name holds a secret.
 * @param name in any spelling: `adminPassword`, `ARM_CLIENT_SECRET`, `x-functions-key`, `properties.primaryKey`.
 * @param before the word before it, where a single space parts the two ("client secret"), else ''.
 */
export function secretName(name: string, before = ''): SecretName | null {
  const tail = name.slice(-128);
  if (!STEM.test(tail)) return null;
  const words = wordsOf(tail);
  const last = words.at(-1) ?? '';
  const alone = words.length === 1;
  const joined = words.join('');
  if (/(?:password|passwd|passwort|passphrase|passcode|pwd|pswd|pword)$/.test(last))
    return { kind: 'password', proof: 'any' };
  if (/^(?:pass|pw|psw)$/.test(last)) return { kind: 'password', proof: alone ? 'random' : 'any' };
  if (/(?:db|user|root|admin|store|key|smtp|mail|ftp|http|sql|login)pass$/.test(last))
    return { kind: 'password', proof: 'any' };
  if (last.endsWith('secret')) {
    if (joined.endsWith('clientsecret')) return { kind: 'client-secret', proof: 'any' };
    if (joined === 'issecret') return null;
    return { kind: 'secret', proof: OWN_SECRETS.test(joined) ? 'any' : 'random' };
  }
  if (last.endsWith('token')) {
    return PLAIN_TOKENS.test(`${before.toLowerCase()}${joined}`) ? null : { kind: 'token', proof: 'random' };
  }
  if (last.endsWith('key')) {
    if (joined.endsWith('publickey')) return null;
    if (joined.endsWith('instrumentationkey') || joined === 'ikey')
      return { kind: 'instrumentation-key', proof: 'random' };
    if (joined.endsWith('privatekey')) return { kind: 'private-key', proof: 'random' };
    const owner = alone ? before.toLowerCase() : (words.at(-2) ?? '');
    if ((last === 'key' && KEYS.has(owner.replace(/\d{1,2}$/, ''))) || KEY_ENDING.test(last))
      return { kind: 'api-key', proof: 'random' };
    return last === 'key' ? { kind: 'api-key', proof: 'key' } : null;
  }
  if (/^(?:pat|sig|sas|jwt|bearer|cred|creds|credential|credentials)$/.test(last))
    return { kind: last === 'sig' ? 'sas-signature' : 'token', proof: 'random' };
  if (last === 'auth' || last === 'primary' || last === 'secondary') return { kind: 'credential', proof: 'key' };
  if (
    /^(?:devicecode|codeverifier|assertion|clientassertion|samlresponse|authcode|authorizationcode|saml2?assertion)$/.test(
      joined,
    )
  ) {
    return { kind: 'auth-code', proof: 'random' };
  }
  return null;
}
