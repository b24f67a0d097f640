/** A value of a Bicep file: data as it is, all else as the text of its expression. */
export type BicepValue =
  | string
  | number
  | boolean
  | readonly BicepValue[]
  | { readonly [key: string]: BicepValue }
  | Expression;

/** What has to be computed. */
export class Expression {
  constructor(readonly text: string) {}
}

/** A resource or a module. */
export interface BicepResource {
  readonly symbol: string;
  /** Type and api-version; a file's path for a module. */
  readonly what: string;
  readonly isModule: boolean;
  readonly isExisting: boolean;
  readonly condition: Expression | null;
  /** The variable that takes each value of the list. */
  readonly loop: { readonly variable: string; readonly list: string } | null;
  readonly body: Readonly<Record<string, BicepValue>>;
}

/** A parameter, with what its decorators say. */
export interface BicepParameter {
  readonly type: string;
  readonly defaultValue: BicepValue | undefined;
  readonly decorators: Readonly<Record<string, BicepValue>>;
}

/** A Bicep file taken apart. */
export interface BicepFile {
  readonly targetScope: string;
  readonly parameters: Readonly<Record<string, BicepParameter>>;
  readonly variables: Readonly<Record<string, BicepValue>>;
  readonly resources: readonly BicepResource[];
  readonly outputs: Readonly<Record<string, { readonly type: string; readonly value: BicepValue }>>;
}

/**
 * Reads as much of Bicep as our templates use: declarations of one line or with objects and lists over several, no functions,
 * types or imports. Throws for anything else, naming the line.
 */
export function readBicep(text: string): BicepFile {
  const source = new Source(text);
  const parameters: Record<string, BicepParameter> = {};
  const variables: Record<string, BicepValue> = {};
  const resources: BicepResource[] = [];
  const outputs: Record<string, { type: string; value: BicepValue }> = {};
  let targetScope = 'resourceGroup';
  let decorators: Record<string, BicepValue> = {};

  const declarations: readonly (readonly [RegExp, (match: RegExpExecArray) => void])[] = [
    [
      /targetScope = /y,
      () => {
        targetScope = String(source.value());
      },
    ],
    [
      /param (\w+) (\w+)( = )?/y,
      (match) => {
        const defaultValue = match[3] === undefined ? undefined : source.value();
        parameters[word(match, 1)] = { type: word(match, 2), defaultValue, decorators };
      },
    ],
    [
      /var (\w+) = /y,
      (match) => {
        variables[word(match, 1)] = source.value();
      },
    ],
    [
      /output (\w+) (\w+) = /y,
      (match) => {
        outputs[word(match, 1)] = { type: word(match, 2), value: source.value() };
      },
    ],
    [/(resource|module) (\w+) '([^']+)'( existing)? = /y, (match) => resources.push(source.resource(match))],
  ];
  const readDecorator = (): boolean => {
    const match = source.take(/@(\w+)\(/y);
    if (match === null) return false;
    source.skip();
    decorators[word(match, 1)] = source.value([')']);
    source.skip();
    source.expect(')');
    return true;
  };
  const readDeclaration = (): boolean =>
    declarations.some(([pattern, read]) => {
      const match = source.take(pattern);
      if (match !== null) read(match);
      return match !== null;
    });

  for (source.skip(); !source.isDone; source.skip()) {
    if (readDecorator()) continue;
    if (!readDeclaration()) throw source.error('no declaration that is known here');
    decorators = {};
  }
  return { targetScope, parameters, variables, resources, outputs };
}

const word = (match: RegExpExecArray, group: number): string => match[group] ?? '';

class Source {
  #at = 0;
  constructor(readonly text: string) {}

  get isDone(): boolean {
    return this.#at >= this.text.length;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  /** Passes over white space and comments. */
  skip(): void {
    this.take(/(?:\s|\/\/[^\n]*)*/y);
  }

  expect(character: string): void {
    if (this.text[this.#at] !== character) throw this.error(`${character} expected`);
    this.#at += 1;
  }

  error(reason: string): Error {
    return new Error(`Bicep, line ${this.text.slice(0, this.#at).split('\n').length}: ${reason}`);
  }

  resource(head: RegExpExecArray): BicepResource {
    const loop = this.take(/\[for (\w+) in ([^:\n]+): /y);
    const condition = this.take(/if \(([^\n]+)\) (?=\{)/y);
    const body = this.value(loop ? [']'] : []);
    if (loop) this.expect(']');
    if (!isObject(body)) throw this.error('a body expected');
    return {
      symbol: word(head, 2),
      what: word(head, 3),
      isModule: head[1] === 'module',
      isExisting: head[4] !== undefined,
      condition: condition ? new Expression(word(condition, 1)) : null,
      loop: loop ? { variable: word(loop, 1), list: word(loop, 2) } : null,
      body,
    };
  }

  /** The value at this place. A line's end ends an expression, and so do `ends` outside of its brackets. */
  value(ends: readonly string[] = []): BicepValue {
    if (this.take(/\{/y)) return this.#object();
    if (this.take(/\[/y)) return this.#list();
    const start = this.#at;
    const text = this.#expression(ends).trim();
    if (/^'(?:[^'\\$]|\\.|\$(?!\{))*'$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
    if (/^\d+$/.test(text)) return Number(text);
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === '') throw new Error(`Bicep: a value expected at ${this.text.slice(start, start + 40)}`);
    return new Expression(text);
  }

  #object(): BicepValue {
    const entries: [string, BicepValue][] = [];
    for (this.skip(); !this.take(/\}/y); this.skip()) {
      const key = this.take(/(\w+|'[^']*'): ?/y);
      if (!key) throw this.error('a key expected');
      entries.push([word(key, 1).replace(/^'|'$/g, ''), this.value(['}'])]);
    }
    return Object.fromEntries(entries);
  }

  #list(): BicepValue {
    const items: BicepValue[] = [];
    for (this.skip(); !this.take(/\]/y); this.skip()) items.push(this.value([']']));
    return items;
  }

  #expression(ends: readonly string[]): string {
    const start = this.#at;
    let depth = 0;
    while (!this.isDone) {
      const character = this.text[this.#at] ?? '';
      if (depth === 0 && (character === '\n' || ends.includes(character))) break;
      // A string, interpolations with strings of their own included.
      if (character === "'") {
        this.#string();
        continue;
      }
      if ('([{'.includes(character)) depth += 1;
      if (')]}'.includes(character)) depth -= 1;
      this.#at += 1;
    }
    return this.text.slice(start, this.#at);
  }

  #string(): void {
    this.expect("'");
    while (!this.take(/'/y)) {
      if (this.isDone) throw this.error('an open string');
      if (this.take(/\$\{/y)) {
        this.#expression(['}']);
        this.expect('}');
      } else if (!this.take(/\\./y)) this.#at += 1;
    }
  }
}

/** True for an object of a Bicep file. */
export function isObject(value: BicepValue): value is { readonly [key: string]: BicepValue } {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Expression);
}
