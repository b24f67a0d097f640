import type { ScenarioState } from './scenario-schema.ts';

/** Entities of the state, as scenarios write them. */
export type Group = ScenarioState['groups'][number];
export type Resource = ScenarioState['resources'][number];
export type Deployment = ScenarioState['deployments'][number];
export type DeploymentOperation = Deployment['operations'][number];
export type ActivityEvent = ScenarioState['activity'][number];
export type Lock = ScenarioState['locks'][number];
export type Deleted = ScenarioState['deleted'][number];
export type Subscription = ScenarioState['subscriptions'][number];
export type Bulk = ScenarioState['bulk'][number];
