import { z } from 'zod';
import { colorIcon, outlineIcon } from './icons.ts';
import { zip } from './zip.ts';

/** What the manifest needs to know, from the environment. */
export const teamsSettings = z.object({
  /** Client id of the bot's identity: output microsoftAppId of the templates. */
  MicrosoftAppId: z.guid({ error: "set it to the bot's client id, a GUID" }),
  /** Host name of the bot, such as deconflict-1a2b.azurewebsites.net. */
  BOT_HOST: z
    .string({ error: "set it to the bot's host name, such as deconflict-1a2b.azurewebsites.net" })
    .regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i, "set it to the bot's host name alone, without https://"),
  /** A page of yours that says who runs the bot; shown with the app. The bot's own address where absent. */
  WEBSITE_URL: z.url({ protocol: /^https$/, error: 'set it to an https address, or leave it out' }).optional(),
});

/** What a manifest is filled with. */
export type TeamsSettings = z.infer<typeof teamsSettings>;

/**
 * The app package for Teams: the manifest, filled in, and the two icons.
 * @param template text of manifest/teams/manifest.json
 * @throws Error for a hole that nothing fills
 */
export function teamsPackage(template: string, settings: TeamsSettings, version: string): Buffer {
  const { MicrosoftAppId, BOT_HOST, WEBSITE_URL = `https://${BOT_HOST}` } = settings;
  const manifest = fill(template, { MicrosoftAppId, BOT_HOST, WEBSITE_URL, version });
  return zip([
    { name: 'manifest.json', data: Buffer.from(manifest) },
    { name: 'color.png', data: colorIcon() },
    { name: 'outline.png', data: outlineIcon() },
  ]);
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing fills ${hole} of the manifest.`);
    return JSON.stringify(value).slice(1, -1);
  });
}
