import type { Diagnosis, FilledFix, Finding, OpenQuestion, RankedCause, RetryAdvice } from '../diagnosis/diagnosis.ts';
import { CHECK_NAMES } from './check-names.ts';
import { COMMAND_TOOL_INFO } from './command-tools.ts';
import { commandView } from './command-view.ts';
import { confidence } from './confidence.ts';
import { codeChain, reportFacts } from './facts.ts';
import { linkTitle } from './link-title.ts';
import { notAzureView } from './not-azure-view.ts';
import {
  type CauseView,
  type CommandView,
  EMPTY_VIEW,
  type FindingView,
  type FixView,
  type Headline,
  type Link,
  type QuestionView,
  type View,
} from './view.ts';

const RETRY_LABELS: Readonly<Record<RetryAdvice['verdict'], string>> = {
  yes: 'Safe to retry now',
  after: 'Retry later',
  no: "Don't retry as it is",
  unknown: "Can't tell yet if a retry helps",
};

/** The answer to a paste, as a view. Text that is no Azure error gets the short message for it. */
export function diagnosisView(diagnosis: Diagnosis): View {
  const [lead, ...others] = diagnosis.causes;
  if (!lead) return diagnosis.verdict === 'not-azure' ? notAzureView() : { ...EMPTY_VIEW, ...unexplained(diagnosis) };
  return {
    ...EMPTY_VIEW,
    ...common(diagnosis),
    // A rule tells of its cause as if it still held.
    title: hasCleared(diagnosis) ? `What it was: ${lead.title}` : lead.title,
    confidence: confidence(lead.confidence),
    paragraphs: [lead.why],
    // A wrapper's code explains nothing: calling it the real one would mislead.
    codes: lead.cause === 'nested-failure' ? null : codeChain(diagnosis.report),
    reasons: lead.reasons,
    otherCauses: others.map(causeView),
    links: links([...lead.docs, ...diagnosis.fixes.flatMap((fix) => (fix.cause === lead.cause ? fix.docs : []))]),
  };
}

function hasCleared({ retry, findings }: Diagnosis): boolean {
  return retry.verdict === 'yes' && findings.some((finding) => finding.retry?.verdict === 'yes');
}

function unexplained(diagnosis: Diagnosis): Partial<View> {
  return {
    ...common(diagnosis),
    title: 'Azure refused the request, and no known cause fits.',
    links: links(diagnosis.fixes.flatMap((fix) => fix.docs)),
  };
}

function common(diagnosis: Diagnosis): Partial<View> {
  return {
    headline: headline(diagnosis.retry),
    codes: codeChain(diagnosis.report),
    findings: diagnosis.findings.flatMap(findingView),
    notChecked: notChecked(diagnosis),
    questions: diagnosis.questions.map(questionView),
    fixes: diagnosis.fixes.map(fixView),
    facts: reportFacts(diagnosis.report),
  };
}

function headline(retry: RetryAdvice): Headline {
  return { tone: retry.verdict, label: RETRY_LABELS[retry.verdict], because: retry.because };
}

function causeView(cause: RankedCause): CauseView {
  return {
    cause: cause.cause,
    actions: [],
    title: cause.title,
    why: cause.why,
    confidence: confidence(cause.confidence),
    reasons: cause.reasons,
  };
}

/** A fix as a view: the commands of the asker's own tool apart from the others. */
export function fixView(fix: FilledFix): FixView {
  const commands = fix.commands.map(commandView);
  // The asker's own tool comes first; a Terraform asker needs both the configuration and the command line.
  const family = commands[0] && COMMAND_TOOL_INFO[commands[0].tool].family;
  const own = (command: CommandView) => COMMAND_TOOL_INFO[command.tool].family === family;
  return {
    id: fix.id,
    title: fix.title,
    steps: fix.steps,
    commands: commands.filter(own),
    otherCommands: commands.filter((command) => !own(command)),
    destructive: fix.destructive,
  };
}

function findingView(finding: Finding): FindingView[] {
  const { check, effect, summary, source, observedAt } = finding;
  return effect === 'not-checked' ? [] : [{ check, effect, summary, source, observedAt }];
}

function notChecked(diagnosis: Diagnosis): string[] {
  const failed = diagnosis.findings.filter((finding) => finding.effect === 'not-checked');
  if (diagnosis.findings.length > 0) return failed.map((finding) => finding.summary);
  if (diagnosis.checks.length === 0) return [];
  const names = diagnosis.checks.map((check) => CHECK_NAMES[check]).join(', ');
  return [`Azure was not asked; this is read off the text alone. Worth a look there: ${names}.`];
}

/** A question of the knowledge base with its answers as buttons. */
export function questionView(question: OpenQuestion): QuestionView {
  return {
    id: question.id,
    text: question.text,
    lines: [],
    options: question.options.map(({ id, label }) => ({
      id: 'answer',
      label,
      data: { question: question.id, option: id },
    })),
  };
}

/** Links by title, each once: two pages of one name look like a mistake. */
function links(addresses: readonly string[]): Link[] {
  const byTitle = new Map<string, Link>();
  for (const address of addresses) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:') continue;
    const title = linkTitle(url);
    if (!byTitle.has(title)) byTitle.set(title, { title, url: url.href });
  }
  return [...byTitle.values()];
}
