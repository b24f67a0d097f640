/** A read that tells whether a name is free. */
export interface NameRead {
  /** The resource type that the name is for. */
  readonly type: string;
  readonly method?: 'GET' | 'HEAD';
  /** Path with holes: subscription, group, location, environment, name. */
  readonly path: string;
  readonly apiVersion: string;
  /** What the body's `type` must say; absent where the service asks for none, or doesn't say what. */
  readonly bodyType?: string;
  /** The body's field for the name, or the query's for a GET; `name` where absent. */
  readonly nameField?: string;
  /** Path of the same question within a region, for endpoints that don't know the other. */
  readonly regional?: string;
  /** What else the body must hold. */
  readonly more?: Readonly<Record<string, string>>;
  /** The answer's field that says so; `nameAvailable` where absent. */
  readonly field?: string;
  /** True where an answer without a body means free, and an error with 409 means taken. */
  readonly isFreeWhenEmpty?: true;
  /** What is asked about where it isn't the resource's own name. */
  readonly asks?: 'custom subdomain' | 'DNS label';
  /** Within what the name is unique; all of Azure where absent. */
  readonly scope?: 'region' | 'group';
  /** Published client that sends this request. */
  readonly source: string;
}

/**
 * Types with names that must be unique beyond their group, and the read that tells whether a name is taken. The odd ones:
 * Cosmos DB answers a HEAD, API Management says `Valid` for a free name, Redis says nothing for one, SQL and Synapse have
 * `available`, Front Door a word, Cognitive Services checks the custom subdomain alone, and CDN, bots, Traffic Manager and
 * management groups are asked without a subscription.
 */
export const NAME_READS: readonly NameRead[] = [
  {
    type: 'Microsoft.Storage/storageAccounts',
    path: '/subscriptions/{subscription}/providers/Microsoft.Storage/checkNameAvailability',
    apiVersion: '2025-08-01',
    bodyType: 'Microsoft.Storage/storageAccounts',
    source: 'https://www.npmjs.com/package/@azure/arm-storage/v/20.0.0',
  },
  {
    type: 'Microsoft.KeyVault/vaults',
    path: '/subscriptions/{subscription}/providers/Microsoft.KeyVault/checkNameAvailability',
    apiVersion: '2026-02-01',
    bodyType: 'Microsoft.KeyVault/vaults',
    source: 'https://www.npmjs.com/package/@azure/arm-keyvault/v/5.0.0',
  },
  {
    type: 'Microsoft.Web/sites',
    path: '/subscriptions/{subscription}/providers/Microsoft.Web/checknameavailability',
    regional: '/subscriptions/{subscription}/providers/Microsoft.Web/locations/{location}/checknameavailability',
    apiVersion: '2025-05-01',
    bodyType: 'Microsoft.Web/sites',
    source: 'https://www.npmjs.com/package/@azure/arm-appservice/v/19.0.0',
  },
  {
    type: 'Microsoft.ContainerRegistry/registries',
    path: '/subscriptions/{subscription}/providers/Microsoft.ContainerRegistry/checkNameAvailability',
    apiVersion: '2025-11-01',
    bodyType: 'Microsoft.ContainerRegistry/registries',
    source: 'https://www.npmjs.com/package/@azure/arm-containerregistry/v/12.0.0',
  },
  {
    type: 'Microsoft.ApiManagement/service',
    path: '/subscriptions/{subscription}/providers/Microsoft.ApiManagement/checkNameAvailability',
    apiVersion: '2024-05-01',
    source: 'https://www.npmjs.com/package/@azure/arm-apimanagement/v/10.0.0',
  },
  {
    type: 'Microsoft.AppConfiguration/configurationStores',
    path: '/subscriptions/{subscription}/providers/Microsoft.AppConfiguration/checkNameAvailability',
    apiVersion: '2023-03-01',
    bodyType: 'Microsoft.AppConfiguration/configurationStores',
    source: 'https://www.npmjs.com/package/@azure/arm-appconfiguration/v/4.0.0',
  },
  {
    type: 'Microsoft.CognitiveServices/accounts',
    path: '/subscriptions/{subscription}/providers/Microsoft.CognitiveServices/checkDomainAvailability',
    apiVersion: '2025-09-01',
    bodyType: 'Microsoft.CognitiveServices/accounts',
    field: 'isSubdomainAvailable',
    nameField: 'subdomainName',
    asks: 'custom subdomain',
    source: 'https://www.npmjs.com/package/@azure/arm-cognitiveservices/v/8.1.0',
  },
  {
    type: 'Microsoft.Search/searchServices',
    path: '/subscriptions/{subscription}/providers/Microsoft.Search/checkNameAvailability',
    apiVersion: '2025-05-01',
    bodyType: 'searchServices',
    source: 'https://www.npmjs.com/package/@azure/arm-search/v/3.3.0',
  },
  {
    type: 'Microsoft.Cache/redis',
    path: '/subscriptions/{subscription}/providers/Microsoft.Cache/CheckNameAvailability',
    apiVersion: '2024-11-01',
    bodyType: 'Microsoft.Cache/redis',
    isFreeWhenEmpty: true,
    source: 'https://www.npmjs.com/package/@azure/arm-rediscache/v/8.2.0',
  },
  {
    type: 'Microsoft.ServiceBus/namespaces',
    path: '/subscriptions/{subscription}/providers/Microsoft.ServiceBus/CheckNameAvailability',
    apiVersion: '2021-11-01',
    source: 'https://www.npmjs.com/package/@azure/arm-servicebus/v/6.1.0',
  },
  {
    type: 'Microsoft.EventHub/namespaces',
    path: '/subscriptions/{subscription}/providers/Microsoft.EventHub/checkNameAvailability',
    apiVersion: '2024-01-01',
    source: 'https://www.npmjs.com/package/@azure/arm-eventhub/v/5.2.0',
  },
  {
    type: 'Microsoft.Relay/namespaces',
    path: '/subscriptions/{subscription}/providers/Microsoft.Relay/checkNameAvailability',
    apiVersion: '2017-04-01',
    source: 'https://www.npmjs.com/package/@azure/arm-relay/v/3.1.1',
  },
  {
    type: 'Microsoft.Devices/IotHubs',
    path: '/subscriptions/{subscription}/providers/Microsoft.Devices/checkNameAvailability',
    apiVersion: '2023-06-30',
    source: 'https://www.npmjs.com/package/@azure/arm-iothub/v/6.3.0',
  },
  {
    type: 'Microsoft.Sql/servers',
    path: '/subscriptions/{subscription}/providers/Microsoft.Sql/checkNameAvailability',
    apiVersion: '2022-08-01-preview',
    bodyType: 'Microsoft.Sql/servers',
    field: 'available',
    source: 'https://www.npmjs.com/package/@azure/arm-sql/v/10.0.0',
  },
  {
    type: 'Microsoft.DBforPostgreSQL/flexibleServers',
    path: '/subscriptions/{subscription}/providers/Microsoft.DBforPostgreSQL/checkNameAvailability',
    regional:
      '/subscriptions/{subscription}/providers/Microsoft.DBforPostgreSQL/locations/{location}/checkNameAvailability',
    apiVersion: '2025-08-01',
    bodyType: 'Microsoft.DBforPostgreSQL/flexibleServers',
    source: 'https://www.npmjs.com/package/@azure/arm-postgresql-flexible/v/9.0.0',
  },
  {
    type: 'Microsoft.DBforMySQL/flexibleServers',
    path: '/subscriptions/{subscription}/providers/Microsoft.DBforMySQL/locations/{location}/checkNameAvailability',
    apiVersion: '2021-05-01',
    bodyType: 'Microsoft.DBforMySQL/flexibleServers',
    source: 'https://www.npmjs.com/package/@azure/arm-mysql-flexible/v/3.1.0',
  },
  {
    type: 'Microsoft.DBforMariaDB/servers',
    path: '/subscriptions/{subscription}/providers/Microsoft.DBforMariaDB/checkNameAvailability',
    apiVersion: '2018-06-01',
    source: 'https://www.npmjs.com/package/@azure/arm-mariadb/v/2.1.0',
  },
  {
    type: 'Microsoft.Batch/batchAccounts',
    path: '/subscriptions/{subscription}/providers/Microsoft.Batch/locations/{location}/checkNameAvailability',
    apiVersion: '2023-11-01',
    bodyType: 'Microsoft.Batch/batchAccounts',
    scope: 'region',
    source: 'https://www.npmjs.com/package/@azure/arm-batch/v/9.1.0',
  },
  {
    type: 'Microsoft.BotService/botServices',
    path: '/providers/Microsoft.BotService/checkNameAvailability',
    apiVersion: '2022-09-15',
    field: 'valid',
    source: 'https://www.npmjs.com/package/@azure/arm-botservice/v/4.0.0',
  },
  {
    type: 'Microsoft.Cdn/profiles/endpoints',
    path: '/providers/Microsoft.Cdn/checkNameAvailability',
    apiVersion: '2024-02-01',
    bodyType: 'Microsoft.Cdn/Profiles/Endpoints',
    source: 'https://www.npmjs.com/package/@azure/arm-cdn/v/9.1.0',
  },
  {
    type: 'Microsoft.Cdn/profiles/afdEndpoints',
    path: '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Cdn/checkEndpointNameAvailability',
    apiVersion: '2024-02-01',
    bodyType: 'Microsoft.Cdn/Profiles/AfdEndpoints',
    more: { autoGeneratedDomainNameLabelScope: 'TenantReuse' },
    source: 'https://www.npmjs.com/package/@azure/arm-cdn/v/9.1.0',
  },
  {
    type: 'Microsoft.Network/frontDoors',
    path: '/subscriptions/{subscription}/providers/Microsoft.Network/checkFrontDoorNameAvailability',
    apiVersion: '2021-06-01',
    bodyType: 'Microsoft.Network/frontDoors',
    field: 'nameAvailability',
    source: 'https://www.npmjs.com/package/@azure/arm-frontdoor/v/5.3.0',
  },
  {
    type: 'Microsoft.Network/trafficmanagerprofiles',
    path: '/providers/Microsoft.Network/checkTrafficManagerNameAvailability',
    apiVersion: '2022-04-01',
    bodyType: 'Microsoft.Network/trafficManagerProfiles',
    source: 'https://www.npmjs.com/package/@azure/arm-trafficmanager/v/6.1.0',
  },
  {
    type: 'Microsoft.SignalRService/signalR',
    path: '/subscriptions/{subscription}/providers/Microsoft.SignalRService/locations/{location}/checkNameAvailability',
    apiVersion: '2023-02-01',
    bodyType: 'Microsoft.SignalRService/SignalR',
    source: 'https://www.npmjs.com/package/@azure/arm-signalr/v/5.2.0',
  },
  {
    type: 'Microsoft.SignalRService/webPubSub',
    path: '/subscriptions/{subscription}/providers/Microsoft.SignalRService/locations/{location}/checkNameAvailability',
    apiVersion: '2024-03-01',
    bodyType: 'Microsoft.SignalRService/WebPubSub',
    source: 'https://www.npmjs.com/package/@azure/arm-webpubsub/v/1.2.0',
  },
  {
    type: 'Microsoft.Media/mediaservices',
    path: '/subscriptions/{subscription}/providers/Microsoft.Media/locations/{location}/checkNameAvailability',
    apiVersion: '2022-08-01',
    bodyType: 'MediaServices',
    scope: 'region',
    source: 'https://www.npmjs.com/package/@azure/arm-mediaservices/v/13.1.0',
  },
  {
    type: 'Microsoft.DigitalTwins/digitalTwinsInstances',
    path: '/subscriptions/{subscription}/providers/Microsoft.DigitalTwins/locations/{location}/checkNameAvailability',
    apiVersion: '2023-01-31',
    bodyType: 'Microsoft.DigitalTwins/digitalTwinsInstances',
    scope: 'region',
    source: 'https://www.npmjs.com/package/@azure/arm-digitaltwins/v/3.3.0',
  },
  {
    type: 'Microsoft.AnalysisServices/servers',
    path: '/subscriptions/{subscription}/providers/Microsoft.AnalysisServices/locations/{location}/checkNameAvailability',
    apiVersion: '2017-08-01',
    bodyType: 'Microsoft.AnalysisServices/servers',
    scope: 'region',
    source: 'https://www.npmjs.com/package/@azure/arm-analysisservices/v/4.1.3',
  },
  {
    type: 'Microsoft.PowerBIDedicated/capacities',
    path: '/subscriptions/{subscription}/providers/Microsoft.PowerBIDedicated/locations/{location}/checkNameAvailability',
    apiVersion: '2021-01-01',
    bodyType: 'Microsoft.PowerBIDedicated/capacities',
    scope: 'region',
    source: 'https://www.npmjs.com/package/@azure/arm-powerbidedicated/v/4.0.1',
  },
  {
    type: 'Microsoft.Kusto/clusters',
    path: '/subscriptions/{subscription}/providers/Microsoft.Kusto/locations/{location}/checkNameAvailability',
    apiVersion: '2023-08-15',
    bodyType: 'Microsoft.Kusto/clusters',
    scope: 'region',
    source: 'https://www.npmjs.com/package/@azure/arm-kusto/v/8.1.0',
  },
  {
    type: 'Microsoft.Synapse/workspaces',
    path: '/subscriptions/{subscription}/providers/Microsoft.Synapse/checkNameAvailability',
    apiVersion: '2021-06-01',
    bodyType: 'workspace',
    field: 'available',
    source: 'https://www.npmjs.com/package/@azure/arm-synapse/v/8.0.0',
  },
  {
    type: 'Microsoft.Purview/accounts',
    path: '/subscriptions/{subscription}/providers/Microsoft.Purview/checkNameAvailability',
    apiVersion: '2021-07-01',
    bodyType: 'Microsoft.Purview/accounts',
    source: 'https://www.npmjs.com/package/@azure/arm-purview/v/1.1.0',
  },
  {
    type: 'Microsoft.HealthcareApis/services',
    path: '/subscriptions/{subscription}/providers/Microsoft.HealthcareApis/checkNameAvailability',
    apiVersion: '2023-11-01',
    bodyType: 'Microsoft.HealthcareApis/services',
    source: 'https://www.npmjs.com/package/@azure/arm-healthcareapis/v/3.0.0',
  },
  {
    type: 'Microsoft.Communication/communicationServices',
    path: '/subscriptions/{subscription}/providers/Microsoft.Communication/checkNameAvailability',
    apiVersion: '2025-09-01',
    bodyType: 'Microsoft.Communication/CommunicationServices',
    source: 'https://www.npmjs.com/package/@azure/arm-communication/v/4.2.0',
  },
  {
    type: 'Microsoft.IoTCentral/iotApps',
    path: '/subscriptions/{subscription}/providers/Microsoft.IoTCentral/checkNameAvailability',
    apiVersion: '2021-06-01',
    source: 'https://www.npmjs.com/package/@azure/arm-iotcentral/v/6.0.0',
  },
  {
    type: 'Microsoft.DeviceUpdate/accounts',
    path: '/subscriptions/{subscription}/providers/Microsoft.DeviceUpdate/checknameavailability',
    apiVersion: '2023-07-01',
    bodyType: 'Microsoft.DeviceUpdate/accounts',
    source: 'https://www.npmjs.com/package/@azure/arm-deviceupdate/v/1.2.0',
  },
  {
    type: 'Microsoft.ConfidentialLedger/ledgers',
    path: '/subscriptions/{subscription}/providers/Microsoft.ConfidentialLedger/checkNameAvailability',
    apiVersion: '2022-05-13',
    bodyType: 'Microsoft.ConfidentialLedger/ledgers',
    source: 'https://www.npmjs.com/package/@azure/arm-confidentialledger/v/1.2.0',
  },
  {
    type: 'Microsoft.HDInsight/clusters',
    path: '/subscriptions/{subscription}/providers/Microsoft.HDInsight/locations/{location}/checkNameAvailability',
    apiVersion: '2021-06-01',
    source: 'https://www.npmjs.com/package/@azure/arm-hdinsight/v/1.2.1',
  },
  {
    type: 'Microsoft.AppPlatform/Spring',
    path: '/subscriptions/{subscription}/providers/Microsoft.AppPlatform/locations/{location}/checkNameAvailability',
    apiVersion: '2022-04-01',
    bodyType: 'Microsoft.AppPlatform/Spring',
    source: 'https://www.npmjs.com/package/@azure/arm-appplatform/v/2.0.0',
  },
  {
    type: 'Microsoft.Management/managementGroups',
    path: '/providers/Microsoft.Management/checkNameAvailability',
    apiVersion: '2021-04-01',
    bodyType: 'Microsoft.Management/managementGroups',
    source: 'https://www.npmjs.com/package/@azure/arm-managementgroups/v/2.0.2',
  },
  {
    type: 'Microsoft.RecoveryServices/vaults',
    path: '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.RecoveryServices/locations/{location}/checkNameAvailability',
    apiVersion: '2024-04-01',
    bodyType: 'Microsoft.RecoveryServices/vaults',
    scope: 'group',
    source: 'https://www.npmjs.com/package/@azure/arm-recoveryservices/v/6.0.0',
  },
  {
    type: 'Microsoft.App/containerApps',
    path: '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.App/managedEnvironments/{environment}/checkNameAvailability',
    apiVersion: '2025-07-01',
    bodyType: 'Microsoft.App/containerApps',
    scope: 'group',
    source: 'https://www.npmjs.com/package/@azure/arm-appcontainers/v/3.0.0',
  },
  {
    type: 'Microsoft.KeyVault/managedHSMs',
    path: '/subscriptions/{subscription}/providers/Microsoft.KeyVault/checkMhsmNameAvailability',
    apiVersion: '2026-02-01',
    source: 'https://www.npmjs.com/package/@azure/arm-keyvault/v/5.0.0',
  },
  {
    type: 'Microsoft.DocumentDB/databaseAccounts',
    method: 'HEAD',
    path: '/providers/Microsoft.DocumentDB/databaseAccountNames/{name}',
    apiVersion: '2025-10-15',
    source: 'https://www.npmjs.com/package/@azure/arm-cosmosdb/v/16.4.0',
  },
  {
    type: 'Microsoft.Network/publicIPAddresses',
    method: 'GET',
    path: '/subscriptions/{subscription}/providers/Microsoft.Network/locations/{location}/CheckDnsNameAvailability',
    apiVersion: '2025-05-01',
    nameField: 'domainNameLabel',
    field: 'available',
    asks: 'DNS label',
    scope: 'region',
    source: 'https://www.npmjs.com/package/@azure/arm-network/v/36.0.0',
  },
];

const BY_TYPE = new Map(NAME_READS.map((read) => [read.type.toLowerCase(), read]));

/** The read for a type's names; null where names of that type are free to be the same, or nothing tells. */
export function nameReadOf(type: string): NameRead | null {
  return BY_TYPE.get(type.toLowerCase()) ?? null;
}

/** True where a name of this type can be taken by somebody in another group, subscription or tenant. */
export function isGlobalName(type: string): boolean {
  const read = nameReadOf(type);
  return read !== null && read.asks === undefined && read.scope !== 'group';
}
