/** Virtual machines, scale sets, disks, images, containers, Kubernetes. */
export const COMPUTE_ROWS = `
Microsoft.Compute/virtualMachines | virtual_machine,linux_virtual_machine,windows_virtual_machine,virtual_machine_data_disk_attachment,virtual_machine_implicit_data_disk_from_source | vm,azure vm | vm | VM
Microsoft.Compute/virtualMachines/extensions | virtual_machine_extension | vm extension | vm extension,vm aem | VMExtension,VMCustomScriptExtension,VMAccessExtension
Microsoft.Compute/virtualMachines/runCommands | virtual_machine_run_command | | vm run-command | VMRunCommand
Microsoft.Compute/virtualMachineScaleSets | virtual_machine_scale_set,linux_virtual_machine_scale_set,windows_virtual_machine_scale_set,orchestrated_virtual_machine_scale_set | scale set,vm scale set,vmss | vmss | Vmss,VMScaleSet,scalesets,scaleset
Microsoft.Compute/virtualMachineScaleSets/extensions | virtual_machine_scale_set_extension | vmss extension | vmss extension | VmssExtension
Microsoft.Compute/virtualMachineScaleSets/virtualMachines | | | | VmssVM,virtualmachinescalesetinstance
Microsoft.StandbyPool/standbyVirtualMachinePools | virtual_machine_scale_set_standby_pool | standby pool | standby-vm-pool | StandbyVMPool
Microsoft.Compute/disks | managed_disk,managed_disk_sas_token | disk | disk | Disk
Microsoft.Compute/diskEncryptionSets | disk_encryption_set | | disk-encryption-set | DiskEncryptionSet
Microsoft.Compute/diskAccesses | disk_access | | disk-access | DiskAccess
Microsoft.Compute/snapshots | snapshot | snapshot | snapshot | Snapshot
Microsoft.Compute/images | image | managed image,image | image | Image
Microsoft.Compute/galleries | shared_image_gallery | compute gallery,gallery | sig | Gallery
Microsoft.Compute/galleries/images | shared_image | gallery image,image definition | sig image-definition | GalleryImageDefinition
Microsoft.Compute/galleries/images/versions | shared_image_version | gallery image version,image version | sig image-version | GalleryImageVersion,GalleriesImagesVersion
Microsoft.Compute/galleries/applications | gallery_application | | sig gallery-application | GalleryApplication
Microsoft.Compute/galleries/applications/versions | gallery_application_version | | sig gallery-application version | GalleryApplicationVersion
Microsoft.Compute/availabilitySets | availability_set | | vm availability-set | AvailabilitySet
Microsoft.Compute/proximityPlacementGroups | proximity_placement_group | | ppg | ProximityPlacementGroup
Microsoft.Compute/hostGroups | dedicated_host_group | | vm host group | HostGroup
Microsoft.Compute/hostGroups/hosts | dedicated_host | | vm host | Host
Microsoft.Compute/capacityReservationGroups | capacity_reservation_group | | capacity reservation group | CapacityReservationGroup
Microsoft.Compute/capacityReservationGroups/capacityReservations | capacity_reservation | | capacity reservation | CapacityReservation
Microsoft.Compute/restorePointCollections | restore_point_collection,virtual_machine_restore_point_collection | | restore-point collection | RestorePointCollection
Microsoft.Compute/restorePointCollections/restorePoints | virtual_machine_restore_point | | restore-point | RestorePoint
Microsoft.Compute/sshPublicKeys | ssh_public_key | | sshkey | SshKey
Microsoft.Compute/cloudServices | cloud_service | | cloud-service | CloudService
Microsoft.Maintenance/maintenanceConfigurations | maintenance_configuration | | maintenance configuration | MaintenanceConfiguration
Microsoft.Maintenance/configurationAssignments | maintenance_assignment_virtual_machine,maintenance_assignment_dedicated_host,maintenance_assignment_virtual_machine_scale_set,maintenance_assignment_dynamic_scope | | maintenance assignment | ConfigurationAssignment
Microsoft.SqlVirtualMachine/sqlVirtualMachines | mssql_virtual_machine | sql virtual machine,sql vm | sql vm | SqlVM
Microsoft.SqlVirtualMachine/sqlVirtualMachineGroups | mssql_virtual_machine_group | sql virtual machine group | sql vm group | SqlVMGroup
Microsoft.VirtualMachineImages/imageTemplates | image_builder_template | image template | image builder | ImageBuilderTemplate
Microsoft.DevTestLab/schedules | dev_test_global_vm_shutdown_schedule,dev_test_schedule | | |
Microsoft.DevTestLab/labs | dev_test_lab | | lab | DtlLab
Microsoft.LabServices/labs | lab_service_lab | | | LabServicesLab
Microsoft.DesktopVirtualization/hostPools | virtual_desktop_host_pool,virtual_desktop_host_pool_registration_info | host pool | desktopvirtualization hostpool | WvdHostPool
Microsoft.DesktopVirtualization/hostPools/sessionHosts | | session host | | WvdSessionHost
Microsoft.DesktopVirtualization/applicationGroups | virtual_desktop_application_group,virtual_desktop_workspace_application_group_association | | desktopvirtualization applicationgroup | WvdApplicationGroup
Microsoft.DesktopVirtualization/workspaces | virtual_desktop_workspace | | desktopvirtualization workspace | WvdWorkspace
Microsoft.DesktopVirtualization/scalingPlans | virtual_desktop_scaling_plan,virtual_desktop_scaling_plan_host_pool_association | | | WvdScalingPlan
Microsoft.HybridCompute/machines | arc_machine,hybrid_compute_machine | arc machine,connected machine | connectedmachine | ConnectedMachine
Microsoft.HybridCompute/machines/extensions | arc_machine_extension | | connectedmachine extension | ConnectedMachineExtension
Microsoft.AVS/privateClouds | vmware_private_cloud | private cloud | vmware private-cloud | VMwarePrivateCloud
Microsoft.AVS/privateClouds/clusters | vmware_cluster | | vmware cluster | VMwareCluster
Microsoft.AzureStackHCI/clusters | stack_hci_cluster | | stack-hci cluster | StackHciCluster
Microsoft.AzureStackHCI/virtualMachineInstances | stack_hci_virtual_machine_instance | | stack-hci-vm | StackHciVM
Microsoft.AzureStackHCI/logicalNetworks | stack_hci_logical_network | | stack-hci-vm network lnet |
Microsoft.Batch/batchAccounts | batch_account | | batch account | BatchAccount
Microsoft.Batch/batchAccounts/pools | batch_pool | batch pool | batch pool | BatchPool
Microsoft.Batch/batchAccounts/applications | batch_application | | batch application | BatchApplication
Microsoft.Batch/batchAccounts/certificates | batch_certificate | | batch certificate | BatchCertificate
Microsoft.ServiceFabric/clusters | service_fabric_cluster | | sf cluster | ServiceFabricCluster
Microsoft.ServiceFabric/managedClusters | service_fabric_managed_cluster | | sf managed-cluster | ServiceFabricManagedCluster
Microsoft.Batch/batchAccounts/jobs | batch_job | batch job | batch job |
Microsoft.AVS/privateClouds/authorizations | vmware_express_route_authorization | | vmware authorization | VMwareAuthorization
Microsoft.AVS/privateClouds/clusters/datastores | vmware_netapp_volume_attachment | | vmware datastore | VMwareDatastore
Microsoft.AzureStackHCI/clusters/deploymentSettings | stack_hci_deployment_setting | | |
Microsoft.AzureStackHCI/marketplaceGalleryImages | stack_hci_marketplace_gallery_image | | stack-hci-vm image |
Microsoft.AzureStackHCI/networkInterfaces | stack_hci_network_interface | | stack-hci-vm network nic |
Microsoft.AzureStackHCI/storageContainers | stack_hci_storage_path | | stack-hci-vm storagepath |
Microsoft.AzureStackHCI/virtualHardDisks | stack_hci_virtual_hard_disk | | stack-hci-vm disk |
Microsoft.StoragePool/diskPools | disk_pool | disk pool | disk-pool | DiskPool
`;
