/** Where Resource Manager lists the deleted resources of a type, and how it tells about one. */
export interface SoftDelete {
  /** Type of the live resource. */
  readonly type: string;
  /** Path with holes: subscription, location. */
  readonly path: string;
  readonly apiVersion: string;
  /** Paths in an item, where they aren't those of most services. */
  readonly name?: string;
  readonly originalId?: string;
  readonly location?: string;
  readonly deletedAt?: string;
  readonly purgeAt?: string;
  /** Days for which one is kept, where an item doesn't say when it is purged. */
  readonly days?: number;
  /** Whether a deleted one keeps others from taking its name. */
  readonly holdsName: 'yes' | 'maybe' | 'no';
  /** Within what a deleted one holds its name; everywhere where absent. */
  readonly within?: 'group';
  /** Id of the rule that tells how to recover or purge one; a general one does where absent. */
  readonly rule?: string;
  readonly doc: string;
}

/**
 * Types whose deleted resources Resource Manager lists. Not here: what only the data plane lists (secrets, keys and
 * certificates, blobs, containers, image manifests), what no read tells (Machine Learning workspaces, PostgreSQL servers,
 * Automation accounts, CDN profiles, search services), and previews.
 */
export const SOFT_DELETES: readonly SoftDelete[] = [
  {
    type: 'Microsoft.KeyVault/vaults',
    path: '/subscriptions/{subscription}/providers/Microsoft.KeyVault/deletedVaults',
    apiVersion: '2026-02-01',
    originalId: 'properties.vaultId',
    holdsName: 'yes',
    rule: 'key-vault-vault-soft-deleted',
    doc: 'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
  },
  {
    type: 'Microsoft.KeyVault/managedHSMs',
    path: '/subscriptions/{subscription}/providers/Microsoft.KeyVault/deletedManagedHSMs',
    apiVersion: '2026-02-01',
    originalId: 'properties.mhsmId',
    holdsName: 'yes',
    doc: 'https://learn.microsoft.com/azure/key-vault/managed-hsm/soft-delete-overview',
  },
  {
    type: 'Microsoft.CognitiveServices/accounts',
    path: '/subscriptions/{subscription}/providers/Microsoft.CognitiveServices/deletedAccounts',
    apiVersion: '2025-09-01',
    originalId: 'id',
    location: 'location',
    days: 2,
    holdsName: 'yes',
    within: 'group',
    rule: 'cognitive-account-soft-deleted',
    doc: 'https://learn.microsoft.com/azure/ai-services/recover-purge-resources',
  },
  {
    type: 'Microsoft.ApiManagement/service',
    path: '/subscriptions/{subscription}/providers/Microsoft.ApiManagement/deletedservices',
    apiVersion: '2024-05-01',
    originalId: 'properties.serviceId',
    location: 'location',
    days: 2,
    holdsName: 'yes',
    rule: 'apim-soft-deleted',
    doc: 'https://learn.microsoft.com/azure/api-management/soft-delete',
  },
  {
    type: 'Microsoft.AppConfiguration/configurationStores',
    path: '/subscriptions/{subscription}/providers/Microsoft.AppConfiguration/deletedConfigurationStores',
    apiVersion: '2023-03-01',
    originalId: 'properties.configurationStoreId',
    holdsName: 'yes',
    doc: 'https://learn.microsoft.com/azure/azure-app-configuration/concept-soft-delete',
  },
  {
    type: 'Microsoft.OperationalInsights/workspaces',
    path: '/subscriptions/{subscription}/providers/Microsoft.OperationalInsights/deletedWorkspaces',
    apiVersion: '2022-10-01',
    originalId: 'id',
    location: 'location',
    days: 14,
    holdsName: 'yes',
    within: 'group',
    rule: 'log-analytics-workspace-soft-deleted',
    doc: 'https://learn.microsoft.com/azure/azure-monitor/logs/delete-workspace',
  },
  {
    type: 'Microsoft.RecoveryServices/vaults',
    path: '/subscriptions/{subscription}/providers/Microsoft.RecoveryServices/locations/{location}/deletedVaults',
    apiVersion: '2025-08-01',
    originalId: 'properties.vaultId',
    deletedAt: 'properties.vaultDeletionTime',
    purgeAt: 'properties.purgeAt',
    holdsName: 'yes',
    within: 'group',
    doc: 'https://learn.microsoft.com/azure/backup/secure-by-default',
  },
  {
    type: 'Microsoft.Sql/servers',
    path: '/subscriptions/{subscription}/providers/Microsoft.Sql/locations/{location}/deletedServers',
    apiVersion: '2021-11-01',
    originalId: 'properties.originalId',
    deletedAt: 'properties.deletionTime',
    holdsName: 'maybe',
    doc: 'https://learn.microsoft.com/rest/api/sql/deleted-servers',
  },
  {
    type: 'Microsoft.Storage/storageAccounts',
    path: '/subscriptions/{subscription}/providers/Microsoft.Storage/deletedAccounts',
    apiVersion: '2025-08-01',
    originalId: 'properties.storageAccountResourceId',
    deletedAt: 'properties.deletionTime',
    days: 14,
    holdsName: 'no',
    doc: 'https://learn.microsoft.com/azure/storage/common/storage-account-recover',
  },
  {
    type: 'Microsoft.Web/sites',
    path: '/subscriptions/{subscription}/providers/Microsoft.Web/deletedSites',
    apiVersion: '2025-05-01',
    name: 'properties.deletedSiteName',
    originalId: 'id',
    location: 'properties.geoRegionName',
    deletedAt: 'properties.deletedTimestamp',
    holdsName: 'no',
    doc: 'https://learn.microsoft.com/azure/app-service/app-service-undelete',
  },
];

/**
 * Types whose deleted resources hold their names, but that Resource Manager doesn't list, and where to look instead. Each begins
 * like the end of a sentence.
 */
const UNLISTED: Readonly<Record<string, string>> = {
  'microsoft.keyvault/vaults/secrets': 'the vault itself: az keyvault secret list-deleted --vault-name <vault>',
  'microsoft.keyvault/vaults/keys': 'the vault itself: az keyvault key list-deleted --vault-name <vault>',
  'microsoft.keyvault/vaults/certificates':
    'the vault itself: az keyvault certificate list-deleted --vault-name <vault>',
  'microsoft.machinelearningservices/workspaces': 'the portal alone, under "Recently deleted"',
  'microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems':
    'the vault itself: az backup vault list-soft-deleted-containers --name <vault> --resource-group <group>',
  'microsoft.dataprotection/backupvaults/backupinstances':
    'the vault itself: az dataprotection backup-instance deleted-backup-instance list --vault-name <vault> --resource-group <group>',
  'microsoft.storage/storageaccounts/blobservices/containers':
    'the account itself: az storage container list --include-deleted --account-name <account>',
  'microsoft.storage/storageaccounts/blobservices/containers/blobs':
    'the container itself: az storage blob list --include d --container-name <container> --account-name <account>',
  'microsoft.storage/storageaccounts/fileservices/shares':
    'the account itself: az storage share-rm list --include-deleted --storage-account <account>',
  'microsoft.documentdb/databaseaccounts': 'a preview: az cosmosdb softdeleted-account list --location <location>',
  'microsoft.compute/galleries/images/versions': 'the gallery itself, where soft deletion is on',
  'microsoft.appconfiguration/configurationstores/snapshots':
    'the store itself: az appconfig snapshot list --status archived --name <store>',
  'microsoft.cdn/profiles': 'nothing; the name stays held for some time after a deletion',
  'microsoft.search/searchservices': 'nothing; the name is held while the deletion goes on',
};

/** Where deleted resources of a type are told of that Resource Manager doesn't list; null for types it does, and for those without. */
export function unlistedPlace(type: string): string | null {
  return UNLISTED[type.toLowerCase()] ?? null;
}

const BY_TYPE = new Map(SOFT_DELETES.map((entry) => [entry.type.toLowerCase(), entry]));

/** Where deleted resources of a type are listed; null where Resource Manager lists none. */
export function softDeleteOf(type: string): SoftDelete | null {
  return BY_TYPE.get(type.toLowerCase()) ?? null;
}
