import type { AnswerParts } from '../../cards/answer-view.ts';
import type { AzureAnswer } from '../../triage/ask-azure.ts';
import type { AzureCandidate } from '../../triage/azure-subject.ts';
import type { Asked } from '../state/asked.ts';

/** What Azure says to a question, as the card shows it. */
export function answerParts(asked: Asked, answer: AzureAnswer, place: string): AnswerParts {
  switch (answer.kind) {
    case 'answered':
      return {
        title: answer.headline,
        findings: answer.findings,
        next: answer.followUps,
        links: [...new Set(answer.findings.flatMap(({ link }) => link ?? []))].map((url) => ({
          title: 'In the portal',
          url,
        })),
      };
    case 'not-found':
      return {
        title: answer.headline,
        paragraphs: answer.lookedAt.length > 0 ? [`Looked at: ${answer.lookedAt.join(', ')}.`] : [],
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

function describe({ name, type, group, location, subscriptionName, subscriptionId }: AzureCandidate): string {
  return [name, type, group, location, subscriptionName ?? subscriptionId].filter(Boolean).join(' · ');
}

function times({ from, to }: Asked): Record<string, string> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}
