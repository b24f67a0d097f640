import assert from 'node:assert/strict';
import { judgeCodeWords } from '../../src/diagnosis/code-words.ts';
import type { Cause } from '../../src/knowledge/causes.ts';

const leading = (code: string): Cause | undefined =>
  judgeCodeWords(code).toSorted((a, b) => b.weight - a.weight)[0]?.cause;

describe('diagnosis/code-words', () => {
  const CASES: readonly (readonly [code: string, cause: Cause])[] = [
    ['BarnAlreadyExists', 'already-exists'],
    ['OwlIsBeingDeleted', 'invalid-state'],
    ['OwlUpdateInProgress', 'concurrent-operation'],
    ['OwlEtagMismatch', 'precondition-failed'],
    ['OwlQuotaExceeded', 'quota-or-capacity'],
    ['OwlLeaseLost', 'lease-conflict'],
    ['owl_already_exists', 'already-exists'],
    ['OwlCannotBeUpdatedInDisconnectedState', 'invalid-state'],
    ['MaxUnhealthyOwlsExceeded', 'invalid-state'],
    ['OwlHasFirewallPolicyReferences', 'dependency-conflict'],
    ['OwlReferencesNotDeleted', 'dependency-conflict'],
    ['OwlPermissionsNotConfigured', 'not-a-conflict'],
    ['OwlNameLengthLimitExceeded', 'not-a-conflict'],
  ];
  for (const [code, cause] of CASES) it(`${code} → ${cause}`, () => assert.equal(leading(code), cause));

  it('says nothing about a word it does not know', () => assert.deepEqual(judgeCodeWords('OwlHoots'), []));
});
