import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Azurite, startAzurite } from '../memory/azurite.ts';
import { parseScript } from './parse-script.ts';
import { runScript, type Stage } from './run-script.ts';
import { startSlackDriver } from './slack-driver.ts';
import { startTeamsDriver } from './teams-driver.ts';

const SCRIPTS = fileURLToPath(new URL('scripts/', import.meta.url));

const PLATFORMS: Readonly<Record<string, Stage['openDriver']>> = {
  Teams: (place) => startTeamsDriver(place),
  Slack: startSlackDriver,
};

describe('conversations over HTTP, with the sandbox behind', function () {
  this.timeout(60_000);
  let azurite: Azurite | undefined;
  after(() => azurite?.stop());

  const blobs = async () => {
    azurite ??= await startAzurite();
    return azurite.newAccount();
  };

  for (const file of readdirSync(SCRIPTS).sort()) {
    const script = parseScript(readFileSync(`${SCRIPTS}${file}`, 'utf8'));
    for (const [platform, openDriver] of Object.entries(PLATFORMS)) {
      it(`${script.title} (${file}, ${platform})`, () => runScript(script, { openDriver, blobs }));
    }
  }
});
