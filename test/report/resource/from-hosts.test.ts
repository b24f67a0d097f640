import { readsResources } from './cases.ts';

describe('reads endpoints', () => {
  readsResources([
    [
      `com.azure.core.exception.HttpResponseException: Status code 409, PUT https://srch-9.search.windows.net/indexes/products`,
      'Microsoft.Search/searchServices',
      'srch-9',
    ],
    [
      `(AccountIsDisabled) azcopy copy x https://stcopy01.blob.core.windows.net/data?sig=x`,
      'Microsoft.Storage/storageAccounts',
      'stcopy01',
    ],
    [
      `(PrivateDnsZoneVirtualNetworkLinkConflict) A virtual network cannot be linked to multiple zones with overlapping namespaces. You tried to link virtual network with 'privatelink.blob.core.windows.net' and 'privatelink.blob.core.windows.net' zones.`,
      null,
      null,
    ],
    [
      `azcopy: failed to perform copy command due to error: cannot start job: 409 LeaseIdMissing https://acctx.blob.core.windows.net/cont/blob.vhd`,
      'Microsoft.Storage/storageAccounts',
      'acctx',
    ],
    [
      `DELETE https://acctx.dfs.core.windows.net/fs/dir?recursive=false\nHTTP/1.1 409 Conflict\nx-ms-error-code: DirectoryNotEmpty\n{"error":{"code":"DirectoryNotEmpty","message":"The recursive query parameter value must be true to delete a non-empty directory."}}`,
      'Microsoft.Storage/storageAccounts',
      'acctx',
    ],
    [
      `PUT https://kv-z.vault.azure.net/secrets/tok?api-version=7.4\nHTTP/1.1 409 Conflict\n{"error":{"code":"Conflict","message":"x"}}`,
      'Microsoft.KeyVault/vaults/secrets',
      'tok',
    ],
    [
      `Microsoft.Azure.Cosmos.CosmosException : Response status code does not indicate success: Conflict (409); RequestUri: https://cosmo-prd-westeurope.documents.azure.com:443/dbs/a/colls/b/docs;`,
      'Microsoft.DocumentDB/databaseAccounts',
      'cosmo-prd',
    ],
    [
      `SubCode=40900. Conflict. https://sb-orders.servicebus.windows.net/orders/subscriptions/all TrackingId:x`,
      'Microsoft.ServiceBus/namespaces',
      'sb-orders',
    ],
    [
      `PATCH https://cos-1.documents.azure.com:443/dbs/a/colls/b/docs/42\nRESPONSE 412: 412 Precondition Failed\nERROR CODE: PreconditionFailed`,
      null,
      null,
    ],
    [
      `{"odata.metadata":"https://ba1.westus.batch.azure.com/$metadata#x","code":"PoolExists","message":{"value":"The specified pool already exists."}}`,
      null,
      null,
    ],
    [
      `(409) Conflict. SubCode=40901. TrackingId:x_G1, SystemTracker:ns-1.servicebus.windows.net:orders, Timestamp:2020`,
      null,
      'orders',
    ],
  ]);
});
