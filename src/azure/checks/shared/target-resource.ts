import type { ArmScope } from '../../arm-path.ts';
import type { Target } from '../../check.ts';
import { targetScope } from '../../target-scope.ts';

/** A resource with the scope it is read at. */
export interface TargetResource {
  readonly scope: ArmScope;
  readonly subscriptionId: string;
  /** `Namespace/type[/child]`. */
  readonly type: string;
  /** Last segment of the name. */
  readonly name: string;
}

/** The resource that failed, where the paste tells enough to read it; null for groups, and where it doesn't. */
export function targetResource({ report, subscriptionId }: Target): TargetResource | null {
  const scope = targetScope(report, subscriptionId);
  return scope && subscriptionId !== null ? resourceAt(scope, subscriptionId) : null;
}

/** The resource at a scope; null for a group or a subscription. */
export function resourceAt(scope: ArmScope, subscriptionId: string): TargetResource | null {
  const parts = typeAndName(scope.path);
  return parts && { scope, subscriptionId, ...parts };
}

/** Type and own name of the resource at a path, a deployment's or an extension's included; null where there is none. */
export function typeAndName(path: string): Pick<TargetResource, 'type' | 'name'> | null {
  const at = path.toLowerCase().lastIndexOf('/providers/');
  if (at < 0) return null;
  const [namespace = '', ...rest] = path.slice(at + '/providers/'.length).split('/');
  const types = rest.filter((_, index) => index % 2 === 0);
  const name = rest.at(-1);
  if (types.length === 0 || name === undefined || rest.length % 2 === 1) return null;
  return { type: [namespace, ...types].join('/'), name: decodeURIComponent(name) };
}
