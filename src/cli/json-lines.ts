import { z } from 'zod';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** One line of input. */
export type Line = z.infer<typeof lineSchema>;

/**
 * Answers each line `{"id","text"}` with one object, in order. A line that is none is answered with an `error`, so that
 * the lines around it are not lost.
 * @returns the exit status: 0, or 2 where a line was malformed.
 */
export function answerLines(input: string, answer: (line: Line) => object, write: (line: string) => void): number {
  let status = 0;
  input.split('\n').forEach((text, index) => {
    if (text.trim() === '') return;
    const line = parseLine(text);
    if (line === null) status = 2;
    const result = line === null ? { id: null, error: `Line ${index + 1} is no object {"id","text"}.` } : answer(line);
    write(`${JSON.stringify(result)}\n`);
  });
  return status;
}

function parseLine(text: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
