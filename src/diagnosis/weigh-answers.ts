import { CAUSES, type Cause } from '../knowledge/causes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { GivenAnswer } from './diagnosis.ts';

/** A person's answer as evidence for or against a cause. */
export interface AnswerEvidence {
  readonly kind: 'answer';
  /** Question and answer, as they were shown. */
  readonly found: string;
  readonly weight: number;
}

/** What all answers say about one cause. */
export interface AnsweredCause {
  readonly evidence: readonly AnswerEvidence[];
  /** Their sum, in nats. */
  readonly weight: number;
}

/** Turns answers into evidence per cause. Ids that nobody knows are passed over; of two answers to a question the last counts. */
export function weighAnswers(
  { questions }: Pick<Knowledge, 'questions'>,
  answers: readonly GivenAnswer[],
): ReadonlyMap<Cause, AnsweredCause> {
  const given = new Map(answers.map(({ question, option }) => [question, option]));
  const causes = new Map<Cause, AnsweredCause>();
  for (const { id, text, options } of questions) {
    const option = options.find((one) => one.id === given.get(id));
    for (const [cause, weight] of weightsOf(option?.weights ?? {})) {
      const { evidence, weight: sum } = causes.get(cause) ?? { evidence: [], weight: 0 };
      const found = `${text} ${option?.label ?? ''}`;
      causes.set(cause, { evidence: [...evidence, { kind: 'answer', found, weight }], weight: sum + weight });
    }
  }
  return causes;
}

function weightsOf(weights: Readonly<Partial<Record<Cause, number>>>): [Cause, number][] {
  return CAUSES.flatMap((cause): [Cause, number][] => {
    const weight = weights[cause];
    return weight === undefined || weight === 0 ? [] : [[cause, weight]];
  });
}
