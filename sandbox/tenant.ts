/** The invented company of the scenarios: an outdoor shop. */
export const TENANT = { id: '3f6d0a52-9c1e-4b77-8a3d-c5e2b1907d46', name: 'Lindqvist Outdoor' } as const;

/** Where scenarios happen unless they say otherwise. */
export const SUBSCRIPTION = {
  id: '5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1',
  name: 'lindqvist-shop-prod',
  state: 'Enabled',
  managementGroups: ['mg-lindqvist', 'mg-landing-zones'],
  tags: { env: 'prod' },
} as const;

/** A second subscription that the caller sees, too. */
export const OTHER_SUBSCRIPTION = {
  id: 'c41f7b90-2a65-4d18-b3c7-91e0f4a8d253',
  name: 'lindqvist-shop-dev',
  state: 'Enabled',
  managementGroups: ['mg-lindqvist', 'mg-landing-zones'],
  tags: { env: 'dev' },
} as const;
