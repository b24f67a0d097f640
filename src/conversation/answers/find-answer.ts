import type { Knowledge } from '../../knowledge/knowledge.ts';
import { chatText } from '../intents/chat-text.ts';
import type { GeneralAnswer } from './answer.ts';
import { answerForCodes } from './answer-for-codes.ts';
import { codesIn } from './codes-in.ts';
import { retrieveAnswer } from './retrieve-answer.ts';

/**
 * Answers a general question from the knowledge base: about error codes that it names, a slip of the finger allowed, from the
 * rules that know them; any other from the written answers. Null rather than an answer that fits poorly.
 */
export function findAnswer(message: string, knowledge: Knowledge): GeneralAnswer | null {
  const text = chatText(message);
  return answerForCodes(codesIn(text, knowledge), knowledge) ?? retrieveAnswer(text, knowledge);
}
