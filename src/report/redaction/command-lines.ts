import { type Shape, shapeDetector } from './finding.ts';
import { isHarmless, isProse, looksRandom } from './harmless.ts';

const bare = (secret: string): boolean => !isHarmless(secret) && !isProse(secret) && !secret.startsWith('-');

/** Secrets that only the command around them tells: short flags, positional arguments, statements. */
export const COMMAND_SHAPES: readonly Shape[] = [
  // ConvertTo-SecureString, with the text before or after its switches
  { kind: 'password', pattern: /ConvertTo-SecureString(?:[ \t]{1,4}-(?:String|AsPlainText|Force))*[ \t]{1,4}\(?\\{0,8}"([^"\n\\]{1,512})(?=\\{0,8}")/gi, accept: bare },
  { kind: 'password', pattern: /ConvertTo-SecureString(?:[ \t]{1,4}-(?:String|AsPlainText|Force))*[ \t]{1,4}\(?'([^'\n]{1,512})(?=')/gi, accept: bare },
  { kind: 'password', pattern: /ConvertTo-SecureString(?:[ \t]{1,4}-(?:String|AsPlainText|Force))*[ \t]{1,4}([^\s"'()\\$-][^\s"'()]{3,512})(?=\s)/gi, accept: bare },
  // -p of tools whose -p is a password
  {
    kind: 'password',
    pattern: /\b(?:az[ \t]{1,4}(?:login|acr[ \t]{1,4}login|webapp|functionapp|vm|containerapp)|docker[ \t]{1,4}login|podman[ \t]{1,4}login|helm[ \t]{1,4}registry[ \t]{1,4}login|oras[ \t]{1,4}login|crane[ \t]{1,4}auth|mongosh?|mongodump|mongorestore|oc[ \t]{1,4}login)\b[^\n|;&]{0,300}?[ \t]-p[ \t=]{1,4}(?:"(?=[^"\n]{1,256}")|'(?=[^'\n]{1,256}'))?([^\s"'][^\s"']{2,512})/g,
    accept: bare,
  },
  { kind: 'password', pattern: /\bsshpass[ \t]{1,4}-p[ \t]{0,4}["']?([^\s"']{3,256})/g, accept: bare },
  { kind: 'password', pattern: /\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;]{0,300}?[ \t]-p["']?([^\s"'-][^\s"']{2,256})/g, accept: bare },
  { kind: 'password', pattern: /\b(?:sqlcmd|bcp|osql|sqlpackage|iisreset)\b[^\n|;]{0,300}?[ \t]-P[ \t]{0,4}["']?([^\s"'-][^\s"']{2,256})/g, accept: bare },
  { kind: 'password', pattern: /\bredis-cli\b[^\n|;]{0,200}?[ \t](?:-a|--pass)[ \t]{1,4}["']?([^\s"'-][^\s"']{2,256})/g, accept: bare },
  { kind: 'password', pattern: /\b(?:curl|wget|http|https|iwr|invoke-webrequest)\b[^\n]{0,500}?[ \t](?:-u|--user|--proxy-user|-U|-a)[ \t=]{0,4}["']?[^\s:"']{0,128}:([^\s"']{2,512})/gi, accept: bare },
  { kind: 'password', pattern: /\bnet[ \t]{1,4}use[ \t]{1,4}(?:\w:[ \t]{1,4})?\\{2}[^\s"']{1,200}[ \t]{1,4}(?:\/u(?:ser)?:[^\s]{1,100}[ \t]{1,4})?(?!\/)["']?([^\s"'/]{8,512})/gi, accept: (secret) => bare(secret) && looksRandom(secret) },
  { kind: 'password', pattern: /\/(?:pass|rp|tp|sp):["']?([^\s"']{3,512})/gi, accept: bare },
  { kind: 'password', pattern: /-pass(?:in|out)?[ \t]{1,4}["']?pass:([^\s"']{1,256})/g, accept: bare },
  { kind: 'password', pattern: /-(?:storepass|keypass|srcstorepass|deststorepass|srckeypass|destkeypass)[ \t]{1,4}["']?([^\s"']{3,256})/gi, accept: bare },
  { kind: 'password', pattern: /\bcertutil\b[^\n]{0,200}?[ \t]-p[ \t]{1,4}["']?([^\s"'-][^\s"']{2,256})/gi, accept: bare },
  { kind: 'password', pattern: /\bmachine[ \t]{1,4}\S{1,253}\s{1,8}login[ \t]{1,4}\S{1,128}\s{1,8}password[ \t]{1,4}(\S{1,512})/gi, accept: bare },
  { kind: 'api-key', pattern: /\bnuget[ \t]{1,4}push\b[^\n]{0,300}?[ \t]-k[ \t]{1,4}["']?([^\s"'-][^\s"']{7,256})/gi, accept: bare },
  { kind: 'token', pattern: /:_(?:authToken|password|auth)[ \t=]{1,4}["']?([^\s"']{8,2048})/g, accept: bare },
  { kind: 'secret', pattern: /--secrets[ \t]{1,4}["']?[\w.-]{1,128}=["']?([^\s"']{1,2048})/g, accept: bare },
  // Positional and standard input
  { kind: 'token', pattern: /\becho[ \t]{1,4}(?:-n[ \t]{1,4})?["']?([^\s"'|]{6,512})["']?(?=[ \t]{0,4}\|[ \t]{0,4}(?:docker|podman|helm|oras|az|gh|wrangler|npm|twine|sudo|cryptsetup|openssl|base64|kubectl)\b)/g, accept: (secret) => bare(secret) && looksRandom(secret) },
  { kind: 'secret', pattern: /--from-literal[= \t]["']?[\w.-]{1,128}=["']?([^\s"']{1,2048})/g, accept: bare },
  { kind: 'secret', pattern: /\bkeyvault[ \t]{1,4}secret[ \t]{1,4}set\b[^\n]{0,400}?--value[= \t]{1,4}"([^"\n]{1,2048})(?=")/g, accept: bare },
  { kind: 'secret', pattern: /\bkeyvault[ \t]{1,4}secret[ \t]{1,4}set\b[^\n]{0,400}?--value[= \t]{1,4}'([^'\n]{1,2048})(?=')/g, accept: bare },
  { kind: 'secret', pattern: /\bkeyvault[ \t]{1,4}secret[ \t]{1,4}set\b[^\n]{0,400}?--value[= \t]{1,4}([^\s"']{1,2048})/g, accept: bare },
  { kind: 'secret', pattern: /\bkeys[ \t]{1,4}set\b[^\n]{0,400}?--key-value[= \t]{1,4}["']?([^\s"']{1,2048})/g, accept: bare },
  { kind: 'secret', pattern: /\bgh[ \t]{1,4}secret[ \t]{1,4}set\b[^\n]{0,200}?(?:--body|-b)[= \t]{1,4}["']?([^\s"']{1,2048})/g, accept: bare },
  { kind: 'secret', pattern: /\bpulumi[ \t]{1,4}config[ \t]{1,4}set\b[^\n]{0,200}?--secret[ \t]{1,4}[\w:.-]{1,128}[ \t]{1,4}["']?([^\s"'-][^\s"']{1,2048})/g, accept: bare },
  { kind: 'secret', pattern: /\bpulumi[ \t]{1,4}config[ \t]{1,4}set[ \t]{1,4}[\w:.-]{1,128}[ \t]{1,4}["']?([^\s"'-][^\s"']{1,2048})["']?(?=[ \t]{1,4}--secret)/g, accept: bare },
  { kind: 'secret', pattern: /##vso\[task\.setvariable [^\]\n]{0,200}issecret=true[^\]\n]{0,100}\]([^\s"']{1,2048})/gi, accept: bare },
  { kind: 'secret', pattern: /::add-mask::([^\s"']{3,2048})/g, accept: bare },
  // SQL
  { kind: 'password', pattern: /\bIDENTIFIED[ \t]{1,4}(?:WITH[ \t]{1,4}\w{1,40}[ \t]{1,4})?BY[ \t]{1,4}(?:PASSWORD[ \t]{1,4})?["']([^"'\n]{1,256})/gi, accept: bare },
  { kind: 'password', pattern: /\b(?:USER|ROLE|LOGIN|ENCRYPTED|WITH)\b[^\n;]{0,120}?\bPASSWORD[ \t]{1,4}N?'([^'\n]{1,256})/gi, accept: bare },
  // Credential objects in code, positional
  { kind: 'azure-key', pattern: /\b(?:Azure(?:Sas|Named)?KeyCredential|AzureSasCredential|StorageSharedKeyCredential|ApiKeyCredential|CognitiveServicesCredentials|StorageCredentials|SharedAccessKeyCredentials?|SearchCredentials|ApiKeyServiceClientCredentials|TopicCredentials|BatchSharedKeyCredentials)\b\(?[^\n)]{0,200}?["']([\w+/=.~-]{16,512})(?=["']\s{0,4}\))/g, accept: bare },
  { kind: 'client-secret', pattern: /\b(?:ClientSecretCredential|UsernamePasswordCredential|ClientCredential|NetworkCredential|BasicAuthenticationCredential|PSCredential)\b\(?[^\n)]{0,300}?,[ \t]{0,4}["']([^"'\n]{4,512})(?=["']\s{0,4}\))/g, accept: bare },
];

/** Finds secrets in command lines, SQL statements and calls. */
export const commandLines = shapeDetector(COMMAND_SHAPES);
