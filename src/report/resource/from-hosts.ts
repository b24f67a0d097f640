import type { Candidate, CandidateReader } from './candidate.ts';

const STORAGE = 'Microsoft.Storage/storageAccounts';

/** Endpoints whose first label is a resource's name, by what follows it. Public, US Government and China clouds. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ...suffixes(
    STORAGE,
    ['blob', 'queue', 'table', 'file', 'dfs', 'web'].flatMap((service) =>
      clouds(`${service}.core`, 'windows.net', 'usgovcloudapi.net', 'chinacloudapi.cn'),
    ),
  ),
  ...suffixes(STORAGE, ['blob.storage.azure.net', 'dfs.storage.azure.net', 'file.storage.azure.net']),
  ...suffixes('Microsoft.KeyVault/vaults', clouds('vault', 'azure.net', 'usgovcloudapi.net', 'azure.cn')),
  ...suffixes('Microsoft.KeyVault/managedHSMs', clouds('managedhsm', 'azure.net', 'usgovcloudapi.net', 'azure.cn')),
  ...suffixes('Microsoft.Web/sites', [
    'azurewebsites.net',
    'azurewebsites.us',
    'chinacloudsites.cn',
    'appserviceenvironment.net',
  ]),
  ...suffixes('Microsoft.Sql/servers', clouds('database', 'windows.net', 'usgovcloudapi.net', 'chinacloudapi.cn')),
  ...suffixes('Microsoft.Synapse/workspaces', ['sql.azuresynapse.net', 'dev.azuresynapse.net', 'azuresynapse.net']),
  ...suffixes(
    'Microsoft.DBforPostgreSQL/flexibleServers',
    clouds('postgres.database', 'azure.com', 'usgovcloudapi.net', 'chinacloudapi.cn'),
  ),
  ...suffixes(
    'Microsoft.DBforMySQL/flexibleServers',
    clouds('mysql.database', 'azure.com', 'usgovcloudapi.net', 'chinacloudapi.cn'),
  ),
  ...suffixes('Microsoft.DBforMariaDB/servers', ['mariadb.database.azure.com']),
  ...suffixes('Microsoft.DocumentDB/databaseAccounts', [
    'documents.azure.com',
    'documents.azure.us',
    'documents.azure.cn',
  ]),
  ...suffixes(
    'Microsoft.DocumentDB/databaseAccounts',
    ['mongo', 'table', 'gremlin', 'cassandra'].map((api) => `${api}.cosmos.azure.com`),
  ),
  ...suffixes('Microsoft.DocumentDB/mongoClusters', [
    'mongocluster.cosmos.azure.com',
    'global.mongocluster.cosmos.azure.com',
  ]),
  ...suffixes(
    'Microsoft.ServiceBus/namespaces',
    clouds('servicebus', 'windows.net', 'usgovcloudapi.net', 'chinacloudapi.cn'),
  ),
  ...suffixes('Microsoft.Devices/IotHubs', ['azure-devices.net', 'azure-devices.us', 'azure-devices.cn']),
  ...suffixes('Microsoft.Devices/provisioningServices', [
    'azure-devices-provisioning.net',
    'azure-devices-provisioning.us',
  ]),
  ...suffixes('Microsoft.IoTCentral/iotApps', ['azureiotcentral.com']),
  ...suffixes('Microsoft.DigitalTwins/digitalTwinsInstances', ['digitaltwins.azure.net']),
  ...suffixes('Microsoft.ContainerRegistry/registries', ['azurecr.io', 'azurecr.us', 'azurecr.cn', 'data.azurecr.io']),
  ...suffixes('Microsoft.Cache/redis', clouds('redis.cache', 'windows.net', 'usgovcloudapi.net', 'chinacloudapi.cn')),
  ...suffixes('Microsoft.Cache/redisEnterprise', ['redisenterprise.cache.azure.net', 'redis.azure.net']),
  ...suffixes('Microsoft.AppConfiguration/configurationStores', [
    'azconfig.io',
    'azconfig.azure.us',
    'azconfig.azure.cn',
  ]),
  ...suffixes('Microsoft.Search/searchServices', ['search.windows.net', 'search.azure.us', 'search.azure.cn']),
  ...suffixes('Microsoft.CognitiveServices/accounts', [
    'openai.azure.com',
    'openai.azure.us',
    'cognitiveservices.azure.com',
    'cognitiveservices.azure.us',
    'services.ai.azure.com',
  ]),
  ...suffixes('Microsoft.ApiManagement/service', [
    'azure-api.net',
    'azure-api.us',
    'azure-api.cn',
    'management.azure-api.net',
    'developer.azure-api.net',
    'portal.azure-api.net',
    'scm.azure-api.net',
  ]),
  ...suffixes('Microsoft.SignalRService/signalR', ['service.signalr.net', 'signalr.azure.us']),
  ...suffixes('Microsoft.SignalRService/webPubSub', ['webpubsub.azure.com', 'webpubsub.azure.us']),
  ...suffixes('Microsoft.Network/trafficManagerProfiles', [
    'trafficmanager.net',
    'usgovtrafficmanager.net',
    'trafficmanager.cn',
  ]),
  ...suffixes('Microsoft.Network/frontDoors', ['azurefd.us']),
  ...suffixes('Microsoft.Cdn/profiles/endpoints', ['azureedge.net']),
  ...suffixes('Microsoft.EventGrid/topics', ['eventgrid.azure.net', 'eventgrid.azure.us']),
  ...suffixes('Microsoft.Batch/batchAccounts', [
    'batch.azure.com',
    'batch.usgovcloudapi.net',
    'batch.chinacloudapi.cn',
  ]),
  ...suffixes('Microsoft.Kusto/clusters', ['kusto.windows.net', 'kusto.usgovcloudapi.net']),
  ...suffixes('Microsoft.App/containerApps', ['azurecontainerapps.io']),
  ...suffixes('Microsoft.DataLakeStore/accounts', ['azuredatalakestore.net']),
  ...suffixes('Microsoft.HDInsight/clusters', ['azurehdinsight.net']),
  ...suffixes('Microsoft.Purview/accounts', ['purview.azure.com']),
  ...suffixes('Microsoft.AppPlatform/Spring', ['svc.azuremicroservices.io']),
  ...suffixes('Microsoft.Communication/communicationServices', ['communication.azure.com']),
  ...suffixes('Microsoft.ConfidentialLedger/ledgers', ['confidential-ledger.azure.com']),
  ...suffixes('Microsoft.HealthcareApis/services', ['azurehealthcareapis.com']),
  ...suffixes('Microsoft.DeviceUpdate/accounts', ['api.adu.microsoft.com']),
  ...suffixes('Microsoft.Dashboard/grafana', ['grafana.azure.com']),
]);

/** Azure's hosts whose first label is not a resource's name. */
const OTHERS =
  /\.(?:cloudapp\.(?:azure\.com|net|usgovcloudapi\.net)|azmk8s\.io|azurestaticapps\.net|azurefd\.net|core\.windows\.net|azure\.com|windows\.net|azure\.net)$/i;
/** First labels of shared hosts. */
const SHARED = /^(?:www|api|management|login|portal|docs|learn|global|ingest|dc|privatelink|scm|data)$/i;

function suffixes(type: string, hosts: readonly string[]): [string, string][] {
  return hosts.map((host) => [host, type]);
}

function clouds(service: string, ...domains: readonly string[]): string[] {
  return domains.map((domain) => `${service}.${domain}`);
}

/** What a host name says: whose endpoint it is; `other` for a host that names no resource; null for what is no host. */
export function hostOf(host: string): { type: string; name: string } | 'other' | null {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  if (labels.length < 3) return null;
  const domain = labels.slice(1).filter((label) => label !== 'privatelink');
  for (let from = 0; from < domain.length - 1; from++) {
    const type = HOSTS.get(domain.slice(from).join('.'));
    const name = labels[0] ?? '';
    if (type !== undefined)
      return SHARED.test(name) || name === ''
        ? 'other'
        : { type, name: nameIn(host.split('.')[0] ?? name, type, from) };
  }
  return OTHERS.test(host) ? 'other' : null;
}

const REGION =
  /-(?:(?:north|south|east|west|central|southeast|northeast)+(?:us|europe|asia|india|africa)?\d?|(?:uk|uae|us|france|germany|norway|sweden|switzerland|australia|japan|korea|canada|brazil|israel|italy|poland|spain|qatar|mexico)[a-z]{4,12}\d?)$/;

/** The name in the first label: without Cosmos DB's region, App Service's hash of a unique default host, Container Apps' revision. */
function nameIn(label: string, type: string, skipped: number): string {
  if (type === 'Microsoft.DocumentDB/databaseAccounts') return label.replace(REGION, '');
  if (type === 'Microsoft.Web/sites' && skipped > 0) return label.replace(/-[a-z0-9]{16}$/, '');
  if (type === 'Microsoft.App/containerApps') return label.split('--')[0] ?? label;
  return label;
}

const HOST =
  /(?<![\w.-])(?<label>[a-z0-9][a-z0-9-]{1,62})(?<suffix>(?:\.[a-z0-9-]{1,40}){2,6})(?![\w-])(?<path>\/(?:secrets|keys|certificates)\/[\w-]{1,127}(?:\/pending)?)?/gi;
/** Cosmos DB's own machines; the address of a template or package; an example in a sentence. */
const NOT_AN_ENDPOINT =
  /odata\.metadata["']?:\s?["']?https:\/\/$|rntbd:\/\/$|(?:template-?uri|templateLink|package_?uri|package|from)["']?[ =:]{1,3}["']?https?:\/\/$/i;
/** The address of a Cosmos DB document: the request is about the document, not about the account. */
const DOCUMENT = /^(?::\d{2,5})?\/dbs\/[^/\s"]{1,255}\/colls\/[^/\s"]{1,255}\/docs\/[^\s"]/;
const MAX_HOSTS = 20_000;

/** A resource named by the host of one of its endpoints; a Key Vault object by its path. */
export const fromHosts: CandidateReader = ({ text, lead }) => {
  const inMessage = lead?.message ? firstHost(lead.message) : null;
  return inMessage ?? firstHost(text);
};

function firstHost(text: string): Candidate | null {
  let seen = 0;
  for (const match of text.matchAll(HOST)) {
    const { label = '', suffix = '', path } = match.groups ?? {};
    const end = match.index + label.length + suffix.length;
    if (++seen > MAX_HOSTS) return null;
    const host = hostOf(label + suffix);
    if (host === null || host === 'other') continue;
    if (NOT_AN_ENDPOINT.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    if (DOCUMENT.test(text.slice(end, end + 300))) continue;
    if (host.type === 'Microsoft.ServiceBus/namespaces' && /event ?hub/i.test(text.slice(0, 200_000)))
      return { ...host, type: 'Microsoft.EventHub/namespaces' };
    return host.type === 'Microsoft.KeyVault/vaults' && path !== undefined ? vaultObject(host.name, path) : host;
  }
  return null;
}

/** An operation on a pending certificate is about the vault: the certificate doesn't exist yet. */
function vaultObject(vault: string, path: string): Candidate {
  const [, collection = '', name = '', pending] = path.split('/');
  if (pending !== undefined) return { type: 'Microsoft.KeyVault/vaults', name: vault };
  return { type: `Microsoft.KeyVault/vaults/${collection.toLowerCase()}`, name, parent: vault };
}

const CHILD_URL =
  /https:\/\/(?<parent>[a-z0-9-]{3,63})\.(?<service>blob|dfs|queue|file|table)\.(?:core|storage)\.[\w.]{3,40}\/(?:Tables\('|Tables\(%27)?(?<name>[\w$-]{2,63})/i;
const VAULT_URL =
  /https:\/\/(?<parent>[a-z0-9-]{3,63})\.(?:vault|managedhsm)\.[\w.]{3,40}\/(?:secrets|keys|certificates)\/(?<name>[\w-]{1,127})/i;

/** The container, share, queue, table, secret, key or certificate that a data-plane address names. */
export function childOfUrl(text: string): { name: string; parent: string } | null {
  const { name, parent } = (VAULT_URL.exec(text) ?? CHILD_URL.exec(text))?.groups ?? {};
  return name !== undefined && parent !== undefined ? { name, parent } : null;
}
