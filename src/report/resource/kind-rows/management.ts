/** Resource groups, identity, access, policy, secrets, monitoring, automation. */
export const MANAGEMENT_ROWS = `
Microsoft.Resources/resourceGroups | resource_group | resource group | group | ResourceGroup,groups
Microsoft.Resources/deployments | resource_group_template_deployment,subscription_template_deployment,management_group_template_deployment,tenant_template_deployment,template_deployment | | | deployment
Microsoft.Resources/deploymentStacks | | deployment stack | stack group,stack sub,stack mg | ResourceGroupDeploymentStack,SubscriptionDeploymentStack
Microsoft.Resources/deploymentScripts | resource_deployment_script_azure_cli,resource_deployment_script_azure_power_shell | deployment script | deployment-scripts | DeploymentScript
Microsoft.Resources/templateSpecs | template_spec | template spec | ts | TemplateSpec
Microsoft.Management/managementGroups | management_group,management_group_subscription_association | management group | account management-group | ManagementGroup
Microsoft.Subscription/aliases | subscription | subscription alias | account alias | SubscriptionAlias
Microsoft.Resources/tags | | | | TagAtScope,resources:TagAtScope
Microsoft.Authorization/roleAssignments | role_assignment,marketplace_role_assignment | role assignment | role assignment | RoleAssignment
Microsoft.Authorization/roleDefinitions | role_definition | role definition | role definition | RoleDefinition
Microsoft.Authorization/roleEligibilityScheduleRequests | pim_eligible_role_assignment | | | RoleEligibilityScheduleRequest
Microsoft.Authorization/roleAssignmentScheduleRequests | pim_active_role_assignment | | | RoleAssignmentScheduleRequest
Microsoft.Authorization/policyAssignments | policy_assignment,resource_group_policy_assignment,subscription_policy_assignment,management_group_policy_assignment,resource_policy_assignment | | policy assignment | PolicyAssignment
Microsoft.Authorization/policyDefinitions | policy_definition,management_group_policy_definition | | policy definition | PolicyDefinition
Microsoft.Authorization/policySetDefinitions | policy_set_definition,management_group_policy_set_definition | policy set definition | policy set-definition | PolicySetDefinition
Microsoft.Authorization/policyExemptions | resource_group_policy_exemption,subscription_policy_exemption,management_group_policy_exemption,resource_policy_exemption | policy exemption | policy exemption | PolicyExemption
Microsoft.Authorization/locks | management_lock | management lock,resource lock | lock,group lock,resource lock | ResourceLock,ManagementLock,ManagementLockByScope,lock
Microsoft.PolicyInsights/remediations | resource_group_policy_remediation,subscription_policy_remediation,management_group_policy_remediation,resource_policy_remediation,policy_remediation | policy remediation,remediation | policy remediation | PolicyRemediation
Microsoft.GuestConfiguration/guestConfigurationAssignments | policy_virtual_machine_configuration_assignment | | | GuestConfigurationAssignment
Microsoft.Blueprint/blueprintAssignments | blueprint_assignment | blueprint assignment | blueprint assignment | BlueprintAssignment
Microsoft.ManagedIdentity/userAssignedIdentities | user_assigned_identity | user assigned identity,user-assigned identity,managed identity,user assigned managed identity | identity | UserAssignedIdentity
Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials | federated_identity_credential | | identity federated-credential | FederatedIdentityCredential
Microsoft.KeyVault/vaults | key_vault,key_vault_access_policy,key_vault_certificate_contacts | key vault,keyvault,vault | keyvault | KeyVault,KeyVaultAccessPolicy
Microsoft.KeyVault/vaults/secrets | key_vault_secret | secret | keyvault secret | KeyVaultSecret,keyvault:Secret
Microsoft.KeyVault/vaults/keys | key_vault_key | | keyvault key | KeyVaultKey,keyvault:Key
Microsoft.KeyVault/vaults/certificates | key_vault_certificate,key_vault_certificate_issuer | certificate | keyvault certificate | KeyVaultCertificate
Microsoft.KeyVault/vaults/storage | key_vault_managed_storage_account | | keyvault storage | KeyVaultManagedStorageAccount
Microsoft.KeyVault/managedHSMs | key_vault_managed_hardware_security_module,key_vault_managed_hardware_security_module_role_assignment | managed hsm,mhsm,kv mhsm,managed hsm pool | keyvault security-domain | KeyVaultManagedHsm
Microsoft.KeyVault/managedHSMs/keys | key_vault_managed_hardware_security_module_key | | |
Microsoft.HardwareSecurityModules/dedicatedHSMs | dedicated_hardware_security_module | dedicated hsm | dedicated-hsm | DedicatedHsm
Microsoft.Attestation/attestationProviders | attestation_provider | attestation provider | attestation | AttestationProvider
Microsoft.AAD/domainServices | active_directory_domain_service | | ad ds | ADDomainService,adservice
Microsoft.AzureActiveDirectory/b2cDirectories | aadb2c_directory | b2c directory | |
Microsoft.OperationalInsights/workspaces | log_analytics_workspace | log analytics | monitor log-analytics workspace | OperationalInsightsWorkspace,loganalyticsworkspace
Microsoft.OperationalInsights/workspaces/linkedServices | log_analytics_linked_service | | monitor log-analytics workspace linked-service | OperationalInsightsLinkedService
Microsoft.OperationalInsights/workspaces/linkedStorageAccounts | log_analytics_linked_storage_account | | monitor log-analytics workspace linked-storage | OperationalInsightsLinkedStorageAccount
Microsoft.OperationalInsights/workspaces/savedSearches | log_analytics_saved_search | saved search | monitor log-analytics workspace saved-search | OperationalInsightsSavedSearch
Microsoft.OperationalInsights/workspaces/dataExports | log_analytics_data_export_rule | data export rule | monitor log-analytics workspace data-export | OperationalInsightsDataExport
Microsoft.OperationalInsights/workspaces/tables | log_analytics_workspace_table,log_analytics_workspace_table_custom_log | log analytics table | monitor log-analytics workspace table | OperationalInsightsTable
Microsoft.OperationalInsights/workspaces/dataSources | log_analytics_datasource_windows_event,log_analytics_datasource_windows_performance_counter | | | OperationalInsightsDataSource
Microsoft.OperationalInsights/clusters | log_analytics_cluster,log_analytics_cluster_customer_managed_key | log analytics cluster | monitor log-analytics cluster | OperationalInsightsCluster
Microsoft.OperationalInsights/queryPacks | log_analytics_query_pack,log_analytics_query_pack_query | query pack | monitor log-analytics query-pack | OperationalInsightsQueryPack
Microsoft.OperationsManagement/solutions | log_analytics_solution | log analytics solution | monitor log-analytics solution | MonitorLogAnalyticsSolution
Microsoft.OperationalInsights/workspaces/providers/onboardingStates | sentinel_log_analytics_workspace_onboarding | | sentinel onboarding-state | SentinelOnboardingState
Microsoft.SecurityInsights/alertRules | sentinel_alert_rule_scheduled,sentinel_alert_rule_nrt,sentinel_alert_rule_fusion,sentinel_alert_rule_ms_security_incident,sentinel_alert_rule_machine_learning_behavior_analytics | analytics rule,sentinel alert rule | sentinel alert-rule | SentinelAlertRule
Microsoft.SecurityInsights/automationRules | sentinel_automation_rule | sentinel automation rule | sentinel automation-rule | SentinelAutomationRule
Microsoft.SecurityInsights/dataConnectors | sentinel_data_connector_azure_active_directory,sentinel_data_connector_office_365,sentinel_data_connector_microsoft_defender_advanced_threat_protection | data connector | sentinel data-connector | SentinelDataConnector
Microsoft.SecurityInsights/watchlists | sentinel_watchlist,sentinel_watchlist_item | watchlist | sentinel watchlist |
Microsoft.Insights/components | application_insights,application_insights_smart_detection_rule | application insights component,app insights component | monitor app-insights component | ApplicationInsights,applicationinsights:Component,appinsights
Microsoft.Insights/components/analyticsItems | application_insights_analytics_item | | |
Microsoft.Insights/webtests | application_insights_web_test,application_insights_standard_web_test | web test,availability test | monitor app-insights web-test | ApplicationInsightsWebTest
Microsoft.Insights/workbooks | application_insights_workbook | | monitor app-insights workbook | ApplicationInsightsWorkbook
Microsoft.Insights/workbooktemplates | application_insights_workbook_template | workbook template | | ApplicationInsightsWorkbookTemplate
Microsoft.Insights/diagnosticSettings | monitor_diagnostic_setting,monitor_aad_diagnostic_setting | diagnostic setting | monitor diagnostic-settings | DiagnosticSetting
Microsoft.Insights/actionGroups | monitor_action_group | action group | monitor action-group | ActionGroup
Microsoft.Insights/metricAlerts | monitor_metric_alert | metric alert | monitor metrics alert | MetricAlertRuleV2
Microsoft.Insights/activityLogAlerts | monitor_activity_log_alert | activity log alert | monitor activity-log alert | ActivityLogAlert
Microsoft.Insights/scheduledQueryRules | monitor_scheduled_query_rules_alert,monitor_scheduled_query_rules_alert_v2,monitor_scheduled_query_rules_log | scheduled query rule | monitor scheduled-query | ScheduledQueryRule
Microsoft.Insights/autoscalesettings | monitor_autoscale_setting | autoscale setting | monitor autoscale | AutoscaleSetting
Microsoft.Insights/dataCollectionRules | monitor_data_collection_rule | data collection rule | monitor data-collection rule | DataCollectionRule
Microsoft.Insights/dataCollectionEndpoints | monitor_data_collection_endpoint | data collection endpoint | monitor data-collection endpoint | DataCollectionEndpoint
Microsoft.Insights/dataCollectionRuleAssociations | monitor_data_collection_rule_association | data collection rule association | monitor data-collection rule association | DataCollectionRuleAssociation
Microsoft.Insights/privateLinkScopes | monitor_private_link_scope | private link scope | monitor private-link-scope | InsightsPrivateLinkScope
Microsoft.Insights/privateLinkScopes/scopedResources | monitor_private_link_scoped_service | | monitor private-link-scope scoped-resource | InsightsPrivateLinkScopedResource
Microsoft.Insights/logprofiles | monitor_log_profile | log profile | monitor log-profiles | LogProfile
Microsoft.Monitor/accounts | monitor_workspace | monitor workspace | monitor account | MonitorWorkspace
Microsoft.AlertsManagement/actionRules | monitor_alert_processing_rule_action_group,monitor_alert_processing_rule_suppression,monitor_action_rule_suppression | alert processing rule | monitor alert-processing-rule | AlertProcessingRule
Microsoft.AlertsManagement/smartDetectorAlertRules | monitor_smart_detector_alert_rule | smart detector alert rule | | SmartDetectorAlertRule
Microsoft.AlertsManagement/prometheusRuleGroups | monitor_alert_prometheus_rule_group | prometheus rule group | alerts-management prometheus-rule-group | PrometheusRuleGroup
Microsoft.Automation/automationAccounts | automation_account | | automation account | AutomationAccount
Microsoft.Automation/automationAccounts/runbooks | automation_runbook | runbook | automation runbook | AutomationRunbook
Microsoft.Automation/automationAccounts/schedules | automation_schedule | | automation schedule | AutomationSchedule
Microsoft.Automation/automationAccounts/jobSchedules | automation_job_schedule | job schedule | | AutomationScheduledRunbook
Microsoft.Automation/automationAccounts/modules | automation_module,automation_powershell72_module | | automation module | AutomationModule
Microsoft.Automation/automationAccounts/variables | automation_variable_string,automation_variable_int,automation_variable_bool,automation_variable_datetime,automation_variable_object | | automation variable | AutomationVariable
Microsoft.Automation/automationAccounts/credentials | automation_credential | | automation credential | AutomationCredential
Microsoft.Automation/automationAccounts/certificates | automation_certificate | | automation certificate | AutomationCertificate
Microsoft.Automation/automationAccounts/webhooks | automation_webhook | | automation webhook | AutomationWebhook
Microsoft.Automation/automationAccounts/connections | automation_connection,automation_connection_service_principal | | automation connection | AutomationConnection
Microsoft.Automation/automationAccounts/configurations | automation_dsc_configuration | | automation configuration | AutomationDscConfiguration
Microsoft.Automation/automationAccounts/hybridRunbookWorkerGroups | automation_hybrid_runbook_worker_group | | automation hrwg | AutomationHybridRunbookWorkerGroup
Microsoft.Automation/automationAccounts/softwareUpdateConfigurations | automation_software_update_configuration | | automation software-update-configuration | AutomationSoftwareUpdateConfiguration
Microsoft.Security/pricings | security_center_subscription_pricing | | security pricing | SecurityPricing
Microsoft.Security/securityContacts | security_center_contact | | security contact | SecurityContact
Microsoft.Security/workspaceSettings | security_center_workspace | | security workspace-setting | SecurityWorkspaceSetting
Microsoft.Security/automations | security_center_automation | | security automation | SecurityAutomation
Microsoft.Security/autoProvisioningSettings | security_center_auto_provisioning | | security auto-provisioning-setting | SecurityAutoProvisioningSetting
Microsoft.Security/assessmentMetadata | security_center_assessment_policy | | security assessment-metadata | SecurityAssessmentMetadata
Microsoft.Security/settings | security_center_setting | | security setting | SecuritySetting
Microsoft.Consumption/budgets | consumption_budget_subscription,consumption_budget_resource_group,consumption_budget_management_group | budget | consumption budget | ConsumptionBudget,adbudget
Microsoft.CostManagement/exports | resource_group_cost_management_export,subscription_cost_management_export,billing_account_cost_management_export | cost management export | costmanagement export | CostManagementExport
Microsoft.CostManagement/scheduledActions | cost_anomaly_alert,cost_management_scheduled_action | | |
Microsoft.MarketplaceOrdering/offertypes | marketplace_agreement | marketplace agreement | vm image terms,term | MarketplaceTerms
Microsoft.ManagedServices/registrationDefinitions | lighthouse_definition | lighthouse definition | managedservices definition | ManagedServicesDefinition
Microsoft.ManagedServices/registrationAssignments | lighthouse_assignment | lighthouse assignment | managedservices assignment | ManagedServicesAssignment
Microsoft.Solutions/applications | managed_application | managed application | managedapp | ManagedApplication
Microsoft.Solutions/applicationDefinitions | managed_application_definition | managed application definition | managedapp definition | ManagedApplicationDefinition
Microsoft.CustomProviders/resourceProviders | custom_provider | custom provider | custom-providers resource-provider | CustomProvider
Microsoft.DevCenter/devcenters | dev_center | dev center | devcenter admin devcenter | DevCenterAdminDevCenter
Microsoft.DevCenter/projects | dev_center_project | dev center project | devcenter admin project | DevCenterAdminProject
Microsoft.DevCenter/networkConnections | dev_center_network_connection | network connection | devcenter admin network-connection | DevCenterAdminNetworkConnection
Microsoft.DevOpsInfrastructure/pools | managed_devops_pool | managed devops pool | mdp pool |
Microsoft.Workloads/sapVirtualInstances | workloads_sap_three_tier_virtual_instance,workloads_sap_single_node_virtual_instance,workloads_sap_discovery_virtual_instance | sap virtual instance | workloads sap-virtual-instance |
Microsoft.ResourceConnector/appliances | arc_resource_bridge_appliance | | arcappliance |
Microsoft.Migrate/migrateProjects | | migrate project | |
Microsoft.DataMigration/services | database_migration_service | database migration service | dms | DataMigrationService
Microsoft.DataMigration/services/projects | database_migration_project | | dms project | DataMigrationProject
Microsoft.Orbital/spacecrafts | orbital_spacecraft | spacecraft | |
NGINX.NGINXPLUS/nginxDeployments | nginx_deployment | nginx deployment | nginx deployment | NginxDeployment
NGINX.NGINXPLUS/nginxDeployments/configurations | nginx_configuration | | nginx deployment configuration | NginxConfiguration
NGINX.NGINXPLUS/nginxDeployments/certificates | nginx_certificate | | nginx deployment certificate | NginxCertificate
PaloAltoNetworks.Cloudngfw/firewalls | palo_alto_next_generation_firewall_virtual_network_local_rulestack,palo_alto_next_generation_firewall_vhub_local_rulestack,palo_alto_next_generation_firewall_virtual_network_panorama | | palo-alto cloudngfw firewall |
PaloAltoNetworks.Cloudngfw/localRulestacks | palo_alto_local_rulestack | local rulestack | palo-alto cloudngfw local-rulestack |
Microsoft.AAD/domainServices/replicaSets | active_directory_domain_service_replica_set | | |
Microsoft.Automation/automationAccounts/hybridRunbookWorkerGroups/hybridRunbookWorkers | automation_hybrid_runbook_worker | hybrid worker | automation hrwg hrw | AutomationHybridRunbookWorker
Microsoft.Automation/automationAccounts/python3Packages | automation_python3_package | | automation python3-package | AutomationPython3Package
Microsoft.Automation/automationAccounts/sourceControls | automation_source_control | | automation source-control | AutomationSourceControl
Microsoft.Automation/automationAccounts/watchers | automation_watcher | | |
Microsoft.Automanage/configurationProfiles | automanage_configuration | automanage configuration profile | automanage configuration-profile | AutomanageConfigProfile
Microsoft.Authorization/roleManagementPolicies | role_management_policy | role management policy | | RoleManagementPolicy
Microsoft.Authorization/resourceManagementPrivateLinks | resource_management_private_link | resource management private link | resourcemanagement private-link | ResourceManagementPrivateLink
Microsoft.Authorization/privateLinkAssociations | resource_management_private_link_association | | private-link association | PrivateLinkAssociation
Microsoft.Insights/components/apiKeys | application_insights_api_key | | monitor app-insights api-key | ApplicationInsightsApiKey
NewRelic.Observability/monitors | new_relic_monitor | | new-relic monitor | NewRelicMonitor
Microsoft.HybridCompute/privateLinkScopes | arc_private_link_scope | arc private link scope | connectedmachine private-link-scope |
Microsoft.Portal/tenantConfigurations | portal_tenant_configuration | | |
Microsoft.Features/featureProviders | resource_provider_feature_registration | | |
Microsoft.SecurityInsights/metadata | sentinel_metadata | | |
Microsoft.ScVmm/vmmServers | system_center_virtual_machine_manager_server | vmm server | scvmm vmmserver |
Microsoft.CodeSigning/codeSigningAccounts | trusted_signing_account | trusted signing account,code signing account | trustedsigning | CodeSigningAccount
Microsoft.GraphServices/accounts | graph_account,graph_services_account | | graph-services account |
Microsoft.RecoveryServices/vaults/replicationFabrics/replicationProtectionContainers | site_recovery_protection_container | protection container | | RecoveryServicesAsrProtectionContainer
Microsoft.RecoveryServices/vaults/replicationFabrics/replicationProtectionContainers/replicationProtectionContainerMappings | site_recovery_protection_container_mapping | protection container mapping | | RecoveryServicesAsrProtectionContainerMapping
Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings | site_recovery_network_mapping | | | RecoveryServicesAsrNetworkMapping
Microsoft.RecoveryServices/vaults/replicationRecoveryPlans | site_recovery_replication_recovery_plan | recovery plan | site-recovery recovery-plan | RecoveryServicesAsrRecoveryPlan
Microsoft.DevCenter/devcenters/attachednetworks | dev_center_attached_network | attached network | devcenter admin attached-network |
Microsoft.DevCenter/devcenters/catalogs | dev_center_catalog | | devcenter admin catalog |
Microsoft.DevCenter/devcenters/devboxdefinitions | dev_center_dev_box_definition | dev box definition | devcenter admin devbox-definition |
Microsoft.DevCenter/devcenters/environmentTypes | dev_center_environment_type | | devcenter admin environment-type |
Microsoft.DevCenter/devcenters/galleries | dev_center_gallery | | devcenter admin gallery |
Microsoft.DevCenter/projects/environmentTypes | dev_center_project_environment_type | | devcenter admin project-environment-type |
Microsoft.DevCenter/projects/pools | dev_center_project_pool | dev box pool | devcenter admin pool |
Microsoft.DevTestLab/labs/virtualmachines | dev_test_linux_virtual_machine,dev_test_windows_virtual_machine | lab virtual machine | lab vm | devtestlabvirtualmachine
Microsoft.DevTestLab/labs/virtualnetworks | dev_test_virtual_network | | lab vnet | devtestlabvirtualnetwork
Microsoft.DevTestLab/labs/policysets/policies | dev_test_policy | | | devtestlabpolicy
Microsoft.LabServices/labPlans | lab_service_plan | lab plan | |
Microsoft.LabServices/labs/schedules | lab_service_schedule | | |
Microsoft.LabServices/labs/users | lab_service_user | | |
Microsoft.Chaos/targets | chaos_studio_target | chaos target | |
Microsoft.Chaos/targets/capabilities | chaos_studio_capability | | |
Microsoft.DesktopVirtualization/applicationGroups/applications | virtual_desktop_application | | desktopvirtualization application | WvdApplication
`;
