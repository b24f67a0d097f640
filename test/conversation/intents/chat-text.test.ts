import assert from 'node:assert/strict';
import { chatText } from '../../../src/conversation/intents/chat-text.ts';

const CASES: readonly (readonly [message: string, text: string])[] = [
  ['<@U0BOT123> check locks', 'check locks'],
  ['<at>Deconflict</at> hi', 'hi'],
  ['hey @bot look', 'hey look'],
  ['did <@U0ADA> delete it', 'did someone delete it'],
  ['thoughts? <@U0BOT123>', 'thoughts?'],
  ['<https://a.example/x|the build> broke', 'the build https://a.example/x broke'],
  ['see <https://a.example/x>', 'see https://a.example/x'],
  ['[run](https://a.example/x) failed', 'run https://a.example/x failed'],
  ['&lt;b&gt; &amp;', '<b> &'],
  ['is *rg-a* locked', 'is rg-a locked'],
  ['\u201crg-a\u201d', '"rg-a"'],
  ['<#C123|general> <!here> hi', 'hi'],
];

describe('conversation/intents/chat-text', () => {
  for (const [message, text] of CASES) it(`makes ${message} plain`, () => assert.equal(chatText(message), text));
  it('reads no more than anyone types', () => assert.ok(chatText('a'.repeat(1_000_000)).length <= 4_000));
});
