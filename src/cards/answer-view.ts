import type { FilledCommand, Finding } from '../diagnosis/diagnosis.ts';
import { commandView } from './command-view.ts';
import { EMPTY_VIEW, type FindingView, type Link, type View, type ViewAction } from './view.ts';

/** An answer to a question in words. */
export interface AnswerParts {
  /** The answer in a sentence. */
  readonly title: string;
  readonly paragraphs?: readonly string[];
  /** What it rests on. */
  readonly findings?: readonly Finding[];
  /** What a person can run next. */
  readonly next?: readonly { readonly title: string; readonly commands: readonly FilledCommand[] }[];
  readonly links?: readonly Link[];
  readonly status?: string;
  /** Things to choose from, each with its button. */
  readonly choices?: {
    readonly text: string;
    readonly lines: readonly string[];
    readonly options: readonly ViewAction[];
  };
}

/** An answer to a question in words, as a view. */
export function answerView(parts: AnswerParts): View {
  const { title, paragraphs = [], findings = [], next = [], links = [], status = null, choices } = parts;
  return {
    ...EMPTY_VIEW,
    title,
    paragraphs,
    findings: findings.flatMap((finding): FindingView[] => {
      const { check, effect, summary, source, observedAt } = finding;
      // A question has no cause to rule out: what was seen is simply told.
      return effect === 'not-checked' ? [] : [{ check, effect: 'neutral', summary, source, observedAt }];
    }),
    notChecked: findings.filter(({ effect }) => effect === 'not-checked').map(({ summary }) => summary),
    status,
    questions: choices ? [{ id: 'choices', ...choices }] : [],
    fixes: next.map(({ title: what, commands }, at) => ({
      id: `next-${at}`,
      title: what,
      steps: [],
      commands: commands.map(commandView),
      otherCommands: [],
      destructive: false,
    })),
    links,
  };
}
