import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Azurite, startAzurite } from '../memory/azurite.ts';
import { parseScript } from './parse-script.ts';
import { runScript } from './run-script.ts';
import { startTeamsDriver } from './teams-driver.ts';

const SCRIPTS = fileURLToPath(new URL('scripts/', import.meta.url));

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
    it(`${script.title} (${file})`, () => runScript(script, { openDriver: (place) => startTeamsDriver(place), blobs }));
  }
});
