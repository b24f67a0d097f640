import type { AzureConnection } from '../../azure/connection.ts';
import { type BotIdentity, ConfigError, type Environment, readConfig } from '../../config.ts';
import type { StorageSettings } from '../../memory/open-storage.ts';

/** What the environment sets up, as far as it can be read: a part with a mistake is null, and the others are looked at all the same. */
export interface Setup {
  /** Every mistake, in the words of the configuration. */
  readonly problems: readonly string[];
  /** `off` where Azure is not to be asked. */
  readonly azure: AzureConnection | 'off' | null;
  readonly storage: StorageSettings | null;
  readonly bot: BotIdentity | null;
}

const AZURE = [
  'ASK_AZURE',
  'AZURE_CLOUD',
  'AZURE_RESOURCE_MANAGER_URL',
  'AZURE_RESOURCE_MANAGER_AUDIENCE',
  'AZURE_SUBSCRIPTIONS',
];
const STORAGE = ['STORAGE_CONNECTION_STRING', 'STORAGE_ACCOUNT_URL'];
const BOT = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType', 'NODE_ENV'];

/** Reads the configuration whole, for its mistakes, and in parts. */
export function readSetup(environment: Environment): Setup {
  const config = read(environment);
  const azure = read(pick(environment, AZURE));
  // Whoever is asked for a token for Azure is asked for one for the storage account, too.
  const storage = read(pick(environment, azure.config === null ? STORAGE : [...STORAGE, ...AZURE]));
  const bot = read(pick(environment, BOT));
  return {
    problems: config.problems,
    azure: azure.config === null ? null : (azure.config.azure ?? 'off'),
    storage: storage.config?.storage ?? null,
    bot: bot.config?.bot ?? null,
  };
}

function read(environment: Environment) {
  try {
    return { config: readConfig(environment), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { config: null, problems: error.problems };
  }
}

const pick = (environment: Environment, names: readonly string[]): Environment =>
  Object.fromEntries(names.map((name) => [name, environment[name]]));
