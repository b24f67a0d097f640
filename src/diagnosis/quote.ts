import type { CommandTool } from '../knowledge/schema.ts';

/** Values that no shell reads as anything but themselves. */
const PLAIN = /^[A-Za-z0-9_./:@%+,=-]+$/;
/** PowerShell ends a quotation at typographic quotes as well. */
const POWERSHELL_QUOTES = /['\u2018-\u201b]/g;

/**
 * Writes a value as one literal of a tool's language, so that text from a paste can never be run: a shell word, a string
 * literal, or a bare Terraform address.
 */
export function quote(tool: CommandTool, value: string): string {
  switch (tool) {
    case 'az':
    case 'azd':
    case 'terraform':
    case 'rest':
    case 'kubectl':
      return PLAIN.test(value) && !value.startsWith('-') ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
    case 'powershell':
      return PLAIN.test(value) && !/^[-@]|,/.test(value) ? value : `'${value.replace(POWERSHELL_QUOTES, '$&$&')}'`;
    case 'hcl':
      return JSON.stringify(value).replaceAll(/[$%](?=\{)/g, '$&$&');
    case 'bicep':
      return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('${', '\\${').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
    case 'js':
    case 'dotnet':
    case 'python':
    case 'java':
    case 'go':
      return JSON.stringify(value);
  }
}

/** A Terraform address may stand bare in HCL only if it is one. */
export function isTerraformAddress(value: string): boolean {
  return /^(?:module\.[\w-]+(?:\[(?:\d+|"[\w ./:-]*")\])?\.)*[a-z]\w*\.[\w-]+(?:\[(?:\d+|"[\w ./:-]*")\])?$/.test(
    value,
  );
}
