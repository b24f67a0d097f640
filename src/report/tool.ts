import type { Tool } from './error-report.ts';

/** Marks of the tool that made a paste; an inner tool (Terraform in a pipeline) comes before the pipeline. */
const MARKS: readonly (readonly [RegExp, Tool])[] = [
  [
    /\b(?:azurerm|azapi|azuread)_\w|\bterraform\b|\bto be managed via Terraform\b|\bTerraform\b|Client#(?:Create|Delete|Update)|\btofu\b/,
    'terraform',
  ],
  [/\bazure-native:|\bazure-nextgen:|\bpulumi:|\bPulumi\b/, 'pulumi'],
  [/\bazure_rm_\w|^TASK \[|fatal: \[[\w.-]+\]: FAILED/m, 'ansible'],
  [/\bazd (?:up|provision|deploy|down)\b|Deployment Error Details:|error executing step command/, 'azd'],
  [
    /\bkubectl\b|\bcontroller-runtime\b|v1\.ObjectReference|\bRetryClassification:|azure_(?:backoff|loadbalancer|vmss)\w*\.go/,
    'kubernetes',
  ],
  [
    /\b(?:New|Set|Add|Update|Remove|Get|Start|Stop|Restart|Invoke)-Az\w+|CategoryInfo\s*:|FullyQualifiedErrorId|\bStatus Message: /,
    'powershell',
  ],
  [/\bazcopy\b|UPLOADFAILED|AzcopyVersion|Job-Command /i, 'azcopy'],
  [/\.bicep\b|\bbicep (?:build|deploy)\b/, 'bicep'],
  [
    /\baz [a-z]+ [a-z-]+ |^[ \t]{0,40}(?:ERROR: )?\(\w{1,120}\) .*\n[ \t]{0,40}Code: |azclierror|cli\.azure\.cli|azure\.cli\.core/m,
    'az-cli',
  ],
  [/\bscm\.azurewebsites\.net|zipdeploy|\bKudu\b/i, 'kudu'],
  [
    /\bAzure\.RequestFailedException|Microsoft\.Azure\.\w+\.\w*Exception|\bAzure\.Messaging\.|documentdb-dotnet|Microsoft\.WindowsAzure/,
    'sdk-dotnet',
  ],
  [/\bazure\.core\.exceptions|azure\.common\.|azure\.mgmt\.|msrestazure/, 'sdk-python'],
  [/\bcom\.(?:azure|microsoft\.azure)\./, 'sdk-java'],
  [/\bRestError\b|azsdk-js-|@azure\//, 'sdk-js'],
  [/autorest\/azure|\bazcore\b|RESPONSE \d{3}: \d{3}|\bERROR CODE: /, 'sdk-go'],
  [/"(?:eventDataId|operationName|resultType|subStatus)"\s*:|\bOperation name\s{2,}/, 'activity-log'],
  [/"schemaId"\s*:\s*"azureMonitorCommonAlertSchema"|Fired:Sev|\bAlert rule\b/i, 'monitor-alert'],
  [/portal\.azure\.com|\(Code: \w+\)/, 'portal'],
  [/^##\[|\bvsts\b|AzureDevOps|\bTF\d{6}\b/m, 'azure-devops'],
  [/\bGITHUB_|\bactions\/|^Run |Process completed with exit code/m, 'github-actions'],
  [/^(?:GET|PUT|POST|PATCH|DELETE) https?:|\bHTTP\/[\d.]+ \d{3}|\bcurl /m, 'rest'],
];

/** The tool whose output a text is, or null. The first 200,000 characters tell. */
export function findTool(text: string): Tool | null {
  const head = text.slice(0, 200_000);
  return MARKS.find(([mark]) => mark.test(head))?.[1] ?? null;
}
