import type { CommandTool, Fix } from '../knowledge/schema.ts';
import type { ErrorReport, Tool } from '../report/error-report.ts';
import { parseResourceId } from '../report/resource/resource-id.ts';
import type { FilledCommand } from './diagnosis.ts';
import { isTerraformAddress, quote } from './quote.ts';

/** Values for the holes of fixes; what a paste doesn't say is absent. */
export type Holes = ReadonlyMap<string, string>;

const HOLE = /\{\{\s{0,4}([a-zA-Z][\w.]{0,60})\s{0,4}\}\}/g;

/** What an empty hole shows, where its name alone would be unclear. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  'resource.id': '<resource-id>',
  'resource.name': '<resource-name>',
  'resource.parent': '<parent-name>',
  'resource.type': '<resource-type>',
  'resource.group': '<resource-group>',
  'resource.location': '<location>',
  'subscription.id': '<subscription-id>',
  'terraform.address': '<terraform-address>',
  'terraform.importId': '<resource-id>',
  'other.id': '<id-of-the-other-resource>',
};

/** Collects what a report can fill in. */
export function holesOf(report: ErrorReport): Holes {
  const { resource, terraform, names } = report;
  const lock = names.lockedScopes[0];
  const values: Readonly<Record<string, string | null | undefined>> = {
    'resource.id': resource.id,
    'resource.name': resource.name,
    'resource.parent': resource.parent,
    'resource.type': resource.type,
    'resource.group': resource.group,
    'resource.location': resource.location,
    'subscription.id': resource.subscriptionId,
    'deployment.name': report.deploymentName,
    'correlation.id': report.correlationId,
    code: report.code,
    'terraform.address': terraform.address,
    'terraform.kind': terraform.kind,
    'terraform.importId': terraform.importId ?? resource.id,
    'lock.scope': lock,
    'lock.id': names.lockId,
    'policy.id': names.policies[0],
    provider: names.provider ?? resource.type?.split('/')[0],
    'other.id': names.otherResources.find((id) => parseResourceId(id)?.type !== null),
    'operation.uri': names.runningOperation,
  };
  return new Map(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** Fills a sentence: values as they are, for a reader. */
export function fillText(text: string, holes: Holes): string {
  return text.replace(HOLE, (_, name: string) => holes.get(name) ?? placeholder(name));
}

/** Fills a command: values quoted for its tool, unknown ones as obvious placeholders. */
export function fillCommand(tool: CommandTool, text: string, holes: Holes): string {
  return text.replace(HOLE, (_, name: string) => {
    const value = holes.get(name);
    if (tool === 'hcl' && name === 'terraform.address') {
      return value !== undefined && isTerraformAddress(value) ? value : placeholder(name);
    }
    if (value !== undefined) return quote(tool, value);
    return isCode(tool) ? quote(tool, placeholder(name)) : `'${placeholder(name)}'`;
  });
}

const isCode = (tool: CommandTool): boolean => ['hcl', 'bicep', 'js', 'dotnet', 'python', 'java', 'go'].includes(tool);

const placeholder = (name: string): string => PLACEHOLDERS[name] ?? `<${name.replaceAll('.', '-').toLowerCase()}>`;

/** The command tools that suit the asker's own tool, best first. */
const PREFERRED: Readonly<Partial<Record<Tool, readonly CommandTool[]>>> = {
  powershell: ['powershell'],
  terraform: ['terraform', 'hcl'],
  bicep: ['bicep'],
  azd: ['azd', 'bicep'],
  kubernetes: ['kubectl'],
  'sdk-js': ['js'],
  'sdk-dotnet': ['dotnet'],
  'sdk-python': ['python'],
  'sdk-java': ['java'],
  'sdk-go': ['go'],
  rest: ['rest'],
};

/** A fix's commands, filled in, the asker's own tool first and the Azure CLI next. */
export function fillCommands(fix: Fix, holes: Holes, tool: Tool | null): FilledCommand[] {
  const preferred = [...((tool && PREFERRED[tool]) ?? []), 'az', 'powershell'];
  const rank = (name: string): number => (preferred.includes(name) ? preferred.indexOf(name) : preferred.length);
  return Object.entries(fix.commands)
    .map(([name, text]) => ({ tool: name as CommandTool, text }))
    .sort((a, b) => rank(a.tool) - rank(b.tool))
    .map(({ tool: name, text }) => ({ tool: name, text: fillCommand(name, text.trim(), holes) }));
}
