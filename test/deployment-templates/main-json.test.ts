import assert from 'node:assert/strict';
import { z } from 'zod';
import {
  allResources,
  allTemplates,
  nestedOf,
  readTemplate,
  strings,
  type TemplateResource,
  textOf,
} from './templates.ts';

const FILES = ['main.json', 'reader-at-management-group.json'];
/** Functions that may stand in an expression. */
const FUNCTIONS = new Set(
  (
    'concat copyIndex createArray empty environment format guid if join length managementGroup not parameters reference replace ' +
    'resourceGroup resourceId string subscription subscriptionResourceId take tenantResourceId uniqueString variables'
  ).split(' '),
);
/** Roles that are given, by the id that is the same in every tenant. */
const ROLES: Readonly<Record<string, string>> = {
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'Reader',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
};

const properties = <T extends z.ZodRawShape>(resource: TemplateResource | undefined, shape: T) =>
  z.looseObject(shape).parse(resource?.properties);

/** The one resource of a type. */
function only(type: string): TemplateResource {
  const found = allResources(readTemplate('main.json')).filter((resource) => resource.type === type);
  const [first] = found;
  assert.ok(first && found.length === 1, `${found.length} of ${type}`);
  return first;
}

/** Text of an expression without its strings. */
const withoutStrings = (text: string): string => text.replaceAll(/'(?:[^']|'')*'/g, "''");

for (const file of FILES) {
  describe(`deploymentTemplates/${file}`, () => {
    const template = readTemplate(file);
    const templates = allTemplates(template);

    it('has expressions that close what they open, and call what there is', () => {
      for (const [path, text] of strings(JSON.parse(textOf(file)))) {
        if (!/^\[.*\]$/s.test(text)) continue;
        const code = withoutStrings(text);
        assert.ok(!code.includes("'''"), path);
        let depth = 0;
        for (const character of code) {
          if ('([{'.includes(character)) depth += 1;
          if (')]}'.includes(character)) depth -= 1;
          assert.ok(depth >= 0, `${path}: ${text}`);
        }
        assert.equal(depth, 0, `${path}: ${text}`);
        for (const [, name] of code.matchAll(/(?<!\.)\b(\w+)\(/g))
          assert.ok(FUNCTIONS.has(name ?? ''), `${name} in ${path}`);
      }
    });

    it('uses parameters, variables and resources that are declared, and all that are', () => {
      for (const [symbol, one] of templates) {
        const own = structuredClone(one);
        // What a module holds sees its own names alone.
        for (const module of Object.values(own.resources)) if (module.properties) delete module.properties['template'];
        const all = [...strings(own)].map(([, text]) => text).filter((text) => /^\[.*\]$/s.test(text));
        const used = (call: string) =>
          new Set(
            all.flatMap((text) =>
              [...text.matchAll(new RegExp(`\\b${call}\\('(\\w+)'`, 'g'))].map((match) => match[1] ?? ''),
            ),
          );
        assert.deepEqual([...used('parameters')].sort(), Object.keys(one.parameters).sort(), `${symbol}: parameters`);
        assert.deepEqual(
          [...used('variables')].sort(),
          Object.keys(one.variables ?? {}).sort(),
          `${symbol}: variables`,
        );
        for (const name of used('reference')) assert.ok(one.resources[name], `${symbol}: reference of ${name}`);
        for (const [name, resource] of Object.entries(one.resources)) {
          const needs = [...strings({ ...resource, properties: { ...resource.properties, template: null } })].flatMap(
            ([, text]) => [...text.matchAll(/\breference\('(\w+)'/g)].map((match) => match[1] ?? ''),
          );
          for (const need of needs)
            assert.ok(resource.dependsOn?.includes(need), `${symbol}/${name} waits for ${need}`);
          for (const other of resource.dependsOn ?? []) {
            assert.ok(one.resources[other], `${symbol}/${name} waits for ${other}, which is not there`);
          }
        }
        for (const [name, { value }] of Object.entries(one.outputs ?? {})) assert.ok(value, name);
      }
    });

    it('takes outputs of modules that they have', () => {
      for (const [path, text] of strings(JSON.parse(textOf(file)))) {
        for (const [, module, output] of text.matchAll(/reference\('(\w+)'\)\.outputs\.(\w+)\.value/g)) {
          assert.ok(templates.get(module ?? '')?.outputs?.[output ?? ''], `${path}: ${module}.${output}`);
        }
      }
    });

    it('holds no secret, takes none and gives none away', () => {
      assert.doesNotMatch(
        textOf(file),
        /listKeys|listAccountSas|listServiceSas|AccountKey=|SharedAccessSignature|securestring|secureObject/i,
      );
      const secret = /password|secret|token|key/i;
      for (const one of templates.values()) {
        assert.deepEqual(
          Object.keys(one.parameters).filter((name) => secret.test(name)),
          [],
        );
        assert.deepEqual(
          Object.keys(one.outputs ?? {}).filter((name) => secret.test(name)),
          [],
        );
        for (const [path, text] of strings(one.outputs ?? {})) assert.ok(!secret.test(text), `${path}: ${text}`);
      }
      for (const [path, text] of strings(JSON.parse(textOf(file)))) {
        // The shapes of keys, client secrets and Slack's tokens.
        assert.doesNotMatch(text, /[A-Za-z0-9+/]{86}==|\w{3}8Q~|xox[a-z]-|xapp-/, path);
      }
    });

    it('gives known roles alone, by id, to one identity', () => {
      for (const one of templates.values()) {
        for (const resource of Object.values(one.resources)) {
          if (resource.type !== 'Microsoft.Authorization/roleAssignments') continue;
          const { principalId, principalType, roleDefinitionId } = properties(resource, {
            principalId: z.string(),
            principalType: z.string(),
            roleDefinitionId: z.string(),
          });
          assert.deepEqual([principalId, principalType], ["[parameters('principalId')]", 'ServicePrincipal']);
          const variable = /variables\('(\w+)'\)/.exec(roleDefinitionId)?.[1];
          if (variable === undefined)
            assert.match(roleDefinitionId, /guid\(subscription\(\)\.id, 'deconflict-name-checks'\)/);
          else assert.ok(ROLES[String(one.variables?.[variable])], variable);
        }
      }
    });
  });
}

describe('what main.json deploys', () => {
  it('gives Reader on subscriptions, blobs on the account and secrets of the vault: no role where it is not needed', () => {
    const scopes = allResources(readTemplate('main.json'))
      .filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments')
      .map(({ scope }) => /resourceId\('([^']+)'/.exec(scope ?? '')?.[1] ?? 'subscription');
    assert.deepEqual(scopes.sort(), [
      'Microsoft.KeyVault/vaults',
      'Microsoft.Storage/storageAccounts',
      'subscription',
      'subscription',
    ]);
  });

  it('makes a role of its own that asks for names alone, and only where that is wanted', () => {
    const role = only('Microsoft.Authorization/roleDefinitions');
    assert.equal(role.condition, "[parameters('nameChecks')]");
    const { permissions } = properties(role, {
      permissions: z.tuple([z.strictObject({ actions: z.array(z.string()).min(1), notActions: z.array(z.never()) })]),
    });
    for (const action of permissions[0].actions) assert.match(action, /\/check\w*NameAvailability\/action$/i);
    assert.equal(readTemplate('main.json').parameters['nameChecks']?.defaultValue, false);
  });

  it('has a storage account for identities alone: no keys, nothing public, TLS 1.2', () => {
    const account = properties(only('Microsoft.Storage/storageAccounts'), {});
    assert.equal(account['allowSharedKeyAccess'], false);
    assert.equal(account['allowBlobPublicAccess'], false);
    assert.equal(account['allowCrossTenantReplication'], false);
    assert.equal(account['minimumTlsVersion'], 'TLS1_2');
    assert.equal(account['supportsHttpsTrafficOnly'], true);
    const container = only('Microsoft.Storage/storageAccounts/blobServices/containers');
    assert.equal(properties(container, {})['publicAccess'], 'None');
    assert.match(container.name, /'deconflict'\)\]$/);
  });

  it('deletes old conversations after as many days as the app does', () => {
    const policy = JSON.stringify(only('Microsoft.Storage/storageAccounts/managementPolicies').properties);
    assert.match(policy, /"daysAfterModificationGreaterThan":"\[parameters\('retentionDays'\)\]"/);
    assert.match(policy, /"prefixMatch":\["deconflict\/"\]/);
    assert.equal(readTemplate('main.json').parameters['retentionDays']?.defaultValue, 30);
  });

  it('has an app over https alone, as one identity, without passwords to deploy with', () => {
    const site = only('Microsoft.Web/sites');
    const { httpsOnly, siteConfig } = properties(site, { httpsOnly: z.boolean(), siteConfig: z.looseObject({}) });
    assert.equal(httpsOnly, true);
    assert.equal(siteConfig['ftpsState'], 'Disabled');
    assert.equal(siteConfig['minTlsVersion'], '1.2');
    assert.equal(siteConfig['scmMinTlsVersion'], '1.2');
    assert.equal(siteConfig['remoteDebuggingEnabled'], false);
    assert.equal(siteConfig['healthCheckPath'], '/healthz');
    assert.equal(siteConfig['linuxFxVersion'], 'NODE|22-lts');
    assert.equal(siteConfig['appCommandLine'], 'node dist/main.js');
    assert.equal(site.identity?.['type'], 'UserAssigned');
    const policies = allResources(readTemplate('main.json')).filter(({ type }) =>
      type.endsWith('/basicPublishingCredentialsPolicies'),
    );
    assert.equal(policies.length, 2);
    for (const policy of policies) assert.equal(properties(policy, {})['allow'], false);
  });

  it('has a bot without a secret, and its channel to Teams', () => {
    const bot = properties(only('Microsoft.BotService/botServices'), {});
    assert.equal(bot['msaAppType'], 'UserAssignedMSI');
    assert.equal(bot['disableLocalAuth'], true);
    assert.match(String(bot['endpoint']), /https:\/\/\{0\}\/api\/messages/);
    assert.match(only('Microsoft.BotService/botServices/channels').name, /'MsTeamsChannel'/);
  });

  it('sends the logs of app, bot and storage to the workspace', () => {
    const settings = allResources(readTemplate('main.json')).filter(({ type }) => type.endsWith('/diagnosticSettings'));
    assert.equal(settings.length, 3);
    for (const one of settings) assert.equal(properties(one, {})['workspaceId'], "[parameters('workspaceId')]");
  });

  it('gives the identity of the template to every module that asks for one', () => {
    const { resources } = readTemplate('main.json');
    for (const module of Object.values(resources).filter(({ type }) => type.endsWith('/deployments'))) {
      const { principalId, clientId } = nestedOf(module).parameters;
      if (principalId) assert.equal(principalId.value, "[reference('identity').principalId]", module.name);
      if (clientId) assert.equal(clientId.value, "[reference('identity').clientId]", module.name);
    }
  });
});
