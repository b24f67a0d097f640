import assert from 'node:assert/strict';
import { connectionTo } from '../../sandbox/connection.ts';
import { loadScenarios, pasteOf } from '../../sandbox/load-scenarios.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { type App, createApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import type { StorageSettings } from '../../src/memory/open-storage.ts';
import type { ChatDriver } from './chat-driver.ts';
import type { Script, Step } from './parse-script.ts';

const PATIENCE_MS = 8_000;

/** What a script runs on. */
export interface Stage {
  readonly openDriver: (place: Script['place'], now: () => Date) => Promise<ChatDriver>;
  /** A storage server for scripts that want one. */
  readonly blobs: () => Promise<StorageSettings>;
}

/** Plays a script against the real server, with the sandbox behind it. Throws where the bot says something else. */
export async function runScript(script: Script, stage: Stage): Promise<void> {
  const sandbox = script.scenario === null ? null : await startSandbox({ scenario: script.scenario });
  const clock = createClock();
  const driver = await stage.openDriver(script.place, clock.now);
  const storage: StorageSettings = script.storage === 'blobs' ? await stage.blobs() : { kind: 'memory' };
  const config: Config = {
    ...readConfig({ PORT: '0', ASK_AZURE: 'off' }),
    ...driver.config,
    storage,
    azure: sandbox && connectionTo(sandbox),
  };
  const player = new Player(driver, sandbox, config, clock);
  try {
    await player.start();
    for (const step of script.steps) await player.play(step);
  } finally {
    await player.stop();
    await driver.close();
    await sandbox?.close();
  }
}

/** A clock that can be put forward. */
function createClock() {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    pass(ms: number) {
      ahead += ms;
    },
  };
}

class Player {
  readonly #driver: ChatDriver;
  readonly #sandbox: Sandbox | null;
  readonly #config: Config;
  readonly #apps: { app: App; base: string }[] = [];
  readonly #clock: ReturnType<typeof createClock>;

  constructor(driver: ChatDriver, sandbox: Sandbox | null, config: Config, clock: ReturnType<typeof createClock>) {
    this.#driver = driver;
    this.#sandbox = sandbox;
    this.#config = config;
    this.#clock = clock;
  }

  async start(): Promise<void> {
    await this.#launch();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#apps.splice(0).map(({ app }) => app.stop()));
  }

  async play(step: Step): Promise<void> {
    switch (step.kind) {
      case 'says':
        return this.#driver.say(await this.#base(step.process), step.person, step.text, step.mention);
      case 'pastes':
        return this.#driver.say(await this.#base(step.process), step.person, pasteNamed(step.id), true);
      case 'presses':
        return this.#press(step);
      case 'shows':
        return this.#shows(step, -1);
      case 'earlier-shows':
        return this.#shows(step, -2);
      case 'offers':
        return this.#offers(step);
      case 'messages':
        // A stop waits for all that is under way.
        await this.stop();
        assert.equal(this.#driver.messages().length, step.count, `messages:\n${this.#transcript()}`);
        return this.#launch();
      case 'delivered-again':
        await Promise.all(Array.from({ length: step.times }, async () => this.#driver.repeat(await this.#base(1))));
        return;
      case 'restart':
        await this.stop();
        return this.#launch();
      case 'time-passes':
        return this.#clock.pass(step.ms);
      case 'scenario':
        return this.#sandbox?.setScenario(step.id);
      case 'azure':
        return this.#sandbox?.setFaults(step.state === 'hangs' ? [{ path: '*', kind: 'hang' }] : []);
      case 'together':
        await Promise.all(step.steps.map((inner) => this.play(inner)));
    }
  }

  async #launch(): Promise<void> {
    // LOG_LEVEL=info shows what a failing script did.
    const config = { ...this.#config, logLevel: readConfig({ LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' }).logLevel };
    const app = createApp(config, createLog(config.logLevel), {
      azureName: 'Azure',
      azureDeadlineMs: 4_000,
      watchEveryMs: 50,
      now: this.#clock.now,
    });
    this.#apps.push({ app, base: `http://127.0.0.1:${(await app.start()).port}` });
  }

  async #base(process: 1 | 2): Promise<string> {
    while (this.#apps.length < process) await this.#launch();
    return this.#apps[process - 1]?.base ?? '';
  }

  async #press({ person, label, fields, old, process }: Step & { kind: 'presses' }): Promise<void> {
    const has = () =>
      this.#driver.messages().findLast(({ buttons }) => buttons.some((button) => matches(button.label, label)));
    await this.#until(() => has() !== undefined, `a button "${label}"`);
    const message = has();
    const button = message?.buttons.find((one) => matches(one.label, label));
    assert.ok(message && button);
    await this.#driver.press(await this.#base(process), person, message, button, fields, old);
  }

  #shows({ pattern, not }: { pattern: RegExp; not: boolean }, at: number): Promise<void> {
    const holds = () => pattern.test(this.#driver.messages().at(at)?.text ?? '') !== not;
    return this.#until(holds, `${pattern}${not ? ' gone' : ''}`);
  }

  #offers({ label, not }: Step & { kind: 'offers' }): Promise<void> {
    const holds = () => {
      const card = this.#driver.messages().findLast(({ buttons }) => buttons.length > 0);
      return card?.buttons.some((button) => matches(button.label, label)) === !not;
    };
    return this.#until(holds, `a button "${label}"${not ? ' gone' : ''}`);
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    const deadline = AbortSignal.timeout(PATIENCE_MS);
    const late = new Promise<never>((_, reject) => {
      deadline.addEventListener('abort', () =>
        reject(new Error(`The bot never showed ${what}. It showed:\n${this.#transcript()}`)),
      );
    });
    while (!holds()) await Promise.race([this.#driver.changed(), late]);
    late.catch(() => {});
  }

  #transcript(): string {
    return this.#driver
      .messages()
      .map(
        ({ text, buttons }, at) => `[${at + 1}] ${text}\n    buttons: ${buttons.map(({ label }) => label).join(' | ')}`,
      )
      .join('\n');
  }
}

function pasteNamed(id: string): string {
  const scenario = loadScenarios().get(id);
  if (scenario === undefined || !('paste' in scenario)) throw new Error(`There is no paste in the scenario ${id}.`);
  return pasteOf(scenario, new Date());
}

/** A label may be given by its beginning. */
function matches(label: string, wanted: string): boolean {
  return label.toLowerCase().startsWith(wanted.toLowerCase());
}
