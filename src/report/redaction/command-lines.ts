import { type SecretKind, type Shape, shapeDetector } from './finding.ts';
import { isHarmless, isProse, looksRandom } from './harmless.ts';

const isValue = (secret: string): boolean => !isHarmless(secret) && !isProse(secret) && !secret.startsWith('-');
const isRandomValue = (secret: string): boolean => isValue(secret) && looksRandom(secret);

/** Shapes of what follows `lead` (the source of a regular expression) as an argument: in double quotes, in single quotes, bare. Flags differ by case. */
function argument(kind: SecretKind, lead: string, flags: 'g' | 'gi' = 'g'): Shape[] {
  const values = [
    `\\\\{0,8}"([^"\\\\\\n]{1,2048})(?=\\\\{0,8}")`,
    `'([^'\\n]{1,2048})(?=')`,
    `([^\\s"'\\\\(]{1,2048})`,
  ];
  return values.map((value) => ({ kind, accept: isValue, pattern: new RegExp(lead + value, flags) }));
}

/** Secrets that only the command around them tells: short flags, positional arguments, statements, calls. */
const COMMAND_SHAPES: readonly Shape[] = [
  ...argument(
    'password',
    String.raw`ConvertTo-SecureString(?:[ \t]{1,4}-(?:String|AsPlainText|Force)){0,4}[ \t]{1,4}\(?`,
    'gi',
  ),
  // Tools whose -p is a password
  ...argument(
    'password',
    String.raw`\b(?:az[ \t]{1,4}(?:login|acr[ \t]{1,4}login)|(?:docker|podman|oc|oras)[ \t]{1,4}login|registry[ \t]{1,4}login|crane[ \t]{1,4}auth|twine[ \t]{1,4}upload|mongo(?:sh|dump|restore|import|export)?|certutil)\b[^\n|;&]{0,300}?[ \t]-p[ \t=]{1,4}`,
  ),
  ...argument('password', String.raw`\bsshpass[ \t]{1,4}-p[ \t]{0,4}`),
  ...argument('password', String.raw`\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;]{0,300}?[ \t]-p(?=[^\s-])`),
  ...argument('password', String.raw`\b(?:sqlcmd|bcp|osql)\b[^\n|;]{0,300}?[ \t]-P[ \t]{0,4}(?=[^\s-])`),
  ...argument('password', String.raw`\bredis-cli\b[^\n|;]{0,200}?[ \t](?:-a|--pass)[ \t]{1,4}`),
  {
    kind: 'password',
    pattern:
      /\b(?:curl|wget|https?)\b[^\n]{0,500}?[ \t](?:-u|--user|--proxy-user|-U|-a)[ \t=]{0,4}["']?[^\s:"'/]{0,128}:([^\s"'/][^\s"']{1,512})/gi,
    accept: isValue,
  },
  {
    kind: 'password',
    pattern:
      /\bnet[ \t]{1,4}use[ \t]{1,4}(?:\w:[ \t]{1,4})?\\{2}[^\s"']{1,200}[ \t]{1,4}(?:\/u(?:ser)?:[^\s]{1,100}[ \t]{1,4})?["']?([^\s"'/]{8,512})/gi,
    accept: isRandomValue,
  },
  ...argument('password', String.raw`\/(?:pass|rp|tp|sp):`, 'gi'),
  ...argument('password', String.raw`-pass(?:in|out)?[ \t]{1,4}["']?pass:`),
  ...argument('password', String.raw`-(?:src|dest)?(?:storepass|keypass)[ \t]{1,4}`),
  {
    kind: 'password',
    pattern: /\bmachine[ \t]{1,4}\S{1,253}\s{1,8}login[ \t]{1,4}\S{1,128}\s{1,8}password[ \t]{1,4}(\S{1,512})/gi,
    accept: isValue,
  },
  ...argument('api-key', String.raw`\bnuget[ \t]{1,4}push\b[^\n]{0,300}?[ \t]-k[ \t]{1,4}`),
  ...argument('token', String.raw`:_(?:authToken|password|auth)[ \t=]{1,4}`),
  // Named by the user, so the name does not tell
  ...argument('secret', String.raw`--(?:from-literal|secrets)[= \t]{1,4}["']?[\w.-]{1,128}=`),
  ...argument('secret', String.raw`\bkeyvault[ \t]{1,4}secret[ \t]{1,4}set\b[^\n]{0,400}?--value[= \t]{1,4}`),
  ...argument('secret', String.raw`\bkeys[ \t]{1,4}set\b[^\n]{0,400}?--key-value[= \t]{1,4}`),
  ...argument('secret', String.raw`\bgh[ \t]{1,4}secret[ \t]{1,4}set\b[^\n]{0,200}?(?:--body|-b)[= \t]{1,4}`),
  ...argument(
    'secret',
    String.raw`\bpulumi[ \t]{1,4}config[ \t]{1,4}set\b[^\n]{0,200}?--secret[ \t]{1,4}[\w:.-]{1,128}[ \t]{1,4}`,
  ),
  {
    kind: 'secret',
    pattern:
      /\bpulumi[ \t]{1,4}config[ \t]{1,4}set[ \t]{1,4}[\w:.-]{1,128}[ \t]{1,4}["']?([^\s"'-][^\s"']{1,2048})(?=["']?[ \t]{1,4}--secret)/gi,
    accept: isValue,
  },
  // Pipeline commands and standard input
  {
    kind: 'secret',
    pattern:
      /##vso\[task\.setvariable [^\]\n]{0,200}(?:issecret=true|password|pwd|secret|token|apikey|accesskey)[^\]\n]{0,200}\]([^\s"']{1,2048})/gi,
    accept: isValue,
  },
  { kind: 'secret', pattern: /::add-mask::([^\s"']{3,2048})/gi, accept: isValue },
  {
    kind: 'token',
    pattern:
      /\becho[ \t]{1,4}(?:-n[ \t]{1,4})?["']?([^\s"'|]{6,512})(?=["']?[ \t]{0,4}\|[ \t]{0,4}(?:docker|podman|helm|oras|az|gh|wrangler|npm|twine|sudo|cryptsetup|openssl|kubectl)\b)/gi,
    accept: isRandomValue,
  },
  // SQL
  ...argument(
    'password',
    String.raw`\bIDENTIFIED[ \t]{1,4}(?:WITH[ \t]{1,4}\w{1,40}[ \t]{1,4})?BY[ \t]{1,4}(?:PASSWORD[ \t]{1,4})?(?=["'])`,
    'gi',
  ),
  ...argument(
    'password',
    String.raw`\b(?:USER|ROLE|LOGIN|ENCRYPTED|WITH)\b[^\n;]{0,120}?\bPASSWORD[ \t]{1,4}N?(?=')`,
    'gi',
  ),
  // Credential objects in code, positional
  {
    kind: 'azure-key',
    pattern:
      /\b(?:AzureKeyCredential|AzureSasCredential|AzureNamedKeyCredential|StorageSharedKeyCredential|ApiKeyCredential|CognitiveServicesCredentials|StorageCredentials|SharedAccessKeyCredentials?|SearchCredentials|ApiKeyServiceClientCredentials|TopicCredentials|BatchSharedKeyCredentials)\b\(?[^\n)]{0,200}?["']([\w+/=.~-]{16,512})(?=["']\s{0,4}\))/g,
    accept: isValue,
  },
  {
    kind: 'client-secret',
    pattern:
      /\b(?:ClientSecretCredential|UsernamePasswordCredential|ClientCredential|NetworkCredential|BasicAuthenticationCredential|PSCredential)\b\(?[^\n)]{0,300}?,[ \t]{0,4}["']([^"'\n]{4,512})(?=["']\s{0,4}\))/g,
    accept: isValue,
  },
];

/** Finds secrets in command lines, SQL statements and calls. */
export const commandLines = shapeDetector(COMMAND_SHAPES);
