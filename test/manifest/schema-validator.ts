import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** Says what a schema of the folder has against a value; an empty list where nothing. */
export function schemaValidator(file: string): (value: unknown) => readonly string[] {
  const { $schema: _dialect, ...schema } = JSON.parse(readFileSync(new URL(`schema/${file}`, import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
