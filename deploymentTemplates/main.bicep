// Everything that Deconflict needs in one resource group: an identity, the app, the bot with its Teams channel, storage and monitoring.
// No password or key is made or taken: the identity is the bot, reads Azure and reaches the storage account.
targetScope = 'resourceGroup'

@description('What the resources are called, and the host name of the app: lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(24)
param name string = 'deconflict-${take(uniqueString(resourceGroup().id), 8)}'

@description('Region of the resources. The bot itself is global.')
param location string = resourceGroup().location

@description('Ids of the subscriptions that the bot may read; it gets Reader on each. Empty: it may read whatever you give it elsewhere, such as at a management group.')
param readSubscriptions array = [
  subscription().subscriptionId
]

@description('Also make a role for the checks of names that Reader does not cover, and assign it. Needs the right to write role definitions.')
param nameChecks bool = false

@description('Size of the App Service plan.')
@allowed([
  'B1'
  'B2'
  'B3'
  'S1'
  'P0v3'
  'P1v3'
])
param planSku string = 'B1'

@description('How many instances run.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Days after which a conversation that nobody touched is deleted.')
@minValue(1)
@maxValue(9999)
param retentionDays int = 30

@description('What is logged. Pasted text never is.')
@allowed([
  'debug'
  'info'
  'warn'
  'error'
])
param logLevel string = 'info'

@description('Name of a key vault in this resource group with the secrets slack-bot-token, slack-app-token and slack-signing-secret. Empty: no Slack.')
param slackVault string = ''

@description('Tags of the resources.')
param tags object = {}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'deconflict-monitoring'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'deconflict-storage'
  params: {
    name: name
    location: location
    tags: tags
    principalId: identity.properties.principalId
    retentionDays: retentionDays
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  name: 'deconflict-app'
  params: {
    name: name
    location: location
    tags: tags
    planSku: planSku
    instances: instances
    identityId: identity.id
    clientId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    storageAccountUrl: storage.outputs.accountUrl
    readSubscriptions: readSubscriptions
    retentionDays: retentionDays
    logLevel: logLevel
    slackVault: slackVault
    insightsConnectionString: monitoring.outputs.insightsConnectionString
    workspaceId: monitoring.outputs.workspaceId
  }
  // A reference to a secret that may not be read yet is not tried again for hours.
  dependsOn: [
    vault
  ]
}

module bot 'modules/bot.bicep' = {
  name: 'deconflict-bot'
  params: {
    name: name
    tags: tags
    hostName: app.outputs.hostName
    identityId: identity.id
    clientId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault-secrets.bicep' = if (!empty(slackVault)) {
  name: 'deconflict-vault'
  params: {
    vaultName: slackVault
    principalId: identity.properties.principalId
  }
}

module readers 'modules/reader.bicep' = [for id in readSubscriptions: {
  name: 'deconflict-reader-${uniqueString(id, name)}'
  scope: subscription(id)
  params: {
    principalId: identity.properties.principalId
    nameChecks: nameChecks
  }
}]

@description('Where the bot listens.')
output messagesUrl string = 'https://${app.outputs.hostName}/api/messages'

@description('Name of the app, for az webapp deploy.')
output appName string = name

@description('MicrosoftAppId, for the Teams package.')
output microsoftAppId string = identity.properties.clientId

@description('Object id of the identity, for role assignments of your own.')
output principalId string = identity.properties.principalId
