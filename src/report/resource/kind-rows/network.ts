/** Virtual networks and what stands in or in front of them. */
export const NETWORK_ROWS = `
Microsoft.Network/virtualNetworks | virtual_network,virtual_network_dns_servers | vnet | network vnet | VirtualNetwork,Vnet
Microsoft.Network/virtualNetworks/subnets | subnet,subnet_network_security_group_association,subnet_route_table_association,subnet_nat_gateway_association,subnet_service_endpoint_storage_policy | subnet | network vnet subnet | VirtualNetworkSubnetConfig,subnets
Microsoft.Network/virtualNetworks/virtualNetworkPeerings | virtual_network_peering | vnet peering,peering | network vnet peering | VirtualNetworkPeering,vnetpeerings,VirtualNetworksVirtualNetworkPeering
Microsoft.Network/networkInterfaces | network_interface,network_interface_security_group_association,network_interface_application_security_group_association,network_interface_backend_address_pool_association,network_interface_nat_rule_association,network_interface_application_gateway_backend_address_pool_association | nic | network nic | NetworkInterface,interfaces
Microsoft.Network/networkSecurityGroups | network_security_group | nsg | network nsg | NetworkSecurityGroup,securitygroup,securitygroups
Microsoft.Network/networkSecurityGroups/securityRules | network_security_rule | security rule | network nsg rule | NetworkSecurityRuleConfig,securityrule
Microsoft.Network/applicationSecurityGroups | application_security_group | | network asg | ApplicationSecurityGroup
Microsoft.Network/routeTables | route_table | | network route-table | RouteTable,routetables
Microsoft.Network/routeTables/routes | route | | network route-table route | RouteConfig,route
Microsoft.Network/publicIPAddresses | public_ip | public ip address,public ip,publicip | network public-ip | PublicIpAddress,PublicIP,publicips
Microsoft.Network/publicIPPrefixes | public_ip_prefix | public ip prefix | network public-ip prefix | PublicIpPrefix
Microsoft.Network/customIpPrefixes | custom_ip_prefix | custom ip prefix | network custom-ip prefix | CustomIpPrefix
Microsoft.Network/ipGroups | ip_group,ip_group_cidr | ip group | network ip-group | IpGroup
Microsoft.Network/natGateways | nat_gateway,nat_gateway_public_ip_association,nat_gateway_public_ip_prefix_association | nat gateway | network nat gateway | NatGateway,natgateways
Microsoft.Network/loadBalancers | lb | load balancer | network lb | LoadBalancer,loadbalancers
Microsoft.Network/loadBalancers/backendAddressPools | lb_backend_address_pool,lb_backend_address_pool_address | backend address pool | network lb address-pool | LoadBalancerBackendAddressPool
Microsoft.Network/loadBalancers/loadBalancingRules | lb_rule | load balancer rule,load balancing rule | network lb rule | LoadBalancerRuleConfig
Microsoft.Network/loadBalancers/inboundNatRules | lb_nat_rule | inbound nat rule,load balancer nat rule | network lb inbound-nat-rule | LoadBalancerInboundNatRuleConfig,inboundnatrules
Microsoft.Network/loadBalancers/inboundNatPools | lb_nat_pool | inbound nat pool | network lb inbound-nat-pool | LoadBalancerInboundNatPoolConfig
Microsoft.Network/loadBalancers/outboundRules | lb_outbound_rule | outbound rule | network lb outbound-rule | LoadBalancerOutboundRuleConfig
Microsoft.Network/loadBalancers/probes | lb_probe | load balancer probe | network lb probe | LoadBalancerProbeConfig
Microsoft.Network/applicationGateways | application_gateway | app gateway | network application-gateway | ApplicationGateway,appgateway
Microsoft.Network/applicationGateways/privateEndpointConnections | | | |
Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies | web_application_firewall_policy | waf policy | network application-gateway waf-policy | ApplicationGatewayFirewallPolicy
Microsoft.ServiceNetworking/trafficControllers | application_load_balancer | traffic controller | network alb | Alb
Microsoft.ServiceNetworking/trafficControllers/frontends | application_load_balancer_frontend | | network alb frontend | AlbFrontend
Microsoft.ServiceNetworking/trafficControllers/associations | application_load_balancer_subnet_association | | network alb association | AlbAssociation
Microsoft.Network/azureFirewalls | firewall,firewall_network_rule_collection,firewall_application_rule_collection,firewall_nat_rule_collection | azure firewall,firewall | network firewall | Firewall
Microsoft.Network/firewallPolicies | firewall_policy | | network firewall policy | FirewallPolicy
Microsoft.Network/firewallPolicies/ruleCollectionGroups | firewall_policy_rule_collection_group | rule collection group | network firewall policy rule-collection-group | FirewallPolicyRuleCollectionGroup
Microsoft.Network/bastionHosts | bastion_host | bastion | network bastion | Bastion,bastionhosts
Microsoft.Network/privateEndpoints | private_endpoint,private_endpoint_application_security_group_association | | network private-endpoint | PrivateEndpoint
Microsoft.Network/privateEndpoints/privateDnsZoneGroups | | private dns zone group | network private-endpoint dns-zone-group | PrivateDnsZoneGroup,privateendpointdnszonegroup
Microsoft.Network/privateLinkServices | private_link_service | | network private-link-service | PrivateLinkService
Microsoft.Network/privateDnsZones | private_dns_zone | private zone | network private-dns zone | PrivateDnsZone,PrivateZone
Microsoft.Network/privateDnsZones/virtualNetworkLinks | private_dns_zone_virtual_network_link | virtual network link,private dns zone link | network private-dns link vnet | PrivateDnsVirtualNetworkLink,VirtualNetworkLink,privatednszonelink
Microsoft.Network/privateDnsZones/A | private_dns_a_record | | network private-dns record-set a | PrivateRecordSet,privatednsrecordset,PrivateDnsRecordSet
Microsoft.Network/privateDnsZones/AAAA | private_dns_aaaa_record | | network private-dns record-set aaaa |
Microsoft.Network/privateDnsZones/CNAME | private_dns_cname_record | | network private-dns record-set cname |
Microsoft.Network/privateDnsZones/MX | private_dns_mx_record | | network private-dns record-set mx |
Microsoft.Network/privateDnsZones/PTR | private_dns_ptr_record | | network private-dns record-set ptr |
Microsoft.Network/privateDnsZones/SRV | private_dns_srv_record | | network private-dns record-set srv |
Microsoft.Network/privateDnsZones/TXT | private_dns_txt_record | | network private-dns record-set txt |
Microsoft.Network/dnsZones | dns_zone | | network dns zone | DnsZone,dns:Zone
Microsoft.Network/dnsZones/A | dns_a_record | | network dns record-set a | dnsrecordset,DnsRecordSet,dns:RecordSet
Microsoft.Network/dnsZones/AAAA | dns_aaaa_record | | network dns record-set aaaa |
Microsoft.Network/dnsZones/CAA | dns_caa_record | | network dns record-set caa |
Microsoft.Network/dnsZones/CNAME | dns_cname_record | | network dns record-set cname |
Microsoft.Network/dnsZones/MX | dns_mx_record | | network dns record-set mx |
Microsoft.Network/dnsZones/NS | dns_ns_record | | network dns record-set ns |
Microsoft.Network/dnsZones/PTR | dns_ptr_record | | network dns record-set ptr |
Microsoft.Network/dnsZones/SRV | dns_srv_record | | network dns record-set srv |
Microsoft.Network/dnsZones/TXT | dns_txt_record | | network dns record-set txt |
Microsoft.Network/dnsResolvers | private_dns_resolver | dns resolver | dns-resolver | DnsResolver
Microsoft.Network/dnsResolvers/inboundEndpoints | private_dns_resolver_inbound_endpoint | inbound endpoint | dns-resolver inbound-endpoint | DnsResolverInboundEndpoint,DnsResolversInboundEndpoint
Microsoft.Network/dnsResolvers/outboundEndpoints | private_dns_resolver_outbound_endpoint | outbound endpoint | dns-resolver outbound-endpoint | DnsResolverOutboundEndpoint,DnsResolversOutboundEndpoint
Microsoft.Network/dnsForwardingRulesets | private_dns_resolver_dns_forwarding_ruleset | dns forwarding ruleset,forwarding ruleset | dns-resolver forwarding-ruleset | DnsForwardingRuleset
Microsoft.Network/dnsForwardingRulesets/forwardingRules | private_dns_resolver_forwarding_rule | forwarding rule | dns-resolver forwarding-rule | DnsForwardingRulesetForwardingRule
Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks | private_dns_resolver_virtual_network_link | | dns-resolver vnet-link | DnsForwardingRulesetVirtualNetworkLink
Microsoft.Network/virtualNetworkGateways | virtual_network_gateway | vnet gateway,vpn gateway,virtual network gateway | network vnet-gateway | VirtualNetworkGateway
Microsoft.Network/localNetworkGateways | local_network_gateway | | network local-gateway | LocalNetworkGateway
Microsoft.Network/connections | virtual_network_gateway_connection | gateway connection,vpn connection | network vpn-connection | VirtualNetworkGatewayConnection
Microsoft.Network/virtualWans | virtual_wan | virtual wan | network vwan | VirtualWan
Microsoft.Network/virtualHubs | virtual_hub,virtual_hub_security_partner_provider,route_server | virtual hub,route server | network vhub,network routeserver | VirtualHub,RouteServer
Microsoft.Network/virtualHubs/hubVirtualNetworkConnections | virtual_hub_connection | hub virtual network connection | network vhub connection | VirtualHubVnetConnection,virtualhubconnection
Microsoft.Network/virtualHubs/hubRouteTables | virtual_hub_route_table,virtual_hub_route_table_route | hub route table | network vhub route-table | VHubRouteTable
Microsoft.Network/virtualHubs/bgpConnections | virtual_hub_bgp_connection,route_server_bgp_connection | bgp connection,hub bgp connection | network routeserver peering | RouteServerPeer
Microsoft.Network/virtualHubs/ipConfigurations | virtual_hub_ip | | |
Microsoft.Network/virtualHubs/routingIntent | virtual_hub_routing_intent | routing intent | network vhub routing-intent | RoutingIntent
Microsoft.Network/vpnGateways | vpn_gateway | | network vpn-gateway | VpnGateway
Microsoft.Network/vpnGateways/vpnConnections | vpn_gateway_connection | | network vpn-gateway connection | VpnConnection
Microsoft.Network/vpnSites | vpn_site | vpn site | network vpn-site | VpnSite
Microsoft.Network/vpnServerConfigurations | vpn_server_configuration | vpn server configuration | network vpn-server-config | VpnServerConfiguration
Microsoft.Network/p2sVpnGateways | point_to_site_vpn_gateway | p2s vpn gateway | network p2s-vpn-gateway | P2sVpnGateway
Microsoft.Network/expressRouteCircuits | express_route_circuit | expressroute circuit | network express-route | ExpressRouteCircuit,expressroute
Microsoft.Network/expressRouteCircuits/peerings | express_route_circuit_peering | | network express-route peering | ExpressRouteCircuitPeeringConfig
Microsoft.Network/expressRouteCircuits/authorizations | express_route_circuit_authorization | | network express-route auth | ExpressRouteCircuitAuthorization
Microsoft.Network/expressRouteGateways | express_route_gateway | expressroute gateway | network express-route gateway | ExpressRouteGateway
Microsoft.Network/expressRouteGateways/expressRouteConnections | express_route_connection | expressroute connection | network express-route gateway connection | ExpressRouteConnection
Microsoft.Network/expressRoutePorts | express_route_port | expressroute port | network express-route port | ExpressRoutePort
Microsoft.Network/trafficManagerProfiles | traffic_manager_profile | | network traffic-manager profile | TrafficManagerProfile,trafficmanager:Profile
Microsoft.Network/trafficManagerProfiles/azureEndpoints | traffic_manager_azure_endpoint | traffic manager endpoint | network traffic-manager endpoint | TrafficManagerEndpoint,trafficmanager:Endpoint
Microsoft.Network/trafficManagerProfiles/externalEndpoints | traffic_manager_external_endpoint | | |
Microsoft.Network/trafficManagerProfiles/nestedEndpoints | traffic_manager_nested_endpoint | | |
Microsoft.Network/frontDoors | frontdoor,frontdoor_custom_https_configuration,frontdoor_rules_engine | | network front-door | FrontDoor
Microsoft.Network/FrontDoorWebApplicationFirewallPolicies | frontdoor_firewall_policy,cdn_frontdoor_firewall_policy | | network front-door waf-policy | FrontDoorWafPolicy
Microsoft.Network/ddosProtectionPlans | network_ddos_protection_plan | ddos protection plan | network ddos-protection | DdosProtectionPlan
Microsoft.Network/networkWatchers | network_watcher | | network watcher | NetworkWatcher
Microsoft.Network/networkWatchers/flowLogs | network_watcher_flow_log | flow log | network watcher flow-log | NetworkWatcherFlowLog
Microsoft.Network/networkWatchers/connectionMonitors | network_connection_monitor | connection monitor | network watcher connection-monitor | NetworkWatcherConnectionMonitor
Microsoft.Network/networkWatchers/packetCaptures | network_packet_capture,virtual_machine_packet_capture,virtual_machine_scale_set_packet_capture | packet capture | network watcher packet-capture | NetworkWatcherPacketCapture
Microsoft.Network/networkProfiles | network_profile | | network profile | NetworkProfile
Microsoft.Network/networkManagers | network_manager | | network manager | NetworkManager
Microsoft.Network/networkManagers/networkGroups | network_manager_network_group | network group | network manager group | NetworkManagerGroup
Microsoft.Network/networkManagers/ipamPools | network_manager_ipam_pool | ipam pool | network manager ipam-pool | NetworkManagerIpamPool
Microsoft.Network/networkManagers/connectivityConfigurations | network_manager_connectivity_configuration | | network manager connect-config | NetworkManagerConnectivityConfiguration
Microsoft.Network/networkVirtualAppliances | | network virtual appliance | network virtual-appliance | NetworkVirtualAppliance
Microsoft.Network/networkSecurityPerimeters | network_security_perimeter | | network perimeter | NetworkSecurityPerimeter
Microsoft.Network/serviceEndpointPolicies | | service endpoint policy | network service-endpoint policy | ServiceEndpointPolicy
Microsoft.Cdn/profiles | cdn_profile,cdn_frontdoor_profile | cdn profile,front door profile,front door | cdn profile,afd profile | CdnProfile,FrontDoorCdnProfile
Microsoft.Cdn/profiles/endpoints | cdn_endpoint | cdn endpoint | cdn endpoint | CdnEndpoint
Microsoft.Cdn/profiles/endpoints/customDomains | cdn_endpoint_custom_domain | | cdn custom-domain | CdnCustomDomain
Microsoft.Cdn/profiles/afdEndpoints | cdn_frontdoor_endpoint | afd endpoint | afd endpoint | FrontDoorCdnEndpoint
Microsoft.Cdn/profiles/afdEndpoints/routes | cdn_frontdoor_route,cdn_frontdoor_route_disable_link_to_default_domain | | afd route | FrontDoorCdnRoute
Microsoft.Cdn/profiles/customDomains | cdn_frontdoor_custom_domain,cdn_frontdoor_custom_domain_association | | afd custom-domain | FrontDoorCdnCustomDomain
Microsoft.Cdn/profiles/originGroups | cdn_frontdoor_origin_group | origin group | afd origin-group | FrontDoorCdnOriginGroup
Microsoft.Cdn/profiles/originGroups/origins | cdn_frontdoor_origin | | afd origin | FrontDoorCdnOrigin
Microsoft.Cdn/profiles/ruleSets | cdn_frontdoor_rule_set | | afd rule-set | FrontDoorCdnRuleSet
Microsoft.Cdn/profiles/ruleSets/rules | cdn_frontdoor_rule | | afd rule | FrontDoorCdnRule
Microsoft.Cdn/profiles/secrets | cdn_frontdoor_secret | | afd secret | FrontDoorCdnSecret
Microsoft.Cdn/profiles/securityPolicies | cdn_frontdoor_security_policy | | afd security-policy | FrontDoorCdnSecurityPolicy
Microsoft.Network/routeFilters | route_filter | route filter | network route-filter | RouteFilter
Microsoft.Network/virtualHubs/routeMaps | route_map | route map | network vhub route-map | RouteMap
Microsoft.Network/expressRouteCircuits/peerings/connections | express_route_circuit_connection | | network express-route peering connection | ExpressRouteCircuitConnectionConfig
Microsoft.Network/expressRoutePorts/authorizations | express_route_port_authorization | | network express-route port authorization | ExpressRoutePortAuthorization
Microsoft.Network/networkManagers/securityAdminConfigurations | network_manager_security_admin_configuration | security admin configuration | network manager security-admin-config | NetworkManagerSecurityAdminConfiguration
Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections | network_manager_admin_rule_collection | | network manager security-admin-config rule-collection | NetworkManagerSecurityAdminRuleCollection
Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules | network_manager_admin_rule | | network manager security-admin-config rule-collection rule | NetworkManagerSecurityAdminRule
Microsoft.Network/networkManagers/networkGroups/staticMembers | network_manager_static_member | | network manager group static-member | NetworkManagerStaticMember
Microsoft.Network/networkManagers/scopeConnections | network_manager_scope_connection | | network manager scope-connection | NetworkManagerScopeConnection
Microsoft.Network/networkManagerConnections | network_manager_subscription_connection,network_manager_management_group_connection | | network manager connection subscription | NetworkManagerSubscriptionConnection
Microsoft.Network/virtualNetworkGateways/natRules | virtual_network_gateway_nat_rule | | network vnet-gateway nat-rule | VirtualNetworkGatewayNatRule
Microsoft.Network/vpnGateways/natRules | vpn_gateway_nat_rule | | network vpn-gateway nat-rule | VpnGatewayNatRule
Microsoft.Network/vpnServerConfigurations/configurationPolicyGroups | vpn_server_configuration_policy_group | | |
Microsoft.NetworkFunction/azureTrafficCollectors | network_function_azure_traffic_collector | azure traffic collector | network-function traffic-collector |
Microsoft.NetworkFunction/azureTrafficCollectors/collectorPolicies | network_function_collector_policy | | |
Microsoft.MobileNetwork/mobileNetworks | mobile_network | mobile network | mobile-network | MobileNetwork
Microsoft.MobileNetwork/mobileNetworks/sites | mobile_network_site | | mobile-network site | MobileNetworkSite
Microsoft.MobileNetwork/mobileNetworks/slices | mobile_network_slice | | mobile-network slice | MobileNetworkSlice
Microsoft.MobileNetwork/mobileNetworks/services | mobile_network_service | | mobile-network service | MobileNetworkService
Microsoft.MobileNetwork/mobileNetworks/dataNetworks | mobile_network_data_network | | mobile-network data-network | MobileNetworkDataNetwork
Microsoft.MobileNetwork/packetCoreControlPlanes | mobile_network_packet_core_control_plane | packet core control plane | mobile-network pccp | MobileNetworkPacketCoreControlPlane
Microsoft.MobileNetwork/simGroups/sims | mobile_network_sim | | mobile-network sim | MobileNetworkSim
Microsoft.VoiceServices/communicationsGateways | voice_services_communications_gateway | communications gateway | |
PaloAltoNetworks.Cloudngfw/localRulestacks/localRules | palo_alto_local_rulestack_rule | | |
Microsoft.Network/virtualNetworkAppliances | | virtual network appliance | |
`;
