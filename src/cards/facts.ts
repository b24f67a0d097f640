import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { CodeChain, Fact } from './view.ts';

type Report = Diagnosis['report'];

const TOOL_NAMES: Readonly<Record<NonNullable<Report['tool']>, string>> = {
  'az-cli': 'Azure CLI',
  powershell: 'Azure PowerShell',
  bicep: 'Bicep',
  azd: 'Azure Developer CLI',
  terraform: 'Terraform',
  pulumi: 'Pulumi',
  ansible: 'Ansible',
  kubernetes: 'Kubernetes',
  'sdk-js': 'Azure SDK for JavaScript',
  'sdk-dotnet': 'Azure SDK for .NET',
  'sdk-python': 'Azure SDK for Python',
  'sdk-java': 'Azure SDK for Java',
  'sdk-go': 'Azure SDK for Go',
  azcopy: 'AzCopy',
  kudu: 'Kudu',
  'github-actions': 'GitHub Actions',
  'azure-devops': 'Azure DevOps',
  'activity-log': 'Activity log',
  'monitor-alert': 'Azure Monitor alert',
  portal: 'Azure portal',
  rest: 'HTTP',
};

/** What the tool printed first against the most specific code; null where there is nothing to tell apart. */
export function codeChain(report: Report): CodeChain | null {
  const printed = report.codes[0];
  const real = report.code ?? report.codes.at(-1);
  if (!printed || !real || printed.toLowerCase() === real.toLowerCase()) return null;
  return { printed, real };
}

/** What the paste says about itself, most useful first; what it doesn't say is left out. */
export function reportFacts(report: Report): Fact[] {
  const { resource, terraform, names } = report;
  const codes = report.codes.filter((code, at) => code !== report.codes[at - 1]);
  const name = resource.parent && resource.name ? `${resource.parent}/${resource.name}` : resource.name;
  return [
    ...words('Status', report.httpStatus && `HTTP ${report.httpStatus}`),
    ...(codes.length > 1 ? code('Codes', codes.join(' → ')) : code('Code', codes[0] ?? report.code)),
    ...code('Resource', name),
    ...code('Type', resource.type),
    ...code('Resource group', resource.group),
    ...code('Subscription', resource.subscriptionId),
    ...words('Location', resource.location),
    ...code('Deployment', report.deploymentName),
    ...words('Operation', report.operation === 'other' ? null : report.operation),
    ...code('Correlation ID', report.correlationId),
    ...code('Locked scope', names.lockedScopes),
    ...code('Policy', names.policies),
    ...code('Also named', names.otherResources),
    ...code('Running operation', names.runningOperation),
    ...code('Lock ID', names.lockId),
    ...code('Provider', names.provider),
    ...code('Terraform address', terraform.address),
    ...code('Import ID', terraform.importId !== resource.id && terraform.importId),
    ...code('Resource ID', resource.id),
    ...words('Read as', report.tool && `${TOOL_NAMES[report.tool]} output`),
    ...words('Message', report.messages[0]),
    ...words('Note', report.cut && 'The paste was too long: its middle was not read.'),
  ];
}

type Value = string | readonly string[] | number | false | null | undefined;

function words(label: string, value: Value): Fact[] {
  return fact(label, value, false);
}

function code(label: string, value: Value): Fact[] {
  return fact(label, value, true);
}

function fact(label: string, value: Value, isCode: boolean): Fact[] {
  if (!value) return [];
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text ? [{ label, value: text, code: isCode }] : [];
}
