// npm run manifest: builds the app package for Teams, dist/deconflict-teams.zip, from manifest/teams/ and the environment (or .env).
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { teamsPackage, teamsSettings } from './manifest/teams-package.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = 'dist/deconflict-teams.zip';

if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`);
const given = Object.fromEntries(
  Object.keys(teamsSettings.shape).map((name) => [name, process.env[name] || undefined]),
);
const settings = teamsSettings.safeParse(given);
if (!settings.success) {
  for (const { path, message } of settings.error.issues) console.error(`${path.join('.')}: ${message}`);
  process.exit(1);
}
const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(`${root}package.json`, 'utf8')));
const template = await readFile(`${root}manifest/teams/manifest.json`, 'utf8');
await mkdir(`${root}dist`, { recursive: true });
await writeFile(`${root}${file}`, teamsPackage(template, settings.data, version));
console.log(`${file} is ready: upload it in Teams under Apps → Manage your apps → Upload an app.`);
