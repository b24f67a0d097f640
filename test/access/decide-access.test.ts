import assert from 'node:assert/strict';
import { accessRules } from '../../src/access/access-rules.ts';
import { type Access, type Asker, decideAccess } from '../../src/access/decide-access.ts';

const SHOP = '0b1f6471-1bf0-4dda-aec3-cb9272f09590';
const OTHER = '5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1';
const asker: Asker = { tenant: 't1', user: '29:ann', channel: '19:shop@thread.tacv2', personal: false };

function decide(rules: Record<string, unknown>, changes: Partial<Asker> = {}): Access {
  return decideAccess(accessRules.parse({ contact: 'the platform team', ...rules }), { ...asker, ...changes });
}

const reads = (access: Access, id: string): boolean => access.kind === 'may-read' && access.mayRead(id);

describe('decideAccess', () => {
  it('leaves everything open where there are no rules', () => {
    const access = decideAccess(null, asker);
    assert.ok(reads(access, SHOP) && reads(access, ''));
  });

  it('lets a channel read its own subscriptions, in any letter case, and no others', () => {
    const access = decide({ channels: { [asker.channel]: { subscriptions: [SHOP] } } });
    assert.ok(reads(access, SHOP) && reads(access, SHOP.toUpperCase()));
    assert.ok(!reads(access, OTHER) && !reads(access, ''));
  });

  it('reads the text alone in a channel that stands nowhere, and says whom to ask', () => {
    const access = decide({ channels: { '19:else': { subscriptions: [SHOP] } } });
    assert.ok(access.kind === 'text-only' && access.because.includes('the platform team'));
  });

  it('takes what others may read for a channel that stands nowhere', () => {
    const access = decide({ others: { subscriptions: [OTHER] } });
    assert.ok(reads(access, OTHER) && !reads(access, SHOP));
  });

  it('asks about the person in a personal chat, never about the channel', () => {
    const rules = { people: { '29:ann': { subscriptions: [SHOP] } }, channels: { 'a:1': { subscriptions: [OTHER] } } };
    assert.ok(reads(decide(rules, { personal: true, channel: 'a:1' }), SHOP));
    assert.equal(decide(rules, { personal: true, channel: 'a:1', user: '29:bob' }).kind, 'text-only');
  });

  it('refuses tenants and people that are not on their list', () => {
    const rules = { tenants: ['t1'], users: ['29:ann'], others: { subscriptions: [SHOP] } };
    assert.equal(decide(rules).kind, 'may-read');
    for (const stranger of [{ tenant: 't2' }, { tenant: '' }, { user: '29:bob' }, { user: '' }]) {
      const access = decide(rules, stranger);
      assert.ok(access.kind === 'refused' && access.because.includes('the platform team'));
    }
  });

  it('does not take a name of every object for a channel', () => {
    for (const channel of ['constructor', '__proto__', 'toString']) {
      assert.equal(decide({ channels: {} }, { channel }).kind, 'text-only');
    }
  });
});
