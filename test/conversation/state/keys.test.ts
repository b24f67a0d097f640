import assert from 'node:assert/strict';
import { conversationKeys, personPointer, personPrefix, triageId } from '../../../src/conversation/state/keys.ts';

describe('conversationKeys', () => {
  it('puts all of a conversation under one prefix that names nobody', () => {
    const { prefix, conversation, triage } = conversationKeys('msteams', '19:secret-team@thread.tacv2');
    assert.ok(conversation.startsWith(prefix) && triage('x').startsWith(prefix));
    assert.doesNotMatch(conversation, /secret|msteams/);
  });

  it('keeps platforms and threads apart', () => {
    const keys = [
      conversationKeys('msteams', 'a'),
      conversationKeys('slack', 'a'),
      conversationKeys('msteams', 'b'),
      conversationKeys('msteams', 'a'),
    ].map(({ prefix }) => prefix);
    assert.equal(new Set(keys).size, 3);
  });

  it('points from a person to a triage without a read', () => {
    const key = conversationKeys('msteams', 'a').triage('t');
    const pointer = personPointer('msteams', '29:ann', key);
    assert.equal(pointer.slice(personPrefix('msteams', '29:ann').length), key);
    assert.doesNotMatch(pointer, /ann/);
  });

  it('gives the same message the same triage', () => {
    assert.equal(triageId('a'), triageId('a'));
    assert.notEqual(triageId('a'), triageId('b'));
  });
});
