import { readsResources, SUB } from './cases.ts';

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
    [
      `azure-native:features:SubscriptionFeatureRegistration (feat):\n    error: cannot create already existing resource '/subscriptions/${SUB}/providers/Microsoft.Features/featureProviders/Microsoft.Compute/subscriptionFeatureRegistrations/Fast'`,
      'Microsoft.Features/featureProviders/subscriptionFeatureRegistrations',
      'Fast',
    ],
    [
      `~  azure-native:containerinstance:ContainerGroup logical_name updating (1s); error: Status=409 Code="ContainerGroupTransitioning" Message="The container group\n'cg-real' is still transitioning, please retry later."`,
      'Microsoft.ContainerInstance/containerGroups',
      'cg-real',
    ],
  ]);
});
