import type { CandidateReader } from './candidate.ts';
import { isValue } from './flags.ts';
import { canonicalType } from './kinds.ts';

const TYPE =
  /^\s{0,12}["']?resource[ _]?type(?:Value)?["']?\s{0,20}[:=\t]\s{0,12}["']?([A-Za-z]{3,40}\.[\w.]{2,60}(?:\/[\w.]{2,60}){1,6})\b/im;
const NAME = /^\s{0,12}["']?resource[ _]?name["']?\s{0,20}[:=\t]\s{0,12}["']?([\w][\w.()/-]{1,260})/im;
const TRIGGER =
  /\b(?:Starting|Stopping|Publishing|Deploying) (?:trigger|pipeline|dataset|linked service|notebook) ['"]?([\w-]{2,140})['"]?\s{0,3}$/im;

/** `Resource type: …`, `Resource name: …`: lines of the portal and of scripts. */
export const fromLabels: CandidateReader = ({ text }) => {
  const head = text.slice(0, 200_000);
  const type = TYPE.exec(head)?.[1];
  const name = NAME.exec(head)?.[1]?.split('/').at(-1);
  const isName = name !== undefined && isValue(name);
  if (type !== undefined)
    return /\/deployments$/i.test(type) ? null : { type: canonicalType(type), ...(isName ? { name } : {}) };
  const step = TRIGGER.exec(head)?.[1];
  return isName ? { name } : step === undefined ? null : { name: step };
};
