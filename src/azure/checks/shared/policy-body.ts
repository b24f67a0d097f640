/** What the body of a RequestDisallowedByPolicy tells besides its ids. */
export interface PolicyBody {
  /** As the body has it, in lower case, such as `deny`. */
  readonly effect: string | null;
  /** Fields that decided, such as `location in …`; at most three. */
  readonly conditions: readonly string[];
  readonly assignmentId: string | null;
  readonly definitionId: string | null;
}

const VALUE = String.raw`\\{0,7}["']\s{0,3}:\s{0,3}\\{0,7}["']([^"'\\\n]{1,400})`;
const EXPRESSION = new RegExp(String.raw`["']expression${VALUE}`, 'gi');

/**
 * Reads a policy violation out of a paste, however deep its JSON is quoted.
 * @param names the policies that the paste names, by id or name
 * @see https://learn.microsoft.com/azure/governance/policy/how-to/determine-non-compliance
 */
export function readPolicyBody(text: string, names: readonly string[]): PolicyBody {
  const body = text.slice(0, 100_000);
  const id = (kind: string): string | null => names.find((name) => new RegExp(`/${kind}s/`, 'i').test(name)) ?? null;
  return {
    effect: new RegExp(`["']policyDefinitionEffect${VALUE}`, 'i').exec(body)?.[1]?.toLowerCase() ?? null,
    conditions: conditionsOf(body),
    assignmentId: id('policyAssignment'),
    definitionId: id('policyDefinition'),
  };
}

/** The evaluated expressions, without the one on the type, which every policy has. */
function conditionsOf(body: string): string[] {
  const found = [...body.matchAll(EXPRESSION)].slice(0, 40).flatMap((match) => {
    const around = body.slice(match.index, match.index + 600);
    const near = (key: string): string | undefined => new RegExp(`["']${key}${VALUE}`, 'i').exec(around)?.[1];
    const field = match[1] ?? '';
    if (/^type$/i.test(field)) return [];
    return [[field, near('operator'), near('targetValue')].filter((part) => part !== undefined).join(' ')];
  });
  return [...new Set(found)].slice(0, 3);
}
