import { parseArmId } from './arm-id.ts';
import type { Deleted } from './entities.ts';
import { timeAt } from './relative-time.ts';
import type { DELETED_KINDS } from './schema/history.ts';
import { stableGuid } from './stable-guid.ts';

/** A kind of thing that stays readable after its deletion. */
export interface Family {
  readonly kind: (typeof DELETED_KINDS)[number];
  readonly namespace: string;
  /** Last word of the path of the list. */
  readonly word: string;
  readonly versions: readonly string[];
  /** True where a subscription's list needs no location. */
  readonly isListed: boolean;
  readonly notFound: string;
}

const family = (
  kind: Family['kind'],
  namespace: string,
  word: string,
  versions: readonly string[],
  more: Partial<Family> = {},
): Family => ({ kind, namespace, word, versions, isListed: true, notFound: 'ResourceNotFound', ...more });

const VAULT = ['2026-02-01', '2025-05-01', '2024-11-01', '2023-07-01', '2023-02-01', '2022-07-01'];

/** The soft-deleted things that Resource Manager lists. */
export const FAMILIES: readonly Family[] = [
  family('key-vault', 'Microsoft.KeyVault', 'deletedVaults', VAULT, { notFound: 'DeletedVaultNotFound' }),
  family('managed-hsm', 'Microsoft.KeyVault', 'deletedManagedHSMs', VAULT),
  family('cognitive-account', 'Microsoft.CognitiveServices', 'deletedAccounts', [
    '2025-09-01',
    '2025-06-01',
    '2024-10-01',
    '2023-05-01',
  ]),
  family('api-management', 'Microsoft.ApiManagement', 'deletedservices', ['2024-05-01', '2022-08-01', '2021-08-01'], {
    notFound: 'ServiceNotFound',
  }),
  family('app-configuration', 'Microsoft.AppConfiguration', 'deletedConfigurationStores', [
    '2024-05-01',
    '2023-03-01',
    '2022-05-01',
  ]),
  family('log-analytics-workspace', 'Microsoft.OperationalInsights', 'deletedWorkspaces', [
    '2025-07-01',
    '2025-02-01',
    '2023-09-01',
    '2022-10-01',
    '2020-10-01',
  ]),
  family('recovery-vault', 'Microsoft.RecoveryServices', 'deletedVaults', ['2025-08-01', '2025-02-01'], {
    isListed: false,
  }),
  family('storage-account', 'Microsoft.Storage', 'deletedAccounts', [
    '2025-08-01',
    '2025-01-01',
    '2023-05-01',
    '2023-01-01',
  ]),
  family('sql-server', 'Microsoft.Sql', 'deletedServers', ['2023-08-01', '2022-05-01-preview', '2021-11-01']),
  family('web-site', 'Microsoft.Web', 'deletedSites', ['2025-05-01', '2024-11-01', '2022-09-01']),
];

/** The deleted thing as its provider shows it; a list and a single read may differ. */
export function deletedBody(
  item: Deleted,
  { namespace, word, kind }: Family,
  startedAt: Date,
  read: 'list' | 'get',
): object {
  const live = parseArmId(item.id);
  const { name } = live;
  const subscription = `/subscriptions/${live.subscriptionId}`;
  const deletionDate = timeAt(item.at, startedAt);
  const scheduledPurgeDate = timeAt(item.purge, startedAt);
  const own = {
    id: `${subscription}/providers/${namespace}/locations/${item.location}/${word}/${name}`,
    name,
    type: `${namespace}/${word}`,
  };
  const dates = { deletionDate, scheduledPurgeDate };
  const place = { location: item.location, tags: {} };
  const protection = item.isPurgeProtected ? { purgeProtectionEnabled: true } : {};
  switch (kind) {
    case 'key-vault':
      return { ...own, properties: { vaultId: item.id, ...place, ...dates, ...protection } };
    case 'managed-hsm':
      return { ...own, properties: { mhsmId: item.id, ...place, ...dates, ...protection } };
    case 'app-configuration':
      return { ...own, properties: { configurationStoreId: item.id, ...place, ...dates, ...protection } };
    case 'api-management':
      return { ...own, location: item.location, properties: { serviceId: item.id, ...dates } };
    case 'cognitive-account':
      return {
        // The list shows the id of the live account, a single read that of the deleted one.
        id:
          read === 'list'
            ? item.id
            : `${subscription}/providers/${namespace}/locations/${item.location}/resourceGroups/${live.group}/${word}/${name}`,
        name,
        type: 'Microsoft.CognitiveServices/accounts',
        location: item.location,
        sku: { name: 'S0' },
        kind: 'OpenAI',
        tags: {},
        etag: `W/"datetime'${encodeURIComponent(deletionDate)}'"`,
        properties: {
          endpoint: `https://${name}.openai.azure.com/`,
          provisioningState: 'Succeeded',
          ...dates,
          ...item.properties,
        },
      };
    case 'log-analytics-workspace':
      return {
        id: item.id,
        name,
        type: 'Microsoft.OperationalInsights/workspaces',
        ...place,
        properties: {
          customerId: stableGuid(item.id),
          provisioningState: 'Succeeded',
          sku: { name: 'PerGB2018' },
          retentionInDays: 30,
          modifiedDate: deletionDate,
          ...item.properties,
        },
      };
    case 'recovery-vault':
      return { ...own, properties: { vaultId: item.id, vaultDeletionTime: deletionDate, purgeAt: scheduledPurgeDate } };
    case 'storage-account':
      return {
        ...own,
        properties: {
          storageAccountResourceId: item.id,
          location: item.location,
          restoreReference: stableGuid(item.id),
          creationTime: timeAt('-200d', startedAt),
          deletionTime: deletionDate,
        },
      };
    case 'sql-server':
      return {
        ...own,
        properties: {
          version: '12.0',
          deletionTime: deletionDate,
          originalId: item.id,
          fullyQualifiedDomainName: `${name}.database.windows.net`,
        },
      };
    case 'web-site':
      return {
        ...own,
        id: `${subscription}/providers/${namespace}/locations/${item.location}/${word}/48213`,
        name: '48213',
        properties: {
          deletedSiteId: 48_213,
          deletedTimestamp: deletionDate,
          subscription: live.subscriptionId,
          resourceGroup: live.group,
          deletedSiteName: name,
          slot: 'Production',
          kind: 'app',
          geoRegionName: item.location,
        },
      };
  }
}
