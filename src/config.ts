import { z } from 'zod';
import type { AccessRules } from './access/access-rules.ts';
import { AccessFileError, readAccessFile } from './access/read-access-file.ts';
import { AzureConfigError, azureConnection } from './azure/azure-config.ts';
import { cloudByName } from './azure/clouds.ts';
import type { AzureConnection } from './azure/connection.ts';
import { createCredential } from './azure/credential.ts';
import { createReader, type Environment, type Reader } from './config/reader.ts';
import { readSlackSettings, type SlackSettings } from './config/slack-settings.ts';
import type { StorageSettings } from './memory/open-storage.ts';

/** How the bot proves who it is to the Bot Framework. */
export type BotIdentity =
  /** No credentials: local use, loopback only. */
  | { readonly kind: 'local' }
  | { readonly kind: 'single-tenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };

export type { Environment };

/** Levels of the log, most talkative first. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** One level of the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the environment decides. */
export interface Config {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on; undefined means every interface. */
  readonly host: string | undefined;
  readonly bot: BotIdentity;
  /** How Slack is reached; null where the bot is not on Slack. */
  readonly slack: SlackSettings | null;
  /** Folder with a team's own rules, beside the built-in ones. */
  readonly knowledgeDir: string | undefined;
  readonly logLevel: LogLevel;
  /** How Azure is reached to ask about a paste; null where it is not asked. */
  readonly azure: AzureConnection | null;
  /** Where conversations are kept. */
  readonly storage: StorageSettings;
  /** Who may ask what; null where nobody wrote that down. */
  readonly accessRules: AccessRules | null;
  /** Days after which what nobody touched is deleted. */
  readonly retentionDays: number;
}

/** Says every wrong or missing setting at once; the message is for people and holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** One sentence a problem, each with the fix. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);
const guid = z.guid();
// A tenant may be named by id or by a verified domain.
const tenant = z.union([guid, z.string().regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i)]);
const secret = z.string();
const appType = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['singletenant', 'userassignedmsi']));
const days = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .refine((value) => value >= 1);
const connectionString = z.string().regex(/(?:^|;)(?:AccountName=|BlobEndpoint=|UseDevelopmentStorage=true)/i);
const accountUrl = z.url({ protocol: /^https$/ });
const onOff = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['on', 'off']));
const logLevel = z.string().toLowerCase().pipe(z.enum(LOG_LEVELS));

/**
 * Reads the configuration. Blank values count as unset.
 * @throws ConfigError naming every bad value and what to set instead
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const reader = createReader(environment, problems);
  const slack = readSlackSettings(reader);
  const bot = readBotIdentity(reader, environment.NODE_ENV === 'production' && slack === null);
  const azure = readAzure(environment, reader);
  const config: Config = {
    port: reader.read('PORT', port, 'set a number from 0 to 65535, or leave it out for 3978') ?? 3978,
    // Without credentials anyone who reaches the port could speak to the bot, so only this machine may. Slack signs what it sends.
    host: bot.kind === 'local' && !slack?.signingSecret ? '127.0.0.1' : undefined,
    bot,
    slack,
    knowledgeDir: reader.read('KNOWLEDGE_DIR', z.string(), 'set the path of a folder with rules, or leave it out'),
    logLevel:
      reader.read('LOG_LEVEL', logLevel, `set one of ${LOG_LEVELS.join(', ')}, or leave it out for info`) ?? 'info',
    azure,
    storage: readStorage(reader, azure),
    accessRules: readAccess(reader),
    retentionDays:
      reader.read('RETENTION_DAYS', days, 'set a number of days from 1 to 9999, or leave it out for 30') ?? 30,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** Only reads the settings: no part of the Azure SDK is loaded, and no credential is looked for, before the first question. */
function readAzure(environment: Environment, reader: Reader): AzureConnection | null {
  if (reader.read('ASK_AZURE', onOff, 'set on or off, or leave it out for on') === 'off') return null;
  try {
    return azureConnection(
      Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value?.trim()])),
    );
  } catch (error) {
    if (!(error instanceof AzureConfigError)) throw error;
    reader.note(error.message);
    return null;
  }
}

function readAccess(reader: Reader): AccessRules | null {
  const path = reader.read('ACCESS_FILE', z.string(), 'set the path of a file with access rules, or leave it out');
  if (path === undefined) return null;
  try {
    return readAccessFile(path);
  } catch (error) {
    if (!(error instanceof AccessFileError)) throw error;
    reader.note(`ACCESS_FILE: ${error.message}. See docs/running-it.md.`);
    return null;
  }
}

function readStorage(reader: Reader, azure: AzureConnection | null): StorageSettings {
  const value = reader.read(
    'STORAGE_CONNECTION_STRING',
    connectionString,
    'set the connection string of a storage account, or leave it out',
  );
  const url = reader.read(
    'STORAGE_ACCOUNT_URL',
    accountUrl,
    'set the blob endpoint of a storage account, such as https://name.blob.core.windows.net, or leave it out',
  );
  if (value !== undefined && url !== undefined) {
    reader.note('STORAGE_CONNECTION_STRING and STORAGE_ACCOUNT_URL are both set: keep one of them.');
  }
  if (value !== undefined) return { kind: 'connection-string', value };
  if (url === undefined) return { kind: 'memory' };
  return { kind: 'account', url, credential: azure?.credential ?? createCredential(cloudByName('AzureCloud')) };
}

function readBotIdentity(reader: Reader, production: boolean): BotIdentity {
  const appId = reader.read('MicrosoftAppId', guid, "set the bot's application (client) id, a GUID");
  const tenantId = reader.read('MicrosoftAppTenantId', tenant, 'set the tenant id (a GUID) or a domain of the tenant');
  const password = reader.read('MicrosoftAppPassword', secret, 'set the client secret');
  const type =
    reader.read('MicrosoftAppType', appType, 'set SingleTenant (the default) or UserAssignedMSI') ?? 'singletenant';

  if (!reader.has('MicrosoftAppId')) {
    const others = ['MicrosoftAppPassword', 'MicrosoftAppTenantId'].filter((name) => reader.has(name));
    if (others.length > 0) {
      reader.note(`MicrosoftAppId is not set, but ${others.join(' and ')} is: set all of them, or none for local use.`);
    } else if (production) {
      reader.note(
        'MicrosoftAppId is not set, and NODE_ENV is production: set MicrosoftAppId, MicrosoftAppTenantId and either ' +
          'MicrosoftAppPassword or MicrosoftAppType=UserAssignedMSI. Unset NODE_ENV to run it on this machine only.',
      );
    }
    return { kind: 'local' };
  }
  if (!reader.has('MicrosoftAppTenantId')) {
    reader.note('MicrosoftAppTenantId is not set: set the id of the tenant that the bot is registered in.');
  }
  if (type === 'userassignedmsi') {
    if (password !== undefined) {
      reader.note('MicrosoftAppPassword is set, but a managed identity has no password: remove one of the two.');
    }
    return { kind: 'managed-identity', appId: appId ?? '', tenantId: tenantId ?? '' };
  }
  if (password === undefined) {
    reader.note('MicrosoftAppPassword is not set: set the client secret, or MicrosoftAppType=UserAssignedMSI.');
  }
  return { kind: 'single-tenant', appId: appId ?? '', tenantId: tenantId ?? '', password: password ?? '' };
}
