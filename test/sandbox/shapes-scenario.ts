import { parseScenario } from '../../sandbox/load-scenarios.ts';

const ALLOWED = '/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c';

/** One of each, so that every key has something to show. */
export const SHAPES_SCENARIO = parseScenario(
  `
id: shapes
title: One of each
why: To compare shapes.
paste: Nothing.
expect: { cause: locked, retry: "no", checks: [] }
groups:
  - { id: /resourceGroups/rg-shapes, location: westeurope }
resources:
  - { id: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes, location: westeurope, kind: StorageV2, sku: { name: Standard_LRS, tier: Standard } }
  - { id: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes2, location: westeurope, kind: StorageV2, sku: { name: Standard_LRS, tier: Standard } }
deployments:
  - id: /resourceGroups/rg-shapes/providers/Microsoft.Resources/deployments/main
    state: Failed
    at: -5m
    correlationId: 00000000-0000-4000-8000-000000000001
    error: { code: DeploymentFailed, message: Failed., details: [] }
    operations:
      - { target: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes, state: Succeeded }
      - target: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes
        state: Failed
        statusCode: Conflict
        statusMessage: { status: Failed, error: { code: A, message: b, details: [{ code: C, message: d, details: [{ code: E, message: f }] }] } }
      - { target: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes, state: Failed, statusMessage: plain }
  - id: /providers/Microsoft.Management/managementGroups/mg-lindqvist/providers/Microsoft.Resources/deployments/policies
    state: Succeeded
    at: -5m
    location: westeurope
    correlationId: 00000000-0000-4000-8000-000000000002
    operations:
      - { target: ${ALLOWED}, state: Succeeded }
locks:
  - { scope: /resourceGroups/rg-shapes, name: keep, level: CanNotDelete, notes: Why., owners: [00000000-0000-4000-8000-00000000000a] }
policyAssignments:
  - scope: /resourceGroups/rg-shapes
    name: places
    displayName: Places
    description: Where things may be.
    definition: ${ALLOWED}
    location: westeurope
    identity: { type: SystemAssigned, principalId: 00000000-0000-4000-8000-000000000003, tenantId: 00000000-0000-4000-8000-000000000004 }
policyExemptions:
  - { scope: /resourceGroups/rg-shapes, name: waived, displayName: Waived, assignment: /resourceGroups/rg-shapes/providers/Microsoft.Authorization/policyAssignments/places, category: Waiver, expires: +3d }
policyEvents:
  - { at: -5m, resource: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes, assignment: /resourceGroups/rg-shapes/providers/Microsoft.Authorization/policyAssignments/places, definition: ${ALLOWED} }
fieldRestrictions:
  - { scope: /resourceGroups/rg-shapes, field: location, assignment: /resourceGroups/rg-shapes/providers/Microsoft.Authorization/policyAssignments/places, definition: ${ALLOWED}, reason: Europe only., values: [eastus] }
denyAssignments:
  - scope: /resourceGroups/rg-shapes
    id: 00000000-0000-4000-8000-000000000005
    name: By an app
    description: An app's.
    actions: ["*/delete"]
    principals: [{ id: 00000000-0000-0000-0000-000000000000, type: SystemDefined }]
    excludePrincipals: [{ id: 00000000-0000-4000-8000-000000000006, type: ServicePrincipal }]
roleAssignments:
  - { scope: /resourceGroups/rg-shapes, id: 00000000-0000-4000-8000-000000000007, principalId: 00000000-0000-4000-8000-000000000008, role: b24988ac-6180-42a0-ab88-20f7382dd24c }
deleted:
  - { kind: key-vault, id: /resourceGroups/rg-shapes/providers/Microsoft.KeyVault/vaults/kv-shapes, location: westeurope, at: -1d, purge: +89d, isPurgeProtected: true }
  - { kind: app-configuration, id: /resourceGroups/rg-shapes/providers/Microsoft.AppConfiguration/configurationStores/appcs-shapes, location: westeurope, at: -1d, purge: +6d, isPurgeProtected: true }
  - { kind: api-management, id: /resourceGroups/rg-shapes/providers/Microsoft.ApiManagement/service/apim-shapes, location: West Europe, at: -1d, purge: +1d }
  - { kind: cognitive-account, id: /resourceGroups/rg-shapes/providers/Microsoft.CognitiveServices/accounts/ai-shapes, location: westeurope, at: -1d, purge: +1d }
takenNames:
  - { name: taken }
activity:
  - { at: -10m, resource: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes, operation: Microsoft.Storage/storageAccounts/write, status: Failed, subStatus: Conflict, caller: a@lindqvist.example, correlationId: 00000000-0000-4000-8000-000000000009 }
changes:
  - { resource: /resourceGroups/rg-shapes/providers/Microsoft.Storage/storageAccounts/stshapes, at: -10m, type: Update, by: a@lindqvist.example, operation: Microsoft.Storage/storageAccounts/write, correlationId: 00000000-0000-4000-8000-000000000009, properties: { tags.a: ["1", "2"] } }
`,
  'shapes.yaml',
);
