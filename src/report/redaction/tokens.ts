import { type Shape, shapeDetector } from './finding.ts';
import { looksRandom } from './harmless.ts';

/** A digest or another look-alike is labelled as such on the same line, right before it. */
const DIGEST_LABEL =
  /(?:sha-?\d|md5|digest|hash|checksum|integrity|etag|thumbprint|fingerprint|_rid|x5t|continuation|nonce|public|sec-websocket|version)[^\n]{0,24}$/i;

function notDigest(_secret: string, text: string, start: number): boolean {
  return !DIGEST_LABEL.test(text.slice(Math.max(0, start - 48), start));
}

function mixedBase64(secret: string, text: string, start: number): boolean {
  return (
    /\d/.test(secret) &&
    /[a-z]/.test(secret) &&
    /[A-Z]/.test(secret) &&
    !/(.)\1{7}/.test(secret) &&
    !/^AAAA[BCE]/.test(secret) &&
    notDigest(secret, text, start)
  );
}

/**
 * Keys that Azure services issue. Newer ones carry a mark at a fixed place, such as `+ASt` for Storage
 * (https://learn.microsoft.com/purview/sit-defn-azure-storage-account-key and its neighbours); older ones are known by their size.
 */
const AZURE_KEYS: readonly Shape[] = [
  {
    kind: 'azure-key',
    pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{76}(?:\+ASt|\+ABa|ACDb|APIM|\+AMC)[A-Za-z0-9+/]{5}[AQgw]==/g,
  },
  {
    kind: 'azure-key',
    pattern:
      /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{32,34}(?:\+ASb|\+AEh|\+ARm|AIoT|AzCa|AZEG|AZFD|AZWP|AZSI|AZMP|AZAC)[A-Za-z0-9+/]{5,6}=/g,
  },
  { kind: 'azure-key', pattern: /(?<![\w-])[\w-]{44}AzFu[\w-]{5}[AQgw](?:==|%3D%3D)/gi },
  { kind: 'azure-key', pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{42}AzSe[A-Z][A-Za-z0-9]{5}(?![A-Za-z0-9])/g },
  { kind: 'azure-key', pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42}\+ACR[A-Z][A-Za-z0-9]{5}(?![A-Za-z0-9])/g },
  { kind: 'azure-key', pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{10,30}/g },
  {
    kind: 'azure-key',
    pattern:
      /(?<![A-Za-z0-9+/_\\%-])(?:[A-Za-z0-9+/]|\\u002[bB]|\\\/|%2[bBfF]){86}(?:==|(?:\\u003[dD]|%3[dD]){2})(?![A-Za-z0-9+/=])/g,
    accept: mixedBase64,
  },
  { kind: 'azure-key', pattern: /(?<![A-Za-z0-9+/_=:.-])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])/g, accept: mixedBase64 },
  { kind: 'client-secret', pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{24,40}/g },
  // Also where a name runs right into it
  { kind: 'client-secret', pattern: /\dQ~[A-Za-z0-9_~.-]{31,34}/g },
];

/** Azure DevOps personal access tokens: 52 characters of base32, or 84 with a mark. */
const DEVOPS: readonly Shape[] = [
  { kind: 'token', pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/g },
  {
    kind: 'token',
    pattern: /(?<![A-Za-z0-9])[a-z2-7]{52}(?![A-Za-z0-9])/g,
    accept: (secret, text, start) =>
      /\d/.test(secret) && /[g-z]/.test(secret) && !/(.)\1{5}/.test(secret) && notDigest(secret, text, start),
  },
];

/** Microsoft identity platform: JSON web tokens (whole or cut), refresh tokens and authorization codes. */
const IDENTITY: readonly Shape[] = [
  { kind: 'token', pattern: /(?<![\w-])eyJ[\w-]{8,8000}\.(?:eyJ[\w-]*|[\w-]{16,})(?:\.[\w-]*){0,3}/g },
  {
    kind: 'token',
    pattern:
      /(?<![A-Za-z0-9])eyJ(?:0eXAi|hbGci|raWQi|4NXQi|ub25jZSI|lbmMi|6aXAi|jdHki|qa3Ui|hdXRocyI|hdXRoX)[\w+/=-]*(?:\.[\w+/=-]*){0,4}/g,
  },
  { kind: 'token', pattern: /(?<![\w.-])[01]\.A[\w-]{20,200}\.[\w-]{20,4000}(?:\.[\w-]{0,4000})?/g },
  { kind: 'token', pattern: /(?<![\w.-])[01]\.A[A-Za-z][\w-]{60,4000}/g },
  { kind: 'token', pattern: /(?<![\w.-])M\.[A-Z]\w{1,12}_[A-Z]{2,4}\.\d(?:\.U)?[.\-*!\w]{20,4000}/g },
  { kind: 'auth-code', pattern: /enter the code ([A-Z0-9]{8,10})(?= to authenticate)/g },
];

/** Tokens of other vendors that land in the same pastes; each starts with the vendor's own prefix. */
const VENDORS: readonly Shape[] = [
  { kind: 'token', pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9_]{20,255}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])github_pat_\w{20,255}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])v\d\.[0-9a-f]{40}(?![0-9a-f])/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|ptt|cbt|oas|imt|agent|ft|soat|ffct)-[\w.-]{16,200}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,60}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])pypi-[\w-]{16,400}/g, accept: looksRandom },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,300}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9_-])sk-[\w-]{20,300}/g, accept: looksRandom },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,200}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{16,100}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])SG\.[\w-]{16,64}\.[\w-]{16,100}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])ya29\.[\w-]{20,1000}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])GOCSPX-[\w-]{20,60}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])(?:dop|doo|dor)_v1_[0-9a-f]{40,64}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])dapi[0-9a-f]{32}(?:-\d)?/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,100}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{20,300}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])(?:dckr_pat|dckr_oat)_[\w-]{20,100}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])pul-[0-9a-f]{40}(?![0-9a-f])/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])gl(?:sa|c)_[\w+/=]{20,300}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{20,100}/g },
  {
    kind: 'token',
    pattern:
      /(?<![A-Za-z0-9])(?:hf|sbp|lin_api|rubygems|nfp|fo1|fm2|pscale_tkn|pscale_pw|sntrys|shpat|shpss|figd|tskey-auth|tskey-api)[_-][\w.+/=-]{20,400}/g,
    accept: looksRandom,
  },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])PMAK-[0-9a-f]{20,30}-[0-9a-f]{30,40}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])NRAK-[A-Z0-9]{20,40}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])ATATT3[\w=-]{20,400}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])dt0[a-z]\d\d\.[A-Z0-9]{20,30}\.[A-Z0-9]{50,80}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])oy2[a-z0-9]{43}(?![A-Za-z0-9])/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9])\d{8,11}:AA[\w-]{32,40}/g },
  { kind: 'token', pattern: /(?<![A-Za-z0-9-])AGE-SECRET-KEY-1[A-Z0-9]{50,70}/g },
];

/** Every token and key that shows itself, wherever it stands. */
const TOKEN_SHAPES: readonly Shape[] = [...AZURE_KEYS, ...DEVOPS, ...IDENTITY, ...VENDORS];

/** Finds tokens and keys by their own shape, with no name needed. */
export const tokens = shapeDetector(TOKEN_SHAPES);
