import type { CandidateReader } from './candidate.ts';
import { typeOfNoun, typeOfTool } from './kinds.ts';

/** The report that VS Code's Azure extensions copy: `Action: azureFunctions.createFunctionApp`, then `Error type:`. */
const ACTION = /^[ \t*>]{0,8}Action: (?<path>[A-Za-z]\w{1,60}(?:\.\w{1,60}){1,6})\s{0,4}$/m;
/** What an extension's "service", "account" or "app" is. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  azureapimanagement: 'Microsoft.ApiManagement/service',
  azureml: 'Microsoft.MachineLearningServices/workspaces',
  azurefunctions: 'Microsoft.Web/sites',
  azurelogicapps: 'Microsoft.Web/sites',
  azurelogicappsstandard: 'Microsoft.Web/sites',
  appservice: 'Microsoft.Web/sites',
  azurestorage: 'Microsoft.Storage/storageAccounts',
  staticwebapps: 'Microsoft.Web/staticSites',
  containerapps: 'Microsoft.App/containerApps',
  azurevirtualmachines: 'Microsoft.Compute/virtualMachines',
  cosmosdb: 'Microsoft.DocumentDB/databaseAccounts',
  azureiothub: 'Microsoft.Devices/IotHubs',
  aks: 'Microsoft.ContainerService/managedClusters',
};
/** Verbs, adverbs and the extensions' own words. */
const NOT_A_KIND =
  /^(?:create|delete|remove|update|deploy|start|stop|restart|swap|edit|add|view|context|advanced|new|new|in|portal|basic|azure|command|tree|item|group|resource)$/i;
const GENERIC = /^(?:service|account|server|app|instance|cluster)$/i;

/** An action that names a kind (`createService`, not `deploy`) tells it, and no name. */
export const fromVscodeAction: CandidateReader = ({ text }) => {
  const path = ACTION.exec(text.slice(0, 50_000))?.groups?.['path'];
  // A function, like a model, is made inside of what an action doesn't name.
  if (
    path === undefined ||
    !/^[ \t*>]{0,8}Action: (?:azure|app|static|container|cosmos|aks)/m.test(text.slice(0, 50_000)) ||
    /\.createFunction\b/.test(path) ||
    !/^[ \t*>]{0,8}Error type:/m.test(text.slice(0, 50_000))
  )
    return null;
  const [extension = '', ...steps] = path.split('.');
  const words = steps
    .flatMap((step) => step.replace(/([a-z])([A-Z])/g, '$1 $2').split(' '))
    .filter((w) => !NOT_A_KIND.test(w));
  const kind = words.join('');
  const known = EXTENSIONS[extension.toLowerCase()];
  if (known !== undefined && (GENERIC.test(kind) || known.toLowerCase().endsWith(`/${kind.toLowerCase()}s`)))
    return { type: known };
  const type = kind === '' ? null : (typeOfTool(kind) ?? typeOfNoun(words.join(' ')));
  return type === null ? null : { type };
};
