import type { CandidateReader } from './candidate.ts';

const ENTITY = /messaging entity '(?:sb:\/\/)?(?<path>[^'\n]{3,300})'/i;
/** Older services write the namespace's host, and don't tell what kind of entity it is. */
const HOST_TRACKER = /\bSystemTracker:[\w-]{3,60}\.servicebus\.[\w.-]{5,40}:(?<path>[\w][\w./~-]{0,259})/i;
const TRACKER = /\bSystemTracker:(?<namespace>[\w.-]{3,120}):(?<kind>Topic|Queue|EventHub):(?<path>[^\s,]{1,260})/i;

/** What Event Hubs' clients print of a link: `PATH: hub/ConsumerGroups/$Default/Partitions/3`. */
const HUB_PATH = /(?:^|[\s'"/])(?<hub>[\w][\w.-]{0,255})\/ConsumerGroups\/[^\s/]{1,60}\/Partitions\//i;
const EVENT_HUB = 'Microsoft.EventHub/namespaces/eventhubs';

/**
 * Service Bus names entities as `namespace:Topic:topic|subscription|rule` (a queue as `namespace:Queue:queue`), in messages
 * and in the SystemTracker of its exceptions.
 */
export const fromMessagingEntity: CandidateReader = ({ text }) => {
  const entity = ENTITY.exec(text)?.groups?.['path'];
  const parts = entity?.split(':') ?? [];
  const tracker = TRACKER.exec(text)?.groups;
  if (parts.length >= 3) return entityOf(parts[1] ?? '', parts.slice(2).join(':'));
  if (tracker) return entityOf(tracker['kind'] ?? '', tracker['path'] ?? '');
  const hub = HUB_PATH.exec(text)?.groups?.['hub'];
  if (hub !== undefined) return { type: EVENT_HUB, name: hub };
  const entityOnHost = entity === undefined ? HOST_TRACKER.exec(text)?.groups?.['path'] : undefined;
  return entityOnHost === undefined ? null : { name: entityOnHost };
};

function entityOf(kind: string, path: string): { type: string; name: string; parent: string | null } {
  // `hub~1023|$default`: a partition and a consumer group of the event hub.
  if (/^eventhub$/i.test(kind)) return { type: EVENT_HUB, name: path.replace(/[~|].*$/, ''), parent: null };
  const names = path.split('|');
  const type = /^queue$/i.test(kind)
    ? 'Microsoft.ServiceBus/namespaces/queues'
    : `Microsoft.ServiceBus/namespaces/topics${['', '/subscriptions', '/subscriptions/rules'][names.length - 1] ?? ''}`;
  return { type, name: names.at(-1) ?? path, parent: names.at(-2) ?? null };
}
