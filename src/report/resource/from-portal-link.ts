import type { CandidateReader } from './candidate.ts';
import { fromId, isResource } from './candidate.ts';

const PORTAL = /\bportal\.azure\.(?:com|us|cn)\//gi;

/**
 * A link to the portal: `#@tenant/resource/subscriptions/…/overview` and blades that hold a percent-encoded id.
 * A deployment's blade tells the scope alone.
 */
export const fromPortalLink: CandidateReader = ({ text, ids }) => {
  for (const link of text.matchAll(PORTAL)) {
    const id = ids.find(
      (found) => found.at >= link.index && found.at - link.index < 400 && !/\s/.test(text.slice(link.index, found.at)),
    );
    if (!id) continue;
    return isResource(id) || id.type === 'Microsoft.Resources/resourceGroups'
      ? fromId(id)
      : { group: id.group, subscriptionId: id.subscriptionId };
  }
  return null;
};
