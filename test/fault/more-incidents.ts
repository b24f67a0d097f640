import { type Incident, incidentSchema } from '../../sandbox/scenario-schema.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const SUB = `/subscriptions/${SUBSCRIPTION.id}`;
const RG = `${SUB}/resourceGroups/rg-more`;
const ZONE = `${RG}/providers/Microsoft.Network/privateDnsZones/more.example`;
const VAULT = `${RG}/providers/Microsoft.KeyVault/vaults/kv-more`;
const PRINCIPAL = '90d1c0a4-5b0e-4e0c-9d1d-4f0a7c3b1028';

/** What is pasted, and what is true behind it besides the group. */
type More = { readonly paste: string } & Readonly<Record<string, unknown>>;

/** Pastes that lead to reads that no scenario leads to. */
const MORE: Readonly<Record<string, More>> = {
  feature: {
    paste: `(FeatureNotRegistered) The feature 'Microsoft.Compute/EncryptionAtHost' is not registered for subscription ${SUBSCRIPTION.id}.`,
    features: [{ namespace: 'Microsoft.Compute', name: 'EncryptionAtHost', state: 'NotRegistered' }],
  },
  'policy-without-ids': {
    paste: `(RequestDisallowedByPolicy) Resource 'kv-more' was disallowed by policy.\n${VAULT}`,
    policyEvents: [
      {
        at: '-5m',
        resource: VAULT,
        assignment: `${RG}/providers/Microsoft.Authorization/policyAssignments/deny`,
        definition: `${SUB}/providers/Microsoft.Authorization/policyDefinitions/deny`,
      },
    ],
  },
  'role-of-principal': {
    paste: `(RoleAssignmentExists) The role assignment already exists.\nprincipalId ${PRINCIPAL}, scope ${RG}`,
  },
  'cosmos-name': {
    paste: `(DnsNameTaken) Dns record for cosmos-more is already taken. Please choose a unique name.\naz cosmosdb create --name cosmos-more --resource-group rg-more --subscription ${SUBSCRIPTION.id}`,
  },
  'dns-label': {
    paste: `(DnsRecordInUse) DNS record app-more.westeurope.cloudapp.azure.com is already used by another public IP.\naz network public-ip create --name pip-more -g rg-more -l westeurope --dns-name app-more --subscription ${SUBSCRIPTION.id}`,
  },
  'zone-in-use': {
    paste: `(CannotDeleteResource) Can not delete resource while nested resources exist.\naz network private-dns zone delete --ids ${ZONE}`,
    resources: [
      { id: ZONE, location: 'global' },
      {
        id: `${ZONE}/virtualNetworkLinks/link-more`,
        location: 'global',
        properties: { virtualNetwork: { id: `${RG}/providers/Microsoft.Network/virtualNetworks/vnet-more` } },
      },
    ],
  },
  'subscription-deployment': {
    paste: `ERROR: (DeploymentActive) The deployment with resource id '${SUB}/providers/Microsoft.Resources/deployments/landing' cannot be saved, because this would overwrite an existing deployment which is still active.`,
  },
  'correlation-alone': {
    paste: `ERROR: (DeploymentFailed) At least one resource deployment operation failed. Please list deployment operations for details.\nCorrelation ID: 4f2f3a8e-9e2a-4a4d-8a55-6b0c8d0e1002 in ${SUB}`,
  },
  'deleted-service': {
    paste: `(ServiceAlreadyExistsInSoftDeletedState) Api service apim-more was soft-deleted.\n${RG}/providers/Microsoft.ApiManagement/service/apim-more`,
  },
  'unlisted-type': {
    paste: `(Conflict) The request conflicts with the state of the resource.\nPUT https://management.azure.com${RG}/providers/Microsoft.Purview/accounts/pv-more?api-version=2021-12-01 409 Conflict`,
    providers: [{ namespace: 'Microsoft.Purview', state: 'Registered' }],
    resources: [{ id: `${RG}/providers/Microsoft.Purview/accounts/pv-more`, location: 'westeurope' }],
  },
};

/** They as incidents. */
export const MORE_INCIDENTS: readonly Incident[] = Object.entries(MORE).map(([id, more]) =>
  incidentSchema.parse({
    id,
    title: id,
    why: 'For its reads.',
    expect: { cause: 'unspecified-conflict', retry: 'unknown', checks: [] },
    groups: [{ id: RG, location: 'westeurope' }],
    ...more,
  }),
);
