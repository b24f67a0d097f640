import { z } from 'zod';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** One line of input. */
export type Line = z.infer<typeof lineSchema>;

/**
 * Answers each line `{"id","text"}` with one object, in order. A line that is none is answered with an `error`, so that
 * the lines around it are not lost.
 * @returns the exit status: 0, or 2 where a line was malformed.
 */
export async function answerLines(
  input: string,
  answer: (line: Line) => object | Promise<object>,
  write: (line: string) => void,
): Promise<number> {
  let status = 0;
  for (const [index, text] of input.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = parseLine(text);
    if (line === null) status = 2;
    const none = { id: null, error: `Line ${index + 1} is no object {"id","text"}.` };
    write(`${JSON.stringify(line === null ? none : await answer(line))}\n`);
  }
  return status;
}

function parseLine(text: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
