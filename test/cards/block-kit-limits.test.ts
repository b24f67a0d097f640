import assert from 'node:assert/strict';
import { blocksProblem, modalProblem } from './block-kit-limits.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const button = (id: string) => ({ type: 'button', text: plain('x'), action_id: id, value: 'v' });
const lines = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

describe('blocksProblem', () => {
  it('takes what Slack takes', () => {
    const blocks = [{ type: 'header', text: plain('h') }, lines('t'), { type: 'actions', elements: [button('a')] }];
    assert.equal(blocksProblem(blocks), null);
  });

  const wrong: readonly (readonly [string, unknown, string])[] = [
    ['no list', {}, 'invalid_blocks'],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'invalid_blocks'],
    ['a long header', [{ type: 'header', text: plain('x'.repeat(151)) }], 'invalid_blocks'],
    ['an empty text', [lines('')], 'invalid_blocks'],
    ['a long text', [lines('x'.repeat(3_001))], 'invalid_blocks'],
    ['too much in all', Array.from({ length: 5 }, () => lines('x'.repeat(2_900))), 'msg_blocks_too_long'],
    [
      'a button of 76 characters',
      [{ type: 'actions', elements: [{ ...button('a'), text: plain('x'.repeat(76)) }] }],
      'invalid_blocks',
    ],
    ['a long value', [{ type: 'actions', elements: [{ ...button('a'), value: 'x'.repeat(2_001) }] }], 'invalid_blocks'],
    ['two buttons of one id', [{ type: 'actions', elements: [button('a'), button('a')] }], 'invalid_blocks'],
    [
      '26 buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, (_, at) => button(`${at}`)) }],
      'invalid_blocks',
    ],
    ['Markdown', [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }], 'invalid_blocks'],
    [
      'a mention',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }] }],
      'invalid_blocks',
    ],
  ];
  for (const [name, blocks, error] of wrong) {
    it(`refuses ${name}`, () => assert.equal(blocksProblem(blocks)?.error, error));
  }
});

describe('modalProblem', () => {
  const input = { type: 'input', label: plain('l'), element: { type: 'plain_text_input', action_id: 'a' } };
  const modal = { type: 'modal', callback_id: 'c', title: plain('t'), submit: plain('s'), blocks: [input] };

  it('takes what Slack takes', () => assert.equal(modalProblem(modal), null));
  it('refuses a title of 25 characters', () => assert.ok(modalProblem({ ...modal, title: plain('x'.repeat(25)) })));
  it('refuses a modal without blocks', () => assert.ok(modalProblem({ ...modal, blocks: [] })));
});
