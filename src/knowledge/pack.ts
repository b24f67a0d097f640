import type { IntentModel } from './intent-model.ts';
import type { Knowledge } from './knowledge.ts';
import type { Fix, Rule } from './schema.ts';

/** What matching reads of every rule; the rest is read of the few that match. */
type Head = Pick<Rule, 'id' | 'cause' | 'service' | 'match'>;
type Body = Omit<Rule, keyof Head>;

/**
 * Knowledge as the text that start-up reads: a first line with all that every diagnosis needs, then one line a rule, one
 * a fix and one for intents, which wait to be parsed until they are asked for. Pure ASCII, which is read twice as fast.
 */
export function pack({ rules, fixes, intents, ...rest }: Knowledge): string {
  const heads = rules.map(({ id, cause, service, match }): Head => ({ id, cause, service, match }));
  const bodies = rules.map(({ id: _i, cause: _c, service: _s, match: _m, ...body }): Body => body);
  const lines = [
    { ...rest, heads, fixIds: fixes.map((fix) => fix.id) },
    ...bodies,
    ...fixes,
    ...(intents ? [intents] : []),
  ];
  return `${lines.map((line) => toAscii(JSON.stringify(line))).join('\n')}\n`;
}

/** Reads what `pack` wrote. */
export function unpack(text: string): Knowledge {
  const [first = '', ...lines] = text.split('\n');
  const { heads, fixIds, ...rest } = JSON.parse(first) as Omit<Knowledge, 'rules' | 'fixes' | 'intents'> & {
    readonly heads: readonly Head[];
    readonly fixIds: readonly string[];
  };
  const last = lines[heads.length + fixIds.length];
  let intents: IntentModel | undefined;
  return {
    ...rest,
    rules: heads.map((head, at) => new PackedRule(head, lines[at] ?? '')),
    fixes: fixIds.map((id, at) => new PackedFix(id, lines[heads.length + at] ?? '')),
    get intents() {
      if (last) intents ??= JSON.parse(last) as IntentModel;
      return intents;
    },
  };
}

/** JSON holds other characters than ASCII in strings alone, where an escape means the same. */
function toAscii(json: string): string {
  return json.replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A rule whose texts are parsed when the first of them is asked for. */
class PackedRule implements Rule {
  readonly id;
  readonly cause;
  readonly service;
  readonly match;
  readonly #line: string;
  #body: Body | undefined;

  constructor({ id, cause, service, match }: Head, line: string) {
    this.id = id;
    this.cause = cause;
    this.service = service;
    this.match = match;
    this.#line = line;
  }

  get #rest(): Body {
    this.#body ??= JSON.parse(this.#line) as Body;
    return this.#body;
  }

  get title() {
    return this.#rest.title;
  }
  get why() {
    return this.#rest.why;
  }
  get retry() {
    return this.#rest.retry;
  }
  get checks() {
    return this.#rest.checks;
  }
  get ask() {
    return this.#rest.ask;
  }
  get fixes() {
    return this.#rest.fixes;
  }
  get docs() {
    return this.#rest.docs;
  }
}

/** A fix that is parsed when more than its id is asked for. */
class PackedFix implements Fix {
  readonly id;
  readonly #line: string;
  #fix: Fix | undefined;

  constructor(id: string, line: string) {
    this.id = id;
    this.#line = line;
  }

  get #rest(): Fix {
    this.#fix ??= JSON.parse(this.#line) as Fix;
    return this.#fix;
  }

  get title() {
    return this.#rest.title;
  }
  get steps() {
    return this.#rest.steps;
  }
  get commands() {
    return this.#rest.commands;
  }
  get destructive() {
    return this.#rest.destructive;
  }
  get docs() {
    return this.#rest.docs;
  }
}
