using './main.bicep'

// All parameters have defaults; docs/running-it.md says what each is for.
// param readSubscriptions = ['<subscription id>', '<subscription id>']
// param slackVault = '<name of a key vault>'
param planSku = 'B1'
param instances = 1
param retentionDays = 30
