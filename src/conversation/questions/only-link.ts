import { findDeploymentId } from '../../report/find-deployment-id.ts';
import { parseReport } from '../../report/parse-report.ts';

/** What a message that is no more than a link, or an id, leads to. */
export type OnlyLink = { readonly kind: 'deployment' } | { readonly kind: 'resource'; readonly id: string } | null;

/** So many words beside a link still say nothing of their own, such as "see" or "this one". */
const FEW_WORDS = 3;

/** Reads a message that holds a link to the Azure portal, or a resource id, and hardly anything else. */
export function onlyLink(text: string): OnlyLink {
  const words = text.trim().split(/\s+/);
  const links = words.filter((word) => /^<?https:\/\/|^\/(?:subscriptions|providers)\//i.test(word));
  if (links.length !== 1 || words.length - links.length > FEW_WORDS) return null;
  if (findDeploymentId(text) !== null) return { kind: 'deployment' };
  const { id } = parseReport(text).resource;
  return id === null ? null : { kind: 'resource', id };
}
