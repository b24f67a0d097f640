import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { triage } from '../triage/triage.ts';
import { diagnosisJson } from './diagnosis-json.ts';
import { parseOptions } from './options.ts';
import { readText } from './read-text.ts';

/** A diagnosis, and why Azure gave none of it where it was asked in vain. */
interface Explained {
  readonly diagnosis: Diagnosis;
  readonly trouble: string | null;
}

/** Exit status where Azure was asked and could not be reached. */
const UNREACHED = 3;

/**
 * `explain [FILE|-] [--json|--jsonl] [--live]`: prints the diagnosis of a paste.
 * @returns exit status 0 for a diagnosis, 2 where a line of `--jsonl` was malformed, 3 where Azure could not be reached
 * @throws UsageError for wrong arguments
 */
export async function explain(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, ['json', 'jsonl', 'live']);
  const [text, knowledge] = await Promise.all([
    readText(options.file),
    loadKnowledge({ dir: process.env['KNOWLEDGE_DIR'] || undefined }),
  ]);
  const explainOne = options.live ? await liveExplainer(knowledge) : textExplainer(knowledge);
  if (options.jsonl) return explainLines(text, explainOne, options.live);
  const { diagnosis, trouble } = await explainOne(text);
  if (options.json) {
    process.stdout.write(`${JSON.stringify(diagnosisJson(null, diagnosis, options.live), null, 2)}\n`);
  } else {
    await printForPeople(diagnosis);
  }
  if (trouble === null) return 0;
  process.stderr.write(`deconflict: ${trouble}\n`);
  return UNREACHED;
}

const textExplainer =
  (knowledge: Knowledge) =>
  async (paste: string): Promise<Explained> => {
    return { diagnosis: triage(paste, { knowledge }), trouble: null };
  };

/** Loaded only for `--live`: whoever explains a text pays for nothing of Azure. */
async function liveExplainer(knowledge: Knowledge): Promise<(paste: string) => Promise<Explained>> {
  const { azureConnection } = await import('../azure/azure-config.ts');
  const { triageLive } = await import('../triage/triage-live.ts');
  const azure = azureConnection(process.env);
  return async (paste) => {
    const { diagnosis, investigation } = await triageLive(paste, { knowledge, azure, now: new Date() });
    if (investigation?.kind === 'no-credential') {
      return { diagnosis, trouble: `Azure was not asked: ${investigation.help}` };
    }
    if (investigation?.kind === 'unreachable') {
      return { diagnosis, trouble: `Azure could not be reached: ${investigation.because}` };
    }
    return { diagnosis, trouble: null };
  };
}

async function explainLines(
  text: string,
  explainOne: (paste: string) => Promise<Explained>,
  live: boolean,
): Promise<number> {
  const { answerLines } = await import('./json-lines.ts');
  const troubles = new Set<string>();
  const answer = async ({ id, text: paste }: { id: string | number; text: string }): Promise<object> => {
    const { diagnosis, trouble } = await explainOne(paste);
    if (trouble !== null) troubles.add(trouble);
    return diagnosisJson(id, diagnosis, live);
  };
  const status = await answerLines(text, answer, (line) => process.stdout.write(line));
  for (const trouble of troubles) process.stderr.write(`deconflict: ${trouble}\n`);
  return status === 0 && troubles.size > 0 ? UNREACHED : status;
}

async function printForPeople(diagnosis: Diagnosis): Promise<void> {
  const { diagnosisView } = await import('../cards/diagnosis-view.ts');
  const { renderTerminal } = await import('../cards/terminal.ts');
  const color = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const columns = Math.min(process.stdout.columns ?? 80, 100);
  process.stdout.write(`${renderTerminal(diagnosisView(diagnosis), { columns, color })}\n`);
}
