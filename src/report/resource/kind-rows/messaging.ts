/** Service Bus, Event Hubs, Event Grid, IoT. */
export const MESSAGING_ROWS = `
Microsoft.ServiceBus/namespaces | servicebus_namespace,servicebus_namespace_network_rule_set,servicebus_namespace_customer_managed_key | service bus namespace,servicebus namespace | servicebus namespace | ServiceBusNamespace,ServiceBus,servicebus
Microsoft.ServiceBus/namespaces/queues | servicebus_queue | service bus queue | servicebus queue | ServiceBusQueue
Microsoft.ServiceBus/namespaces/topics | servicebus_topic | service bus topic | servicebus topic | ServiceBusTopic
Microsoft.ServiceBus/namespaces/topics/subscriptions | servicebus_subscription | service bus subscription,topic subscription | servicebus topic subscription | ServiceBusSubscription,servicebustopicsubscription
Microsoft.ServiceBus/namespaces/topics/subscriptions/rules | servicebus_subscription_rule | service bus rule | servicebus topic subscription rule | ServiceBusRule
Microsoft.ServiceBus/namespaces/AuthorizationRules | servicebus_namespace_authorization_rule | | servicebus namespace authorization-rule | ServiceBusAuthorizationRule
Microsoft.ServiceBus/namespaces/queues/authorizationRules | servicebus_queue_authorization_rule | | servicebus queue authorization-rule |
Microsoft.ServiceBus/namespaces/topics/authorizationRules | servicebus_topic_authorization_rule | | servicebus topic authorization-rule |
Microsoft.ServiceBus/namespaces/disasterRecoveryConfigs | servicebus_namespace_disaster_recovery_config | | servicebus georecovery-alias | ServiceBusGeoDRConfiguration
Microsoft.EventHub/namespaces | eventhub_namespace,eventhub_namespace_customer_managed_key | event hub namespace,event hubs namespace,eventhub namespace | eventhubs namespace | EventHubNamespace
Microsoft.EventHub/namespaces/eventhubs | eventhub | event hub,eventhub | eventhubs eventhub | EventHub
Microsoft.EventHub/namespaces/eventhubs/consumergroups | eventhub_consumer_group | consumer group | eventhubs eventhub consumer-group | EventHubConsumerGroup
Microsoft.EventHub/namespaces/authorizationRules | eventhub_namespace_authorization_rule | | eventhubs namespace authorization-rule | EventHubAuthorizationRule
Microsoft.EventHub/namespaces/eventhubs/authorizationRules | eventhub_authorization_rule | | eventhubs eventhub authorization-rule |
Microsoft.EventHub/namespaces/disasterRecoveryConfigs | eventhub_namespace_disaster_recovery_config | | eventhubs georecovery-alias | EventHubGeoDRConfiguration
Microsoft.EventHub/namespaces/schemagroups | eventhub_namespace_schema_group | schema group | eventhubs namespace schema-registry | EventHubSchemaGroup
Microsoft.EventHub/clusters | eventhub_cluster | event hubs cluster | eventhubs cluster | EventHubCluster
Microsoft.EventGrid/topics | eventgrid_topic | event grid topic | eventgrid topic | EventGridTopic
Microsoft.EventGrid/domains | eventgrid_domain | event grid domain | eventgrid domain | EventGridDomain
Microsoft.EventGrid/domains/topics | eventgrid_domain_topic | | eventgrid domain topic | EventGridDomainTopic
Microsoft.EventGrid/systemTopics | eventgrid_system_topic | event grid system topic,system topic | eventgrid system-topic | EventGridSystemTopic
Microsoft.EventGrid/systemTopics/eventSubscriptions | eventgrid_system_topic_event_subscription | | eventgrid system-topic event-subscription | EventGridSystemTopicEventSubscription
Microsoft.EventGrid/eventSubscriptions | eventgrid_event_subscription | event subscription,event grid subscription | eventgrid event-subscription | EventGridSubscription
Microsoft.EventGrid/namespaces | eventgrid_namespace | event grid namespace | eventgrid namespace | EventGridNamespace
Microsoft.EventGrid/partnerConfigurations | eventgrid_partner_configuration | | eventgrid partner configuration |
Microsoft.Devices/IotHubs | iothub,iothub_route,iothub_enrichment,iothub_file_upload,iothub_fallback_route,iothub_endpoint_eventhub,iothub_endpoint_servicebus_queue,iothub_endpoint_servicebus_topic,iothub_endpoint_storage_container,iothub_shared_access_policy | iot hub,iothub | iot hub | IotHub,devices:IotHubResource
Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups | iothub_consumer_group | | iot hub consumer-group | IotHubEventHubConsumerGroup
Microsoft.Devices/IotHubs/certificates | iothub_certificate | | iot hub certificate | IotHubCertificate
Microsoft.Devices/provisioningServices | iothub_dps,iothub_dps_shared_access_policy | device provisioning service | iot dps | IoTDeviceProvisioningService,devices:IotDpsResource
Microsoft.Devices/provisioningServices/certificates | iothub_dps_certificate | | iot dps certificate | IoTDeviceProvisioningServiceCertificate
Microsoft.IoTCentral/iotApps | iotcentral_application,iotcentral_application_network_rule_set | iot central application | iot central app | IotCentralApp
Microsoft.DeviceUpdate/accounts | iothub_device_update_account | device update account | iot du account | DeviceUpdateAccount
Microsoft.DeviceUpdate/accounts/instances | iothub_device_update_instance | | iot du instance | DeviceUpdateInstance
Microsoft.DigitalTwins/digitalTwinsInstances | digital_twins_instance,digital_twins_time_series_database_connection | digital twins instance | dt | DigitalTwinsInstance
Microsoft.DigitalTwins/digitalTwinsInstances/endpoints | digital_twins_endpoint_eventgrid,digital_twins_endpoint_eventhub,digital_twins_endpoint_servicebus | | dt endpoint | DigitalTwinsEndpoint
Microsoft.TimeSeriesInsights/environments | iot_time_series_insights_standard_environment,iot_time_series_insights_gen2_environment | time series insights environment | tsi environment | TimeSeriesInsightsEnvironment
Microsoft.Security/iotSecuritySolutions | iot_security_solution | | | IotSecuritySolution
Microsoft.HealthcareApis/workspaces | healthcare_workspace | healthcare workspace | healthcareapis workspace | HealthcareApisWorkspace
Microsoft.HealthcareApis/workspaces/fhirservices | healthcare_fhir_service | fhir service | healthcareapis workspace fhir-service | HealthcareFhirService
Microsoft.HealthcareApis/workspaces/dicomservices | healthcare_dicom_service | dicom service | healthcareapis workspace dicom-service | HealthcareDicomService
Microsoft.HealthcareApis/workspaces/iotconnectors | healthcare_medtech_service | medtech service | healthcareapis workspace iot-connector | HealthcareIotConnector
Microsoft.HealthcareApis/services | healthcare_service | healthcare service | healthcareapis service | HealthcareApisService
Microsoft.HealthBot/healthBots | bot_healthbot | health bot,healthbot | healthbot | HealthBot
Microsoft.EventGrid/namespaces/topics | eventgrid_namespace_topic | | eventgrid namespace topic | EventGridNamespaceTopic
Microsoft.EventGrid/partnerNamespaces | eventgrid_partner_namespace | | eventgrid partner namespace | EventGridPartnerNamespace
Microsoft.EventGrid/partnerRegistrations | eventgrid_partner_registration | | eventgrid partner registration | EventGridPartnerRegistration
Microsoft.NotificationHubs/namespaces/notificationHubs/authorizationRules | notification_hub_authorization_rule | | notification-hub authorization-rule | NotificationHubAuthorizationRule
Microsoft.HealthcareApis/workspaces/iotconnectors/fhirdestinations | healthcare_medtech_service_fhir_destination | | healthcareapis workspace iot-connector fhir-destination |
Microsoft.Orbital/contactProfiles | orbital_contact_profile | | orbital contact-profile |
Microsoft.Orbital/spacecrafts/contacts | orbital_contact | | orbital spacecraft contact |
`;
