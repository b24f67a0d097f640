/**
 * ARM types and the names that tools and messages use for them, one type a line:
 * `type | Terraform kinds (without azurerm_) | nouns | az command groups | PowerShell nouns (without Az/AzureRm) | Pulumi module:Kind | Ansible modules (without azure_rm_) | Kubernetes kinds`.
 * A name that stands for several types belongs to the first one.
 */
export const KIND_ROWS = `
Microsoft.Resources/resourceGroups | resource_group | resource group | group | ResourceGroup | resources:ResourceGroup | resourcegroup | ResourceGroup
Microsoft.Resources/deployments | resource_group_template_deployment,subscription_template_deployment,template_deployment | template deployment | | | resources:Deployment | deployment |
Microsoft.Storage/storageAccounts | storage_account | storage account | storage account | StorageAccount | storage:StorageAccount | storageaccount | StorageAccount
Microsoft.Storage/storageAccounts/queueServices/queues | storage_queue | storage queue | | | storage:Queue | |
Microsoft.Storage/storageAccounts/blobServices/containers | storage_container | blob container,storage container | | | storage:BlobContainer | |
Microsoft.Storage/storageAccounts/fileServices/shares | storage_share | file share,storage share | | | storage:FileShare | |
Microsoft.Storage/storageAccounts/tableServices/tables | storage_table | storage table | | | storage:Table | |
Microsoft.KeyVault/vaults | key_vault | key vault,vault | keyvault | KeyVault | keyvault:Vault | keyvault | Vault
Microsoft.KeyVault/vaults/secrets | key_vault_secret | secret | keyvault secret | KeyVaultSecret | keyvault:Secret | keyvaultsecret |
Microsoft.KeyVault/vaults/keys | key_vault_key | | keyvault key | KeyVaultKey | keyvault:Key | keyvaultkey |
Microsoft.KeyVault/vaults/certificates | key_vault_certificate | certificate | keyvault certificate | KeyVaultCertificate | | keyvaultcertificate |
Microsoft.Network/virtualNetworks | virtual_network | virtual network | network vnet | VirtualNetwork | network:VirtualNetwork | virtualnetwork | VirtualNetwork
Microsoft.Network/virtualNetworks/subnets | subnet,subnet_network_security_group_association,subnet_route_table_association,subnet_nat_gateway_association | subnet | network vnet subnet | VirtualNetworkSubnetConfig | network:Subnet | subnet | VirtualNetworksSubnet
Microsoft.Network/virtualNetworks/virtualNetworkPeerings | virtual_network_peering | virtual network peering | network vnet peering | VirtualNetworkPeering | network:VirtualNetworkPeering | virtualnetworkpeering |
Microsoft.Network/networkInterfaces | network_interface | network interface | network nic | NetworkInterface | network:NetworkInterface | networkinterface | NetworkInterface
Microsoft.Network/networkSecurityGroups | network_security_group | network security group | network nsg | NetworkSecurityGroup | network:NetworkSecurityGroup | securitygroup | NetworkSecurityGroup
Microsoft.Network/publicIPAddresses | public_ip | public ip address,public ip | network public-ip | PublicIpAddress | network:PublicIPAddress | publicipaddress | PublicIPAddress
Microsoft.Network/loadBalancers | lb | load balancer | network lb | LoadBalancer | network:LoadBalancer | loadbalancer | LoadBalancer
Microsoft.Network/applicationGateways | application_gateway | application gateway | network application-gateway | ApplicationGateway | network:ApplicationGateway | appgateway | ApplicationGateway
Microsoft.Network/azureFirewalls | firewall,firewall_network_rule_collection,firewall_application_rule_collection,firewall_nat_rule_collection | azure firewall,firewall | network firewall | Firewall | network:AzureFirewall | azurefirewall |
Microsoft.Network/privateEndpoints | private_endpoint | private endpoint | network private-endpoint | PrivateEndpoint | network:PrivateEndpoint | privateendpoint | PrivateEndpoint
Microsoft.Network/privateDnsZones | private_dns_zone | private dns zone | network private-dns zone | PrivateDnsZone | network:PrivateZone,privatedns:PrivateZone | privatednszone | PrivateDnsZone
Microsoft.Network/privateDnsZones/virtualNetworkLinks | private_dns_zone_virtual_network_link | virtual network link | network private-dns link vnet | PrivateDnsVirtualNetworkLink | network:VirtualNetworkLink,privatedns:VirtualNetworkLink | privatednszonelink | PrivateDnsZonesVirtualNetworkLink
Microsoft.Network/dnsZones | dns_zone | dns zone | network dns zone | DnsZone | network:Zone,dns:Zone | dnszone | DnsZone
Microsoft.Network/dnsResolvers/inboundEndpoints | private_dns_resolver_inbound_endpoint | inbound endpoint | dns-resolver inbound-endpoint | DnsResolverInboundEndpoint | network:InboundEndpoint | | DnsResolversInboundEndpoint
Microsoft.Network/trafficManagerProfiles | traffic_manager_profile | traffic manager profile | network traffic-manager profile | TrafficManagerProfile | network:Profile | trafficmanagerprofile | TrafficManagerProfile
Microsoft.ServiceNetworking/trafficControllers | application_load_balancer | application load balancer,traffic controller | network alb | | servicenetworking:TrafficController | |
Microsoft.Compute/virtualMachines | virtual_machine,linux_virtual_machine,windows_virtual_machine,virtual_machine_data_disk_attachment | virtual machine,vm | vm | VM | compute:VirtualMachine | virtualmachine | VirtualMachine
Microsoft.Compute/virtualMachineScaleSets | linux_virtual_machine_scale_set,windows_virtual_machine_scale_set,virtual_machine_scale_set,orchestrated_virtual_machine_scale_set | virtual machine scale set,vmss | vmss | Vmss | compute:VirtualMachineScaleSet | virtualmachinescaleset | VirtualMachineScaleSet
Microsoft.Compute/virtualMachines/extensions | virtual_machine_extension | vm extension,virtual machine extension | vm extension | VMExtension | compute:VirtualMachineExtension | virtualmachineextension |
Microsoft.Compute/disks | managed_disk | managed disk,disk | disk | Disk | compute:Disk | manageddisk | Disk
Microsoft.Compute/images | image | | image | Image | compute:Image | image | Image
Microsoft.Compute/availabilitySets | availability_set | availability set | vm availability-set | AvailabilitySet | compute:AvailabilitySet | availabilityset |
Microsoft.ContainerService/managedClusters | kubernetes_cluster | kubernetes cluster,managed cluster | aks | AksCluster | containerservice:ManagedCluster | aks | ManagedCluster
Microsoft.ContainerService/managedClusters/agentPools | kubernetes_cluster_node_pool | node pool,agent pool,agentpool | aks nodepool | AksNodePool | containerservice:AgentPool | aksagentpool | ManagedClustersAgentPool
Microsoft.ContainerRegistry/registries | container_registry | container registry,registry | acr | ContainerRegistry | containerregistry:Registry | containerregistry | Registry
Microsoft.App/containerApps | container_app | container app | containerapp | ContainerApp | app:ContainerApp | containerapp | ContainerApp
Microsoft.App/managedEnvironments | container_app_environment | container app environment,managed environment | containerapp env | ContainerAppManagedEnv | app:ManagedEnvironment | |
Microsoft.Web/sites | app_service,linux_web_app,windows_web_app,linux_function_app,windows_function_app,function_app,function_app_flex_consumption,logic_app_standard | web app,app service,function app,site,website | webapp,functionapp | WebApp,FunctionApp | web:WebApp | webapp,functionapp | Site
Microsoft.Web/serverfarms | service_plan,app_service_plan | app service plan,service plan | appservice plan,functionapp plan | AppServicePlan | web:AppServicePlan | appserviceplan | ServerFarm
Microsoft.Web/sites/slots | app_service_slot,linux_web_app_slot,windows_web_app_slot,linux_function_app_slot,windows_function_app_slot | deployment slot | webapp deployment slot | WebAppSlot | web:WebAppSlot | webappslot |
Microsoft.Web/staticSites | static_site,static_web_app | static site,static web app | staticwebapp | StaticWebApp | web:StaticSite | |
Microsoft.Sql/servers | mssql_server,sql_server | sql server | sql server | SqlServer | sql:Server | sqlserver | Server
Microsoft.Sql/servers/databases | mssql_database,sql_database | sql database | sql db | SqlDatabase | sql:Database | sqldatabase | ServersDatabase
Microsoft.Sql/servers/elasticPools | mssql_elasticpool | elastic pool | sql elastic-pool | SqlElasticPool | sql:ElasticPool | sqlelasticpool |
Microsoft.Sql/managedInstances | mssql_managed_instance | managed instance | sql mi | SqlInstance | sql:ManagedInstance | sqlmanagedinstance |
Microsoft.DBforPostgreSQL/flexibleServers | postgresql_flexible_server | postgresql flexible server | postgres flexible-server | PostgreSqlFlexibleServer | dbforpostgresql:Server | postgresqlflexibleserver | FlexibleServer
Microsoft.DBforPostgreSQL/flexibleServers/configurations | postgresql_flexible_server_configuration | | postgres flexible-server parameter | | dbforpostgresql:Configuration | | FlexibleServersConfiguration
Microsoft.DBforPostgreSQL/flexibleServers/databases | postgresql_flexible_server_database | | postgres flexible-server db | | dbforpostgresql:Database | | FlexibleServersDatabase
Microsoft.DBforPostgreSQL/servers | postgresql_server | postgresql server | postgres server | PostgreSqlServer | | postgresqlserver |
Microsoft.DBforMySQL/flexibleServers | mysql_flexible_server | mysql flexible server | mysql flexible-server | MySqlFlexibleServer | dbformysql:Server | mysqlflexibleserver |
Microsoft.DBforMySQL/servers | mysql_server | mysql server | mysql server | MySqlServer | | mysqlserver |
Microsoft.DocumentDB/databaseAccounts | cosmosdb_account | cosmos db account,database account | cosmosdb | CosmosDBAccount | documentdb:DatabaseAccount | cosmosdbaccount | DatabaseAccount
Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments | cosmosdb_sql_role_assignment | sql role assignment | cosmosdb sql role assignment | CosmosDBSqlRoleAssignment | documentdb:SqlResourceSqlRoleAssignment | | SqlRoleAssignment
Microsoft.DocumentDB/databaseAccounts/sqlDatabases | cosmosdb_sql_database | | cosmosdb sql database | CosmosDBSqlDatabase | documentdb:SqlResourceSqlDatabase | | SqlDatabase
Microsoft.Cache/Redis | redis_cache | redis cache | redis | RedisCache | cache:Redis | rediscache | Redis
Microsoft.ServiceBus/namespaces | servicebus_namespace | service bus namespace | servicebus namespace | ServiceBusNamespace | servicebus:Namespace | servicebus | Namespace
Microsoft.ServiceBus/namespaces/queues | servicebus_queue | service bus queue | servicebus queue | ServiceBusQueue | servicebus:Queue | servicebusqueue | NamespacesQueue
Microsoft.ServiceBus/namespaces/topics | servicebus_topic | service bus topic | servicebus topic | ServiceBusTopic | servicebus:Topic | servicebustopic | NamespacesTopic
Microsoft.ServiceBus/namespaces/topics/subscriptions | servicebus_subscription | | servicebus topic subscription | ServiceBusSubscription | servicebus:Subscription | servicebustopicsubscription |
Microsoft.ServiceBus/namespaces/topics/subscriptions/rules | servicebus_subscription_rule | | servicebus topic subscription rule | ServiceBusRule | servicebus:Rule | |
Microsoft.EventHub/namespaces | eventhub_namespace | event hub namespace,event hubs namespace | eventhubs namespace | EventHubNamespace | eventhub:Namespace | |
Microsoft.EventHub/namespaces/eventhubs | eventhub | event hub | eventhubs eventhub | EventHub | eventhub:EventHub | eventhub |
Microsoft.EventGrid/topics | eventgrid_topic | event grid topic | eventgrid topic | EventGridTopic | eventgrid:Topic | |
Microsoft.Devices/IotHubs | iothub | iot hub | iot hub | IotHub | devices:IotHubResource | iothub |
Microsoft.ApiManagement/service | api_management | api management service,api service | apim | ApiManagement | apimanagement:ApiManagementService | apimanagement | Service
Microsoft.AppConfiguration/configurationStores | app_configuration | app configuration,configuration store | appconfig | AppConfigurationStore | appconfiguration:ConfigurationStore | | ConfigurationStore
Microsoft.CognitiveServices/accounts | cognitive_account,ai_services | cognitive account,cognitive services account | cognitiveservices account | CognitiveServicesAccount | cognitiveservices:Account | cognitivesearch |
Microsoft.CognitiveServices/accounts/deployments | cognitive_deployment | | cognitiveservices account deployment | CognitiveServicesAccountDeployment | cognitiveservices:Deployment | |
Microsoft.Search/searchServices | search_service | search service | search service | SearchService | search:Service | | SearchService
Microsoft.MachineLearningServices/workspaces | machine_learning_workspace,ai_foundry | machine learning workspace | ml workspace | MLWorkspace | machinelearningservices:Workspace | | Workspace
Microsoft.OperationalInsights/workspaces | log_analytics_workspace | log analytics workspace | monitor log-analytics workspace | OperationalInsightsWorkspace | operationalinsights:Workspace | loganalyticsworkspace |
Microsoft.Insights/components | application_insights | application insights component | monitor app-insights component | ApplicationInsights | insights:Component,applicationinsights:Component | | Component
Microsoft.Insights/diagnosticSettings | monitor_diagnostic_setting | diagnostic setting | monitor diagnostic-settings | DiagnosticSetting | insights:DiagnosticSetting | monitordiagnosticsetting |
Microsoft.ManagedIdentity/userAssignedIdentities | user_assigned_identity | user assigned identity,managed identity | identity | UserAssignedIdentity | managedidentity:UserAssignedIdentity | | UserAssignedIdentity
Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials | federated_identity_credential | federated identity credential | identity federated-credential | FederatedIdentityCredential | managedidentity:FederatedIdentityCredential | | FederatedIdentityCredential
Microsoft.Authorization/roleAssignments | role_assignment | role assignment | role assignment | RoleAssignment | authorization:RoleAssignment | roleassignment | RoleAssignment
Microsoft.Authorization/roleDefinitions | role_definition | role definition | role definition | RoleDefinition | authorization:RoleDefinition | roledefinition |
Microsoft.Authorization/policyAssignments | policy_assignment,resource_group_policy_assignment,subscription_policy_assignment,management_group_policy_assignment,resource_policy_assignment | policy assignment | policy assignment | PolicyAssignment | authorization:PolicyAssignment | |
Microsoft.Authorization/policyDefinitions | policy_definition | policy definition | policy definition | PolicyDefinition | authorization:PolicyDefinition | |
Microsoft.Authorization/locks | management_lock | management lock | lock | ResourceLock | authorization:ManagementLockByScope | lock |
Microsoft.RecoveryServices/vaults | recovery_services_vault | recovery services vault | backup vault | RecoveryServicesVault | recoveryservices:Vault | recoveryservicesvault |
Microsoft.Cdn/profiles | cdn_profile,cdn_frontdoor_profile | cdn profile,front door profile | afd profile,cdn profile | CdnProfile,FrontDoorCdnProfile | cdn:Profile | cdnprofile | Profile
Microsoft.DataFactory/factories | data_factory | data factory | datafactory | DataFactoryV2 | datafactory:Factory | datafactory |
Microsoft.Purview/accounts | purview_account | purview account | purview account | PurviewAccount | purview:Account | |
Microsoft.Kusto/clusters | kusto_cluster | kusto cluster | kusto cluster | KustoCluster | kusto:Cluster | |
Microsoft.Logic/workflows | logic_app_workflow | logic app | logic workflow | LogicApp | logic:Workflow | |
Microsoft.Automation/automationAccounts | automation_account | automation account | automation account | AutomationAccount | automation:AutomationAccount | automationaccount |
Microsoft.Batch/batchAccounts | batch_account | batch account | batch account | BatchAccount | batch:BatchAccount | batchaccount | BatchAccount
Microsoft.SignalRService/signalR | signalr_service | signalr service | signalr | SignalR | signalrservice:SignalR | |
`;
