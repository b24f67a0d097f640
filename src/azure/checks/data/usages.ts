/** Where a type tells what uses it. */
export interface Usage {
  /** Paths to ids in the body. */
  readonly paths: readonly string[];
  /** A list below the resource whose items use it. */
  readonly list?: string;
  /** Path to the user's id in an item of that list; `id` where absent. */
  readonly listId?: string;
  /** Types whose resources use it without its telling so, and where in their bodies its id stands. */
  readonly referrers?: readonly { readonly type: string; readonly path: string }[];
  /** Page of the portal that shows the same. */
  readonly page?: string;
}

/**
 * Types that list their users.
 * @see https://github.com/Azure/azure-rest-api-specs/tree/main/specification/network
 */
const USAGES: Readonly<Record<string, Usage>> = {
  'microsoft.network/virtualnetworks': {
    paths: [
      'properties.subnets[].properties.ipConfigurations[].id',
      'properties.subnets[].properties.applicationGatewayIPConfigurations[].id',
      'properties.subnets[].properties.serviceAssociationLinks[].properties.link',
      'properties.subnets[].properties.resourceNavigationLinks[].properties.link',
      'properties.subnets[].properties.privateEndpoints[].id',
      'properties.virtualNetworkPeerings[].properties.remoteVirtualNetwork.id',
    ],
    page: 'connectedDevices',
  },
  'microsoft.network/virtualnetworks/subnets': {
    paths: [
      'properties.ipConfigurations[].id',
      'properties.ipConfigurationProfiles[].id',
      'properties.applicationGatewayIPConfigurations[].id',
      'properties.privateEndpoints[].id',
      'properties.serviceAssociationLinks[].properties.link',
      'properties.serviceAssociationLinks[].id',
      'properties.resourceNavigationLinks[].properties.link',
    ],
  },
  'microsoft.network/networkinterfaces': {
    paths: ['properties.virtualMachine.id', 'properties.privateEndpoint.id', 'properties.privateLinkService.id'],
  },
  'microsoft.network/publicipaddresses': { paths: ['properties.ipConfiguration.id', 'properties.natGateway.id'] },
  'microsoft.network/publicipprefixes': {
    paths: [
      'properties.publicIPAddresses[].id',
      'properties.loadBalancerFrontendIpConfiguration.id',
      'properties.natGateway.id',
    ],
  },
  'microsoft.network/networksecuritygroups': {
    paths: ['properties.subnets[].id', 'properties.networkInterfaces[].id'],
  },
  'microsoft.network/routetables': { paths: ['properties.subnets[].id'] },
  'microsoft.network/serviceendpointpolicies': { paths: ['properties.subnets[].id'] },
  'microsoft.network/natgateways': { paths: ['properties.subnets[].id'] },
  'microsoft.network/ipgroups': { paths: ['properties.firewalls[].id', 'properties.firewallPolicies[].id'] },
  'microsoft.network/firewallpolicies': { paths: ['properties.firewalls[].id', 'properties.childPolicies[].id'] },
  'microsoft.network/applicationgatewaywebapplicationfirewallpolicies': {
    paths: ['properties.applicationGateways[].id', 'properties.httpListeners[].id', 'properties.pathBasedRules[].id'],
  },
  'microsoft.network/ddosprotectionplans': {
    paths: ['properties.virtualNetworks[].id', 'properties.publicIPAddresses[].id'],
  },
  'microsoft.network/virtualwans': { paths: ['properties.virtualHubs[].id', 'properties.vpnSites[].id'] },
  'microsoft.network/loadbalancers': {
    paths: [
      'properties.backendAddressPools[].properties.backendIPConfigurations[].id',
      'properties.inboundNatRules[].properties.backendIPConfiguration.id',
      'properties.frontendIPConfigurations[].properties.privateLinkServices[].id',
    ],
  },
  'microsoft.network/privatednszones': {
    paths: [],
    list: 'virtualNetworkLinks',
    listId: 'properties.virtualNetwork.id',
    page: 'virtualNetworkLinks',
  },
  'microsoft.compute/disks': { paths: ['managedBy', 'managedByExtended[]', 'properties.shareInfo[].vmUri'] },
  'microsoft.compute/availabilitysets': { paths: ['properties.virtualMachines[].id'] },
  'microsoft.compute/proximityplacementgroups': {
    paths: [
      'properties.virtualMachines[].id',
      'properties.availabilitySets[].id',
      'properties.virtualMachineScaleSets[].id',
    ],
  },
  'microsoft.compute/diskencryptionsets': {
    paths: [],
    referrers: [{ type: 'Microsoft.Compute/disks', path: 'properties.encryption.diskEncryptionSetId' }],
  },
  'microsoft.network/virtualnetworkgateways': {
    paths: [],
    referrers: [
      { type: 'Microsoft.Network/connections', path: 'properties.virtualNetworkGateway1.id' },
      { type: 'Microsoft.Network/connections', path: 'properties.virtualNetworkGateway2.id' },
    ],
    page: 'connections',
  },
  'microsoft.network/localnetworkgateways': {
    paths: [],
    referrers: [{ type: 'Microsoft.Network/connections', path: 'properties.localNetworkGateway2.id' }],
    page: 'connections',
  },
  'microsoft.network/applicationsecuritygroups': {
    paths: [],
    referrers: [
      {
        type: 'Microsoft.Network/networkInterfaces',
        path: 'properties.ipConfigurations[].properties.applicationSecurityGroups[].id',
      },
    ],
  },
  'microsoft.network/privatelinkservices': {
    paths: ['properties.privateEndpointConnections[].properties.privateEndpoint.id'],
  },
  'microsoft.app/managedenvironments': {
    paths: [],
    referrers: [
      { type: 'Microsoft.App/containerApps', path: 'properties.environmentId' },
      { type: 'Microsoft.App/containerApps', path: 'properties.managedEnvironmentId' },
      { type: 'Microsoft.App/jobs', path: 'properties.environmentId' },
    ],
  },
  'microsoft.web/serverfarms': {
    paths: [],
    list: 'sites',
    referrers: [{ type: 'Microsoft.Web/sites', path: 'properties.serverFarmId' }],
    page: 'webapps',
  },
};

/** Where a type tells what uses it; null for one that doesn't. */
export function usageOf(type: string): Usage | null {
  return USAGES[type.toLowerCase()] ?? null;
}
