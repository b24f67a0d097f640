import { readsResources } from './cases.ts';

describe('reads messaging entities', () => {
  readsResources([
    [
      'EventHubsException(QuotaExceeded): Exceeded the maximum number of receivers. SystemTracker:evhns-a:eventhub:orders~8191|$default, Timestamp:2024-01-02T03:04:05',
      'Microsoft.EventHub/namespaces/eventhubs',
      'orders',
    ],
    [
      'AmqpException: New receiver is created. errorContext[NAMESPACE: evhns-a.servicebus.windows.net. PATH: telemetry/ConsumerGroups/$Default/Partitions/3',
      'Microsoft.EventHub/namespaces/eventhubs',
      'telemetry',
    ],
    [
      'ServiceBusException: The lock supplied is invalid. TrackingId:2f_G11, SystemTracker:sb-a:Queue:invoices, Timestamp:2024-01-02',
      'Microsoft.ServiceBus/namespaces/queues',
      'invoices',
    ],
  ]);
});
