const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const ALNUM = `${UPPER}${LOWER}${DIGITS}`;

/** Characters drawn by a fixed generator, so that no secret stands in the sources and every run is alike. */
export function chars(count: number, alphabet: string, seed = 7): string {
  let state = seed * 2654435761 + 12345;
  let text = '';
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += alphabet[(state >>> 8) % alphabet.length] ?? 'x';
  }
  return text;
}

const base64 = (count: number, seed?: number): string => chars(count, `${ALNUM}+/`, seed);
const url64 = (count: number, seed?: number): string => chars(count, `${ALNUM}-_`, seed);
const encode = (text: string): string => Buffer.from(text).toString('base64');
const rule = '-'.repeat(5);

/** Invented secrets, one of each make. */
export const made = {
  sig: `${chars(20, ALNUM, 3)}%2B${chars(18, ALNUM, 4)}%3D`,
  rawSig: `${chars(10, ALNUM, 31)}+/${chars(31, ALNUM, 4)}=`,
  storageKey: `${base64(76)}+${'ASt'}${chars(5, ALNUM)}A==`,
  oldStorageKey: `${base64(40, 9)}7aB${base64(43, 11)}==`,
  cosmosKey: `${base64(76, 12)}${'ACDb'}${chars(5, ALNUM)}Q==`,
  busKey: `${base64(33, 13)}+${'ASb'}${chars(6, ALNUM)}=`,
  plainKey: `9zQ${base64(40, 14)}=`,
  functionKey: `${url64(44, 15)}${'AzFu'}${url64(5)}Q==`,
  searchKey: `${chars(42, ALNUM, 16)}${'AzSe'}D${chars(5, ALNUM)}`,
  registryKey: `${base64(42, 17)}+${'ACR'}C${chars(5, ALNUM)}`,
  longKey: `${chars(52, ALNUM, 18)}${'JQQJ99'}${chars(26, ALNUM)}`,
  hexKey: chars(32, `${DIGITS}abcdef`, 19),
  clientSecret: `${chars(3, ALNUM, 20)}8${'Q~'}${chars(34, `${ALNUM}-_.~`, 21)}`,
  guid: `${chars(8, '0123456789abcdef', 5)}-1c2d-4e3f-8a9b-${chars(12, '0123456789abcdef', 6)}`,
  password: `Zq7${'!'}vE-${chars(6, ALNUM, 22)}`,
  oddPassword: `w&${chars(4, ALNUM, 23)}#x%k"y'z`,
  plainPassword: ['hun', 'ter', 'two'].join(''),
  jwt: [
    encode('{"typ":"JWT","alg":"RS256"}'),
    encode('{"aud":"https://management.azure.com/","oid":"1"}'),
    url64(80, 24),
  ]
    .join('.')
    .replaceAll('=', ''),
  cutJwt: encode('{"typ":"JWT","alg":"RS256","kid":"abcdefghijkl').replaceAll('=', ''),
  refresh: `${'0.A'}${url64(50, 25)}.${url64(200, 26)}`,
  pat: chars(52, 'abcdefghijklmnopqrstuvwxyz234567', 27),
  newPat: `${chars(76, ALNUM, 28)}${'AZDO'}${chars(4, ALNUM)}`,
  github: `${'gh'}p_${chars(36, ALNUM, 29)}`,
  githubFine: `${'github'}_pat_${chars(22, ALNUM)}_${chars(59, ALNUM)}`,
  gitlab: `${'gl'}pat-${chars(20, ALNUM)}`,
  npm: `${'np'}m_${chars(36, ALNUM)}`,
  pypi: `${'py'}pi-AgEIcHlwaS5vcmc${url64(60)}`,
  slack: `${'xo'}xb-${chars(12, DIGITS)}-${chars(12, DIGITS)}-${chars(24, ALNUM)}`,
  openai: `${'s'}k-proj-${url64(48)}`,
  aws: `${'AK'}IA${chars(16, UPPER)}`,
  awsSecret: base64(40, 30),
  google: `${'AI'}za${url64(35)}`,
  databricks: `${'da'}pi${chars(32, '0123456789abcdef')}`,
  publishing: chars(60, ALNUM, 32),
  opaque: url64(43, 33),
  basic: encode(`$site:${chars(30, ALNUM, 34)}`),
  pemBody: [base64(64, 35), base64(64, 36), `${base64(30, 37)}==`].join('\n'),
  pfx: `MII${'KQ'}g${'IBAzCC'}${base64(300, 38)}`,
} as const;

/** BEGIN and END lines of a PEM key. */
export const pemBegin = (type = ''): string => `${rule}BEGIN ${type}${'PRIVATE'} KEY${rule}`;
export const pemEnd = (type = ''): string => `${rule}END ${type}${'PRIVATE'} KEY${rule}`;

/** A private key as kubeconfig holds it: base64 of its PEM. */
export const pemInBase64 = encode(`${pemBegin('RSA ')}\n${made.pemBody}\n${pemEnd('RSA ')}\n`);

/** A certificate likewise, which is public. */
export const certificateInBase64 = encode(
  `${rule}BEGIN CERTIFICATE${rule}\nMIIDdzCCAl+g${base64(80)}\n${rule}END CERTIFICATE${rule}\n`,
);
