import { idOf, readsResources } from './cases.ts';

const error = (code: string, message: string): string => JSON.stringify({ error: { code, message } });

describe("reads the words that tools put around the service's message", () => {
  readsResources([
    [
      'Error creating instance LAB-wren1: Error response from Azure. Code: ConflictError, Message: The specified deployment slot Production is occupied.',
      null,
      'LAB-wren1',
    ],
    [
      `failed to detach azure disk "${idOf('rg-a', 'Microsoft.Compute/disks/pvc-wren')}", err compute.VirtualMachinesClient#CreateOrUpdate: StatusCode=409`,
      'Microsoft.Compute/disks',
      'pvc-wren',
    ],
    [
      error(
        'ReferencedResourceNotProvisioned',
        `Cannot proceed with operation because resource ${idOf('rg-a', 'Microsoft.Network/virtualNetworks/v/subnets/s')} used by resource ${idOf('rg-a', 'Microsoft.Network/privateEndpoints/pe-wren')} is not in Succeeded state.`,
      ),
      'Microsoft.Network/privateEndpoints',
      'pe-wren',
    ],
    [
      'hub-wren7 is not currently in Active state. Try again later. errorcode: IH409002.',
      'Microsoft.Devices/IotHubs',
      'hub-wren7',
    ],
    [
      error(
        'Conflict',
        'Certificate wren is currently in a deleted but recoverable state (ObjectIsDeletedButRecoverable).',
      ),
      'Microsoft.KeyVault/vaults/certificates',
      'wren',
    ],
    [
      `Resource: vm-wren/Agent.X\nType: Microsoft.Compute/virtualMachines/extensions\nStatus: Conflict`,
      'Microsoft.Compute/virtualMachines/extensions',
      'Agent.X',
    ],
    [
      error(
        '40802',
        "A service objective assignment on server 'sql-wren' and database 'db-wren' is already in progress.",
      ),
      'Microsoft.Sql/servers/databases',
      'db-wren',
    ],
  ]);
});
