import assert from 'node:assert/strict';
import type { Json } from '../../src/report/lenient-json.ts';
import { findJson, isJsonObject } from '../../src/report/lenient-json.ts';

const plain = (value: Json | undefined): unknown => JSON.parse(JSON.stringify(value ?? null));
const read = (text: string): unknown[] => findJson(text).map(({ value }) => plain(value));

describe('report/lenient-json', () => {
  const body = {
    error: { code: 'OwlInUse', message: 'It is "in use"\nby {another}.', n: [1, true, null, { a: -2.5 }] },
  };

  it('reads well-formed JSON as JSON.parse does', () => {
    assert.deepEqual(read(`before ${JSON.stringify(body, null, 2)} after`), [body]);
  });

  it('tells where each body stands', () => {
    const text = 'x {"a":1} y {"b":2}';
    assert.deepEqual(
      findJson(text).map(({ start, end }) => text.slice(start, end)),
      ['{"a":1}', '{"b":2}'],
    );
  });

  it('reads a body that was cut off anywhere', () => {
    const text = JSON.stringify(body);
    for (let length = 12; length <= text.length; length++) assert.doesNotThrow(() => findJson(text.slice(0, length)));
    assert.deepEqual(read('{"error":{"code":"OwlInUse","message":"It is in u'), [
      { error: { code: 'OwlInUse', message: 'It is in u' } },
    ]);
  });

  it('reads bodies whose quotes are escaped, once or more often', () => {
    const once = JSON.stringify(JSON.stringify({ code: 'OwlInUse', message: 'a "b" c' })).slice(1, -1);
    const twice = JSON.stringify(once).slice(1, -1);
    assert.deepEqual(read(once), [{ code: 'OwlInUse', message: 'a "b" c' }]);
    assert.deepEqual(read(twice), [{ code: 'OwlInUse', message: 'a "b" c' }]);
  });

  it("reads Python's and Ruby's way of printing", () => {
    assert.deepEqual(read("{'code': 'OwlInUse', 'message': \"it's\", 'target': None, 'ok': True}"), [
      { code: 'OwlInUse', message: "it's", target: null, ok: true },
    ]);
    assert.deepEqual(read('{"code"=>"OwlInUse", "message"=>"x"}'), [{ code: 'OwlInUse', message: 'x' }]);
  });

  it('reads raw line breaks in strings', () => {
    assert.deepEqual(read('{"message":"one\ntwo"}'), [{ message: 'one\ntwo' }]);
  });

  it('does not take braces of prose or code for a body', () => {
    assert.deepEqual(read('if (a) { return b } and [1, 2] and {}'), []);
  });

  it('cannot be made to touch prototypes', () => {
    const [found] = findJson('{"__proto__":{"polluted":1},"constructor":"x"}');
    assert.ok(isJsonObject(found?.value));
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('gives up on what is nested too deep, without throwing', () => {
    assert.doesNotThrow(() => findJson('{"a":'.repeat(50_000)));
    assert.doesNotThrow(() => findJson('[{'.repeat(50_000)));
  });
});
