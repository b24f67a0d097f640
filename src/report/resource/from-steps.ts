import type { CandidateReader } from './candidate.ts';
import { typeOfNoun, typeOfTool } from './kinds.ts';

const VERB = String.raw`(?:Creat|Delet|Updat|Provision|Deploy|Remov|Start|Stop|Stopp|Scal|Upgrad|Restart|Configur)(?:e|ing)?`;
/** A step's title and nothing else on the line: `➡️ Create Sql Server`, `TASK [Create key vault] ****`, `Creating virtual network...`. */
const TITLE = new RegExp(
  String.raw`^(?:[^\w\n]{0,20}|TASK \[|##\[\w{3,12}\]|Starting: |\w{4} +\[\d{1,4}/\d{1,4}\] )${VERB} (?:the |an? |new )?(?:Azure )?(?<noun>[A-Za-z]{2,30}(?: [A-Za-z]{2,30}){0,3})(?:[^\w\n]{0,100})$`,
  'gm',
);
/** A function of a script or library that says what it makes: `azureCreateStorageAccount(sc, storageAccount = "x"`. */
const CALL = /\b\w{0,20}?(?:[cC]reate|[dD]elete|[uU]pdate)_?(?<kind>[A-Za-z_]{6,40})\((?<args>[^()]{0,600})/g;
const MAX_SEEN = 200;

/** The title of the step before the error tells the kind. */
export const fromStepTitle: CandidateReader = ({ text, lead }) => {
  const end = Math.min(text.length, lead?.at ?? 20_000);
  const titles = [...text.slice(Math.max(0, end - 20_000), end).matchAll(TITLE)].slice(-MAX_SEEN);
  const noun = titles.at(-1)?.groups?.['noun'];
  const type = noun === undefined ? null : typeOfNoun(noun);
  return type === null || type === 'Microsoft.Resources/resourceGroups' ? null : { type };
};

/** A call with its arguments tells the kind and, under the kind's own word, the name. */
export const fromCall: CandidateReader = ({ text }) => {
  let seen = 0;
  for (const match of text.slice(0, 200_000).matchAll(CALL)) {
    if (++seen > MAX_SEEN) break;
    const { kind = '', args = '' } = match.groups ?? {};
    // One word alone (`create_table`) means another thing in every library.
    if (!/[a-z]_[a-z]|[a-z][A-Z]/.test(kind)) continue;
    const type = typeOfTool(kind);
    if (type === null || type === 'Microsoft.Resources/resourceGroups') continue;
    const own = new RegExp(
      String.raw`(?:^|[\s,])(?:name|${kind}(?:_?name)?)\s{0,3}[=:]\s{0,3}["']([\w.-]{2,120})["']`,
      'i',
    ).exec(args)?.[1];
    if (own !== undefined) return { type, name: own };
  }
  return null;
};
