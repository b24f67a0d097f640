import type { FilledCommand, Finding, RankedCause } from '../diagnosis/diagnosis.ts';

/**
 * The channel-neutral model of one answer. Every string is plain text: no Markdown, no markup, no escapes. Strings may
 * hold pasted or Azure-sent text, so a renderer treats each of them as foreign and makes it inert for its platform.
 * The order of the fields is the order of reading; a renderer shows the first part at once and folds the rest.
 */
export interface View {
  /** Whether to try again: the first line of every diagnosis; null for a plain message. */
  readonly headline: Headline | null;
  /** What happened, in one sentence. */
  readonly title: string;
  /** How sure the title is; null where nothing was weighed. */
  readonly confidence: Confidence | null;
  /** Paragraphs under the title: why it happened, or the body of a plain message. */
  readonly paragraphs: readonly string[];
  /** What the tool printed against the code that explains the failure; null where they are the same. */
  readonly codes: CodeChain | null;
  /** What speaks for the leading cause, strongest first. */
  readonly reasons: readonly string[];
  /** What Azure answered. */
  readonly findings: readonly FindingView[];
  /** How far the asking of Azure has come, in one quiet line; null where the findings say it all. */
  readonly status: string | null;
  /** What was not looked at, and why. */
  readonly notChecked: readonly string[];
  readonly questions: readonly QuestionView[];
  /** The one to try first leads; it is never destructive. */
  readonly fixes: readonly FixView[];
  /** The causes that were not ruled out, after the leading one. */
  readonly otherCauses: readonly CauseView[];
  readonly facts: readonly Fact[];
  readonly links: readonly Link[];
  /** Things to type, for a welcome or a help message. */
  readonly examples: readonly Example[];
  /** Buttons that need a server; each channel maps the id to its own kind of button. */
  readonly actions: readonly ViewAction[];
  /** Something the person must know besides the answer, such as that the paste held a secret; null where there is nothing. */
  readonly notice: string | null;
  /** What became of it, such as "Fixed, says Ann."; null while it is open. */
  readonly outcome: string | null;
  /** What a renderer left out to stay within its platform's limits. */
  readonly omitted: readonly string[];
}

/** yes, after, no and unknown are the retry verdicts; failure marks a message about our own trouble. */
export type Tone = 'yes' | 'after' | 'no' | 'unknown' | 'failure';

export interface Headline {
  readonly tone: Tone;
  /** Two to five words. */
  readonly label: string;
  /** One sentence. */
  readonly because: string;
}

export interface Confidence {
  /** Such as "very likely". */
  readonly words: string;
  /** Such as "92 %". */
  readonly percent: string;
}

export interface CodeChain {
  readonly printed: string;
  readonly real: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** True for ids and codes, which read best in a fixed-width font. */
  readonly code: boolean;
}

export interface CauseView {
  readonly cause: RankedCause['cause'];
  /** Buttons for this cause. */
  readonly actions: readonly ViewAction[];
  readonly title: string;
  readonly why: string;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

export interface FindingView {
  readonly check: Finding['check'];
  readonly effect: Exclude<Finding['effect'], 'not-checked'>;
  readonly summary: string;
  readonly source: string;
  /** ISO 8601. */
  readonly observedAt: string;
}

export interface CommandView {
  readonly tool: FilledCommand['tool'];
  /** The tool's name as people say it. */
  readonly label: string;
  /** Language tag of a fenced code block. */
  readonly language: string;
  readonly text: string;
}

export interface FixView {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  /** Commands for the asker's own tool. */
  readonly commands: readonly CommandView[];
  /** The same for other tools. */
  readonly otherCommands: readonly CommandView[];
  /** Deletes, purges, unlocks or overwrites something. */
  readonly destructive: boolean;
}

export interface QuestionView {
  readonly id: string;
  readonly text: string;
  /** What there is to choose from, one line each, where a button's label says too little. */
  readonly lines: readonly string[];
  readonly options: readonly ViewAction[];
}

/** A button: what it says, and what comes back when it is pressed. */
export interface ViewAction {
  readonly id: string;
  readonly label: string;
  readonly data: Readonly<Record<string, string>>;
  /** Asked before anything is sent; what was entered comes back beside `data`, under the field's id. */
  readonly form?: ViewForm;
}

/** A few fields that unfold under a button. */
export interface ViewForm {
  readonly fields: readonly ViewField[];
  /** Label of the button that sends them. */
  readonly submit: string;
}

/** One field; it may stay empty. */
export interface ViewField {
  /** Unique on its card. */
  readonly id: string;
  readonly label: string;
  /** One of these; free text where absent. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
}

export interface Link {
  readonly title: string;
  /** Always https. */
  readonly url: string;
}

export interface Example {
  readonly label: string;
  readonly text: string;
}

/** What is said beside a fix that deletes, purges, unlocks or overwrites. */
export const DESTRUCTIVE = 'Destructive: deletes, unlocks or overwrites something';

/** A view that says nothing yet; the others are this one with fields replaced. */
export const EMPTY_VIEW: View = {
  headline: null,
  title: '',
  confidence: null,
  paragraphs: [],
  codes: null,
  reasons: [],
  findings: [],
  status: null,
  notChecked: [],
  questions: [],
  fixes: [],
  otherCauses: [],
  facts: [],
  links: [],
  examples: [],
  actions: [],
  notice: null,
  outcome: null,
  omitted: [],
};
