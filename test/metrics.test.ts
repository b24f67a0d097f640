import assert from 'node:assert/strict';
import { createLog } from '../src/log.ts';
import { createMetrics } from '../src/metrics.ts';

describe('createMetrics', () => {
  it('counts the events of the log, by kind, and passes them on', async () => {
    const lines: string[] = [];
    const metrics = createMetrics();
    const log = metrics.counting(createLog('info', { write: (line) => lines.push(line) }));
    log.info('feedback', { kind: 'fixed' });
    log.info('feedback', { kind: 'fixed' });
    log.debug('turn', { ms: 120 });
    log.warn('triage-begun', { source: 'paste' });
    log.error('storage-failed');
    const { body, contentType } = await metrics.text();
    assert.match(contentType, /^text\/plain/);
    assert.match(body, /deconflict_events_total\{event="feedback",kind="fixed"\} 2/);
    assert.match(body, /deconflict_events_total\{event="triage-begun",kind="paste"\} 1/);
    assert.match(body, /deconflict_duration_seconds_count\{event="turn"\} 1/);
    assert.match(body, /process_resident_memory_bytes/);
    assert.equal(lines.length, 4);
  });

  it('takes nothing for a label that somebody could have written', async () => {
    const metrics = createMetrics();
    const log = metrics.counting(createLog('silent'));
    for (const kind of ['rg-shop prod', 'A', '"} evil', 'x'.repeat(99), 7, null]) log.info('feedback', { kind });
    const { body } = await metrics.text();
    assert.match(body, /deconflict_events_total\{event="feedback",kind=""\} 6/);
    assert.doesNotMatch(body, /evil|shop/);
  });
});
