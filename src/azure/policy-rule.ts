/** Nesting that is followed in a rule, and parts of it that are looked at. */
const DEEP = 12;
const MOST = 2_000;
const TYPE_OPERATORS = ['equals', 'in', 'like', 'contains', 'match', 'matchInsensitively'];

/**
 * True where a policy's rule may be about a type: it names that one, or no type at all, or leaves the types to a parameter. What
 * kind of condition a type stands in is not judged: it is a question of which rules are worth showing.
 * @param rule `policyRule` of a definition
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule
 */
export function isAboutType(rule: unknown, type: string): boolean {
  const types = typesIn(rule).map((one) => one.toLowerCase());
  const wanted = type.toLowerCase();
  return types.length === 0 || types.some((one) => one.startsWith('[') || covers(one, wanted));
}

/** `*` stands for anything, in front, behind or in the middle. */
function covers(pattern: string, type: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === type;
  const tail = rest.at(-1) ?? '';
  return type.startsWith(head) && type.endsWith(tail);
}

/** Values that `type` is compared with. */
function typesIn(rule: unknown): string[] {
  const found: string[] = [];
  let left = MOST;
  const walk = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null || depth > DEEP || left-- <= 0) return;
    const entries = new Map(Object.entries(part));
    if (String(entries.get('field') ?? '').toLowerCase() === 'type') {
      for (const operator of TYPE_OPERATORS) {
        const value = entries.get(operator);
        found.push(...(Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string'));
      }
    }
    for (const value of entries.values()) walk(value, depth + 1);
  };
  walk(rule, 0);
  return found;
}
