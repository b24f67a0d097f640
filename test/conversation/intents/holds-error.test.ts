import assert from 'node:assert/strict';
import { holdsError } from '../../../src/conversation/intents/holds-error.ts';
import { knowledge } from './knowledge.ts';

describe('conversation/intents/holds-error', () => {
  const held = [
    '(ScopeLocked) The scope cannot perform delete operation.',
    'There was a conflict while creating/updating your secret.',
    'can someone read this?\n{"error":{"code":"Conflict","message":"Another operation is in progress"}}',
    'is it me? "The subscription is not registered to use namespace \'Microsoft.App\'. See aka.ms/rps-not-found"',
    'cosmos insert fails, 409 “Resource with id already exists with a conflicting hashed partition key, Please retry with a different partition key”',
  ];
  for (const text of held) it(`sees output in ${text.slice(0, 60)}`, () => assert.ok(holdsError(text, knowledge)));

  const spoken = [
    '409??',
    'explain ScopeLocked',
    '<@U0BOT123> RoleAssignmentExists ???',
    'denied by policy?',
    'hello',
    '',
  ];
  for (const text of spoken) it(`sees none in "${text}"`, () => assert.ok(!holdsError(text, knowledge)));
});
