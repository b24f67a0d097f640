/**
 * Api-versions that published clients of Azure send, for the types that pastes name most; each is read without asking the
 * provider first. A namespace stands for all its types where they share their versions.
 * @see https://github.com/Azure/azure-rest-api-specs
 */
const API_VERSIONS: Readonly<Record<string, string>> = {
  'microsoft.apimanagement': '2024-05-01',
  'microsoft.app': '2025-07-01',
  'microsoft.appconfiguration': '2023-03-01',
  'microsoft.batch/batchaccounts': '2023-11-01',
  'microsoft.cache/redis': '2024-11-01',
  'microsoft.cognitiveservices/accounts': '2025-09-01',
  'microsoft.compute/availabilitysets': '2024-07-01',
  'microsoft.compute/disks': '2023-10-02',
  'microsoft.compute/images': '2024-07-01',
  'microsoft.compute/proximityplacementgroups': '2024-07-01',
  'microsoft.compute/snapshots': '2023-10-02',
  'microsoft.compute/virtualmachines': '2024-07-01',
  'microsoft.compute/virtualmachinescalesets': '2024-07-01',
  'microsoft.containerregistry/registries': '2025-11-01',
  'microsoft.containerservice/managedclusters': '2025-05-01',
  'microsoft.datafactory/factories': '2018-06-01',
  'microsoft.dbformysql/flexibleservers': '2021-05-01',
  'microsoft.dbforpostgresql/flexibleservers': '2025-08-01',
  'microsoft.documentdb/databaseaccounts': '2025-10-15',
  'microsoft.eventhub/namespaces': '2024-01-01',
  'microsoft.insights/components': '2020-02-02',
  'microsoft.keyvault/managedhsms': '2026-02-01',
  'microsoft.keyvault/vaults': '2026-02-01',
  'microsoft.logic/workflows': '2019-05-01',
  'microsoft.managedidentity/userassignedidentities': '2023-01-31',
  'microsoft.network/applicationgateways': '2025-05-01',
  'microsoft.network/applicationgatewaywebapplicationfirewallpolicies': '2025-05-01',
  'microsoft.network/applicationsecuritygroups': '2025-05-01',
  'microsoft.network/azurefirewalls': '2025-05-01',
  'microsoft.network/bastionhosts': '2025-05-01',
  'microsoft.network/ddosprotectionplans': '2025-05-01',
  'microsoft.network/dnszones': '2018-05-01',
  'microsoft.network/expressroutecircuits': '2025-05-01',
  'microsoft.network/firewallpolicies': '2025-05-01',
  'microsoft.network/ipgroups': '2025-05-01',
  'microsoft.network/loadbalancers': '2025-05-01',
  'microsoft.network/natgateways': '2025-05-01',
  'microsoft.network/networkinterfaces': '2025-05-01',
  'microsoft.network/networksecuritygroups': '2025-05-01',
  'microsoft.network/privatednszones': '2020-06-01',
  'microsoft.network/privateendpoints': '2025-05-01',
  'microsoft.network/publicipaddresses': '2025-05-01',
  'microsoft.network/publicipprefixes': '2025-05-01',
  'microsoft.network/routetables': '2025-05-01',
  'microsoft.network/serviceendpointpolicies': '2025-05-01',
  'microsoft.network/virtualhubs': '2025-05-01',
  'microsoft.network/virtualnetworkgateways': '2025-05-01',
  'microsoft.network/virtualnetworks': '2025-05-01',
  'microsoft.network/virtualwans': '2025-05-01',
  'microsoft.operationalinsights/workspaces': '2022-10-01',
  'microsoft.recoveryservices/vaults': '2024-04-01',
  'microsoft.search/searchservices': '2025-05-01',
  'microsoft.servicebus/namespaces': '2021-11-01',
  'microsoft.signalrservice/signalr': '2023-02-01',
  'microsoft.sql/servers': '2021-11-01',
  'microsoft.storage/storageaccounts': '2025-08-01',
  'microsoft.synapse/workspaces': '2021-06-01',
  'microsoft.web': '2025-05-01',
};

/** The api-version for a type, its parent's where the child has none of its own; null for a type that is not in the table. */
export function knownApiVersion(type: string): string | null {
  const parts = type.toLowerCase().split('/');
  for (let length = parts.length; length > 0; length--) {
    const version = API_VERSIONS[parts.slice(0, length).join('/')];
    if (version !== undefined) return version;
  }
  return null;
}
