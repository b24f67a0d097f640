import assert from 'node:assert/strict';
import { gistOf } from '../../src/diagnosis/gist.ts';
import type { RuleMatch } from '../../src/diagnosis/match.ts';
import { isKnownCode, matchRules } from '../../src/diagnosis/match.ts';
import type { Match, Rule } from '../../src/knowledge/schema.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import { knowledge, rule } from './knowledge.ts';

const OWL =
  '/subscriptions/0f0f0f0f-1111-4222-8333-444444444444/resourceGroups/barn/providers/Microsoft.Network/virtualNetworks/v1/subnets/owl1';
const PASTE = `$ az network vnet subnet create -n owl1\nPUT https://management.azure.com${OWL}?api-version=1\nHTTP/1.1 409 Conflict\n\n{"error":{"code":"OwlInUse","message":"The owl ${OWL} is in use."}}`;

function matches(paste: string, ...rules: readonly Rule[]): RuleMatch[] {
  const report = parseReport(paste);
  return matchRules(knowledge(rules), report, gistOf(report));
}
const ids = (found: readonly RuleMatch[]): string[] => found.map((match) => match.rule.id);
const one = (match: Match, parts: Partial<Rule> = {}): Rule =>
  rule({ id: 'owl', cause: 'dependency-conflict', match: [match], ...parts });

describe('diagnosis/match', () => {
  it('matches when all the kinds of one alternative hold', () => {
    const all: Match = {
      codes: ['owlinuse'],
      messages: ['owl .{0,200} is in use'],
      resourceTypes: ['Microsoft.Network/virtualNetworks/subnets'],
      operations: ['create'],
      statuses: [409],
    };
    const [match] = matches(PASTE, one(all));
    assert.deepEqual(
      match?.evidence.map((item) => item.kind),
      ['code', 'resource-type', 'operation', 'status', 'message'],
    );
  });

  const wrong: readonly (readonly [name: string, match: Match])[] = [
    ['another code', { codes: ['BarnInUse'], messages: ['is in use'] }],
    ['another message', { codes: ['OwlInUse'], messages: ['is asleep'] }],
    ['another type', { codes: ['OwlInUse'], resourceTypes: ['Microsoft.Storage/storageAccounts'] }],
    ['another operation', { codes: ['OwlInUse'], operations: ['delete'] }],
    ['another status', { codes: ['OwlInUse'], statuses: [412] }],
    ['a negative pattern that matches', { codes: ['OwlInUse'], not: ['in use'] }],
  ];
  for (const [name, match] of wrong)
    it(`is refused by ${name}`, () => assert.deepEqual(matches(PASTE, one(match)), []));

  it('is satisfied by one alternative of several, the best', () => {
    const both = rule({
      id: 'owl',
      cause: 'locked',
      match: [{ codes: ['BarnInUse'] }, { messages: ['in use'] }, { codes: ['OwlInUse'] }],
    });
    assert.equal(matches(PASTE, both)[0]?.evidence[0]?.kind, 'code');
  });

  it('takes a parent type for its children, not a type that only starts alike', () => {
    assert.equal(
      matches(PASTE, one({ codes: ['OwlInUse'], resourceTypes: ['Microsoft.Network/virtualNetworks'] })).length,
      1,
    );
    assert.equal(
      matches(PASTE, one({ codes: ['OwlInUse'], resourceTypes: ['Microsoft.Network/virtualNetwork'] })).length,
      0,
    );
  });

  it('gives a generic code less weight than a specific one, and a code of many rules less than a code of one', () => {
    const score = (paste: string, ...rules: readonly Rule[]): number => matches(paste, ...rules)[0]?.score ?? 0;
    const own = one({ codes: ['OwlInUse'] });
    const generic = one({ codes: ['Conflict'] });
    const shared = Array.from({ length: 5 }, (_, index) =>
      rule({ id: `other-${index}`, cause: 'locked', match: [{ codes: ['OwlInUse'] }] }),
    );
    assert.ok(score('(OwlInUse) The owl is in use.', own) > 3 * score('(Conflict) The owl is in use.', generic));
    assert.ok(score(PASTE, own) > score(PASTE, own, ...shared));
  });

  it("discounts wording that any service might use against a service's own", () => {
    const found = matches(
      PASTE,
      one({ messages: ['is in use'] }, { id: 'any', service: 'Any service' }),
      one({ messages: ['is in use'] }, { id: 'own' }),
    );
    assert.deepEqual(ids(found), ['own', 'any']);
  });

  it("weighs the leading error's code and message more than the others'", () => {
    const paste = '(OwlInUse) The owl is in use.\n(BarnOnFireNow) The barn is on fire.';
    const found = matches(
      paste,
      one({ codes: ['BarnOnFireNow'] }, { id: 'barn' }),
      one({ codes: ['OwlInUse'] }, { id: 'owl' }),
    );
    assert.deepEqual(ids(found), ['owl', 'barn']);
  });

  it('knows which codes some rule names, whatever their letter case', () => {
    const known = knowledge([one({ codes: ['OwlInUse'] })]);
    assert.equal(isKnownCode(known, 'OWLINUSE'), true);
    assert.equal(isKnownCode(known, 'BarnInUse'), false);
  });
});
