import assert from 'node:assert/strict';
import { createPeople } from '../../../src/channels/slack/people.ts';
import { SlackCallError } from '../../../src/channels/slack/slack-call-error.ts';
import { createLog } from '../../../src/log.ts';

describe('createPeople', () => {
  let at = 0;
  let asked: number;
  let fails: boolean;
  const api = {
    async call() {
      asked += 1;
      if (fails) throw new SlackCallError('users.info', { kind: 'refused', code: 'missing_scope' });
      return { user: { name: 'ann', real_name: 'Ann Lee', profile: { display_name: '' } } };
    },
  };
  const people = () => createPeople(api, createLog('silent'), () => new Date(at));

  beforeEach(() => {
    [asked, fails] = [0, false];
  });

  it('asks for a name once an hour', async () => {
    const known = people();
    assert.deepEqual(await Promise.all([known.nameOf('U1'), known.nameOf('U1')]), ['Ann Lee', 'Ann Lee']);
    at += 30 * 60_000;
    await known.nameOf('U1');
    assert.equal(asked, 1);
    at += 31 * 60_000;
    await known.nameOf('U1');
    assert.equal(asked, 2);
  });

  it('knows no name where Slack tells none, and asks again soon', async () => {
    const known = people();
    fails = true;
    assert.equal(await known.nameOf('U1'), undefined);
    assert.equal(await known.nameOf('U1'), undefined);
    fails = false;
    at += 61_000;
    assert.deepEqual([await known.nameOf('U1'), asked], ['Ann Lee', 2]);
  });
});
