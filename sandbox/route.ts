import type { ArmRequest } from './arm-request.ts';
import type { Reply } from './reply.ts';
import type { World } from './world.ts';

/** What a handler works with. */
export interface Ask {
  readonly request: ArmRequest;
  readonly world: World;
  /** Most items of a page. */
  readonly pageSize: number;
}

/** How a request would be answered, before it is decided whether it may be. */
export interface Route {
  /** Permission that it needs, such as `Microsoft.Authorization/locks/read`. */
  readonly action: string;
  /** Accepted api-versions, newest first. */
  readonly versions: readonly string[];
  /** Resource type, where a provider answers for the api-version; Resource Manager itself where absent. */
  readonly type?: string;
  /** True where the namespace must be registered in the subscription. */
  readonly needsRegistration?: boolean;
  /** Besides GET: HEAD, or POST for a read that is one. */
  readonly methods: readonly string[];
  readonly answer: () => Reply;
}

/** Takes the requests of one family of resources; null for every other. */
export type Handler = (ask: Ask) => Route | null;

/** Api-versions of Resource Manager's own reads. */
export const RESOURCES_VERSIONS = [
  '2025-04-01',
  '2025-03-01',
  '2024-11-01',
  '2024-07-01',
  '2024-03-01',
  '2023-07-01',
  '2022-09-01',
  '2021-04-01',
  '2020-10-01',
  '2020-06-01',
];
export const SUBSCRIPTION_VERSIONS = ['2022-12-01', '2022-09-01', '2021-01-01', '2020-01-01', '2016-06-01'];
export const DEPLOYMENT_VERSIONS = ['2026-06-01', '2025-04-01', ...RESOURCES_VERSIONS.slice(1)];
