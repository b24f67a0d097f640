import assert from 'node:assert/strict';
import { typeOfClient } from '../../../src/report/resource/client-kinds.ts';

describe('client kinds', () => {
  it("reads a client's package and name", () => {
    assert.equal(typeOfClient('network', 'SecurityGroups'), 'Microsoft.Network/networkSecurityGroups');
    assert.equal(typeOfClient('privatedns', 'PrivateZones'), 'Microsoft.Network/privateDnsZones');
    assert.equal(typeOfClient('network', 'VirtualNetworks'), 'Microsoft.Network/virtualNetworks');
  });

  it("knows a package's only client", () => assert.equal(typeOfClient('redis', ''), 'Microsoft.Cache/redis'));

  it('knows no others', () => assert.equal(typeOfClient('network', 'Owls'), null));
});
