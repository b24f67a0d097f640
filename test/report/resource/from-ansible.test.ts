import { readsResources } from './cases.ts';

describe('reads Ansible errors', () => {
  readsResources([
    [
      `fatal: [localhost]: FAILED! => {"changed": false, "msg": "Error creating the storage account: (StorageAccountAlreadyTaken) The storage account named acct77 is already taken."}`,
      'Microsoft.Storage/storageAccounts',
      'acct77',
    ],
    [
      `fatal: [localhost]: FAILED! => {"changed": false, "invocation": {"module_args": {"name": "kv-ans", "resource_group": "rg-ans"}}, "module": "azure_rm_keyvault", "msg": "Error (Conflict) vault"}`,
      'Microsoft.KeyVault/vaults',
      'kv-ans',
      'rg-ans',
    ],
    [
      `fatal: [localhost]: FAILED! => {"changed": false, "module_stderr": "File \\"/tmp/ansible-tmp-1/AnsiballZ_azure_rm_webapp.py\\", line 102, in <module>\\nOperation returned an invalid status code 'Conflict'"}`,
      'Microsoft.Web/sites',
      null,
    ],
    [
      `TASK [x] ***\nfatal: [localhost]: FAILED! => {"changed": false, "msg": "Error creating the SQL Server instance: Azure Error: NameAlreadyExists\nMessage: The name 'sql-1' already exists."}`,
      'Microsoft.Sql/servers',
      'sql-1',
    ],
  ]);
});
