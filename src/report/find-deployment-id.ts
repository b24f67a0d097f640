const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources */
const ID = new RegExp(
  String.raw`(?:/subscriptions/${GUID}(?:/resourceGroups/[\p{L}\p{N}_.()-]{1,90})?|/providers/Microsoft\.Management/managementGroups/[\w.()-]{1,90})?/providers/Microsoft\.Resources/deployments/[\w.()-]{1,64}`,
  'iu',
);
/** An id as a part of a link: percent-encoded once, or twice. */
const ENCODED = /%(?:25)?2F(?:subscriptions|providers)(?:[\w.()~-]|%[0-9A-F]{2}){10,2000}/gi;

/**
 * The deployment that a text names by its resource id, whole or in a link to the portal: its details, its inputs, its
 * operations. The first one; null where there is none.
 */
export function findDeploymentId(text: string): string | null {
  const encoded = [...text.matchAll(ENCODED)].map(([link]) => decode(decode(link)));
  for (const part of [text, ...encoded]) {
    const id = ID.exec(part)?.[0];
    if (id !== undefined) return trimEnd(id);
  }
  return null;
}

/** Takes off the punctuation of the sentence around an id; brackets may belong to the name. */
function trimEnd(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1);
  const trimmed = name.includes('(') ? name.replace(/\.$/, '') : name.replace(/[.)]{1,4}$/, '');
  return `${id.slice(0, id.lastIndexOf('/') + 1)}${trimmed}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
