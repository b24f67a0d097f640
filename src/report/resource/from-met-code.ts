import type { CandidateReader } from './candidate.ts';
import { typeOfNoun } from './kinds.ts';
import { isMasked } from './resource-id.ts';

/** `StorageAccountAlreadyTaken on stshop01`: a code that somebody met, and what on. */
const ON =
  /^["'\x60)]?,? (?:error |again |twice )?(?:on|for|in|at|against|from) (?:the |our |my )?(?:[a-z]{2,20} ){0,3}["'\x60]?(?<name>(?=[\w.-]{0,88}[-_\d])[A-Za-z0-9][\w.-]{1,88}\w)/;
const MOST_WORDS = 4;

/** What people say beside a code that they name without its message; the code's first words tell the kind. */
export const fromMetCode: CandidateReader = ({ text, lead }) => {
  const code = lead?.message === null ? lead.codes.at(-1) : undefined;
  const at = code === undefined ? -1 : text.slice(0, 20_000).indexOf(code);
  if (code === undefined || at < 0) return null;
  const name = ON.exec(text.slice(at + code.length, at + code.length + 200))?.groups?.['name'];
  if (name === undefined || isMasked(name) || /^v?\d[\d.]*$/.test(name)) return null;
  const type = kindOf(code);
  if (type === null) return { name };
  return type === 'Microsoft.Resources/resourceGroups' ? { type, name, group: name } : { type, name };
};

function kindOf(code: string): string | null {
  const words = code.match(/[A-Z][a-z0-9]*/g) ?? [];
  for (let length = Math.min(words.length - 1, MOST_WORDS); length > 1; length--) {
    const type = typeOfNoun(words.slice(0, length).join(' '));
    if (type !== null) return type;
  }
  return null;
}
