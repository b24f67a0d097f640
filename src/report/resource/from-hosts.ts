import type { CandidateReader } from './candidate.ts';

/** Endpoints whose first label is a resource's name. Public, US Government and China clouds. */
const HOSTS: readonly { readonly suffix: RegExp; readonly type: string }[] = [
  { suffix: /\.(?:blob|queue|table|file|dfs|web)\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)/i, type: 'Microsoft.Storage/storageAccounts' },
  { suffix: /\.z\d{1,2}\.web\.core\.windows\.net/i, type: 'Microsoft.Storage/storageAccounts' },
  { suffix: /\.vault\.(?:azure\.net|usgovcloudapi\.net|azure\.cn)/i, type: 'Microsoft.KeyVault/vaults' },
  { suffix: /\.managedhsm\.azure\.net/i, type: 'Microsoft.KeyVault/managedHSMs' },
  { suffix: /\.scm\.(?:azurewebsites\.net|azurewebsites\.us|chinacloudsites\.cn)/i, type: 'Microsoft.Web/sites' },
  { suffix: /\.(?:azurewebsites\.net|azurewebsites\.us|chinacloudsites\.cn)/i, type: 'Microsoft.Web/sites' },
  { suffix: /\.database\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)/i, type: 'Microsoft.Sql/servers' },
  { suffix: /\.postgres\.database\.azure\.com/i, type: 'Microsoft.DBforPostgreSQL/flexibleServers' },
  { suffix: /\.mysql\.database\.azure\.com/i, type: 'Microsoft.DBforMySQL/flexibleServers' },
  { suffix: /\.(?:documents\.azure\.com|mongo\.cosmos\.azure\.com|table\.cosmos\.azure\.com|gremlin\.cosmos\.azure\.com)/i, type: 'Microsoft.DocumentDB/databaseAccounts' },
  { suffix: /\.servicebus\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)/i, type: 'Microsoft.ServiceBus/namespaces' },
  { suffix: /\.azure-devices\.net/i, type: 'Microsoft.Devices/IotHubs' },
  { suffix: /\.azurecr\.(?:io|us|cn)/i, type: 'Microsoft.ContainerRegistry/registries' },
  { suffix: /\.(?:redis\.cache\.windows\.net)/i, type: 'Microsoft.Cache/Redis' },
  { suffix: /\.azconfig\.io/i, type: 'Microsoft.AppConfiguration/configurationStores' },
  { suffix: /\.search\.windows\.net/i, type: 'Microsoft.Search/searchServices' },
  { suffix: /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)/i, type: 'Microsoft.CognitiveServices/accounts' },
  { suffix: /\.azure-api\.(?:net|us|cn)/i, type: 'Microsoft.ApiManagement/service' },
  { suffix: /\.(?:service\.signalr\.net)/i, type: 'Microsoft.SignalRService/signalR' },
  { suffix: /\.(?:webpubsub\.azure\.com)/i, type: 'Microsoft.SignalRService/webPubSub' },
  { suffix: /\.trafficmanager\.net/i, type: 'Microsoft.Network/trafficManagerProfiles' },
  { suffix: /\.(?:azurefd\.net|azureedge\.net)/i, type: 'Microsoft.Cdn/profiles' },
  { suffix: /\.eventgrid\.azure\.net/i, type: 'Microsoft.EventGrid/topics' },
  { suffix: /\.batch\.azure\.com/i, type: 'Microsoft.Batch/batchAccounts' },
  { suffix: /\.kusto\.windows\.net/i, type: 'Microsoft.Kusto/clusters' },
];

const HOST = /(?<![\w.-])(?<label>[a-z0-9][a-z0-9-]{1,62})(?<suffix>(?:\.[a-z0-9-]{1,40}){2,6})(?![\w-])/gi;

/** A resource named by the host of one of its endpoints. */
export const fromHosts: CandidateReader = ({ text, lead }) => {
  const inMessage = lead?.message ? firstHost(lead.message) : null;
  return inMessage ?? firstHost(text);
};

function firstHost(text: string): { type: string; name: string } | null {
  for (const match of text.matchAll(HOST)) {
    const { label, suffix } = match.groups ?? {};
    const host = suffix === undefined ? undefined : HOSTS.find((entry) => entry.suffix.test(suffix));
    if (host && label !== undefined) return { type: host.type, name: label };
  }
  return null;
}
