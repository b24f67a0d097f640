import type { AnswerParts } from '../../cards/answer-view.ts';
import type { AzureAnswer } from '../../triage/ask-azure.ts';
import type { AzureCandidate } from '../../triage/azure-subject.ts';
import type { Asked } from '../state/asked.ts';

/** Longer titles are cut on a card. */
const LONG = 160;

/** What Azure says to a question, as the card shows it. */
export function answerParts(asked: Asked, answer: AzureAnswer, place: string): AnswerParts {
  switch (answer.kind) {
    case 'answered':
      return {
        ...inSentences(answer.headline),
        findings: answer.findings,
        next: answer.followUps,
        links: [...new Set(answer.findings.flatMap(({ link }) => link ?? []))].map((url) => ({
          title: 'In the portal',
          url,
        })),
      };
    case 'not-found':
      return {
        title: inSentences(answer.headline).title,
        paragraphs: [
          ...inSentences(answer.headline).paragraphs,
          ...(answer.lookedAt.length > 0 ? [`Looked at: ${answer.lookedAt.join(', ')}.`] : []),
        ],
        findings: answer.findings,
      };
    case 'which':
      return {
        title: `There are ${answer.candidates.length}${answer.complete ? '' : ' or more'} of that name.`,
        choices: {
          text: 'Which one is meant?',
          lines: answer.candidates.map((candidate, at) => `${at + 1}.  ${describe(candidate)}`),
          options: answer.candidates.map(({ id, name }, at) => ({
            id: 'ask',
            label: `${at + 1} · ${name}`,
            data: { kind: asked.kind, resource: id, ...times(asked) },
          })),
        },
      };
    case 'needs':
      return { title: 'Which resource or resource group is it about? Ask again with its name.' };
    case 'no-credential':
      return { title: `I can't look at ${place}: there is no credential that works.`, paragraphs: [answer.help] };
    case 'unreachable':
      return { title: `${place} was asked, but gave no answer: ${answer.because}` };
    case 'refused':
      return { title: answer.because };
  }
}

/** Where a long text may be parted: after a sentence, or else before a clause that goes on. */
const BREAKS = [/(?<=[.!?])\s(?=[A-Z"])/, /(?<=.{60}),\s(?:and|but|nor)\s/] as const;

/** The first part of a long text is the title; the rest is read below it. */
function inSentences(text: string): { title: string; paragraphs: string[] } {
  const end = (text.length > LONG ? BREAKS : []).map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!end) return { title: text, paragraphs: [] };
  return { title: text.slice(0, end.index), paragraphs: [capital(text.slice(end.index + end[0].length))] };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function describe({ name, type, group, location, subscriptionName, subscriptionId }: AzureCandidate): string {
  return [name, type, group, location, subscriptionName ?? subscriptionId].filter(Boolean).join(' · ');
}

function times({ from, to }: Asked): Record<string, string> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}
