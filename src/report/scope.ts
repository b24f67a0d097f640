import { flag } from './resource/from-commands.ts';
import type { ResourceId } from './resource/resource-id.ts';
import { isMasked } from './resource/resource-id.ts';

const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

const GROUP: readonly RegExp[] = [
  /\bResource Group(?: Name)?:? \\?"([^"\\\n]{1,90})\\?"/i,
  /\bResource ?group(?: name)?:? '([^'\n]{1,90})'/i,
  /\bresource_?group(?:_?name)?["']?\s{0,3}[:=]\s{0,3}["']([^"'\n/]{1,90})["']/i,
  /\bPerforming the operation "Creating Deployment" on target "([^"\n]{1,90})"/,
  /\bResource ?Group(?:Name)?\s{0,20}: ([\w.()-]{1,90})$/im,
  /\bCreating resource group: ([\w.()-]{1,90}?)(?=Error|\s|$)/,
  /\bresource group ([\w.()-]{0,88}[-_.\d][\w.()-]{0,88}\w)/i,
];

/** The resource group a text names, where no resource id does. */
export function findGroup(text: string, ids: readonly ResourceId[]): string | null {
  for (const pattern of GROUP) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name && !isMasked(name) && !/^<|^\$/.test(name)) return name;
  }
  return (
    flag(text, '--resource-group', '-g', '-ResourceGroupName') ?? variable(text, '-ResourceGroupName') ?? ids.find((id) => id.group)?.group ?? null
  );
}

/** PowerShell passes names in variables; one that the paste assigns is resolved. */
function variable(text: string, name: string): string | null {
  const used = new RegExp(String.raw`\s${name}[ :]\$(\w{1,60})\b`, 'i').exec(text)?.[1];
  if (used === undefined) return null;
  return new RegExp(String.raw`\$${used}\s{0,3}=\s{0,3}["']([^"'$\n]{1,90})["']`, 'i').exec(text)?.[1] ?? null;
}

const SUBSCRIPTION: readonly RegExp[] = [
  new RegExp(String.raw`\bSubscription(?: ?Id| ?Name)?\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(${GUID})`, 'i'),
  new RegExp(String.raw`\bsubscription(?: id)?:? ['"(]{0,2}(${GUID})`, 'i'),
  new RegExp(String.raw`--subscription[ =]["']?(${GUID})`, 'i'),
];

/** The subscription id a text names, where no resource id does. */
export function findSubscription(text: string, ids: readonly ResourceId[]): string | null {
  const inId = ids.find((id) => id.subscriptionId)?.subscriptionId;
  if (inId) return inId;
  for (const pattern of SUBSCRIPTION) {
    const id = pattern.exec(text)?.[1];
    if (id) return id;
  }
  return null;
}

const CORRELATION = new RegExp(
  String.raw`correlation(?:[ _-]?request)?[ _-]?(?:id)?\\{0,7}["']?\s{0,3}(?:[:=]|is|of)?\s{0,4}\\{0,7}["'(]?(${GUID})`,
  'i',
);

/** The correlation id, only where the text says "correlation". */
export function findCorrelationId(text: string): string | null {
  return CORRELATION.exec(text)?.[1] ?? null;
}

const DEPLOYMENT: readonly RegExp[] = [
  /\btemplate deployment '([^'\n]{1,64})'/i,
  /\bThe deployment '([^'\n]{1,64})'/,
  /\b(?:edit or replace|active) deployment '([^'\n]{1,64})'/i,
  /\bDeployment ?name\s{0,20}:\s{0,20}["']?([\w.()-]{1,64})/i,
  /\bdeployment '([\w.()-]{1,64})'/i,
];

/** The outermost deployment that a text names. */
export function findDeployment(text: string, ids: readonly ResourceId[]): string | null {
  for (const pattern of DEPLOYMENT) {
    const name = pattern.exec(text)?.[1];
    if (name && !isMasked(name)) return name;
  }
  const inId = ids.find((id) => /\/Microsoft\.Resources\/deployments\//i.test(id.id));
  if (inId) return /\/deployments\/([^/]{1,64})/i.exec(inId.id)?.[1] ?? null;
  const command = /\b(?:az deployment \w{2,6} (?:create|validate|what-if)|New-Az(?:ureRm)?\w{0,20}Deployment)\b([^\n]{0,1500})/i.exec(text)?.[1];
  return command === undefined ? null : flag(command, '--name', '-n', '-Name', '-DeploymentName');
}

/** The Azure region that a text names as the request's. */
export function findLocation(text: string): string | null {
  const found =
    /\b(?:--location|-l|-Location)[ =]["']?([a-z][a-z0-9]{3,30})\b/i.exec(text) ??
    /["']location["']\s{0,3}:\s{0,3}["']([a-z][a-z0-9 ]{3,30})["']/i.exec(text) ??
    /\bin (?:location|region) '([a-z][a-z0-9 ]{3,30})'/i.exec(text);
  return found?.[1] ?? null;
}
