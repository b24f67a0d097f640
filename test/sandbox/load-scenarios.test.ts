import assert from 'node:assert/strict';
import { incidentsOf, loadScenarios, parseScenario, pasteOf, ScenarioError } from '../../sandbox/load-scenarios.ts';
import type { Incident } from '../../sandbox/scenario-schema.ts';
import { buildWorld } from '../../sandbox/world.ts';
import { CAUSES } from '../../src/knowledge/causes.ts';

const NOW = new Date('2026-03-02T09:41:00Z');
const all = loadScenarios();
const incidents = [...all.values()].filter((scenario): scenario is Incident => !('includes' in scenario));

/** Nothing in Resource Manager tells these apart from a text. */
const TEXT_ALONE = ['nested-failure', 'not-a-conflict', 'not-azure'];

describe('the scenario files', () => {
  it('have every cause that a conflict can have', () => {
    const causes = new Set(incidents.map(({ expect }) => expect.cause));
    assert.deepEqual(
      CAUSES.filter((cause) => !causes.has(cause)),
      TEXT_ALONE,
    );
  });
  it('have enough cases where the text alone misleads', () => {
    assert.ok(incidents.length >= 26);
    assert.ok(incidents.filter(({ expect }) => expect.textSays !== undefined).length >= 10);
    for (const { id, expect } of incidents) assert.notEqual(expect.textSays, expect.cause, id);
  });
  it('leave no hole in what a person pastes', () => {
    for (const incident of incidents) assert.doesNotMatch(pasteOf(incident, NOW), /\{\{[^"{}]+\}\}/, incident.id);
  });
  it('can be built, one by one and together', () => {
    for (const scenario of all.values()) {
      const world = buildWorld([scenario, ...incidentsOf(scenario, all)], () => NOW);
      for (const { id } of world.resources) assert.match(id, /^\/subscriptions\//, scenario.id);
    }
  });
  it('of a collection do not get into each other’s way', () => {
    const sample = all.get('sample-subscription');
    assert.ok(sample !== undefined);
    const groups = incidentsOf(sample, all).flatMap((incident) => incident.groups.map(({ id }) => id.toLowerCase()));
    assert.equal(new Set(groups).size, groups.length);
    const wide = incidentsOf(sample, all).flatMap(({ locks, forbidden }) => [...locks, ...forbidden]);
    assert.ok(wide.every(({ scope }) => scope !== '/'));
  });
});

describe('parseScenario', () => {
  const yaml = (more: string): string =>
    `id: x\ntitle: X\nwhy: y\npaste: z\nexpect: { cause: locked, retry: "no", checks: [] }\n${more}`;
  const mistake = (more: string, pattern: RegExp): void =>
    assert.throws(
      () => parseScenario(yaml(more), 'x.yaml'),
      (error) => error instanceof ScenarioError && pattern.test(error.message) && error.message.startsWith('x.yaml'),
    );

  it('takes a scenario', () => assert.equal(parseScenario(yaml(''), 'x.yaml').id, 'x'));
  it('names an unknown key', () => mistake('resource: []', /resource/));
  it('names a wrong time', () => mistake('resources: [{ id: /resourceGroups/a, changed: yesterday }]', /changed/));
  it('names a group that is not there', () =>
    mistake('locks: [{ scope: /resourceGroups/rg-none, name: a, level: ReadOnly }]', /rg-none/));
  it('names a type that the sandbox does not know', () =>
    mistake('resources: [{ id: /providers/Microsoft.Nothing/things/a }]', /Microsoft\.Nothing/));
  it('names an unknown hole', () => mistake('groups: [{ id: /resourceGroups/a, location: "{{where}}" }]', /where/));
});
