/** AI services, machine learning, search, analytics. */
export const DATA_AI_ROWS = `
Microsoft.CognitiveServices/accounts | cognitive_account,ai_services,cognitive_account_customer_managed_key | cognitive account,cognitive services account,ai services account,openai account,open ai account,azure openai resource,foundry account | cognitiveservices account | CognitiveServicesAccount,cognitiveservice
Microsoft.CognitiveServices/accounts/deployments | cognitive_deployment | model deployment | cognitiveservices account deployment | CognitiveServicesAccountDeployment,cognitiveservices:Deployment
Microsoft.CognitiveServices/accounts/projects | cognitive_account_project | | cognitiveservices account project | CognitiveServicesAccountProject
Microsoft.CognitiveServices/accounts/raiPolicies | cognitive_account_rai_policy | rai policy | | CognitiveServicesRaiPolicy
Microsoft.CognitiveServices/accounts/connections | | | cognitiveservices account connection | CognitiveServicesAccountConnection
Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts | | deleted cognitive account | |
Microsoft.Search/searchServices | search_service | search service | search service | SearchService,cognitivesearch
Microsoft.Search/searchServices/sharedPrivateLinkResources | search_shared_private_link_service | shared private link resource | search shared-private-link-resource | SearchSharedPrivateLinkResource
Microsoft.MachineLearningServices/workspaces | machine_learning_workspace,ai_foundry,ai_foundry_project,machine_learning_workspace_network_outbound_rule_fqdn | machine learning workspace,ml workspace | ml workspace | MLWorkspace
Microsoft.MachineLearningServices/workspaces/computes | machine_learning_compute_cluster,machine_learning_compute_instance,machine_learning_inference_cluster,machine_learning_synapse_spark | compute cluster,compute instance | ml compute | MLWorkspaceCompute,WorkspacesCompute
Microsoft.MachineLearningServices/workspaces/datastores | machine_learning_datastore_blobstorage,machine_learning_datastore_datalake_gen2,machine_learning_datastore_fileshare | datastore | ml datastore | MLWorkspaceDatastore
Microsoft.MachineLearningServices/workspaces/onlineEndpoints | | online endpoint | ml online-endpoint | MLWorkspaceOnlineEndpoint
Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments | | online deployment | ml online-deployment | MLWorkspaceOnlineDeployment
Microsoft.MachineLearningServices/workspaces/batchEndpoints | | batch endpoint | ml batch-endpoint | MLWorkspaceBatchEndpoint
Microsoft.MachineLearningServices/workspaces/connections | | workspace connection | ml connection | MLWorkspaceConnection,WorkspacesConnection
Microsoft.MachineLearningServices/workspaces/models | | | ml model | MLWorkspaceModelContainer
Microsoft.MachineLearningServices/workspaces/environments | | | ml environment | MLWorkspaceEnvironmentContainer
Microsoft.MachineLearningServices/registries | | machine learning registry | ml registry |
Microsoft.DataFactory/factories | data_factory,data_factory_customer_managed_key | | datafactory | DataFactoryV2,DataFactory,datafactory:Factory
Microsoft.DataFactory/factories/pipelines | data_factory_pipeline | | datafactory pipeline | DataFactoryV2Pipeline
Microsoft.DataFactory/factories/datasets | data_factory_dataset_json,data_factory_dataset_parquet,data_factory_dataset_delimited_text,data_factory_dataset_azure_blob,data_factory_dataset_sql_server_table,data_factory_dataset_azure_sql_table,data_factory_custom_dataset | | datafactory dataset | DataFactoryV2Dataset
Microsoft.DataFactory/factories/dataflows | data_factory_data_flow,data_factory_flowlet_data_flow | | datafactory data-flow | DataFactoryV2DataFlow
Microsoft.DataFactory/factories/linkedservices | data_factory_linked_service_key_vault,data_factory_linked_service_azure_blob_storage,data_factory_linked_service_data_lake_storage_gen2,data_factory_linked_service_azure_sql_database,data_factory_linked_service_sql_server,data_factory_linked_service_azure_databricks,data_factory_linked_service_azure_function,data_factory_linked_custom_service | linked service | datafactory linked-service | DataFactoryV2LinkedService
Microsoft.DataFactory/factories/triggers | data_factory_trigger_schedule,data_factory_trigger_tumbling_window,data_factory_trigger_blob_event,data_factory_trigger_custom_event | | datafactory trigger | DataFactoryV2Trigger
Microsoft.DataFactory/factories/integrationRuntimes | data_factory_integration_runtime_azure,data_factory_integration_runtime_self_hosted,data_factory_integration_runtime_azure_ssis | integration runtime | datafactory integration-runtime | DataFactoryV2IntegrationRuntime
Microsoft.DataFactory/factories/managedVirtualNetworks/managedPrivateEndpoints | data_factory_managed_private_endpoint | managed private endpoint | datafactory managed-private-endpoint |
Microsoft.Synapse/workspaces | synapse_workspace,synapse_workspace_aad_admin,synapse_workspace_sql_aad_admin,synapse_workspace_key | synapse workspace | synapse workspace | SynapseWorkspace
Microsoft.Synapse/workspaces/sqlPools | synapse_sql_pool | sql pool,synapse sql pool | synapse sql pool | SynapseSqlPool
Microsoft.Synapse/workspaces/bigDataPools | synapse_spark_pool | spark pool | synapse spark pool | SynapseSparkPool,WorkspacesBigDataPool
Microsoft.Synapse/workspaces/firewallRules | synapse_firewall_rule | | synapse workspace firewall-rule | SynapseFirewallRule
Microsoft.Synapse/workspaces/integrationRuntimes | synapse_integration_runtime_azure,synapse_integration_runtime_self_hosted | | synapse integration-runtime | SynapseIntegrationRuntime
Microsoft.Synapse/workspaces/managedVirtualNetworks/managedPrivateEndpoints | synapse_managed_private_endpoint | | synapse managed-private-endpoints | SynapseManagedPrivateEndpoint
Microsoft.Synapse/privateLinkHubs | synapse_private_link_hub | private link hub | | SynapsePrivateLinkHub
Microsoft.Databricks/workspaces | databricks_workspace,databricks_workspace_customer_managed_key,databricks_workspace_root_dbfs_customer_managed_key | databricks workspace | databricks workspace | DatabricksWorkspace
Microsoft.Databricks/accessConnectors | databricks_access_connector | databricks access connector | databricks access-connector | DatabricksAccessConnector
Microsoft.Databricks/workspaces/virtualNetworkPeerings | databricks_virtual_network_peering | | databricks workspace vnet-peering | DatabricksVNetPeering
Microsoft.Kusto/clusters | kusto_cluster,kusto_cluster_customer_managed_key | kusto cluster,data explorer cluster | kusto cluster | KustoCluster
Microsoft.Kusto/clusters/databases | kusto_database | kusto database | kusto database | KustoDatabase
Microsoft.Kusto/clusters/databases/scripts | kusto_script | kusto script | kusto script | KustoScript
Microsoft.Kusto/clusters/databases/dataConnections | kusto_eventhub_data_connection,kusto_iothub_data_connection,kusto_eventgrid_data_connection,kusto_cosmosdb_data_connection | data connection | kusto data-connection | KustoDataConnection
Microsoft.Kusto/clusters/principalAssignments | kusto_cluster_principal_assignment | | kusto cluster-principal-assignment | KustoClusterPrincipalAssignment
Microsoft.Kusto/clusters/databases/principalAssignments | kusto_database_principal_assignment | | kusto database-principal-assignment | KustoDatabasePrincipalAssignment
Microsoft.Kusto/clusters/attachedDatabaseConfigurations | kusto_attached_database_configuration | | kusto attached-database-configuration | KustoAttachedDatabaseConfiguration
Microsoft.StreamAnalytics/streamingjobs | stream_analytics_job,stream_analytics_job_schedule,stream_analytics_job_storage_account | stream analytics job,streaming job | stream-analytics job | StreamAnalyticsJob
Microsoft.StreamAnalytics/streamingjobs/inputs | stream_analytics_stream_input_eventhub,stream_analytics_stream_input_iothub,stream_analytics_stream_input_blob,stream_analytics_reference_input_blob,stream_analytics_reference_input_mssql | | stream-analytics input | StreamAnalyticsInput
Microsoft.StreamAnalytics/streamingjobs/outputs | stream_analytics_output_blob,stream_analytics_output_mssql,stream_analytics_output_eventhub,stream_analytics_output_cosmosdb,stream_analytics_output_servicebus_queue,stream_analytics_output_table | | stream-analytics output | StreamAnalyticsOutput
Microsoft.StreamAnalytics/clusters | stream_analytics_cluster | stream analytics cluster | stream-analytics cluster | StreamAnalyticsCluster
Microsoft.HDInsight/clusters | hdinsight_hadoop_cluster,hdinsight_spark_cluster,hdinsight_kafka_cluster,hdinsight_hbase_cluster,hdinsight_interactive_query_cluster | hdinsight cluster | hdinsight | HDInsightCluster
Microsoft.PowerBIDedicated/capacities | powerbi_embedded | powerbi embedded capacity,power bi embedded capacity | powerbi embedded-capacity | PowerBIEmbeddedCapacity
Microsoft.Fabric/capacities | fabric_capacity | fabric capacity | fabric capacity | FabricCapacity
Microsoft.Purview/accounts | purview_account | purview account | purview account | PurviewAccount
Microsoft.VideoIndexer/accounts | video_indexer_account | video indexer account | |
Microsoft.Dashboard/grafana | dashboard_grafana,dashboard_grafana_managed_private_endpoint | managed grafana,grafana workspace | grafana | Grafana
Microsoft.Elastic/monitors | elastic_cloud_elasticsearch | | elastic monitor | ElasticMonitor
Microsoft.Datadog/monitors | datadog_monitor | | datadog monitor | DatadogMonitor
Microsoft.ConfidentialLedger/ledgers | confidential_ledger | confidential ledger | confidentialledger | ConfidentialLedger
Microsoft.Kusto/clusters/managedPrivateEndpoints | kusto_cluster_managed_private_endpoint | | kusto managed-private-endpoint | KustoManagedPrivateEndpoint
Microsoft.DataShare/accounts/shares | data_share | data share | datashare share | DataShare
Microsoft.BotService/botServices/connections | bot_connection | | bot authsetting | BotServiceConnection
Microsoft.Synapse/workspaces/linkedServices | synapse_linked_service | | synapse linked-service | SynapseLinkedService
Microsoft.Synapse/workspaces/sqlPools/workloadGroups | synapse_sql_pool_workload_group | workload group | |
Microsoft.Synapse/workspaces/auditingSettings | synapse_workspace_extended_auditing_policy | | synapse sql audit-policy |
Microsoft.StreamAnalytics/streamingjobs/functions | stream_analytics_function_javascript_udf,stream_analytics_function_javascript_uda | | stream-analytics function | StreamAnalyticsFunction
Microsoft.StreamAnalytics/clusters/privateEndpoints | stream_analytics_managed_private_endpoint | | stream-analytics private-endpoint |
Microsoft.OperationalInsights/workspaces/storageInsightConfigs | log_analytics_storage_insights | | monitor log-analytics workspace storage-insights | OperationalInsightsStorageInsight
`;
