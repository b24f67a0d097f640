/** SQL, PostgreSQL, MySQL, Cosmos DB, Redis. */
export const DATABASE_ROWS = `
Microsoft.Sql/servers | mssql_server,sql_server,mssql_server_transparent_data_encryption,mssql_server_extended_auditing_policy,mssql_server_microsoft_support_auditing_policy,mssql_server_security_alert_policy,mssql_server_vulnerability_assessment,mssql_server_dns_alias,mssql_outbound_firewall_rule | sql server,logical server | sql server | SqlServer
Microsoft.Sql/servers/databases | mssql_database,sql_database,mssql_database_extended_auditing_policy,mssql_database_vulnerability_assessment_rule_baseline | sql database | sql db,sql dw | SqlDatabase
Microsoft.Sql/servers/elasticPools | mssql_elasticpool,sql_elasticpool | sql elastic pool | sql elastic-pool | SqlElasticPool
Microsoft.Sql/servers/firewallRules | mssql_firewall_rule,sql_firewall_rule | | sql server firewall-rule | SqlServerFirewallRule,sqlfirewallrule
Microsoft.Sql/servers/virtualNetworkRules | mssql_virtual_network_rule,sql_virtual_network_rule | | sql server vnet-rule | SqlServerVirtualNetworkRule
Microsoft.Sql/servers/failoverGroups | mssql_failover_group,sql_failover_group | failover group | sql failover-group | SqlDatabaseFailoverGroup
Microsoft.Sql/servers/jobAgents | mssql_job_agent | job agent | | SqlElasticJobAgent
Microsoft.Sql/servers/administrators | sql_active_directory_administrator | sql administrator | sql server ad-admin | SqlServerActiveDirectoryAdministrator
Microsoft.Sql/managedInstances | mssql_managed_instance,sql_managed_instance,mssql_managed_instance_active_directory_administrator,mssql_managed_instance_transparent_data_encryption | sql managed instance,managed instance | sql mi | SqlInstance,sqlmanagedinstance
Microsoft.Sql/managedInstances/databases | mssql_managed_database,sql_managed_database | managed database | sql midb | SqlInstanceDatabase
Microsoft.Sql/locations/instanceFailoverGroups | mssql_managed_instance_failover_group,sql_managed_instance_failover_group | instance failover group | sql instance-failover-group | SqlDatabaseInstanceFailoverGroup
Microsoft.Sql/instancePools | | instance pool | sql instance-pool | SqlInstancePool
Microsoft.DBforPostgreSQL/flexibleServers | postgresql_flexible_server,postgresql_flexible_server_virtual_endpoint | postgresql flexible server,postgres flexible server | postgres flexible-server | PostgreSqlFlexibleServer,dbforpostgresql:Server
Microsoft.DBforPostgreSQL/flexibleServers/configurations | postgresql_flexible_server_configuration | | postgres flexible-server parameter | PostgreSqlFlexibleServerConfiguration,dbforpostgresql:Configuration
Microsoft.DBforPostgreSQL/flexibleServers/databases | postgresql_flexible_server_database | | postgres flexible-server db | PostgreSqlFlexibleServerDatabase,dbforpostgresql:Database
Microsoft.DBforPostgreSQL/flexibleServers/firewallRules | postgresql_flexible_server_firewall_rule | | postgres flexible-server firewall-rule | PostgreSqlFlexibleServerFirewallRule,dbforpostgresql:FirewallRule
Microsoft.DBforPostgreSQL/flexibleServers/administrators | postgresql_flexible_server_active_directory_administrator | | postgres flexible-server ad-admin,postgres flexible-server microsoft-entra-admin |
Microsoft.DBforPostgreSQL/servers | postgresql_server,postgresql_active_directory_administrator | postgresql server | postgres server | PostgreSqlServer
Microsoft.DBforPostgreSQL/servers/configurations | postgresql_configuration | | postgres server configuration | PostgreSqlConfiguration
Microsoft.DBforPostgreSQL/servers/databases | postgresql_database | postgresql database | postgres db | postgresqldatabase
Microsoft.DBforPostgreSQL/servers/firewallRules | postgresql_firewall_rule | | postgres server firewall-rule | PostgreSqlFirewallRule
Microsoft.DBforPostgreSQL/serverGroupsv2 | cosmosdb_postgresql_cluster,cosmosdb_postgresql_coordinator_configuration,cosmosdb_postgresql_node_configuration | postgresql cluster | cosmosdb postgres cluster |
Microsoft.DBforPostgreSQL/serverGroupsv2/firewallRules | cosmosdb_postgresql_firewall_rule | | cosmosdb postgres firewall-rule |
Microsoft.DBforPostgreSQL/serverGroupsv2/roles | cosmosdb_postgresql_role | | cosmosdb postgres role |
Microsoft.DBforMySQL/flexibleServers | mysql_flexible_server,mysql_flexible_server_active_directory_administrator | mysql flexible server | mysql flexible-server | MySqlFlexibleServer,dbformysql:Server
Microsoft.DBforMySQL/flexibleServers/configurations | mysql_flexible_server_configuration | | mysql flexible-server parameter | MySqlFlexibleServerConfiguration,dbformysql:Configuration
Microsoft.DBforMySQL/flexibleServers/databases | mysql_flexible_database | | mysql flexible-server db | MySqlFlexibleServerDatabase,dbformysql:Database
Microsoft.DBforMySQL/flexibleServers/firewallRules | mysql_flexible_server_firewall_rule | | mysql flexible-server firewall-rule | MySqlFlexibleServerFirewallRule,dbformysql:FirewallRule
Microsoft.DBforMySQL/servers | mysql_server | mysql server | mysql server | MySqlServer
Microsoft.DBforMySQL/servers/configurations | mysql_configuration | | mysql server configuration | MySqlConfiguration
Microsoft.DBforMySQL/servers/databases | mysql_database | | mysql db | mysqldatabase
Microsoft.DBforMySQL/servers/firewallRules | mysql_firewall_rule | | mysql server firewall-rule | MySqlFirewallRule
Microsoft.DBforMariaDB/servers | mariadb_server | mariadb server | mariadb server | mariadbserver
Microsoft.DBforMariaDB/servers/databases | mariadb_database | | mariadb db | mariadbdatabase
Microsoft.DocumentDB/databaseAccounts | cosmosdb_account | cosmos db account,cosmosdb account,database account,cosmos db database account | cosmosdb | CosmosDBAccount
Microsoft.DocumentDB/databaseAccounts/sqlDatabases | cosmosdb_sql_database | | cosmosdb sql database | CosmosDBSqlDatabase,documentdb:SqlResourceSqlDatabase
Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers | cosmosdb_sql_container | | cosmosdb sql container | CosmosDBSqlContainer,documentdb:SqlResourceSqlContainer,SqlDatabaseContainer
Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/storedProcedures | cosmosdb_sql_stored_procedure | | cosmosdb sql stored-procedure | CosmosDBSqlStoredProcedure
Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/triggers | cosmosdb_sql_trigger | | cosmosdb sql trigger | CosmosDBSqlTrigger
Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments | cosmosdb_sql_role_assignment | | cosmosdb sql role assignment | CosmosDBSqlRoleAssignment,documentdb:SqlResourceSqlRoleAssignment
Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions | cosmosdb_sql_role_definition | | cosmosdb sql role definition | CosmosDBSqlRoleDefinition,documentdb:SqlResourceSqlRoleDefinition
Microsoft.DocumentDB/databaseAccounts/mongodbDatabases | cosmosdb_mongo_database | mongodb database | cosmosdb mongodb database | CosmosDBMongoDBDatabase,documentdb:MongoDBResourceMongoDBDatabase
Microsoft.DocumentDB/databaseAccounts/mongodbDatabases/collections | cosmosdb_mongo_collection | mongodb collection | cosmosdb mongodb collection | CosmosDBMongoDBCollection,documentdb:MongoDBResourceMongoDBCollection
Microsoft.DocumentDB/databaseAccounts/cassandraKeyspaces | cosmosdb_cassandra_keyspace | cassandra keyspace | cosmosdb cassandra keyspace | CosmosDBCassandraKeyspace
Microsoft.DocumentDB/databaseAccounts/cassandraKeyspaces/tables | cosmosdb_cassandra_table | cassandra table | cosmosdb cassandra table | CosmosDBCassandraTable
Microsoft.DocumentDB/databaseAccounts/gremlinDatabases | cosmosdb_gremlin_database | gremlin database | cosmosdb gremlin database | CosmosDBGremlinDatabase
Microsoft.DocumentDB/databaseAccounts/gremlinDatabases/graphs | cosmosdb_gremlin_graph | gremlin graph | cosmosdb gremlin graph | CosmosDBGremlinGraph
Microsoft.DocumentDB/databaseAccounts/tables | cosmosdb_table | cosmos db table | cosmosdb table | CosmosDBTable
Microsoft.DocumentDB/cassandraClusters | cosmosdb_cassandra_cluster | cassandra cluster | managed-cassandra cluster | ManagedCassandraCluster
Microsoft.DocumentDB/cassandraClusters/dataCenters | cosmosdb_cassandra_datacenter | | managed-cassandra datacenter | ManagedCassandraDataCenter
Microsoft.DocumentDB/mongoClusters | mongo_cluster | mongo cluster,mongodb cluster | cosmosdb mongocluster |
Microsoft.Cache/redis | redis_cache | redis,azure cache for redis | redis | RedisCache,Redis
Microsoft.Cache/redis/firewallRules | redis_firewall_rule | | redis firewall-rules | RedisCacheFirewallRule
Microsoft.Cache/redis/linkedServers | redis_linked_server | | redis server-link | RedisCacheLink
Microsoft.Cache/redis/accessPolicyAssignments | redis_cache_access_policy_assignment | | redis access-policy-assignment |
Microsoft.Cache/redis/accessPolicies | redis_cache_access_policy | | redis access-policy |
Microsoft.Cache/redisEnterprise | redis_enterprise_cluster,managed_redis | redis enterprise cluster,redis enterprise,managed redis | redisenterprise | RedisEnterpriseCache,RedisEnterprise
Microsoft.Cache/redisEnterprise/databases | redis_enterprise_database | redis enterprise database | redisenterprise database | RedisEnterpriseCacheDatabase
Microsoft.AnalysisServices/servers | analysis_services_server | analysis services server | | AnalysisServicesServer
Oracle.Database/autonomousDatabases | oracle_autonomous_database | autonomous database | oracle-database autonomous-database |
Oracle.Database/cloudExadataInfrastructures | oracle_exadata_infrastructure | exadata infrastructure | oracle-database cloud-exadata-infrastructure |
Oracle.Database/cloudVmClusters | oracle_cloud_vm_cluster | | oracle-database cloud-vm-cluster |
Microsoft.Sql/servers/jobAgents/jobs | mssql_job | elastic job | sql elastic-job | SqlElasticJob
Microsoft.Sql/servers/jobAgents/credentials | mssql_job_credential | | | SqlElasticJobCredential
Microsoft.Sql/servers/jobAgents/jobs/steps | mssql_job_step | | | SqlElasticJobStep
Microsoft.Sql/servers/jobAgents/targetGroups | mssql_job_target_group | | | SqlElasticJobTargetGroup
Microsoft.Sql/managedInstances/startStopSchedules | mssql_managed_instance_start_stop_schedule | | sql mi start-stop-schedule | SqlInstanceStartStopSchedule
Microsoft.Sql/managedInstances/vulnerabilityAssessments | mssql_managed_instance_vulnerability_assessment | | | SqlInstanceVulnerabilityAssessmentSetting
Microsoft.SqlVirtualMachine/sqlVirtualMachineGroups/availabilityGroupListeners | mssql_virtual_machine_availability_group_listener | availability group listener | sql vm group ag-listener | AvailabilityGroupListener
Microsoft.DBforMySQL/servers/virtualNetworkRules | mysql_virtual_network_rule | | mysql server vnet-rule | MySqlVirtualNetworkRule
Microsoft.DBforPostgreSQL/servers/virtualNetworkRules | postgresql_virtual_network_rule | | postgres server vnet-rule | PostgreSqlVirtualNetworkRule
Microsoft.DBforPostgreSQL/flexibleServers/backups | postgresql_flexible_server_backup | | postgres flexible-server backup | PostgreSqlFlexibleServerBackup
Microsoft.DBforMariaDB/servers/configurations | mariadb_configuration | | mariadb server configuration | MariaDbConfiguration
Microsoft.DocumentDB/databaseAccounts/mongodbRoleDefinitions | cosmosdb_mongo_role_definition | | cosmosdb mongodb role definition | CosmosDBMongoDBRoleDefinition
Microsoft.DocumentDB/databaseAccounts/mongodbUserDefinitions | cosmosdb_mongo_user_definition | | cosmosdb mongodb user definition | CosmosDBMongoDBUserDefinition
Microsoft.DocumentDB/databaseAccounts/services | cosmosdb_sql_dedicated_gateway | dedicated gateway | cosmosdb service | CosmosDBService
Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/userDefinedFunctions | cosmosdb_sql_function | | cosmosdb sql user-defined-function | CosmosDBSqlUserDefinedFunction
Microsoft.DocumentDB/mongoClusters/firewallRules | mongo_cluster_firewall_rule | | cosmosdb mongocluster firewall rule |
`;
