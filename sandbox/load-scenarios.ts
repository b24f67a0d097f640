import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fillTemplate } from './fill-template.ts';
import { findMistake } from './find-mistake.ts';
import { collectionSchema, type Incident, incidentSchema, type Scenario } from './scenario-schema.ts';

const FOLDER = new URL('./scenarios/', import.meta.url);

/** A mistake in a scenario file; the message names file and place. */
export class ScenarioError extends Error {}

/**
 * Reads every scenario file.
 * @returns by id, in order of file name
 * @throws ScenarioError for a file that doesn't fit the schema, an id that isn't the file's name, an unknown include
 */
export function loadScenarios(folder: URL = FOLDER): ReadonlyMap<string, Scenario> {
  const scenarios = new Map<string, Scenario>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue;
    const scenario = parseScenario(readFileSync(new URL(file, folder), 'utf8'), file);
    if (`${scenario.id}.yaml` !== file) throw new ScenarioError(`${file}: its id is ${scenario.id}`);
    scenarios.set(scenario.id, scenario);
  }
  for (const scenario of scenarios.values()) incidentsOf(scenario, scenarios);
  return scenarios;
}

/** Checks the text of one scenario. @throws ScenarioError */
export function parseScenario(yaml: string, file: string): Scenario {
  const value: unknown = parse(yaml, { merge: true });
  const isCollection = typeof value === 'object' && value !== null && 'includes' in value;
  const result = (isCollection ? collectionSchema : incidentSchema).safeParse(value);
  if (!result.success) throw new ScenarioError(`${file}: ${z.prettifyError(result.error)}`);
  const mistake = findMistake(result.data);
  if (mistake !== null) throw new ScenarioError(`${file}: ${mistake}`);
  return result.data;
}

/** The incidents of a scenario: itself, or those it includes. @throws ScenarioError for one that is not there */
export function incidentsOf(scenario: Scenario, all: ReadonlyMap<string, Scenario>): readonly Incident[] {
  if (!('includes' in scenario)) return [scenario];
  return scenario.includes.map((id) => {
    const found = all.get(id);
    if (found === undefined || 'includes' in found) throw new ScenarioError(`${scenario.id}: no incident ${id}`);
    return found;
  });
}

/** What a person would send, with its names and times filled in. */
export const pasteOf = (incident: Incident, now: Date): string => fillTemplate(incident.paste, now);
