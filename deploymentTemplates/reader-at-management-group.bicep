// Reader for the bot on all subscriptions of a management group, in place of readSubscriptions.
targetScope = 'managementGroup'

@description('Object id of the bot\'s identity: the output principalId of main.bicep.')
param principalId string

// Reader: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general
var reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(managementGroup().id, principalId, reader)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tenantResourceId('Microsoft.Authorization/roleDefinitions', reader)
  }
}
