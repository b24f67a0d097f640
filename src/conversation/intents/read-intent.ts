import type { IntentModel } from '../../knowledge/intent-model.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { holdsError } from './holds-error.ts';
import { INTENTS, type Intent, type ReadIntent } from './intent.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { readMessage } from './read-message.ts';
import { scoreIntents } from './score-intents.ts';

const REASONS = 4;

/**
 * Says what a message asks for, and what it names. Pure: the same message and knowledge give the same answer.
 * A message that is or holds the output of a failure is `diagnose`; of other messages the learned weights of their words
 * decide, and one that nothing speaks for is out of scope.
 * @throws Error where the knowledge was compiled without examples of intents
 */
export function readIntent(message: string, knowledge: Knowledge): ReadIntent {
  const { model, words } = readerOf(knowledge);
  const { slots, features } = readMessage(message, words);
  if (holdsError(message, knowledge))
    return { intent: 'diagnose', slots, reasons: ['It holds the output of an error.'] };
  const [best] = scoreIntents(features, model);
  // Words that no example holds leave nothing but the length to go by.
  const isSaid = best !== undefined && best.grounds.length > 0;
  return {
    intent: (isSaid ? INTENTS.find((intent) => intent === best.intent) : undefined) ?? FALLBACK,
    slots,
    reasons: (best?.grounds ?? [])
      .slice(0, REASONS)
      .map(({ words: said, weight }) => `“${said}” (${(weight / 10).toFixed(1)})`),
  };
}

const FALLBACK: Intent = 'out-of-scope';

interface Reader {
  readonly model: IntentModel;
  readonly words: Lexicon;
}

const readers = new WeakMap<Knowledge, Reader>();

function readerOf(knowledge: Knowledge): Reader {
  const known = readers.get(knowledge);
  if (known) return known;
  const model = knowledge.intents;
  if (!model) throw new Error('This knowledge was compiled without examples of intents.');
  const made = { model, words: lexicon(model.words, model.common, knowledge) };
  readers.set(knowledge, made);
  return made;
}
