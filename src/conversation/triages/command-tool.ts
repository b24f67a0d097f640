import type { CommandTool } from '../../knowledge/schema.ts';
import type { Tool } from '../../report/error-report.ts';

const TOOLS: Readonly<Record<CommandTool, Tool>> = {
  az: 'az-cli',
  powershell: 'powershell',
  terraform: 'terraform',
  hcl: 'terraform',
  bicep: 'bicep',
  azd: 'azd',
  rest: 'rest',
  kubectl: 'kubernetes',
  js: 'sdk-js',
  dotnet: 'sdk-dotnet',
  python: 'sdk-python',
  java: 'sdk-java',
  go: 'sdk-go',
};

/** The tool whose users want commands of this kind. */
export function toolOfCommands(tool: CommandTool): Tool {
  return TOOLS[tool];
}
