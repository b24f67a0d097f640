import type { KindRow } from './kind-rows.ts';
import { KIND_ROWS } from './kind-rows.ts';

/** Go client packages that are not named after their namespace. */
const GO_NAMESPACES: Readonly<Record<string, string>> = {
  privatedns: 'network',
  dns: 'network',
  dnsresolver: 'network',
  frontdoor: 'network',
  trafficmanager: 'network',
  msi: 'managedidentity',
  policy: 'authorization',
  redis: 'cache',
  postgresql: 'dbforpostgresql',
  mysql: 'dbformysql',
  mariadb: 'dbformariadb',
  machinelearning: 'machinelearningservices',
  iothub: 'devices',
  disk: 'compute',
  backup: 'recoveryservices',
  siterecovery: 'recoveryservices',
  monitor: 'insights',
  signalr: 'signalrservice',
  devtestlabs: 'devtestlab',
  managementgroups: 'management',
  appinsights: 'insights',
};
/** Clients whose name says another word than the type. */
const GO_CLIENTS: Readonly<Record<string, string>> = {
  'redis.': 'Microsoft.Cache/redis',
  'redis.group': 'Microsoft.Cache/redis',
  'cdn.afdorigins': 'Microsoft.Cdn/profiles/originGroups/origins',
  'cdn.afdendpoints': 'Microsoft.Cdn/profiles/afdEndpoints',
  'cdn.afdcustomdomains': 'Microsoft.Cdn/profiles/customDomains',
  'cdn.afdorigingroups': 'Microsoft.Cdn/profiles/originGroups',
  'web.apps': 'Microsoft.Web/sites',
  'web.appserviceplans': 'Microsoft.Web/serverfarms',
  'resources.groups': 'Microsoft.Resources/resourceGroups',
  'storage.accounts': 'Microsoft.Storage/storageAccounts',
  'network.interfaces': 'Microsoft.Network/networkInterfaces',
  'network.securitygroups': 'Microsoft.Network/networkSecurityGroups',
  'policy.assignments': 'Microsoft.Authorization/policyAssignments',
  'policy.definitions': 'Microsoft.Authorization/policyDefinitions',
  'privatedns.privatezones': 'Microsoft.Network/privateDnsZones',
  'keyvault.base': 'Microsoft.KeyVault/vaults',
  'documentdb.databaseaccounts': 'Microsoft.DocumentDB/databaseAccounts',
  'containerservice.agentpools': 'Microsoft.ContainerService/managedClusters/agentPools',
  'cognitiveservices.accounts': 'Microsoft.CognitiveServices/accounts',
};

/** The type that a Go client's package and name mean (`network`, `Interfaces` → network interfaces), or null. */
export function typeOfClient(namespace: string, client: string): string | null {
  const wanted = client.toLowerCase();
  const known = GO_CLIENTS[`${namespace.toLowerCase()}.${wanted}`];
  if (known !== undefined) return known;
  const prefix = `microsoft.${GO_NAMESPACES[namespace.toLowerCase()] ?? namespace.toLowerCase()}/`;
  const own = KIND_ROWS.filter((row) => row.type.toLowerCase().startsWith(prefix));
  const segment = ({ type }: KindRow) => type.slice(type.lastIndexOf('/') + 1).toLowerCase();
  const exact =
    own.find((row) => segment(row) === wanted) ??
    (wanted.length > 4 ? own.find((row) => segment(row).endsWith(wanted)) : undefined);
  return exact?.type ?? null;
}
