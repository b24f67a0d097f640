import assert from 'node:assert/strict';
import { findDeploymentId } from '../../src/report/find-deployment-id.ts';

const SUB = '11111111-2222-3333-4444-555555555555';
const IN_GROUP = `/subscriptions/${SUB}/resourceGroups/rg-shop/providers/Microsoft.Resources/deployments/main(2)`;
const AT_SUBSCRIPTION = `/subscriptions/${SUB}/providers/Microsoft.Resources/deployments/landing-zone`;
const AT_GROUP =
  '/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Resources/deployments/policies';

describe('report/find-deployment-id', () => {
  const portal = 'https://portal.azure.com/#';
  for (const id of [IN_GROUP, AT_SUBSCRIPTION, AT_GROUP]) {
    const texts = [
      id,
      `why did ${id}/operations/0A1B fail?`,
      `See ${id}.`,
      `${portal}@contoso.com/resource${id}/overview`,
      `${portal}view/HubsExtension/DeploymentDetailsBlade/~/overview/id/${encodeURIComponent(id)}`,
      `<${portal}blade/HubsExtension/DeploymentDetailsBlade/overview/id/${encodeURIComponent(encodeURIComponent(id))}|link>`,
    ];
    for (const text of texts) it(`finds it in ${text.slice(0, 90)}`, () => assert.equal(findDeploymentId(text), id));
  }

  it('takes off a bracket of the sentence', () => {
    assert.equal(findDeploymentId(`(see ${AT_SUBSCRIPTION}).`), AT_SUBSCRIPTION);
  });

  it('passes over other ids and texts', () => {
    const texts = [
      '',
      'why did my deploy 409',
      `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st`,
      `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Resources/deploymentStacks/s`,
      '%2Fsubscriptions%2F%E0%A4%A%2Fproviders%2Fx',
    ];
    for (const text of texts) assert.equal(findDeploymentId(text), null, text);
  });
});
