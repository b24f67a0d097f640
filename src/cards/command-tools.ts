import type { FilledCommand } from '../diagnosis/diagnosis.ts';

/** How a tool is named, which language its commands are written in, and which tools one asker uses together. */
export interface CommandToolInfo {
  readonly label: string;
  /** Language tag of a fenced code block. */
  readonly language: string;
  readonly family: string;
}

export const COMMAND_TOOL_INFO: Readonly<Record<FilledCommand['tool'], CommandToolInfo>> = {
  az: { label: 'Azure CLI', language: 'bash', family: 'az' },
  powershell: { label: 'Azure PowerShell', language: 'powershell', family: 'powershell' },
  terraform: { label: 'Terraform', language: 'bash', family: 'terraform' },
  hcl: { label: 'Terraform configuration', language: 'hcl', family: 'terraform' },
  bicep: { label: 'Bicep', language: 'bicep', family: 'bicep' },
  azd: { label: 'Azure Developer CLI', language: 'bash', family: 'azd' },
  rest: { label: 'REST', language: 'http', family: 'rest' },
  kubectl: { label: 'kubectl', language: 'bash', family: 'kubectl' },
  js: { label: 'JavaScript', language: 'javascript', family: 'js' },
  dotnet: { label: '.NET', language: 'csharp', family: 'dotnet' },
  python: { label: 'Python', language: 'python', family: 'python' },
  java: { label: 'Java', language: 'java', family: 'java' },
  go: { label: 'Go', language: 'go', family: 'go' },
};
