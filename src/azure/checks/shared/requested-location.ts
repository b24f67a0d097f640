import type { AzureReader } from '../../azure-reader.ts';
import type { Target } from '../../check.ts';
import { locationName } from './same-location.ts';

/**
 * Where the request wanted its resource, as in paths (`westeurope`): what the paste says, else the group's location.
 * @param isNeeded false leaves out the read of the group
 */
export async function requestedLocation(
  { report, subscriptionId }: Target,
  azure: AzureReader,
  signal: AbortSignal,
  isNeeded = true,
): Promise<string | null> {
  const { location, group } = report.resource;
  if (location !== null) return locationName(location);
  if (!isNeeded || group === null || subscriptionId === null) return null;
  const found = await azure.resourceGroup({ subscriptionId, name: group, signal });
  return found === null ? null : locationName(found.location);
}
