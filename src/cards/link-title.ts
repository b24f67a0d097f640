/** Names of the sites that rules cite; others show their host. */
const SITES: Readonly<Record<string, string>> = {
  'learn.microsoft.com': 'Microsoft Learn',
  'docs.microsoft.com': 'Microsoft Learn',
  'github.com': 'GitHub',
  'registry.terraform.io': 'Terraform Registry',
  'developer.hashicorp.com': 'HashiCorp',
  'kubernetes.io': 'Kubernetes',
};
/** Last path segments that say nothing about the page. */
const EMPTY_WORDS = new Set(['', 'overview', 'index', 'docs', 'readme.md']);

/** Words that are written in capitals. */
const ACRONYMS = /\b(?:aks|api|arm|sql|vm|vms|nic|nsg|dns|rbac|sas|id|ip|rest|cli|aro|acr|apim|iot|tls|http)\b/g;

/**
 * A readable name for a documentation address, made from its last telling path segment:
 * `https://learn.microsoft.com/azure/…/lock-resources` is "Lock resources (Microsoft Learn)".
 */
export function linkTitle(url: URL): string {
  const site = SITES[url.hostname] ?? url.hostname;
  const segments = url.pathname.split('/').map(decode);
  const telling = segments.findLast((segment) => !EMPTY_WORDS.has(segment.toLowerCase()));
  if (!telling) return site;
  const words = telling
    .replace(/\.(md|html|go|json)$/, '')
    .replace(/[-_]+/g, ' ')
    .replace(ACRONYMS, (word) => word.toUpperCase());
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${site})`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
