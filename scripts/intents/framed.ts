import type { Example } from './read-examples.ts';

/** What people put around what they want, and which says nothing of it. */
const BEFORE = [
  'hi team, ',
  'hey bot ',
  'ok so ',
  'hello, ',
  'quick question: ',
  'good morning, ',
  'sorry, ',
  'hi, ',
  'um ',
  'please help: ',
];
const AFTER = [' thx', ' pls', ' 🙏', ' asap', '!!', ' thanks', ' please', ' any idea?', '', ''];
/** Thanks say that it is fixed, where nothing else is said. */
const THANKFUL = 'fixed';

/** Every other example once more, with politeness around it. */
export function framed(examples: readonly Example[]): Example[] {
  return examples
    .filter(({ intent }, at) => at % 2 === 0 && intent !== 'greet')
    .map(({ text, ...example }, at) => {
      const after = example.intent === THANKFUL ? '' : AFTER[Math.floor(at / BEFORE.length) % AFTER.length];
      return { ...example, text: `${BEFORE[at % BEFORE.length]}${text}${after}` };
    });
}
