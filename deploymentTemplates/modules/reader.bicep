// What the bot may read in one subscription.
targetScope = 'subscription'

param principalId string

@description('Also make and assign the role for the checks of names.')
param nameChecks bool

// Reader: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general
var reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, principalId, reader)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', reader)
  }
}

// These services call the question whether a name is free an action, not a read, and so Reader does not cover it. They change nothing.
// https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations
resource nameRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (nameChecks) {
  name: guid(subscription().id, 'deconflict-name-checks')
  properties: {
    roleName: 'Deconflict name checks (${subscription().subscriptionId})'
    description: 'Asks whether names of resources are free. Changes nothing.'
    type: 'CustomRole'
    assignableScopes: [
      subscription().id
    ]
    permissions: [
      {
        actions: [
          'Microsoft.AnalysisServices/locations/checkNameAvailability/action'
          'Microsoft.Batch/locations/checkNameAvailability/action'
          'Microsoft.Cache/checknameavailability/action'
          'Microsoft.DBforMySQL/locations/checkNameAvailability/action'
          'Microsoft.DBforPostgreSQL/checkNameAvailability/action'
          'Microsoft.Devices/checkNameAvailability/Action'
          'Microsoft.EventHub/checkNameAvailability/action'
          'Microsoft.Network/checkFrontDoorNameAvailability/action'
          'Microsoft.Search/checkNameAvailability/action'
          'Microsoft.ServiceBus/checkNameAvailability/action'
          'Microsoft.SignalRService/locations/checknameavailability/action'
          'Microsoft.Sql/checkNameAvailability/action'
          'Microsoft.Synapse/checkNameAvailability/action'
        ]
        notActions: []
      }
    ]
  }
}

resource nameAssignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (nameChecks) {
  name: guid(subscription().id, principalId, 'deconflict-name-checks')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: nameRole.id
  }
}
