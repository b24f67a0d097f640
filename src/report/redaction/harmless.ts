import { MARK } from './finding.ts';

/** Values that stand for a secret without being one: masks, variables, references, template expressions. */
const STAND_INS: readonly RegExp[] = [
  /\*{3}/, // masked, in whole or in part
  /^(?:[•●·…\-_.#?*]+|x{3,}|X{3,}|0+)$/,
  /^\S{0,6}(?:\.{3}|…)\S{0,6}$/, // cut down to a stub
  /^[-_[({<#*]{0,4}(?:redacted|masked|hidden|removed|sanitized|filtered|scrubbed|omitted|secured?|sensitive|concealed)[-_\])}>#*.]{0,4}$/i,
  /^[-_[({<]{0,4}(?:redacted|masked)\b/i,
  /^[[({<](?:your|the|my|an?|insert|enter)?[ _-]?(?:secret|password|token|key|value|hidden|none|empty|sensitive)[\w .-]{0,40}[\])}>]$/i,
  /^(?:<|&lt;|%3C|\\u003c)[^<>]{1,80}(?:>|&gt;|%3E|\\u003e)[,;.)]{0,3}$/i,
  /^\$(?:\{|\(|env:)/i, // ${X}, $(X), ${{ secrets.X }}, $env:X
  /^\$(?:[A-Za-z_]+|[A-Z][A-Z0-9_]*|\w{0,40}(?:assword|ecret|oken|[Kk]ey|[Pp]wd|[Pp]at)\d?)(?:\.[A-Za-z_]\w{0,60}|\[[^\]]{1,60}\]){0,6}[\])}.,;&]{0,4}$/, // $PASSWORD
  /^[%!]\w{2,60}[%!]$/, // %PASSWORD%
  /^%(?:s|d|v|q|\(\w{1,60}\)s)$/,
  /^#?\{{1,2}[^{}]{1,80}\}{1,2}#?$/, // {password}, {{ .Values.x }}, #{X}#
  /^__\w{1,60}__$/,
  /^@Microsoft\.KeyVault\(/i,
  /^@\{/,
  /^(?:secretref|keyvaultref|keyvault|vault|op|env|file|arn|aws-sm|ssm|sops|ref\+\w{1,20}):[^\s]/i,
  /^\[?[A-Za-z_][\w.]{0,60}\((?:\\{0,8}['"$)]|[A-Za-z_][\w.]{0,60}[,)]|$)/, // [parameters('x')], os.getenv('X')
  /^\(?(?:ConvertTo-SecureString|Get-\w{1,40}|Read-Host|New-Object)\b/i,
  /^(?:var|local|data|module|each|process\.env|env|secrets|params|parameters|config|settings|self|this|args|os\.environ|azurerm_\w{1,60}|azuread_\w{1,60}|random_\w{1,60}|Env|Environment)\b\s?[.[]/,
  /^[a-z][a-z0-9+.-]{1,30}:\/\//i, // a URL: what is secret in it has its own detector
  /^\/(?:subscriptions|providers|run|var|etc|home|mnt|tmp|usr|opt|root|secrets|app|keys)\//i,
  /^[A-Za-z]:\\/,
  /^\.{0,2}\/[\w./-]{1,200}\.\w{1,8}$/,
  /^(?:Endpoint|DefaultEndpointsProtocol|Server|Data Source|HostName|Host|BlobEndpoint|AccountName|AccountEndpoint|InstrumentationKey|jdbc)[=:]/i,
  /^(?:your|insert|enter|put|replace)[-_ .](?:[A-Za-z]{1,20}[-_ .]){0,4}(?:password|passwd|secret|token|key|pat|value|here)\b/i,
  /^(?:my|the|an?|some)[-_ .](?:[A-Za-z]{1,20}[-_ .]){0,4}(?:password|passwd|secret|token|key|pat|value|here)$/i,
  /^your(?:password|secret|token|key|apikey|accesskey|strongpassword)/i,
  /[-_](?:goes[-_])?here$/i,
  /^(?:known after apply|sensitive value|sensitive)\b/i,
  /^\((?:known after apply|sensitive|write-only|secret|hidden|none|null|not set|unset|empty)\b/i,
  /^(?:System\.Security\.SecureString|Microsoft\.\w)/,
];

const STATE_WORDS = new Set(
  (
    'null none nil undefined true false yes no on off string str text bool boolean int number object array any bytes ' +
    'securestring secure secureobject required optional missing invalid expired incorrect wrong empty unset set hidden changed ' +
    'reset rotated revoked denied failed failure error ok success enabled disabled supported unsupported default prompt stdin ' +
    'unknown unauthorized forbidden mismatch rejected accepted generated created updated deleted stored found n/a na value key ' +
    'is are or and to for with in of the argument option parameter flag must cannot not when instead if was has should can may ' +
    'will a an as at by from it its on that this via using but then than be been isn does did no only also because since you we'
  ).split(' '),
);

const PROSE = new Set(
  (
    'must should cannot can may will is are was were be been not does did has have required invalid expired incorrect missing ' +
    'supplied specified provided characters expected got conflicts contain contains allowed failed least between please either argument one type string ' +
    'the a an of for to or and with which whose this that in on by from cannot at length long'
  ).split(' '),
);

/** True for a value that only stands for a secret: a mask, a variable, a reference, a type, a state. `head` may be cut. */
export function isHarmless(head: string): boolean {
  if (head.startsWith(MARK) || head.trim() === '') return true;
  if (STATE_WORDS.has(head.replace(/[.,;:!?)\]}]{1,4}$/, '').toLowerCase())) return true;
  return STAND_INS.some((pattern) => pattern.test(head));
}

/** True for words that talk about a secret ("must be 12 characters") rather than being one. */
export function isProse(head: string): boolean {
  const words = head.toLowerCase().split(/[\s,.;:]+/, 24);
  if (words.length < 3) return false;
  let said = 0;
  for (const word of words) if (PROSE.has(word)) said++;
  return said >= 2;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for a GUID in its usual dashed form. */
export function isGuid(value: string): boolean {
  return GUID.test(value);
}

/** True for a value that nobody would type as a word or a name: long enough, of mixed characters. */
export function looksRandom(value: string): boolean {
  const head = value.slice(0, 512);
  if (head.length < 8 || /\s/.test(head)) return false;
  if (isGuid(head)) return true;
  if (/^[\d.,:/_-]+$/.test(head)) return false; // number, version, date, time
  if (/^\d{4}-\d\d-\d\dT|^AADSTS\d/.test(head)) return false;
  if (head.length < 60 && /^[a-z]+\d{0,3}(?:[-_][a-z0-9]{1,12}){1,6}$/.test(head) && !/\d[a-z]\d/.test(head))
    return false; // a resource's name
  if (
    /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\.(?:com|net|io|org|dev|azure|local|cn|us|json|yaml|yml|tf|tfstate|bicep|js|ts|cs|py|txt|md)$/.test(
      head,
    )
  ) {
    return false; // a host or a file
  }
  const digit = /\d/.test(head);
  const lower = /[a-z]/.test(head);
  const upper = /[A-Z]/.test(head);
  if (digit && (lower || upper)) return true;
  if (/[!@#$^&*~?]/.test(head) && (lower || upper)) return true;
  return lower && upper && head.length >= 20 && !/^(?:[A-Z]?[a-z]{2,}|[A-Z]{2,})+$/.test(head);
}

/** Key sizes that Azure hands out: 128 bits in hex; 256 and 512 bits in base64; 40 characters and more of letters and digits. Digests in hex are none. */
export function looksLikeKey(written: string): boolean {
  if (written.length > 160) return false;
  const value = written
    .replace(/\\u002b/gi, '+')
    .replace(/\\u003d/gi, '=')
    .replaceAll('\\/', '/');
  if (/^[0-9a-f]+$/i.test(value)) return value.length === 32;
  if (/^AAAA[BCE]/.test(value)) return false; // an SSH public key
  return (
    /^(?:[A-Za-z0-9+/_-]{43}=|[A-Za-z0-9+/_-]{86}==|[A-Za-z0-9]{40,120}|[A-Za-z0-9_-]{52,54}==)$/.test(value) &&
    /\d/.test(value)
  );
}
