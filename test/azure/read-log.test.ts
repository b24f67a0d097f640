import assert from 'node:assert/strict';
import { readLog } from '../../src/azure/read-log.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer, withReader } from './arm-server.ts';
import { NOW, SUB } from './target.ts';

const DAY = 24 * 3_600_000;

describe('azure/read-log', () => {
  let server: ArmServer;
  let answer: (request: Seen) => Reply = () => ({ json: { value: [] } });
  before(async () => {
    server = await startArmServer((request) => answer(request));
  });
  after(() => server.close());
  const read = (from: Date) =>
    withReader(server.connection(), (azure, signal) =>
      readLog(azure, {
        subscriptionId: SUB,
        subject: { resourceGroupName: "o'neil" },
        from,
        to: NOW,
        now: NOW,
        signal,
      }),
    );

  it('asks for a range and one thing, no further back than the log goes', async () => {
    await read(new Date(NOW.getTime() - 200 * DAY));
    const filter = server.seen.at(-1)?.query.get('$filter') ?? '';
    assert.match(filter, /resourceGroupName eq 'o''neil'$/);
    const from = Date.parse(/ge '([^']+)'/.exec(filter)?.[1] ?? '');
    assert.ok(NOW.getTime() - from < 90 * DAY);
  });

  it('takes all fields where the choice is refused', async () => {
    answer = ({ query }) => (query.has('$select') ? armError(400, 'BadRequest') : { json: { value: [] } });
    assert.deepEqual(await read(new Date(NOW.getTime() - DAY)), { items: [], complete: true });
  });
});
