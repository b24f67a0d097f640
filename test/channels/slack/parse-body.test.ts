import assert from 'node:assert/strict';
import { isSslCheck, parseBody } from '../../../src/channels/slack/parse-body.ts';

const FORM = 'application/x-www-form-urlencoded';

describe('parseBody', () => {
  it('reads events, commands, and what is pressed', () => {
    assert.deepEqual(parseBody('application/json; charset=utf-8', '{"type":"x"}'), { type: 'x' });
    assert.deepEqual(parseBody(FORM, 'command=%2Fdeconflict&text=a+b'), { command: '/deconflict', text: 'a b' });
    const payload = new URLSearchParams({ payload: '{"type":"block_actions"}' }).toString();
    assert.deepEqual(parseBody(FORM, payload), { type: 'block_actions' });
  });

  for (const [type, body] of [
    ['application/json', '[]'],
    ['application/json', '{"a":'],
    ['application/json', 'null'],
    [FORM, 'payload=no'],
  ] as const) {
    it(`refuses ${body}`, () => assert.equal(parseBody(type, body), null));
  }
});

describe('isSslCheck', () => {
  it('is one by exactly ssl_check=1', () => {
    assert.ok(isSslCheck(FORM, 'ssl_check=1&token=x'));
    for (const body of ['ssl_check=0', 'ssl_check=', 'ssl_check=1&ssl_check=1', 'ssl_check=11', 'Ssl_check=1', '']) {
      assert.ok(!isSslCheck(FORM, body), body);
    }
    assert.ok(!isSslCheck('application/json', 'ssl_check=1'));
  });
});
