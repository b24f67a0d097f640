import assert from 'node:assert/strict';
import sinon from 'sinon';
import { EMPTY_VIEW, type View } from '../../../src/cards/view.ts';
import { createLiveCard } from '../../../src/conversation/triages/live-card.ts';
import { createLog } from '../../../src/log.ts';

const view = (title: string): View => ({ ...EMPTY_VIEW, title });
const log = createLog('silent');

describe('createLiveCard', () => {
  let clock: sinon.SinonFakeTimers;
  let edits: string[];
  beforeEach(() => {
    clock = sinon.useFakeTimers();
    edits = [];
  });
  afterEach(() => clock.restore());

  const edit = async ({ title }: View): Promise<void> => {
    edits.push(`${title} ${clock.now}`);
  };

  it('shows the newest view once an interval', async () => {
    const card = createLiveCard({ edit, log });
    for (const title of ['a', 'b', 'c']) card.show(() => view(title));
    await clock.tickAsync(1_100);
    for (const title of ['d', 'e']) card.show(() => view(title));
    await clock.tickAsync(5_000);
    const [first, second, ...more] = edits;
    assert.equal(first, 'c 1000');
    assert.ok(second?.startsWith('e ') && Number(second.slice(2)) >= 2_000);
    assert.deepEqual(more, []);
  });

  it('finishes at once where nothing was edited lately, and drops what was still to be shown', async () => {
    const card = createLiveCard({ edit, log });
    card.show(() => view('a'));
    await card.finish(() => view('z'));
    card.show(() => view('late'));
    await clock.tickAsync(5_000);
    assert.deepEqual(edits, ['z 0']);
  });

  it('keeps its distance from the last edit when it finishes', async () => {
    const card = createLiveCard({ edit, log });
    card.show(() => view('a'));
    await clock.tickAsync(1_200);
    const finished = card.finish(() => view('z'));
    await clock.tickAsync(2_000);
    await finished;
    assert.deepEqual(edits, ['a 1000', 'z 2000']);
  });

  it('never edits twice at a time', async () => {
    let release = (): void => {};
    let open = 0;
    const slow = async ({ title }: View): Promise<void> => {
      open += 1;
      assert.equal(open, 1);
      edits.push(title);
      if (title === 'a') {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      open -= 1;
    };
    const card = createLiveCard({ edit: slow, log });
    card.show(() => view('a'));
    await clock.tickAsync(1_000);
    card.show(() => view('b'));
    const finished = card.finish(() => view('z'));
    await clock.tickAsync(5_000);
    assert.deepEqual(edits, ['a']);
    release();
    await clock.tickAsync(1_000);
    await finished;
    assert.deepEqual(edits, ['a', 'z']);
  });

  it('tries the last edit twice, then gives up without throwing', async () => {
    const failing = sinon.stub().rejects(new Error('refused'));
    const card = createLiveCard({ edit: failing, log });
    const finished = card.finish(() => view('z'));
    await clock.tickAsync(5_000);
    await finished;
    assert.equal(failing.callCount, 2);
  });
});
