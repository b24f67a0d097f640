import type { Cause } from '../knowledge/causes.ts';
import type { CheckId, CommandTool } from '../knowledge/schema.ts';
import type { ErrorReport } from '../report/error-report.ts';

/** What kind of text it is: a conflict, another Azure error, or neither. */
export type Verdict = 'conflict' | 'other-azure-error' | 'not-azure';

/** A cause that was not ruled out. */
export interface RankedCause {
  readonly cause: Cause;
  /** Id of the rule that speaks for it; null where only the wording does. */
  readonly rule: string | null;
  readonly title: string;
  /** Two or three plain sentences. */
  readonly why: string;
  /** Chance that this is the true cause, 0 to 1, calibrated. */
  readonly confidence: number;
  /** What in the paste or in Azure speaks for it, strongest first. */
  readonly reasons: readonly string[];
  readonly docs: readonly string[];
}

/** Whether the same request may be sent again. */
export interface RetryAdvice {
  readonly verdict: 'yes' | 'after' | 'no' | 'unknown';
  readonly because: string;
}

/** Commands of one fix for one tool, holes filled and values quoted for it. */
export interface FilledCommand {
  readonly tool: CommandTool;
  readonly text: string;
}

/** A fix with the paste's names in it; unknown values stand as `<placeholder>`. */
export interface FilledFix {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  /** The asker's own tool first. */
  readonly commands: readonly FilledCommand[];
  readonly destructive: boolean;
  readonly docs: readonly string[];
  /** The cause that this fix is for. */
  readonly cause: Cause;
}

/** A question whose answer would separate the leading causes. */
export interface OpenQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** What a person answered to an open question. */
export interface GivenAnswer {
  /** Id of the question. */
  readonly question: string;
  /** Id of the option. */
  readonly option: string;
}

/** The answer of one read-only check put to Azure. */
export interface Finding {
  readonly check: CheckId;
  readonly effect: 'supports' | 'rules-out' | 'neutral' | 'not-checked';
  /** The cause it speaks for or against; null where it does neither. */
  readonly cause: Cause | null;
  /** One sentence in plain words. */
  readonly summary: string;
  /** What was read, such as "management locks" or "activity log". */
  readonly source: string;
  /** ISO 8601. */
  readonly observedAt: string;
  /** How old the data may be at most, in seconds; 0 where the read is of the state itself. */
  readonly lagSeconds?: number;
  /** Where a person sees the same in the Azure portal. */
  readonly link?: string;
  /** How strongly it speaks, in nats; from its effect where absent. */
  readonly weight?: number;
  /** Values it found for the holes of fixes and of the retry sentence, such as `lock.name`. */
  readonly holes?: Readonly<Record<string, string>>;
  /** For a running operation or deletion: what the retry verdict says instead of the rule's sentence. */
  readonly retry?: RetryAdvice;
  /** Id of the rule that advises on its cause, where it knows a better one than the paste's text leads to. */
  readonly rule?: string;
  /** The error that Azure holds below the pasted one, whole: to be looked into like a paste. */
  readonly inner?: string;
}

/** The answer to a paste. */
export interface Diagnosis {
  readonly report: ErrorReport;
  readonly verdict: Verdict;
  /** Most likely first; empty for text that is no Azure error. */
  readonly causes: readonly RankedCause[];
  readonly retry: RetryAdvice;
  readonly questions: readonly OpenQuestion[];
  /** Fixes of the leading cause first; a destructive one never leads. */
  readonly fixes: readonly FilledFix[];
  /** Checks worth putting to Azure, most telling first. */
  readonly checks: readonly CheckId[];
  readonly findings: readonly Finding[];
}
