import assert from 'node:assert/strict';
import { typeOfChain } from '../../../src/report/resource/label-chain.ts';

const chain = (...labels: readonly (readonly [string, string?])[]) =>
  labels.map(([label, name = 'x']) => ({ label, name }));

describe('typeOfChain', () => {
  it('keeps the kind that the labels name', () => {
    const kind = 'Microsoft.DBforMySQL/flexibleServers';
    assert.equal(typeOfChain(chain(['Server']), kind), kind);
    assert.equal(typeOfChain([], kind), kind);
  });
  it('goes to a parent, a child, or another resource', () => {
    const databases = 'Microsoft.Sql/servers/databases';
    assert.equal(typeOfChain(chain(['Server']), databases), 'Microsoft.Sql/servers');
    assert.equal(typeOfChain(chain(['Server'], ['Database'], ['Odd Policy']), databases), `${databases}/oddPolicies`);
    assert.equal(
      typeOfChain(chain(['Virtual Network'], ['Subnet']), 'Microsoft.Network/privateLinkServices'),
      'Microsoft.Network/virtualNetworks/subnets',
    );
  });
  it('finds the one type of that form, and none where several are', () => {
    assert.equal(
      typeOfChain(chain(['Nginx Deployment'], ['Configuration']), null),
      'NGINX.NGINXPLUS/nginxDeployments/configurations',
    );
    assert.equal(typeOfChain(chain(['Workspace', 'team-a']), null), null);
    assert.equal(typeOfChain(chain(['Workspace', 'log-a']), null), 'Microsoft.OperationalInsights/workspaces');
  });
  it('skips a type that goes without a name', () => {
    assert.equal(
      typeOfChain(chain(['Storage Account'], ['Container']), null),
      'Microsoft.Storage/storageAccounts/blobServices/containers',
    );
  });
});
