import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { INTENTS, type Intent, type Slots } from '../../src/conversation/intents/intent.ts';

/** The examples that the product learns from. */
export const EXAMPLES = new URL('../../src/conversation/intents/examples.yaml', import.meta.url);

/** A text with what should be read in it. */
export interface Example {
  readonly intent: Intent;
  readonly text: string;
  readonly slots: Slots;
}

const SLOTS = {
  rg: 'resourceGroup',
  res: 'resourceName',
  dep: 'deploymentName',
  sub: 'subscriptionId',
  time: 'timeRange',
} as const;
const MARKED = /\{(rg|res|dep|sub|time):([^{}]+)\}/g;
const fileSchema = z.partialRecord(z.enum(INTENTS), z.string());

/**
 * Reads a file of examples: per intent one text a line, slots marked as in `{rg:rg-web}`, `\n` for a line end.
 * @throws ZodError for an unknown intent
 */
export async function readExamples(file: string | URL): Promise<Example[]> {
  const parsed = fileSchema.parse(parse(await readFile(file, 'utf8')));
  return INTENTS.flatMap((intent) =>
    (parsed[intent] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => toExample(intent, line.replaceAll('\\n', '\n'))),
  );
}

function toExample(intent: Intent, marked: string): Example {
  const slots: Record<string, string> = {};
  const text = marked.replace(MARKED, (_, mark: keyof typeof SLOTS, value: string) => {
    slots[SLOTS[mark]] ??= value;
    return value;
  });
  return { intent, text, slots };
}
