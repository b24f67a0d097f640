import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';

/** A browser window on the Agents Playground. */
export interface ChatPage {
  readonly page: Page;
  /** Addresses beyond this machine that the page asked for; all were refused. */
  readonly refused: readonly string[];
  /** The bot's newest card. */
  lastCard(): Locator;
  cardCount(): Promise<number>;
  /** Pastes a text from the clipboard, sends it, and waits for one more card. */
  paste(text: string): Promise<Locator>;
  /** Resizes the window. */
  resize(viewport: { width: number; height: number }): Promise<void>;
  close(): Promise<void>;
}

const LOCAL = new Set(['127.0.0.1', 'localhost']);
const CARD = '.ac-adaptiveCard';

/** Opens the page in a new profile, without network beyond this machine. */
export async function openChatPage(url: string, viewport: { width: number; height: number }): Promise<ChatPage> {
  const profile = await mkdtemp(join(tmpdir(), 'deconflict-e2e-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    viewport,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
    ],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const refused: string[] = [];
  await context.route('**/*', (route) => {
    const asked = new URL(route.request().url());
    if (LOCAL.has(asked.hostname) || !asked.protocol.startsWith('http')) return route.continue();
    refused.push(asked.host);
    return route.abort();
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  const cards = page.locator(CARD);
  await cards.first().waitFor();
  await page.getByTitle('Toggle Log Panel').click();
  return {
    page,
    refused,
    lastCard: () => cards.last(),
    cardCount: () => cards.count(),
    async paste(text) {
      const before = await cards.count();
      const box = page.getByRole('textbox').first();
      await box.click();
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await box.press('Control+V');
      await page.getByRole('button', { name: 'Send Message' }).click();
      await cards.nth(before).waitFor();
      return cards.last();
    },
    async resize(size) {
      await page.setViewportSize(size);
      await cards.last().scrollIntoViewIfNeeded();
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The text of a card that can be seen; what is folded away does not count. */
export function shownText(card: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent would include what is folded away
  return card.innerText();
}

/** The text of a card once it matches; a card may be edited after it came. Throws after 15 seconds. */
export async function untilShown(card: Locator, text: RegExp): Promise<string> {
  await card.filter({ hasText: text }).waitFor({ timeout: 15_000 });
  return shownText(card);
}
