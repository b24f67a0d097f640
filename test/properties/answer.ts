import { renderAdaptive } from '../../src/cards/adaptive.ts';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { renderMarkdown } from '../../src/cards/markdown.ts';
import { renderTerminal } from '../../src/cards/terminal.ts';
import { diagnosisJson } from '../../src/cli/diagnosis-json.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triage } from '../../src/triage/triage.ts';

const knowledge = await loadKnowledge();

/** All that can be shown for a paste. */
export interface Answer {
  readonly diagnosis: Diagnosis;
  readonly json: string;
  readonly card: string;
  readonly markdown: string;
  readonly terminal: string;
}

/** Sends a paste through the whole core and every renderer. */
export function answer(paste: string): Answer {
  const diagnosis = triage(paste, { knowledge });
  const view = diagnosisView(diagnosis);
  return {
    diagnosis,
    json: JSON.stringify(diagnosisJson('1', diagnosis)),
    card: JSON.stringify(renderAdaptive(view)),
    markdown: renderMarkdown(view),
    terminal: renderTerminal(view),
  };
}
