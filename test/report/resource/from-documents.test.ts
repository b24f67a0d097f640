import { idOf, readsResources, SUB } from './cases.ts';

describe('reads JSON documents', () => {
  readsResources([
    [
      `{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertRule":"x","alertTargetIDs":["/subscriptions/${SUB}/resourcegroups/rg-al/providers/microsoft.compute/virtualmachines/vm-al"],"monitoringService":"Activity Log - Administrative"},"alertContext":{"operationName":"Microsoft.Compute/virtualMachines/write","status":"Failed","subStatus":"Conflict"}}}`,
      'Microsoft.Compute/virtualMachines',
      'vm-al',
      'rg-al',
    ],
    [
      `[{"eventDataId":"a","operationName":{"value":"Microsoft.Network/virtualNetworks/write"},"status":{"value":"Succeeded"},"resourceId":"/subscriptions/${SUB}/resourceGroups/rg-e/providers/Microsoft.Network/virtualNetworks/v-ok"},{"eventDataId":"b","operationName":{"value":"Microsoft.Sql/servers/write"},"status":{"value":"Failed"},"subStatus":{"value":"Conflict"},"resourceId":"/subscriptions/${SUB}/resourceGroups/rg-e/providers/Microsoft.Sql/servers/sql-bad","properties":{"statusMessage":"{\\"error\\":{\\"code\\":\\"NameAlreadyExists\\",\\"message\\":\\"The name is taken\\"}}"}}]`,
      'Microsoft.Sql/servers',
      'sql-bad',
      'rg-e',
    ],
    [
      `{"id":"${idOf('rg-o', 'Microsoft.Resources/deployments/pol/operations/1')}","properties":{"provisioningState":"Failed","statusMessage":{"error":{"code":"SecurityRuleConflict","message":"Security rule a conflicts with rule R-2."}},"targetResource":{"id":"${idOf('rg-o', 'Microsoft.Network/networkSecurityGroups/nsg-1/securityRules/R-2')}"}}}`,
      'Microsoft.Network/networkSecurityGroups/securityRules',
      'R-2',
      'rg-o',
    ],
  ]);
});
