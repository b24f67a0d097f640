import assert from 'node:assert/strict';
import { isAboutType } from '../../src/azure/policy-rule.ts';

const IP = 'Microsoft.Network/publicIPAddresses';
const rule = (condition: unknown): unknown => ({ if: { allOf: [condition, { field: 'location', equals: 'x' }] } });

describe('azure/policy-rule', () => {
  it('sees the types that a rule names, in any letter case', () => {
    assert.ok(isAboutType(rule({ field: 'type', equals: 'microsoft.network/publicipaddresses' }), IP));
    assert.ok(isAboutType(rule({ anyOf: [{ field: 'TYPE', in: ['a/b', IP] }] }), IP));
    assert.ok(!isAboutType(rule({ field: 'type', equals: 'Microsoft.Storage/storageAccounts' }), IP));
  });

  it('follows patterns, and trusts a parameter', () => {
    assert.ok(isAboutType(rule({ field: 'type', like: 'Microsoft.Network/*' }), IP));
    assert.ok(!isAboutType(rule({ field: 'type', like: 'Microsoft.Sql/*' }), IP));
    assert.ok(isAboutType(rule({ field: 'type', in: "[parameters('types')]" }), IP));
  });

  it('takes a rule without types for one about all', () => {
    assert.ok(isAboutType(rule({ field: 'tags.owner', exists: false }), IP));
    assert.ok(isAboutType(null, IP));
  });

  it('comes to an end', () => {
    let deep: unknown = {};
    for (let level = 0; level < 5_000; level++) deep = { not: deep };
    assert.ok(isAboutType(deep, IP));
  });
});
