/** Names of the clouds that Deconflict knows, as `az cloud list` has them. */
export const CLOUD_NAMES = ['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud'] as const;

/** One of the known clouds. */
export type CloudName = (typeof CLOUD_NAMES)[number];

/** Where Azure Resource Manager is, and who vouches for a caller there. */
export interface Cloud {
  /** A known cloud's name; null for an endpoint of one's own. */
  readonly name: CloudName | null;
  /** URL of Azure Resource Manager: https, without a slash at its end. */
  readonly endpoint: string;
  /** Scope of the token that the endpoint takes. */
  readonly scope: string;
  /** Microsoft Entra host; null leaves it to AZURE_AUTHORITY_HOST. */
  readonly authorityHost: string | null;
  /** Azure portal, without a slash at its end; null where there is none. */
  readonly portalUrl: string | null;
}

/**
 * Endpoints of the national clouds.
 * @see https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
 * @see https://learn.microsoft.com/azure/china/resources-developer-guide
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  AzureCloud: {
    name: 'AzureCloud',
    endpoint: 'https://management.azure.com',
    scope: 'https://management.azure.com/.default',
    authorityHost: 'https://login.microsoftonline.com',
    portalUrl: 'https://portal.azure.com',
  },
  AzureUSGovernment: {
    name: 'AzureUSGovernment',
    endpoint: 'https://management.usgovcloudapi.net',
    scope: 'https://management.usgovcloudapi.net/.default',
    authorityHost: 'https://login.microsoftonline.us',
    portalUrl: 'https://portal.azure.us',
  },
  AzureChinaCloud: {
    name: 'AzureChinaCloud',
    endpoint: 'https://management.chinacloudapi.cn',
    scope: 'https://management.chinacloudapi.cn/.default',
    authorityHost: 'https://login.chinacloudapi.cn',
    portalUrl: 'https://portal.azure.cn',
  },
};

/** A known cloud. */
export function cloudByName(name: CloudName): Cloud {
  return CLOUDS[name];
}

/**
 * A cloud at an endpoint of one's own: Azure Stack Hub, a gateway, a stand-in.
 * @param endpoint https URL; a path in front of `/subscriptions` is kept
 * @param audience what tokens are asked for; the endpoint where absent
 * @throws TypeError for an endpoint that is no https URL, or carries a user, a query or a fragment
 */
export function customCloud(endpoint: string, audience?: string): Cloud {
  const url = new URL(endpoint);
  if (url.protocol !== 'https:') throw new TypeError('The Resource Manager URL must begin with https://.');
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError('The Resource Manager URL must be a plain URL without user, query or fragment.');
  }
  const base = `${url.origin}${url.pathname.replace(/\/$/, '')}`;
  return { name: null, endpoint: base, scope: `${audience ?? base}/.default`, authorityHost: null, portalUrl: null };
}

/** Link to a page about a resource, group or subscription in the portal; undefined where the cloud has no portal. */
export function portalLink(portalUrl: string | null, path: string, page = 'overview'): string | undefined {
  return portalUrl === null ? undefined : `${portalUrl}/#@/resource${path}/${page}`;
}
