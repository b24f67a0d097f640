import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Log, LogFields } from './log.ts';

/** What the bot has done since it started, for Prometheus. */
export interface Metrics {
  /** The same log, each event of which is also counted. */
  counting(log: Log): Log;
  /** Prometheus' text format, and its content type. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Metrics are made from the log's events, so that there is one place that says what happens. Labels are event names and the few
 * kinds that an event has: never an id, a name or anything that somebody wrote.
 * @see https://prometheus.io/docs/practices/naming/
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const events = new Counter({
    name: 'deconflict_events_total',
    help: 'Events by name, as the log names them, and by kind where they have one.',
    labelNames: ['event', 'kind'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'deconflict_duration_seconds',
    help: 'How long turns and questions to Azure took, by event.',
    labelNames: ['event'],
    buckets: SECONDS,
    registers: [registry],
  });
  const count = (event: string, { kind, source, ms }: LogFields = {}): void => {
    events.inc({ event, kind: kindOf(kind) || kindOf(source) });
    if (typeof ms === 'number') durations.observe({ event }, ms / 1_000);
  };
  return {
    counting: (log) => ({
      debug(event, fields) {
        count(event, fields);
        log.debug(event, fields);
      },
      info(event, fields) {
        count(event, fields);
        log.info(event, fields);
      },
      warn(event, fields) {
        count(event, fields);
        log.warn(event, fields);
      },
      error(event, fields) {
        count(event, fields);
        log.error(event, fields);
      },
    }),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

/** Only a word of our own is a label. */
function kindOf(value: LogFields[string]): string {
  return typeof value === 'string' && /^[a-z][a-z-]{0,30}$/.test(value) ? value : '';
}
