import { readsResources } from './cases.ts';

describe('reads actions of VS Code extensions', () => {
  readsResources([
    [
      `Action: azureApiManagement.createService\nError type: RequestDisallowedByPolicy\nError Message: Resource 'apim-1' was disallowed by policy.`,
      'Microsoft.ApiManagement/service',
      'apim-1',
    ],
    [`Action: azureFunctions.createFunctionApp\nError type: 409\nError Message: Conflict`, 'Microsoft.Web/sites', null],
    [
      `Action: azureml.viewContext.workspace.delete\nError type: 409\nError Message: Conflict`,
      'Microsoft.MachineLearningServices/workspaces',
      null,
    ],
    [
      `Action: azureml.viewContext.computeInstance.start\nError type: 409\nError Message: Conflict`,
      'Microsoft.MachineLearningServices/workspaces/computes',
      null,
    ],
    [`Action: azureFunctions.deploy\nError type: 409\nError Message: Conflict`, null, null],
  ]);
});
