/** Storage accounts and their parts, file and cache services, backup. */
export const STORAGE_ROWS = `
Microsoft.Storage/storageAccounts | storage_account,storage_account_network_rules,storage_account_customer_managed_key,storage_account_static_website,storage_account_queue_properties,storage_blob,storage_table_entity,storage_share_file,storage_share_directory,storage_data_lake_gen2_path | | storage account,storage blob,storage file,storage directory,storage message,storage entity,storage cors,storage logging | StorageAccount
Microsoft.Storage/storageAccounts/blobServices | | blob service | storage account blob-service-properties | StorageBlobServiceProperty
Microsoft.Storage/storageAccounts/blobServices/containers | storage_container,storage_container_immutability_policy,storage_data_lake_gen2_filesystem | blob container,file system,filesystem | storage container,storage container-rm,storage fs | StorageContainer,RmStorageContainer,BlobContainer
Microsoft.Storage/storageAccounts/blobServices/containers/blobs | | | |
Microsoft.Storage/storageAccounts/fileServices/shares | storage_share | file share | storage share,storage share-rm | StorageShare,RmStorageShare,FileShare
Microsoft.Storage/storageAccounts/queueServices/queues | storage_queue | | storage queue | StorageQueue
Microsoft.Storage/storageAccounts/tableServices/tables | storage_table | | storage table | StorageTable
Microsoft.Storage/storageAccounts/managementPolicies | storage_management_policy | management policy | storage account management-policy | StorageAccountManagementPolicy
Microsoft.Storage/storageAccounts/localUsers | storage_account_local_user | | storage account local-user | StorageLocalUser
Microsoft.Storage/storageAccounts/encryptionScopes | storage_encryption_scope | encryption scope | storage account encryption-scope | StorageEncryptionScope
Microsoft.Storage/storageAccounts/objectReplicationPolicies | storage_object_replication | object replication policy | storage account or-policy | StorageObjectReplicationPolicy
Microsoft.Storage/storageAccounts/inventoryPolicies | storage_blob_inventory_policy | blob inventory policy | storage account blob-inventory-policy | StorageBlobInventoryPolicy
Microsoft.StorageSync/storageSyncServices | storage_sync | storage sync service | storagesync | StorageSyncService
Microsoft.StorageSync/storageSyncServices/syncGroups | storage_sync_group | sync group | storagesync sync-group | StorageSyncGroup
Microsoft.StorageSync/storageSyncServices/syncGroups/cloudEndpoints | storage_sync_cloud_endpoint | cloud endpoint | storagesync sync-group cloud-endpoint | StorageSyncCloudEndpoint
Microsoft.StorageSync/storageSyncServices/syncGroups/serverEndpoints | storage_sync_server_endpoint | server endpoint | storagesync sync-group server-endpoint | StorageSyncServerEndpoint
Microsoft.StorageSync/storageSyncServices/registeredServers | | registered server | storagesync registered-server | StorageSyncServer
Microsoft.StorageCache/caches | hpc_cache | hpc cache | hpc-cache | HpcCache
Microsoft.StorageCache/caches/storageTargets | hpc_cache_blob_target,hpc_cache_nfs_target,hpc_cache_blob_nfs_target | | hpc-cache storage-target | HpcCacheStorageTarget
Microsoft.StorageCache/amlFilesystems | managed_lustre_file_system | managed lustre file system | amlfs | 
Microsoft.StorageMover/storageMovers | storage_mover | storage mover | storage-mover | StorageMover
Microsoft.ElasticSan/elasticSans | elastic_san | elastic san | elastic-san | ElasticSan
Microsoft.ElasticSan/elasticSans/volumegroups | elastic_san_volume_group | | elastic-san volume-group | ElasticSanVolumeGroup
Microsoft.DataLakeStore/accounts | data_lake_store | data lake store account,data lake storage account | dls account | DataLakeStoreAccount,datalakestore
Microsoft.NetApp/netAppAccounts | netapp_account,netapp_account_encryption | netapp account | netappfiles account | NetAppFilesAccount
Microsoft.NetApp/netAppAccounts/capacityPools | netapp_pool | capacity pool | netappfiles pool | NetAppFilesPool
Microsoft.NetApp/netAppAccounts/capacityPools/volumes | netapp_volume | netapp volume | netappfiles volume | NetAppFilesVolume
Microsoft.NetApp/netAppAccounts/capacityPools/volumes/snapshots | netapp_snapshot | netapp snapshot | netappfiles snapshot | NetAppFilesSnapshot
Microsoft.NetApp/netAppAccounts/snapshotPolicies | netapp_snapshot_policy | snapshot policy | netappfiles snapshot policy | NetAppFilesSnapshotPolicy
Microsoft.NetApp/netAppAccounts/volumeGroups | netapp_volume_group_sap_hana,netapp_volume_group_oracle | | netappfiles volume-group |
Microsoft.NetApp/netAppAccounts/backupPolicies | netapp_backup_policy | | netappfiles account backup-policy | NetAppFilesBackupPolicy
Microsoft.NetApp/netAppAccounts/backupVaults | netapp_backup_vault | | netappfiles account backup-vault | NetAppFilesBackupVault
Microsoft.RecoveryServices/vaults | recovery_services_vault | | backup vault | RecoveryServicesVault
Microsoft.RecoveryServices/vaults/backupPolicies | backup_policy_vm,backup_policy_file_share,backup_policy_vm_workload | | backup policy | RecoveryServicesBackupProtectionPolicy,backuppolicy,recoveryservices:ProtectionPolicy
Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers | backup_container_storage_account | protection container,backup container | backup container | RecoveryServicesBackupContainer
Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems | backup_protected_vm,backup_protected_file_share | protected item,backup item | backup item,backup protection | RecoveryServicesBackupProtection,RecoveryServicesBackupItem,backupazurevm
Microsoft.RecoveryServices/vaults/replicationFabrics | site_recovery_fabric,site_recovery_hyperv_site | replication fabric | | RecoveryServicesAsrFabric
Microsoft.RecoveryServices/vaults/replicationPolicies | site_recovery_replication_policy,site_recovery_hyperv_replication_policy,site_recovery_vmware_replication_policy | replication policy | | RecoveryServicesAsrPolicy
Microsoft.RecoveryServices/vaults/replicationFabrics/replicationProtectionContainers/replicationProtectedItems | site_recovery_replicated_vm,site_recovery_vmware_replicated_vm | replicated item,replication protected item | | RecoveryServicesAsrReplicationProtectedItem
Microsoft.DataProtection/backupVaults | data_protection_backup_vault | backup vault | dataprotection backup-vault | DataProtectionBackupVault
Microsoft.DataProtection/backupVaults/backupPolicies | data_protection_backup_policy_disk,data_protection_backup_policy_blob_storage,data_protection_backup_policy_postgresql,data_protection_backup_policy_postgresql_flexible_server,data_protection_backup_policy_mysql_flexible_server,data_protection_backup_policy_kubernetes_cluster | backup policy | dataprotection backup-policy | DataProtectionBackupPolicy
Microsoft.DataProtection/backupVaults/backupInstances | data_protection_backup_instance_disk,data_protection_backup_instance_blob_storage,data_protection_backup_instance_postgresql,data_protection_backup_instance_postgresql_flexible_server,data_protection_backup_instance_mysql_flexible_server,data_protection_backup_instance_kubernetes_cluster | backup instance | dataprotection backup-instance | DataProtectionBackupInstance
Microsoft.DataProtection/resourceGuards | data_protection_resource_guard | resource guard | dataprotection resource-guard | DataProtectionResourceGuard
Microsoft.DataBox/jobs | databox_job | | databox job | DataBoxJob
Microsoft.DataBoxEdge/dataBoxEdgeDevices | databox_edge_device | | databoxedge device | DataBoxEdgeDevice
Microsoft.DataShare/accounts | data_share_account | data share account | datashare account | DataShareAccount
Microsoft.ElasticSan/elasticSans/volumegroups/volumes | elastic_san_volume | | elastic-san volume | ElasticSanVolume
Microsoft.NetApp/netAppAccounts/capacityPools/volumes/volumeQuotaRules | netapp_volume_quota_rule | volume quota rule | netappfiles volume quota-rule | NetAppFilesVolumeQuotaRule
Microsoft.StorageMover/storageMovers/agents | storage_mover_agent | | storage-mover agent | StorageMoverAgent
Microsoft.StorageMover/storageMovers/projects | storage_mover_project | | storage-mover project | StorageMoverProject
Microsoft.StorageMover/storageMovers/projects/jobDefinitions | storage_mover_job_definition | | storage-mover job-definition | StorageMoverJobDefinition
Microsoft.StorageMover/storageMovers/endpoints | storage_mover_source_endpoint,storage_mover_target_endpoint | | storage-mover endpoint | StorageMoverEndpoint
Qumulo.Storage/fileSystems | qumulo_file_system | | qumulo storage |
`;
