import { readsResources } from './cases.ts';

const error = (code: string, message: string): string => JSON.stringify({ error: { code, message } });

describe('reads kinds in plain words', () => {
  readsResources([
    [
      error('Conflict', 'The Application Gateway is not in a valid state.'),
      'Microsoft.Network/applicationGateways',
      null,
    ],
    [
      error('Busy', 'An operation is currently performing on this storage account.'),
      'Microsoft.Storage/storageAccounts',
      null,
    ],
    [
      error('BadRequest', "DatabaseAccount name 'cos-wren' already exists."),
      'Microsoft.DocumentDB/databaseAccounts',
      'cos-wren',
    ],
    [
      error('ServerNotReady', 'The PostgreSQL flexible server is not in Ready state.'),
      'Microsoft.DBforPostgreSQL/flexibleServers',
      null,
    ],
    [error('PublicIPAddressCannotBeDeleted', 'It is still allocated.'), 'Microsoft.Network/publicIPAddresses', null],
    [
      'Error creating Azure CDN profile instance: Operation returned an invalid status code',
      'Microsoft.Cdn/profiles',
      null,
    ],
    // Places, conditions, advice, generalities and namesakes are no object.
    [error('Conflict', 'Please delete the private endpoint before you delete it.'), null, null],
    [error('Conflict', 'Not possible when the virtual machine is not running.'), null, null],
    [error('Conflict', 'The request failed because a virtual machine uses it.'), null, null],
    [error('RoleAssignmentExists', 'The role assignment already exists.'), null, null],
    [error('X', "The VM has reported a failure when processing extension 'AgentWren'."), null, 'AgentWren'],
    ['I deleted the key vault yesterday and now it says "Conflict"', null, null],
  ]);
});
