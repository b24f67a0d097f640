import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Folder of the templates. */
export const FOLDER = fileURLToPath(new URL('../../deploymentTemplates/', import.meta.url));

/** A file of the folder. */
export const textOf = (file: string): string => readFileSync(`${FOLDER}${file}`, 'utf8');

const expression = z.string();
const parameter = z.strictObject({
  type: z.enum(['string', 'int', 'bool', 'array', 'object']),
  defaultValue: z.unknown().optional(),
  allowedValues: z.array(z.string()).optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minValue: z.int().optional(),
  maxValue: z.int().optional(),
  metadata: z.strictObject({ description: z.string().min(1) }).optional(),
});
const output = z.strictObject({
  type: z.enum(['string', 'int', 'bool', 'array', 'object']),
  metadata: z.strictObject({ description: z.string() }).optional(),
  value: expression,
});
const resource = z.strictObject({
  condition: expression.optional(),
  copy: z.strictObject({ name: z.string(), count: expression }).optional(),
  existing: z.literal(true).optional(),
  type: z.string().regex(/^Microsoft\.\w+(?:\/\w+)+$/),
  apiVersion: z.string().regex(/^20\d\d-\d\d-\d\d(?:-preview)?$/),
  scope: expression.optional(),
  subscriptionId: expression.optional(),
  name: z.string(),
  location: z.string().optional(),
  tags: expression.optional(),
  kind: z.string().optional(),
  sku: z.record(z.string(), z.unknown()).optional(),
  identity: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  dependsOn: z.array(z.string()).optional(),
});

/**
 * A deployment template with symbolic names: what the schema asks for, and no more than we use of it.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/resource-declaration
 */
export const templateSchema = z.strictObject({
  $schema: z
    .string()
    .regex(
      /^https:\/\/schema\.management\.azure\.com\/schemas\/(?:2019-04-01\/deploymentTemplate|2018-05-01\/subscriptionDeploymentTemplate|2019-08-01\/managementGroupDeploymentTemplate)\.json#$/,
    ),
  languageVersion: z.literal('2.0'),
  contentVersion: z.string().regex(/^\d+\.\d+\.\d+\.\d+$/),
  parameters: z.record(z.string().regex(/^\w+$/), parameter),
  variables: z.record(z.string().regex(/^\w+$/), z.unknown()).optional(),
  resources: z.record(z.string().regex(/^\w+$/), resource),
  outputs: z.record(z.string().regex(/^\w+$/), output).optional(),
});

/** A template. */
export type Template = z.infer<typeof templateSchema>;
/** A resource of one. */
export type TemplateResource = z.infer<typeof resource>;

const nested = z.looseObject({
  mode: z.literal('Incremental'),
  expressionEvaluationOptions: z.strictObject({ scope: z.literal('inner') }),
  parameters: z.record(z.string(), z.strictObject({ value: z.unknown() })),
  template: templateSchema,
});

/** What a module's resource holds. */
export const nestedOf = (module: TemplateResource): z.infer<typeof nested> => nested.parse(module.properties);

/** A template of the folder, its shape checked. */
export const readTemplate = (file: string): Template => templateSchema.parse(JSON.parse(textOf(file)));

/** A template and all that are nested in it, by the symbol of their module; the outermost one's is empty. */
export function allTemplates(template: Template): ReadonlyMap<string, Template> {
  const modules = Object.entries(template.resources).filter(
    ([, { type }]) => type === 'Microsoft.Resources/deployments',
  );
  return new Map([['', template], ...modules.map(([symbol, module]) => [symbol, nestedOf(module).template] as const)]);
}

/** All resources of a template and those nested in it, modules left out. */
export function allResources(template: Template): readonly TemplateResource[] {
  return [...allTemplates(template).values()].flatMap(({ resources }) =>
    Object.values(resources).filter(({ type }) => type !== 'Microsoft.Resources/deployments'),
  );
}

/** Every string in a value, at any depth, with the path that leads to it. */
export function* strings(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* strings(part, `${path}/${key}`);
  }
}
