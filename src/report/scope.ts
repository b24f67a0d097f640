import { commandTail, flag, isValue, resolved } from './resource/flags.ts';
import type { ResourceId } from './resource/resource-id.ts';
import { isMasked } from './resource/resource-id.ts';

const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

const GROUP: readonly RegExp[] = [
  /\bResource Group(?: Name)?:?\s{1,40}\\?"([^"\\\n]{1,90})\\?"/i,
  /\bResource ?group(?: name)?:? ['\x60]([^'\x60\n/]{1,90})['\x60]/i,
  /\bresource_?group(?:_?name)?["']?\s{0,3}[:=]\s{0,3}["']([^"'\n/]{1,90})["']/i,
  /\bPerforming the operation "Creating Deployment" on target "([^"\n]{1,90})"/,
  /\bResource ?Group(?:Name)?\s{0,20}: ([\w.()-]{1,90})$/im,
  /\bCreating resource group: ([\w.()-]{1,90}?)(?=Error|\s|$)/,
  /\bresource group ((?!create_|delete_|update_|[a-z]+-[a-z]+\b(?! ))[\w.()-]{0,88}[-_.\d][\w.()-]{0,88}\w)/i,
];

/** The resource group a text names, where no resource id does. */
export function findGroup(text: string, ids: readonly ResourceId[]): string | null {
  for (const pattern of GROUP) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name && !isMasked(name) && !/^<|^\$/.test(name)) return name;
  }
  return inCommands(text) ?? ids.find((id) => id.group && !isManaged(text, id))?.group ?? null;
}

/** A group that a service keeps for itself (Databricks, AKS, managed applications) is not the resource's. */
const isManaged = (text: string, { at }: ResourceId): boolean =>
  /\b(?:managed resource group|appliance definition) '$/i.test(text.slice(Math.max(0, at - 40), at));

/** `--resource-group x`, `-g x`, `-ResourceGroupName x`; a variable that the paste assigns is resolved. */
function inCommands(text: string): string | null {
  return (
    resolved(text, text, '--resource-group', '-ResourceGroupName') ??
    (/\baz [a-z]/.test(text) ? resolved(text, text, '-g') : null)
  );
}

const SUBSCRIPTION: readonly RegExp[] = [
  new RegExp(String.raw`\bSubscription(?: ?Id| ?Name)?\\?["']?\s{0,3}[:=]\s{0,40}\\?["']?(${GUID})`, 'i'),
  new RegExp(String.raw`\bsubscription(?: id)?:?\s{1,3}['"(]{0,2}(${GUID})`, 'i'),
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
  String.raw`correlation(?:[ _-]?request)?(?:[_-]|\s{1,12})?(?:id(?:entifier)?)?\\{0,7}["']?\s{0,3}(?:[:=]|is|of)?\s{0,4}\\{0,7}["'(]?(${GUID})`,
  'i',
);

/** The correlation id, only where the text says "correlation". */
export function findCorrelationId(text: string): string | null {
  return CORRELATION.exec(text)?.[1] ?? null;
}

const DEPLOYMENT: readonly RegExp[] = [
  /\btemplate deployment\s{1,20}'([^'\n]{1,64})'/i,
  /\bThe deployment\s{1,20}'([^'\n]{1,64})'/,
  /\b(?:edit or replace|active|delete|cancel) deployment '([^'\n]{1,64})'/i,
  /\bDeployment ?name["']?\s{0,20}[:=]\s{0,20}["']?(?!null\b)([\w.()-]{1,64})/i,
  /\bTemplate Deployment:? \(?(?:Name )?"([^"\n]{1,64})"/,
  /\bdeployment\s{1,20}'([\w.()-]{1,64})'/i,
  /\bARM Deployment:? \(([\w.()-]{1,64})\)/i,
  // A bare name is no word of the sentence where it has a separator or a digit.
  /\bDeployment (?=[\w.()-]{0,63}[-_\d])([\w.()-]{1,64}) in (?:the )?Azure Portal\b/,
];
/** The end of an id whose front was cut off. */
const CUT_ID = /(?:^|[^/\w.])[\w.]{0,20}ources\/deployments\/([\w.()-]{1,64})(?=['"\s])/i;
const DEPLOYING =
  /\b(?:az (?:deployment(?: \w{2,6})?|group deployment|stack \w{2,5}) (?:create|validate|what-if)|New-Az(?:ureRm|ure)?\w{0,30}Deployment(?:Stack)?)\b/g;
const MAX_COMMANDS = 50;

/** Other things than ARM's are deployments too: `Nginx Deployment Name: …`, a model's under its `Account Name: …`. */
const OTHER_DEPLOYMENT =
  /(?:\b(?!Template|ARM|Finished|Starting|Started|Running|Failed|Creating|The|Azure|Resource|Outer|Stack)[A-Z]\w{1,30} |\b(?:Account|App|Spring|Endpoint) Name: "[^"\n]{1,100}"\s{1,40})$/;

/** The outermost deployment that a text names. */
export function findDeployment(text: string, ids: readonly ResourceId[]): string | null {
  for (const pattern of DEPLOYMENT) {
    const match = pattern.exec(text);
    if (match && OTHER_DEPLOYMENT.test(text.slice(Math.max(0, match.index - 160), match.index))) continue;
    const name = match?.[1];
    if (name && !isMasked(name) && isValue(name)) return name;
  }
  const inId = ids.find((id) => /\/Microsoft\.Resources\/(?:deployments|deploymentStacks)\//i.test(id.id));
  const name = inId ? /\/deployment(?:s|Stacks)\/([^/]{1,64})/i.exec(inId.id)?.[1] : undefined;
  if (name !== undefined && !isMasked(name)) return name;
  const inRest = CUT_ID.exec(text)?.[1];
  if (inRest !== undefined && !isMasked(inRest)) return inRest;
  for (const command of [...text.matchAll(DEPLOYING)].slice(0, MAX_COMMANDS)) {
    const given = flag(
      commandTail(text, command.index + command[0].length),
      '--name',
      '-n',
      '-Name',
      '-DeploymentName',
    );
    if (given !== null) return given;
  }
  return null;
}

/** The Azure region that a text names as the request's. */
export function findLocation(text: string): string | null {
  const found =
    // `… already exists in location 'a' … cannot be created in location 'b'`: the second is the request's.
    /\bcannot be (?:re-?)?created in (?:location|region) '([a-z][a-z0-9 ]{3,30})'/i.exec(text) ??
    /(?:^|\s)(?:--location|-l|-Location)[ =]["']?([a-z][a-z0-9]{3,30})\b/i.exec(text) ??
    /["']location["']\s{0,3}:\s{0,3}["']([a-z][a-z0-9 ]{3,30})["']/i.exec(text) ??
    /\bin (?:location|region) '([a-z][a-z0-9 ]{3,30})'/i.exec(text);
  return found?.[1] ?? null;
}
