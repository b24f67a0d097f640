/** Kubernetes, registries, container apps and instances. */
export const CONTAINER_ROWS = `
Microsoft.ContainerService/managedClusters | kubernetes_cluster,kubernetes_automatic_cluster | managed cluster,aks cluster,container service | aks | AksCluster,Aks,managedcluster,AzureManagedControlPlane
Microsoft.ContainerService/managedClusters/agentPools | kubernetes_cluster_node_pool | node pool,agent pool,agentpool,nodepool | aks nodepool | AksNodePool,agentpools,AzureManagedMachinePool
Microsoft.ContainerService/managedClusters/maintenanceConfigurations | kubernetes_maintenance_configuration | | aks maintenanceconfiguration | AksMaintenanceConfiguration
Microsoft.ContainerService/managedClusters/trustedAccessRoleBindings | kubernetes_cluster_trusted_access_role_binding | | aks trustedaccess rolebinding |
Microsoft.ContainerService/fleets | kubernetes_fleet_manager | fleet manager | fleet | Fleet
Microsoft.ContainerService/fleets/members | kubernetes_fleet_member | fleet member | fleet member | FleetMember
Microsoft.ContainerService/fleets/updateRuns | kubernetes_fleet_update_run | | fleet updaterun |
Microsoft.KubernetesConfiguration/extensions | kubernetes_cluster_extension,arc_kubernetes_cluster_extension | cluster extension | k8s-extension | KubernetesExtension
Microsoft.KubernetesConfiguration/fluxConfigurations | kubernetes_flux_configuration,arc_kubernetes_flux_configuration | flux configuration | k8s-configuration flux | KubernetesConfigurationFlux
Microsoft.Kubernetes/connectedClusters | arc_kubernetes_cluster,arc_kubernetes_provisioned_cluster | connected cluster | connectedk8s | ConnectedKubernetes
Microsoft.ExtendedLocation/customLocations | extended_location_custom_location,extended_custom_location | custom location | customlocation | CustomLocation
Microsoft.RedHatOpenShift/openShiftClusters | redhat_openshift_cluster | openshift cluster,aro cluster | aro | openshiftmanagedcluster
Microsoft.ContainerRegistry/registries | container_registry | registry,registry dns | acr | ContainerRegistry,Registry
Microsoft.ContainerRegistry/registries/replications | | | acr replication | ContainerRegistryReplication
Microsoft.ContainerRegistry/registries/webhooks | container_registry_webhook | | acr webhook | ContainerRegistryWebhook
Microsoft.ContainerRegistry/registries/tasks | container_registry_task | | acr task | containerregistry:Task
Microsoft.ContainerRegistry/registries/scopeMaps | container_registry_scope_map | | acr scope-map | ContainerRegistryScopeMap
Microsoft.ContainerRegistry/registries/tokens | container_registry_token | | acr token | ContainerRegistryToken
Microsoft.ContainerRegistry/registries/agentPools | container_registry_agent_pool | | acr agentpool | ContainerRegistryAgentPool
Microsoft.ContainerRegistry/registries/cacheRules | container_registry_cache_rule | | acr cache |
Microsoft.ContainerRegistry/registries/credentialSets | container_registry_credential_set | | acr credential-set |
Microsoft.ContainerRegistry/registries/connectedRegistries | container_connected_registry | connected registry | acr connected-registry |
Microsoft.ContainerInstance/containerGroups | container_group | | container | ContainerGroup,containerinstance
Microsoft.App/containerApps | container_app,container_app_custom_domain | | containerapp | ContainerApp
Microsoft.App/containerApps/authConfigs | | | containerapp auth | ContainerAppAuthConfig
Microsoft.App/managedEnvironments | container_app_environment | container app environment,container apps environment,containerapp environment | containerapp env | ContainerAppManagedEnv
Microsoft.App/managedEnvironments/certificates | container_app_environment_certificate | | containerapp env certificate | ContainerAppManagedEnvCert
Microsoft.App/managedEnvironments/managedCertificates | container_app_environment_managed_certificate | managed certificate | | ContainerAppManagedEnvManagedCert
Microsoft.App/managedEnvironments/daprComponents | container_app_environment_dapr_component | dapr component | containerapp env dapr-component | ContainerAppManagedEnvDapr
Microsoft.App/managedEnvironments/storages | container_app_environment_storage | | containerapp env storage | ContainerAppManagedEnvStorage
Microsoft.App/jobs | container_app_job | | containerapp job | ContainerAppJob
Microsoft.App/connectedEnvironments | | | containerapp connected-env | ContainerAppConnectedEnv
Microsoft.App/sessionPools | container_app_session_pool | session pool | containerapp sessionpool |
Microsoft.ContainerService/fleets/updateStrategies | kubernetes_fleet_update_strategy | | fleet updatestrategy |
`;
