import type { ReportedNames } from './error-report.ts';
import type { ResourceId } from './resource/resource-id.ts';
import { findResourceIds } from './resource/resource-id.ts';

/** The locks, policies, running operations and other resources that a paste names beside its own. */
export function findNames(text: string, ids: readonly ResourceId[], ownId: string | null): ReportedNames {
  const locked = /scope\(s\) are locked: (.{1,4000}?)(?:\. Please|$)/s.exec(text)?.[1] ?? '';
  const policies = ids.filter((id) => /\/Microsoft\.Authorization\/(?:policy\w+|denyAssignments)\//i.test(id.id));
  const denied = /deny assignment with name '([^'\n]{1,200})'/.exec(text)?.[1];
  const running =
    /\buse uri: \[?(https:\/\/[^\s\])]{10,400})/.exec(text)?.[1] ?? /\boperation ID: ([0-9a-f-]{36})/i.exec(text)?.[1] ?? null;
  const own = ownId?.toLowerCase();
  return {
    lockedScopes: unique(findResourceIds(locked).map((id) => id.id)),
    policies: unique([...policies.map((id) => id.id), ...(denied === undefined ? [] : [denied])]),
    otherResources: unique(
      ids.filter((id) => id.type !== null && id.name !== null && id.id.toLowerCase() !== own).map((id) => id.id),
    ).slice(0, 20),
    runningOperation: running?.replace(/[.,]+$/, '') ?? null,
    lockId: /\bLock Info:\s{1,10}ID:\s{1,20}([0-9a-f-]{36})/i.exec(text)?.[1] ?? null,
    provider:
      /\bnamespace '(Microsoft\.[\w.]{2,60})'/i.exec(text)?.[1] ?? /\bprovider '(Microsoft\.[\w.]{2,60})'/i.exec(text)?.[1] ?? null,
  };
}

function unique(values: readonly string[]): string[] {
  const seen = new Map(values.map((value) => [value.toLowerCase(), value]));
  return [...seen.values()];
}
