import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { type BicepFile, type BicepResource, type BicepValue, Expression, isObject, readBicep } from './read-bicep.ts';
import { FOLDER, nestedOf, readTemplate, type Template, type TemplateResource, textOf } from './templates.ts';

/** Which template each Bicep file is compiled to. */
function pairs(): ReadonlyMap<string, { readonly bicep: BicepFile; readonly json: Template }> {
  const main = readTemplate('main.json');
  const bicep = readBicep(textOf('main.bicep'));
  const modules = bicep.resources.filter(({ isModule }) => isModule);
  return new Map([
    ['main.bicep', { bicep, json: main }],
    [
      'reader-at-management-group.bicep',
      {
        bicep: readBicep(textOf('reader-at-management-group.bicep')),
        json: readTemplate('reader-at-management-group.json'),
      },
    ],
    ...modules.map(({ what, symbol }) => {
      const module = main.resources[symbol];
      assert.ok(module, symbol);
      return [what, { bicep: readBicep(textOf(what)), json: nestedOf(module).template }] as const;
    }),
  ]);
}

const SCHEMA_OF: Readonly<Record<string, string>> = {
  resourceGroup: '/deploymentTemplate.json#',
  subscription: '/subscriptionDeploymentTemplate.json#',
  managementGroup: '/managementGroupDeploymentTemplate.json#',
};

/** What an expression uses: parameters and variables, and what it takes of resources and modules. */
function usedByBicep(text: string, file: BicepFile): ReadonlySet<string> {
  const names = [...Object.keys(file.parameters), ...Object.keys(file.variables)];
  const words = new Set([...text.replaceAll(/'[^'$]*'/g, '').matchAll(/(?<![.\w])[a-z]\w*(?![\w(])/g)].map(String));
  for (const { loop } of file.resources) if (loop && words.has(loop.variable)) words.add(loop.list);
  return new Set(names.filter((name) => words.has(name)));
}

function usedByArm(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/(?:parameters|variables)\('(\w+)'\)/g)].map((match) => match[1] ?? ''));
}

/** Compares a value with what it was compiled to; tells the first difference. */
function assertSame(value: BicepValue, json: unknown, path: string, file: BicepFile): void {
  if (value instanceof Expression) {
    assert.ok(
      typeof json === 'string' && /^\[.*\]$/s.test(json),
      `${path}: an expression, but ${JSON.stringify(json)}`,
    );
    const symbol = file.resources.find((one) => new RegExp(`(?<![.\\w'])${one.symbol}\\.`).test(value.text));
    if (symbol === undefined) {
      assert.deepEqual(usedByArm(json), usedByBicep(value.text, file), path);
      return;
    }
    // What a resource's id is made of comes on top.
    const used = usedByArm(json);
    for (const name of usedByBicep(value.text, file)) assert.ok(used.has(name), `${path}: ${name} in ${json}`);
    const last = /(\w+)\W*$/.exec(value.text)?.[1] ?? '';
    if (/^\w+\.id$/.test(value.text)) assert.match(json, /resourceId\(/i, path);
    else if (/^\w+(?:\.\w+)+$/.test(value.text)) {
      assert.ok(json.includes(`reference('${symbol.symbol}')`) && json.includes(`.${last}`), `${path}: ${json}`);
    }
    return;
  }
  if (Array.isArray(value)) {
    assert.ok(Array.isArray(json), `${path}: a list`);
    assert.equal(json.length, value.length, path);
    for (const [index, item] of value.entries()) assertSame(item, json[index], `${path}/${index}`, file);
    return;
  }
  if (isObject(value)) {
    assert.ok(typeof json === 'object' && json !== null, `${path}: an object`);
    const compiled = new Map(Object.entries(json));
    const keyOf = (key: string) => (key.includes('${') ? `[format('{0}', parameters('${/\w+/.exec(key)}'))]` : key);
    assert.deepEqual([...compiled.keys()].sort(), Object.keys(value).map(keyOf).sort(), path);
    for (const [key, part] of Object.entries(value)) assertSame(part, compiled.get(keyOf(key)), `${path}/${key}`, file);
    return;
  }
  assert.equal(json, value, path);
}

/** What Bicep says beside a resource's own properties. */
const OWN = ['name', 'scope', 'parent', 'dependsOn', 'params'];

function assertSameResource(one: BicepResource, json: TemplateResource, file: BicepFile): void {
  const path = one.symbol;
  const body = Object.fromEntries(Object.entries(one.body).filter(([key]) => !OWN.includes(key)));
  const {
    condition,
    copy,
    existing,
    type,
    apiVersion,
    scope,
    subscriptionId,
    name,
    dependsOn = [],
    location,
    properties,
    ...rest
  } = json;
  assert.equal(condition !== undefined, one.condition !== null, `${path}: condition`);
  if (one.condition) assertSame(one.condition, condition, `${path}/condition`, file);
  assert.equal(copy !== undefined, one.loop !== null, `${path}: loop`);
  assert.equal(existing === true, one.isExisting, `${path}: existing`);
  const parent = one.body['parent'];
  if (parent === undefined && one.body['name'] !== undefined) assertSame(one.body['name'], name, `${path}/name`, file);
  if (parent instanceof Expression) {
    assert.ok(dependsOn.includes(parent.text), `${path}: depends on its parent`);
    assert.ok(name.includes(`'${String(one.body['name'])}'`), `${path}: ${name}`);
  }
  const asked = one.body['dependsOn'];
  if (Array.isArray(asked)) {
    for (const item of asked) assert.ok(item instanceof Expression && dependsOn.includes(item.text), `${path}: waits`);
  }
  const isScoped = one.body['scope'] !== undefined;
  assert.equal(scope !== undefined || subscriptionId !== undefined, isScoped, `${path}: scope`);
  if (one.isModule) {
    assert.equal(type, 'Microsoft.Resources/deployments');
    const parameters = Object.fromEntries(
      Object.entries(nestedOf(json).parameters).map(([key, given]) => [key, given.value]),
    );
    assertSame(one.body['params'] ?? {}, parameters, `${path}/params`, file);
    return;
  }
  assert.equal(`${type}@${apiVersion}`, one.what, path);
  assertSame(
    body,
    { ...rest, ...(location === undefined ? {} : { location }), ...(properties === undefined ? {} : { properties }) },
    path,
    file,
  );
}

describe('main.json and its Bicep files', () => {
  const all = pairs();

  it('are of all modules that there are', () => {
    const modules = readdirSync(`${FOLDER}modules`).map((file) => `modules/${file}`);
    assert.deepEqual([...all.keys()].filter((file) => file.startsWith('modules/')).sort(), modules.sort());
  });

  for (const [file, { bicep, json }] of all) {
    it(`${file} has the same scope, parameters, variables and outputs`, () => {
      assert.ok(json.$schema.endsWith(SCHEMA_OF[bicep.targetScope] ?? '?'), json.$schema);
      assert.deepEqual(Object.keys(json.parameters).sort(), Object.keys(bicep.parameters).sort());
      for (const [name, { type, defaultValue, decorators }] of Object.entries(bicep.parameters)) {
        const compiled = json.parameters[name];
        assert.ok(compiled);
        const { description, allowed, ...limits } = decorators;
        assert.equal(compiled.type, type, name);
        assert.equal(compiled.metadata?.description, description, name);
        assert.deepEqual(compiled.allowedValues, allowed, name);
        const { type: _, metadata, allowedValues, defaultValue: compiledDefault, ...compiledLimits } = compiled;
        assert.deepEqual(compiledLimits, limits, name);
        assert.equal(compiledDefault === undefined, defaultValue === undefined, name);
        if (defaultValue !== undefined) assertSame(defaultValue, compiledDefault, name, bicep);
      }
      assertSame(bicep.variables, json.variables ?? {}, 'var', bicep);
      assert.deepEqual(Object.keys(json.outputs ?? {}).sort(), Object.keys(bicep.outputs).sort());
      for (const [name, { type, value }] of Object.entries(bicep.outputs)) {
        assert.equal(json.outputs?.[name]?.type, type, name);
        assertSame(value, json.outputs?.[name]?.value, name, bicep);
      }
    });

    it(`${file} has the same resources, with the same properties`, () => {
      assert.deepEqual(Object.keys(json.resources).sort(), bicep.resources.map(({ symbol }) => symbol).sort());
      for (const one of bicep.resources) {
        const compiled = json.resources[one.symbol];
        assert.ok(compiled, one.symbol);
        assertSameResource(one, compiled, bicep);
      }
    });
  }

  it('give each module the parameters that it takes', () => {
    const main = readTemplate('main.json');
    for (const module of Object.values(main.resources).filter(({ type }) => type.endsWith('/deployments'))) {
      const { parameters, template } = nestedOf(module);
      assert.deepEqual(Object.keys(parameters).sort(), Object.keys(template.parameters).sort(), module.name);
    }
  });

  it('have parameter files that name parameters there are, and nothing else', () => {
    const { parameters } = readTemplate('main.json');
    const inJson = Object.keys(JSON.parse(textOf('main.parameters.json')).parameters);
    const inBicep = [...textOf('main.bicepparam').matchAll(/^(?:\/\/ )?param (\w+) = /gm)].map(
      (match) => match[1] ?? '',
    );
    assert.ok(inJson.length > 0 && inBicep.length > 0);
    for (const name of [...inJson, ...inBicep]) assert.ok(parameters[name], name);
    assert.match(textOf('main.bicepparam'), /^using '\.\/main\.bicep'$/m);
  });
});
