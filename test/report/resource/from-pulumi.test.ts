import { readsResources } from './cases.ts';

describe('reads Pulumi errors', () => {
  readsResources([
    [
      `  azure:network/subnet:Subnet (app-subnet):\n    error: 1 error occurred:\n    * creating urn:pulumi:dev::p::azure:network/subnet:Subnet::app-subnet: Error: creating`,
      'Microsoft.Network/virtualNetworks/subnets',
      'app-subnet',
    ],
    [
      `azure-native:cosmosdb:SqlResourceSqlContainer (orders):\n  error: Code="Conflict" Message="x"`,
      'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers',
      'orders',
    ],
    [
      `- azure-native:cognitiveservices:ProjectConnection search-connection\n   deleting failed\n   error: Status=409 Code="TransientError" Message="Etag conflict"`,
      null,
      'search-connection',
    ],
  ]);
});
