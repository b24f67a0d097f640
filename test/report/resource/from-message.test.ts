import { readsResources } from './cases.ts';

describe('reads messages', () => {
  readsResources([
    [
      `(VMExtensionProvisioningError) VM has reported a failure when processing extension 'AADLogin' (publisher 'x')`,
      null,
      'AADLogin',
    ],
    [
      `{"error":{"code":"Conflict","message":"Cannot create or update database 'db1' on server 'sql1' because another operation is in progress"}}`,
      null,
      'db1',
    ],
    [
      `Cache resource redis-x is busy processing a previous update request or is undergoing system maintenance. (Code: Conflict)`,
      null,
      'redis-x',
    ],
    [`Conflict: A namespace 'sbns-7' with the name already exists in service bus namespace`, null, 'sbns-7'],
    [`The gateway 'vng-1' cannot be deleted; Virtual network gateway vng-1 is updating`, null, 'vng-1'],
    [
      `(InvalidResourceLocation) The resource 'kv-loc' already exists in location 'westeurope' in resource group 'rg-loc'. A resource with the same name cannot be created in location 'northeurope'. Please select a new resource name.`,
      null,
      'kv-loc',
      'rg-loc',
    ],
    [
      `(ConflictError) A vault with the same name already exists in deleted state. You need to either recover or purge existing key vault. Follow this link\n`,
      null,
      null,
    ],
    [`ResourceExistsError: (Conflict) The specified resource name 'topicA' is already taken`, null, 'topicA'],
  ]);
});
