/** App Service, Functions, Logic Apps, API Management, Spring. */
export const WEB_ROWS = `
Microsoft.Web/sites | app_service,linux_web_app,windows_web_app,web_app,linux_function_app,windows_function_app,function_app,function_app_flex_consumption,logic_app_standard,app_service_active_slot,web_app_active_slot,function_app_active_slot,app_service_virtual_network_swift_connection,app_service_source_control,function_app_hybrid_connection,web_app_hybrid_connection,app_service_connection,function_app_connection | web app,webapp,website,site,app service,functionapp | webapp,functionapp,logicapp | WebApp,FunctionApp,Site
Microsoft.Web/sites/slots | app_service_slot,linux_web_app_slot,windows_web_app_slot,linux_function_app_slot,windows_function_app_slot,function_app_slot,app_service_source_control_slot,app_service_slot_virtual_network_swift_connection | deployment slot | webapp deployment slot,functionapp deployment slot | WebAppSlot,FunctionAppSlot
Microsoft.Web/sites/hostNameBindings | app_service_custom_hostname_binding | hostname binding,host name binding | webapp config hostname | WebAppHostNameBinding
Microsoft.Web/sites/functions | function_app_function | | functionapp function | WebAppFunction
Microsoft.Web/sites/config | app_service_certificate_binding | | | WebAppApplicationSettings
Microsoft.Web/sites/publicCertificates | app_service_public_certificate | | | WebAppPublicCertificate
Microsoft.Web/serverfarms | service_plan,app_service_plan | app service plan,server farm,serverfarm,hosting plan | appservice plan,functionapp plan | AppServicePlan,FunctionAppPlan
Microsoft.Web/certificates | app_service_certificate,app_service_managed_certificate | app service certificate | webapp config ssl | WebAppSSLBinding,WebAppCertificate
Microsoft.Web/hostingEnvironments | app_service_environment,app_service_environment_v3 | app service environment | appservice ase | AppServiceEnvironment
Microsoft.Web/staticSites | static_site,static_web_app,static_web_app_function_app_registration | static web app | staticwebapp | StaticWebApp
Microsoft.Web/staticSites/customDomains | static_site_custom_domain,static_web_app_custom_domain | | staticwebapp hostname | StaticWebAppCustomDomain
Microsoft.Web/connections | api_connection | api connection | | ApiConnection
Microsoft.Web/connectionGateways | | on-premises data gateway | |
Microsoft.CertificateRegistration/certificateOrders | app_service_certificate_order | certificate order | |
Microsoft.DomainRegistration/domains | | app service domain | appservice domain |
Microsoft.Relay/namespaces | relay_namespace | relay namespace | relay namespace | RelayNamespace
Microsoft.Relay/namespaces/hybridConnections | relay_hybrid_connection | hybrid connection | relay hyco | RelayHybridConnection
Microsoft.Logic/workflows | logic_app_workflow,logic_app_action_custom,logic_app_action_http,logic_app_trigger_custom,logic_app_trigger_http_request,logic_app_trigger_recurrence | logic app,workflow | logic workflow | LogicApp
Microsoft.Logic/integrationAccounts | logic_app_integration_account | integration account | logic integration-account | IntegrationAccount
Microsoft.Logic/integrationServiceEnvironments | integration_service_environment | integration service environment | |
Microsoft.ApiManagement/service | api_management,api_management_policy,api_management_custom_domain | api management service,api management,api service,apim service | apim | ApiManagement,ApiManagementService,apimanagementservice
Microsoft.ApiManagement/service/apis | api_management_api,api_management_api_policy | | apim api | ApiManagementApi,apimanagement:Api
Microsoft.ApiManagement/service/apis/operations | api_management_api_operation,api_management_api_operation_policy | | apim api operation | ApiManagementOperation
Microsoft.ApiManagement/service/apis/schemas | api_management_api_schema | | apim api schema | ApiManagementApiSchema
Microsoft.ApiManagement/service/apis/releases | api_management_api_release | | apim api release | ApiManagementApiRelease
Microsoft.ApiManagement/service/apis/diagnostics | api_management_api_diagnostic | | |
Microsoft.ApiManagement/service/apiVersionSets | api_management_api_version_set | api version set | apim api versionset | ApiManagementApiVersionSet
Microsoft.ApiManagement/service/products | api_management_product,api_management_product_policy | | apim product | ApiManagementProduct
Microsoft.ApiManagement/service/products/apis | api_management_product_api | | apim product api | ApiManagementApiToProduct
Microsoft.ApiManagement/service/products/groups | api_management_product_group | | | ApiManagementProductToGroup
Microsoft.ApiManagement/service/subscriptions | api_management_subscription | api management subscription | apim subscription | ApiManagementSubscription
Microsoft.ApiManagement/service/users | api_management_user | | | ApiManagementUser
Microsoft.ApiManagement/service/groups | api_management_group | | | ApiManagementGroup
Microsoft.ApiManagement/service/groups/users | api_management_group_user | | | ApiManagementUserToGroup
Microsoft.ApiManagement/service/namedValues | api_management_named_value,api_management_property | named value | apim nv | ApiManagementNamedValue
Microsoft.ApiManagement/service/backends | api_management_backend | | apim backend | ApiManagementBackend
Microsoft.ApiManagement/service/loggers | api_management_logger | | apim logger | ApiManagementLogger
Microsoft.ApiManagement/service/diagnostics | api_management_diagnostic | | | ApiManagementDiagnostic
Microsoft.ApiManagement/service/certificates | api_management_certificate | | | ApiManagementCertificate
Microsoft.ApiManagement/service/gateways | api_management_gateway | | | ApiManagementGateway
Microsoft.ApiManagement/service/policyFragments | api_management_policy_fragment | policy fragment | |
Microsoft.ApiManagement/service/authorizationServers | api_management_authorization_server | | | ApiManagementAuthorizationServer
Microsoft.ApiManagement/service/identityProviders | api_management_identity_provider_aad,api_management_identity_provider_aadb2c | | | ApiManagementIdentityProvider
Microsoft.ApiManagement/service/caches | api_management_redis_cache | | | ApiManagementCache
Microsoft.ApiManagement/service/tags | api_management_tag,api_management_api_tag,api_management_product_tag | | | ApiManagementTag
Microsoft.ApiManagement/service/workspaces | api_management_workspace | | |
Microsoft.AppPlatform/Spring | spring_cloud_service | spring cloud service,spring apps instance,azure spring apps | spring,spring-cloud | SpringCloud,SpringService
Microsoft.AppPlatform/Spring/apps | spring_cloud_app | spring cloud app | spring app,spring-cloud app | SpringCloudApp
Microsoft.AppPlatform/Spring/apps/deployments | spring_cloud_java_deployment,spring_cloud_container_deployment,spring_cloud_build_deployment | | spring app deployment | SpringCloudAppDeployment
Microsoft.AppConfiguration/configurationStores | app_configuration | configuration store,app configuration store | appconfig | AppConfigurationStore
Microsoft.AppConfiguration/configurationStores/keyValues | app_configuration_key,app_configuration_feature | | appconfig kv,appconfig feature | AppConfigurationKeyValue
Microsoft.AppConfiguration/configurationStores/replicas | | | appconfig replica | AppConfigurationReplica
Microsoft.AppConfiguration/configurationStores/snapshots | | | appconfig snapshot |
Microsoft.SignalRService/signalR | signalr_service,signalr_service_network_acl,signalr_service_custom_domain,signalr_service_custom_certificate | signalr | signalr | SignalR
Microsoft.SignalRService/signalR/sharedPrivateLinkResources | signalr_shared_private_link_resource | | |
Microsoft.SignalRService/webPubSub | web_pubsub,web_pubsub_network_acl,web_pubsub_custom_domain | web pubsub | webpubsub | WebPubSub
Microsoft.SignalRService/webPubSub/hubs | web_pubsub_hub | | webpubsub hub | WebPubSubHub
Microsoft.NotificationHubs/namespaces | notification_hub_namespace | notification hub namespace | notification-hub namespace | NotificationHubsNamespace
Microsoft.NotificationHubs/namespaces/notificationHubs | notification_hub | notification hub | notification-hub | NotificationHub
Microsoft.Communication/communicationServices | communication_service | communication service | communication | CommunicationService
Microsoft.Communication/emailServices | email_communication_service | email communication service | communication email | EmailService
Microsoft.Communication/emailServices/domains | email_communication_service_domain | | communication email domain | EmailServiceDomain
Microsoft.BotService/botServices | bot_service_azure_bot,bot_channels_registration,bot_web_app | bot service,azure bot | bot | BotService
Microsoft.BotService/botServices/channels | bot_channel_ms_teams,bot_channel_slack,bot_channel_email,bot_channel_directline,bot_channel_web_chat | | bot msteams,bot slack |
Microsoft.Maps/accounts | maps_account | maps account | maps account | MapsAccount
Microsoft.Media/mediaservices | media_services_account | media services account,media service | ams account | MediaService
Microsoft.FluidRelay/fluidRelayServers | fluid_relay_server | fluid relay server | fluid-relay server | FluidRelayServer
Microsoft.LoadTestService/loadTests | load_test | load test | load | Load
Microsoft.Chaos/experiments | chaos_studio_experiment | chaos experiment | |
Microsoft.Portal/dashboards | portal_dashboard,dashboard | portal dashboard | portal dashboard | PortalDashboard
Microsoft.ApiManagement/service/templates | api_management_email_template | | |
Microsoft.ApiManagement/service/schemas | api_management_global_schema | | apim schema |
Microsoft.ApiManagement/service/openidConnectProviders | api_management_openid_connect_provider | | | ApiManagementOpenIdConnectProvider
Microsoft.AppPlatform/Spring/apiPortals | spring_cloud_api_portal | | spring api-portal |
Microsoft.AppPlatform/Spring/applicationAccelerators | spring_cloud_accelerator | | spring application-accelerator |
Microsoft.AppPlatform/Spring/buildServices/builders | spring_cloud_builder | | spring build-service builder |
Microsoft.AppPlatform/Spring/certificates | spring_cloud_certificate | | spring certificate | SpringCloudCertificate
Microsoft.AppPlatform/Spring/gateways | spring_cloud_gateway | | spring gateway |
Microsoft.AppPlatform/Spring/storages | spring_cloud_storage | | spring storage |
Microsoft.AppPlatform/Spring/apps/domains | spring_cloud_custom_domain | | spring app custom-domain | SpringCloudAppCustomDomain
Microsoft.Logic/integrationAccounts/maps | logic_app_integration_account_map | | logic integration-account map | IntegrationAccountMap
Microsoft.Logic/integrationAccounts/schemas | logic_app_integration_account_schema | | logic integration-account schema | IntegrationAccountSchema
Microsoft.Maps/accounts/creators | maps_creator | maps creator | maps creator | MapsCreator
Microsoft.MixedReality/spatialAnchorsAccounts | spatial_anchors_account | spatial anchors account | spatial-anchors-account | SpatialAnchorsAccount
Microsoft.SignalRService/webPubSub/sharedPrivateLinkResources | web_pubsub_shared_private_link_resource | | |
`;
