import type { CandidateReader } from './candidate.ts';
import { isValue } from './flags.ts';
import { canonicalType } from './kinds.ts';

const TYPE =
  /^\s{0,12}["']?resource[ _]?type(?:Value)?["']?\s{0,20}[:=\t]\s{0,12}["']?([A-Za-z]{3,40}\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6})\b/im;
const NAME = /^\s{0,12}["']?resource[ _]?name["']?\s{0,20}[:=\t]\s{0,12}["']?([\w][\w.()/-]{1,260})/im;
/** `Resource: vm/extension`, on the next line `Type: Microsoft.Compute/virtualMachines/extensions`. */
const PAIR =
  /^[ \t*-]{0,8}Resource(?: ?name)?: {1,20}(?<name>[\w][\w.()/-]{0,260})[ \t]{0,20}\n[ \t*-]{0,8}(?:Resource ?)?Type: {1,20}(?<type>[A-Za-z]{3,40}\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6})/im;
const TRIGGER =
  /\b(?:Starting|Stopping|Publishing|Deploying) (?:trigger|pipeline|dataset|linked service|notebook) ['"]?([\w-]{2,140})['"]?\s{0,3}$/im;

/** `Resource type: …`, `Resource name: …`: lines of the portal and of scripts. */
export const fromLabels: CandidateReader = ({ text }) => {
  const head = text.slice(0, 200_000);
  const pair = PAIR.exec(head)?.groups;
  if (pair !== undefined && !/\/deployments$/i.test(pair['type'] ?? ''))
    return { type: canonicalType(pair['type'] ?? ''), name: pair['name']?.split('/').at(-1) ?? null };
  const type = TYPE.exec(head)?.[1];
  const name = NAME.exec(head)?.[1]?.split('/').at(-1);
  const isName = name !== undefined && isValue(name);
  if (type !== undefined)
    return /\/deployments$/i.test(type) ? null : { type: canonicalType(type), ...(isName ? { name } : {}) };
  const step = TRIGGER.exec(head)?.[1];
  return isName ? { name } : step === undefined ? null : { name: step };
};
