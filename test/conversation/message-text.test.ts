import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { messageText } from '../../src/conversation/message-text.ts';
import { cpuMs } from '../cpu-ms.ts';

const BOT = { id: '28:bot', name: 'Deconflict' };

function message(text: string | undefined, extra: Partial<Activity> = {}): Partial<Activity> {
  return { type: 'message', recipient: BOT, ...(text === undefined ? {} : { text }), ...extra };
}

function mention(id: string, text: string) {
  return { type: 'mention', mentioned: { id, name: 'x' }, text };
}

function html(content: string) {
  return { attachments: [{ contentType: 'text/html', content }] };
}

describe('messageText', () => {
  it('takes every mention of the bot away', () => {
    const label = '<at>Deconflict</at>';
    const activity = message(`${label} why ${label}?`, { entities: [mention(BOT.id, label), mention(BOT.id, label)] });
    assert.deepEqual(messageText(activity), { text: 'why  ?', mentioned: true });
  });

  it('leaves the names of other people', () => {
    const activity = message('<at>Ann</at> look', { entities: [mention('29:ann', '<at>Ann</at>')] });
    assert.deepEqual(messageText(activity), { text: 'Ann look', mentioned: false });
  });

  it('survives malformed mentions and a message without text', () => {
    const activity = message(undefined, { entities: [{ type: 'mention' }, { type: 'clientInfo' }] });
    assert.deepEqual(messageText(activity), { text: '', mentioned: false });
  });

  it('prefers the HTML where the text has lost its line ends', () => {
    const activity = message('Error: a Code: b', html('<div><div>Error: a</div><pre>Code: b</pre></div>'));
    assert.equal(messageText(activity).text, 'Error: a\nCode: b');
  });

  it('reads the HTML where there is no text', () => {
    assert.equal(messageText(message(undefined, html('<p>Code: b</p>'))).text, 'Code: b');
  });

  it('keeps the text where it has the line ends', () => {
    const activity = message('```\nError: a\nCode: b\n```', html('<p>Error: a Code: b</p>'));
    assert.equal(messageText(activity).text, '```\nError: a\nCode: b\n```');
  });

  it('takes the mention out of the HTML too', () => {
    const content = '<p><at id="0">Deconflict</at>&nbsp;</p><p>Error: a</p><p>Code: b</p>';
    const label = '<at>Deconflict</at>';
    const activity = message(`${label} Error: a Code: b`, { entities: [mention(BOT.id, label)], ...html(content) });
    assert.equal(messageText(activity).text, 'Error: a\nCode: b');
  });

  it('takes linear time', () => {
    for (const unit of ['<at', '<at ', '<at>', '</at', '\n', ' ']) {
      const started = cpuMs();
      messageText(message(unit.repeat(1_000_000 / unit.length)));
      assert.ok(cpuMs() - started < 2_000, JSON.stringify(unit));
    }
  });
});
