import type { ReportedResource } from '../error-report.ts';
import type { Candidate, CandidateReader, Scene } from './candidate.ts';
import { fromId, isResource } from './candidate.ts';
import { fromAnsible, fromAzCommand, fromCmdlet, fromKubernetes, fromPulumi } from './from-commands.ts';
import { fromHosts } from './from-hosts.ts';
import { fromDeployment, fromFailedResource, fromGoClient, fromLooseNoun, fromMessageId, fromNotFound, fromNoun, fromTarget } from './from-message.ts';
import { fromMessagingEntity } from './from-messaging-entity.ts';
import { fromTerraform } from './from-terraform.ts';
import { canonicalType } from './kinds.ts';

/** `PUT https://management.azure.com/subscriptions/…`: the id of a request's address. */
const fromRequest: CandidateReader = ({ text, ids }) => {
  const url = /\b(?:url:?|URI|PUT|PATCH|POST|DELETE|GET|HEAD)["']?:? ["']?https?:\/\/[\w.-]{3,200}\/subscriptions\//i.exec(text);
  const id = url ? ids.find((found) => found.at >= url.index && isResource(found)) : undefined;
  return id ? fromId(id) : null;
};

/** `Modifying... [id=/subscriptions/…]` and the activity log's `resourceId`. */
const fromStatedId: CandidateReader = ({ text, ids }) => {
  const stated = /\[id=|\bresource_?id["' ]{0,3}[:=]/i.exec(text);
  const id = stated ? ids.find((found) => found.at >= stated.index && isResource(found)) : undefined;
  return id ? fromId(id) : null;
};

const fromAnyId: CandidateReader = ({ ids }) => {
  const id = ids.find(isResource);
  return id ? fromId(id) : null;
};

/** Where a paste may name its resource, most telling first. */
const READERS: readonly CandidateReader[] = [
  fromTerraform,
  fromPulumi,
  fromFailedResource,
  fromTarget,
  fromMessageId,
  fromNotFound,
  fromMessagingEntity,
  fromDeployment,
  fromKubernetes,
  fromStatedId,
  fromNoun,
  fromRequest,
  fromAzCommand,
  fromCmdlet,
  fromAnsible,
  fromGoClient,
  fromHosts,
  fromAnyId,
  fromLooseNoun,
];

/** Finds the resource that a failure is about; every field is null that the text doesn't tell. */
export function findResource(scene: Scene): Omit<ReportedResource, 'location'> {
  const candidates = READERS.flatMap((read): Candidate[] => {
    const candidate = read(scene);
    return candidate === null ? [] : [candidate];
  });
  const type = candidates.find((c) => c.type)?.type ?? null;
  const named = candidates.find((c) => c.name && agrees(c, type)) ?? null;
  // The id that says what the leading place says.
  const identified = candidates.find((c) => c.id && c.name === named?.name && agrees(c, type));
  const first = <K extends keyof Candidate>(key: K) => candidates.find((c) => c[key] && agrees(c, type))?.[key] ?? null;
  return {
    id: identified?.id ?? null,
    type: type === null ? null : canonicalType(type),
    name: named?.name ?? null,
    parent: identified?.parent ?? named?.parent ?? null,
    group: identified?.group ?? named?.group ?? first('group'),
    subscriptionId: identified?.subscriptionId ?? named?.subscriptionId ?? first('subscriptionId'),
  };
}

/** A place that names another type is about another resource. */
function agrees(candidate: Candidate, type: string | null): boolean {
  return !candidate.type || !type || canonicalType(candidate.type).toLowerCase() === canonicalType(type).toLowerCase();
}
