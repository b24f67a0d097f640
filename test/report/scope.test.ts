import assert from 'node:assert/strict';
import { findResourceIds } from '../../src/report/resource/resource-id.ts';
import {
  findCorrelationId,
  findDeployment,
  findGroup,
  findLocation,
  findSubscription,
} from '../../src/report/scope.ts';

const GUID = '1a2b3c4d-1111-4222-8333-444455556666';
const group = (text: string) => findGroup(text, findResourceIds(text));
const deployment = (text: string) => findDeployment(text, findResourceIds(text));

describe('scope', () => {
  const groups: [string, string | null][] = [
    ["Resource group 'rg-one' could not be found.", 'rg-one'],
    ['az vm create -g rg-two -n vm', 'rg-two'],
    ['$Rg = "rg-three"\nNew-AzVM -ResourceGroupName $Rg', 'rg-three'],
    ['Resource Group Name: "rg-four"', 'rg-four'],
    [`/subscriptions/${GUID}/resourceGroups/rg-five/providers/Microsoft.Web/sites/a`, 'rg-five'],
    ['Resource group create_or_update failed with status code: 409', null],
    ['Resource Group Name:\n    "rg-six"', 'rg-six'],
    ['Resource Group Name: "***"', null],
    [`managed resource group '/subscriptions/${GUID}/resourceGroups/rg-managed' did not match`, null],
  ];
  for (const [text, wanted] of groups)
    it(`reads the group of ${text.slice(0, 40)}`, () => assert.equal(group(text), wanted));

  const deployments: [string, string | null][] = [
    ["The template deployment 'main-1' is not valid", 'main-1'],
    ['Nginx Deployment Name: "ngx-1"', null],
    ['Account Name: "oai-1"\nDeployment Name: "gpt"', null],
    ['az deployment group create \\\n  --resource-group rg --name net-2 \\\n  --template-file x.bicep', 'net-2'],
    [
      'New-AzResourceGroupDeployment : 10:00:00 - Error\n+ New-AzResourceGroupDeployment -name app-3 -TemplateFile ...',
      'app-3',
    ],
    [
      `/subscriptions/${GUID}/resourceGroups/rg/providers/Microsoft.Resources/deployments/outer-4/operations/1`,
      'outer-4',
    ],
    ['DeploymentName          : log-5', 'log-5'],
    ["The deployment\n  'main-6' failed with error(s).", 'main-6'],
    ['Finished ARM Deployment (k8s-7). Error: Code="DeploymentFailed"', 'k8s-7'],
    ['Failure reported for Deployment rules-8 in Azure Portal:', 'rules-8'],
    ["soft.Resources/deployments/cut-9' cannot be saved, because this would overwrite", 'cut-9'],
    ['the deployment failed', null],
  ];
  for (const [text, wanted] of deployments)
    it(`reads the deployment of ${text.slice(0, 40)}`, () => assert.equal(deployment(text), wanted));

  it('reads a correlation id only where the text says so', () => {
    assert.equal(findCorrelationId(`x-ms-correlation-request-id: ${GUID}`), GUID);
    assert.equal(findCorrelationId(`Correlation ID: '${GUID}'`), GUID);
    assert.equal(findCorrelationId(`this correlation\n  identifier: ${GUID}`), GUID);
    assert.equal(findCorrelationId(`The tracking id is '${GUID}'`), null);
  });
  it('reads subscription and location', () => {
    assert.equal(findSubscription(`az account set --subscription ${GUID}`, []), GUID);
    assert.equal(findLocation('az group create -n x --location westeurope'), 'westeurope');
    const both = "exists in location 'northeurope'. It cannot be created in location 'westeurope'.";
    assert.equal(findLocation(both), 'westeurope');
  });
});
