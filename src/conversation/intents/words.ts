/** How people on call write: what is meant, and what they write for it. */
const WRITTEN = `
  you: u ya; your: ur; are: r; please: pls plz plss pleas pl0x; thanks: thx ty tnx tx thanx tks tysm danke thank;
  right now: rn atm; let me know: lmk; let me: lemme; give me: gimme; want to: wanna; going to: gonna; got to: gotta;
  with: w; without: wo; before: b4; because: bc cuz coz cus; though: tho; through: thru; sorry: sry soz;
  seriously: srsly; i do not know: idk; do not know: dunno; nevermind: nm nvm nvmd nvmnd; what: wat wht wot;
  what is: wats whats wots whts; who is: whos; where is: wheres; how is: hows; when is: whens; why is: whys;
  there is: theres; here is: heres; that is: thats; it is: its; i am: im; i have: ive; i will: ill; you are: youre;
  we have: weve; they are: theyre; is not: isnt isn aint; are not: arent; was not: wasnt; were not: werent;
  do not: dont; does not: doesnt dosnt; did not: didnt; will not: wont; can not: cant cannot; could not: couldnt;
  should not: shouldnt; would not: wouldnt; has not: hasnt; have not: havent; had not: hadnt; nothing: nothin;
  something: somethin smth sth; anything: anythin; someone: sb smb somebody; anyone: anybody; no one: nobody;
  people: ppl; message: msg; messages: msgs; error: err; errors: errs;
  deployment: dep depl deploymnet deplyoment depoyment; deployments: depls; deploy: dply dpl; terraform: tf;
  vault: kv akv keyvault; vaults: keyvaults; subscription: sub; subscriptions: subs; resourcegroups: rgs;
  resourcegroup: rg; resource: res; operation: op; operations: ops; check: chk chck; previous: prev;
  production: prod prd; environment: env; difference: diff; versus: vs; information: info; configuration: config;
  create again: recreate; rerun: rerunning rerunned reran; retry: retries retried; run: ran; any more: anymore;
  summarize: summarise summarized; analyze: analyse; softdelete: soft_deleted; ok: k okay okey oki;
  yes: yup yep yeah yess; no: nah; nope: nopes; probably: prolly prob; morning: mornin; evening: evenin; hello: helo;
  hi: hii hiii; hey: heyy; yo: yoo; good morning: gm; good night: gn; permissions: perms; permission: perm;
  account: acct; vm: vms;`;
const SHORT: ReadonlyMap<string, string> = new Map(
  WRITTEN.split(';').flatMap((entry) => {
    const [meant = '', written = ''] = entry.trim().split(': ');
    return written === '' ? [] : written.split(' ').map((word) => [word, meant] as const);
  }),
);

/** Words of several parts that mean one thing, after letters were made small. */
const JOINED: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\bresource[ -]?groups?\b/g, 'resourcegroup'],
  [/\bsoft[ -]?delet(?:ed|e|ion|es)\b/g, 'softdelete'],
  [/\bre-?(run|try|deploy|create|start)/g, 're$1'],
  [/\bkey[ -]vaults?\b/g, 'vault'],
  [/\bforce[ -]?unlock/g, 'forceunlock'],
  [/\bnever ?mind\b/g, 'nevermind'],
  [/\bread[ -]only\b/g, 'readonly'],
  [/\bcan ?not[ -]?delete\b/g, 'cannotdelete'],
  [/\b(?:on)[ -]call\b/g, 'oncall'],
  [/\bin[ -]flight\b/g, 'inflight'],
  [/\beli ?5\b/g, 'eli5'],
  [/\b(?:explain )?like i'?m (?:5|five)\b/g, 'eli5'],
  [/\bw\//g, 'with '],
  [/\btl;?dr\b/g, 'tldr'],
];

/** Small letters, with what is written in several ways or as several words written in one. */
export function joinedWords(text: string): string {
  return JOINED.reduce((plain, [pattern, word]) => plain.replace(pattern, word), text.toLowerCase()).replace(
    /(?<=\p{L})['’](?=\p{L})/gu,
    '',
  );
}

/** What a word as typed stands for: one word or several. */
export function spelledOut(word: string): readonly string[] {
  return (SHORT.get(word) ?? word.replace(/(.)\1{2,}/g, '$1$1')).split(' ');
}

/** True for a word that people write for another. */
export const isShort = (word: string): boolean => SHORT.has(word);

/** Endings that change nothing about what a sentence asks for. */
export function stem(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses)$/, 'ss')
    .replace(/([^s])s$/, '$1');
  const root = bare.replace(/(?:ing|ed)$/, '');
  if (root === bare || root.length < 3) return bare.replace(/e$/, '');
  return root.replace(/([^aeiouls])\1$/, '$1').replace(/e$/, '');
}
