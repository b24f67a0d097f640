import type { ReportedResource } from '../error-report.ts';
import type { Candidate, CandidateReader, Scene } from './candidate.ts';
import { fromAnsible } from './from-ansible.ts';
import { fromAz } from './from-az.ts';
import { fromClientNames, fromFunction, fromServiceWork, fromThrottledAction } from './from-client-names.ts';
import {
  fromDeployTools,
  fromFactoryTools,
  fromGalleryVersion,
  fromPacker,
  fromStateLock,
} from './from-deploy-tools.ts';
import { fromDocuments } from './from-documents.ts';
import { fromHosts } from './from-hosts.ts';
import {
  fromAnyId,
  fromDeploymentRequest,
  fromFailedCall,
  fromFailedResource,
  fromMessageId,
  fromProgress,
  fromRelativeId,
  fromRequest,
  fromScope,
  fromStatedId,
  fromTarget,
  fromTypedName,
} from './from-ids.ts';
import { fromKindWords } from './from-kind-words.ts';
import { fromKubernetes } from './from-kubernetes.ts';
import { fromLabels } from './from-labels.ts';
import {
  fromDeployment,
  fromDnsLabel,
  fromFrontDoorRoute,
  fromGoClient,
  fromGroupLocation,
  fromLooseNoun,
  fromNoun,
  fromOtherNoun,
} from './from-message.ts';
import { fromMessagingEntity } from './from-messaging-entity.ts';
import { fromMetCode } from './from-met-code.ts';
import { fromPortalLink } from './from-portal-link.ts';
import { fromCmdlet, fromNamedCmdlet } from './from-powershell.ts';
import { fromPulumi } from './from-pulumi.ts';
import { fromBareTerraformKind, fromBareType, fromStatedType } from './from-stated-kinds.ts';
import { fromCall, fromStepTitle } from './from-steps.ts';
import { fromTerraform } from './from-terraform.ts';
import { fromFailedObject, fromFirstWord, fromPlainName, fromReferring, fromToolHeading } from './from-tool-words.ts';
import { fromVscodeAction } from './from-vscode-action.ts';
import { canonicalType } from './kinds.ts';

/** Where a paste names the resource of its failure, most telling first. */
const READERS: readonly CandidateReader[] = [
  fromReferring,
  fromPulumi,
  fromTerraform,
  fromFailedResource,
  fromDocuments,
  fromRelativeId,
  fromTarget,
  fromTypedName,
  fromScope,
  fromMessageId,
  fromMessagingEntity,
  fromDeployment,
  fromGroupLocation,
  fromDnsLabel,
  fromFrontDoorRoute,
  fromGalleryVersion,
  fromKubernetes,
  fromStatedId,
  fromRequest,
  fromToolHeading,
  fromPlainName,
  fromNoun,
  fromAnsible,
  fromDeployTools,
  fromPacker,
  fromFactoryTools,
  fromAz,
  fromCmdlet,
  fromCall,
  fromVscodeAction,
  fromLabels,
  fromProgress,
  fromFailedObject,
  fromMetCode,
  fromLooseNoun,
  fromFirstWord,
  fromGoClient,
  fromFailedCall,
  fromStatedType,
  fromThrottledAction,
  fromServiceWork,
  fromKindWords,
  fromBareTerraformKind,
  fromNamedCmdlet,
  fromBareType,
  fromStepTitle,
  fromFunction,
  fromClientNames,
];

/** Where a paste names resources that may or may not be the failure's: asked only for what the others leave open. */
const WEAK_READERS: readonly CandidateReader[] = [
  fromPortalLink,
  fromHosts,
  fromAnyId,
  fromOtherNoun,
  fromDeploymentRequest,
];

/** Finds the resource that a failure is about; every field is null that the text doesn't tell. */
export function findResource(scene: Scene): Omit<ReportedResource, 'location'> {
  const lock = fromStateLock(scene);
  const candidates = lock === null ? read(READERS, scene) : [lock];
  let known = candidates.find((candidate) => candidate.name);
  for (const weak of lock === null ? read(WEAK_READERS, scene) : []) {
    candidates.push(fits(weak, known) ? weak : scopeOf(weak));
    known ??= weak.name ? weak : undefined;
  }
  // A place that types another name is about another resource than the leading one.
  const type = deepest(candidates.find((c) => c.type && (!c.name || fits(c, known)))?.type ?? null, known, candidates);
  const named = candidates.find((c) => c.name && agrees(c, type)) ?? null;
  // The id that says what the leading place says.
  const identified = candidates.find((c) => c.id && same(c.name, named?.name) && agrees(c, type));
  const first = <K extends keyof Candidate>(key: K) => candidates.find((c) => c[key] && agrees(c, type))?.[key] ?? null;
  const isGroup = type?.toLowerCase() === 'microsoft.resources/resourcegroups';
  return {
    id: identified?.id ?? null,
    type: type === null ? null : canonicalType(type),
    name: named?.name ?? null,
    parent: identified?.parent ?? named?.parent ?? parentBeside(candidates, named, type),
    group: identified?.group ?? named?.group ?? first('group') ?? (isGroup ? (named?.name ?? null) : null),
    subscriptionId: identified?.subscriptionId ?? named?.subscriptionId ?? first('subscriptionId'),
  };
}

/** The parent that another place tells of the same resource: the message may name a child alone, and the command what holds it. */
function parentBeside(candidates: readonly Candidate[], named: Candidate | null, type: string | null): string | null {
  return candidates.find((c) => c.parent && c.type && same(c.name, named?.name) && agrees(c, type))?.parent ?? null;
}

/** `Image Name: "x"` may be an image of its own or of a gallery: a place that tells the parents of the same name knows better. */
function deepest(type: string | null, known: Candidate | undefined, candidates: readonly Candidate[]): string | null {
  const [namespace, last] = [type?.split('/')[0]?.toLowerCase(), type?.split('/').at(-1)?.toLowerCase()];
  const longer = candidates.find(
    (c) =>
      c.type &&
      type !== null &&
      c.type.split('/').length > type.split('/').length &&
      c.type.split('/')[0]?.toLowerCase() === namespace &&
      c.type.split('/').at(-1)?.toLowerCase() === last &&
      same(c.name, known?.name),
  );
  return longer?.type ?? type;
}

function read(readers: readonly CandidateReader[], scene: Scene): Candidate[] {
  return readers.flatMap((reader): Candidate[] => {
    const candidate = reader(scene);
    return candidate === null ? [] : [candidate];
  });
}

/** A weak place counts where it names what a strong one named, or where none did. */
function fits(weak: Candidate, known: Candidate | undefined): boolean {
  return known === undefined || same(weak.name, known.name);
}

function scopeOf({ group = null, subscriptionId = null }: Candidate): Candidate {
  return { group, subscriptionId };
}

function same(a: string | null | undefined, b: string | null | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}

/** A place that names another type is about another resource. */
function agrees(candidate: Candidate, type: string | null): boolean {
  return !candidate.type || !type || canonicalType(candidate.type).toLowerCase() === canonicalType(type).toLowerCase();
}
