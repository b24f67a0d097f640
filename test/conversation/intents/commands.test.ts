import assert from 'node:assert/strict';
import { type Command, readCommand } from '../../../src/conversation/intents/commands.ts';

const CASES: readonly (readonly [text: string, command: Command])[] = [
  ['back', { command: 'back' }],
  ['go back please', { command: 'back' }],
  ['<@U0BOT123> start over', { command: 'start-over' }],
  ['lets start again', { command: 'start-over' }],
  ['forget me', { command: 'forget-me' }],
  ['Forget this.', { command: 'forget-this' }],
  ['skip', { command: 'skip' }],
  ["I don't know", { command: 'skip' }],
  ['recheck', { command: 'check-again' }],
  ['check again now 🙏', { command: 'check-again' }],
  ['other causes?', { command: 'other-causes' }],
  ['show me the other causes pls', { command: 'other-causes' }],
  ['what else could it be', { command: 'other-causes' }],
  ['commands in terraform', { command: 'commands', tool: 'terraform' }],
  ['show me the az commands', { command: 'commands', tool: 'az' }],
  ['in powershell please', { command: 'commands', tool: 'powershell' }],
  ['how do i fix it with bicep', { command: 'commands', tool: 'bicep' }],
  ['commands for c#', { command: 'commands', tool: 'dotnet' }],
  ['show the fix commands', { command: 'commands' }],
  ['steps', { command: 'steps' }],
  ['how do I fix it?', { command: 'steps' }],
  ['ok so what now', { command: 'steps' }],
];

describe('conversation/intents/commands', () => {
  for (const [text, command] of CASES) it(`reads "${text}"`, () => assert.deepEqual(readCommand(text), command));
  it('leaves every other message alone', () => {
    const texts = [
      '',
      'is rg-back locked',
      'skip the vault kv-a',
      'back up the database',
      'who changed the steps',
      'in rg-a',
      'commands',
    ];
    for (const text of texts) assert.equal(readCommand(text), null, text);
  });
});
