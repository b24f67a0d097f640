import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SAMPLE_ERRORS } from '../../scripts/sample-errors.ts';
import { type ChatPage, openChatPage, shownText } from './chat-page.ts';

const ROOT = new URL('../../', import.meta.url);
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
// The pictures of the README are only taken anew on demand.
const PICTURES = new URL(process.env.UPDATE_SCREENSHOTS === '1' ? 'docs/images/' : 'test/e2e/output/', ROOT);

/** What the card for each sample has to show: its verdict or title, and the command that helps. */
const EXPECTED = [
  { name: 'locked-delete', title: /lock/i, command: /az lock list/ },
  { name: 'terraform-exists', title: /exist/i, command: /import/ },
  { name: 'aks-concurrent', title: /operation|progress|running/i, command: /az aks|az resource/ },
] as const;

describe('npm run try', () => {
  let bot: ChildProcess;
  let chat: ChatPage;
  let url: string;

  before(async () => {
    await mkdir(PICTURES, { recursive: true });
    await mkdir(new URL('test/e2e/output/', ROOT), { recursive: true });
    bot = spawn(process.execPath, ['--import', TSX, fileURLToPath(new URL('scripts/try.ts', ROOT))], {
      cwd: fileURLToPath(ROOT),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    url = await new Promise((resolve, reject) => {
      if (bot.stdout !== null) {
        createInterface({ input: bot.stdout }).on('line', (line) => {
          const found = /Open (http:\/\/\S+)/.exec(line)?.[1];
          if (found !== undefined) resolve(found);
        });
      }
      bot.once('exit', () => reject(new Error('ended before it served')));
    });
    chat = await openChatPage(url, { width: 1180, height: 1600 });
  });

  after(async () => {
    await chat?.close();
    bot?.kill('SIGKILL');
  });

  it('welcomes the person', async () => {
    assert.equal(await chat.cardCount(), 1);
    assert.match(await shownText(chat.lastCard()), /Azure error/);
  });

  for (const [at, { name, title, command }] of EXPECTED.entries()) {
    it(`answers ${name} with one card`, async () => {
      const sample = SAMPLE_ERRORS[at];
      assert.ok(sample);
      const before = await chat.cardCount();
      const card = await chat.paste(sample.text);
      assert.equal(await chat.cardCount(), before + 1);
      const shown = await shownText(card);
      assert.match(shown, title);
      assert.match(shown, command);
      assert.doesNotMatch(shown, /Something went wrong/);
      await card.screenshot({ path: fileURLToPath(new URL(`${name}.png`, PICTURES)) });
    });
  }

  it('unfolds the details on the spot', async () => {
    const card = chat.lastCard();
    const before = await shownText(card);
    await card.getByRole('button', { name: 'Details' }).click();
    const after = await shownText(card);
    assert.ok(after.length > before.length);
  });

  it('fits a narrow window', async () => {
    const card = chat.lastCard();
    await chat.resize({ width: 560, height: 1180 });
    const cut = await card.evaluate((element) => element.scrollWidth > element.clientWidth + 1);
    await chat.page.screenshot({ path: fileURLToPath(new URL('test/e2e/output/narrow.png', ROOT)) });
    assert.equal(cut, false);
  });

  it('needs nothing but fonts from elsewhere', () => {
    assert.deepEqual(
      chat.refused.filter((host) => !host.endsWith('cdn.office.net')),
      [],
    );
  });

  it('stops the bot and the page on Ctrl-C', async () => {
    const exited = once(bot, 'exit');
    bot.kill('SIGINT');
    assert.deepEqual(await exited, [0, null]);
    await assert.rejects(fetch(url));
  });
});
