import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sampleErrors } from '../../scripts/sample-errors.ts';
import { type ChatPage, openChatPage, shownText, untilShown } from './chat-page.ts';

const ROOT = new URL('../../', import.meta.url);
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
// The pictures of the README are only taken anew on demand.
const PICTURES = new URL(process.env.UPDATE_SCREENSHOTS === '1' ? 'docs/images/' : 'test/e2e/output/', ROOT);

/** What the card for each sample has to show once Azure has answered: a finding, and its verdict or title. */
const EXPECTED = [
  { id: 'lock-on-child', finding: /keep-backups/, title: /lock/i },
  { id: 'storage-name-in-other-group', finding: /rg-media-archive/, title: /exist|taken/i },
  { id: 'deployment-same-name-running', finding: /rg-basket-prod|main/, title: /running|operation|progress/i },
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

  for (const { id, finding, title } of EXPECTED) {
    it(`answers ${id} with one card, and edits it with what Azure says`, async () => {
      const sample = sampleErrors(new Date()).find((error) => error.id === id);
      assert.ok(sample);
      const before = await chat.cardCount();
      await chat.paste(sample.text);
      const shown = await untilShown(chat.lastCard(), /Checked in the sample subscription/);
      assert.equal(await chat.cardCount(), before + 1);
      assert.match(shown, finding);
      assert.match(shown, title);
      assert.doesNotMatch(shown, /Something went wrong/);
      await chat.lastCard().screenshot({ path: fileURLToPath(new URL(`${id}.png`, PICTURES)) });
    });
  }

  it('unfolds the details on the spot', async () => {
    const card = chat.lastCard();
    const before = await shownText(card);
    await card.getByRole('button', { name: 'Details' }).click();
    const after = await shownText(card);
    assert.ok(after.length > before.length);
  });

  it('finds out why a deployment failed: picks, one of them, its cause, and what became of it', async () => {
    const picks = await chat.paste('why did my deploy 409');
    await untilShown(picks, /Which deployment is it about/);
    await picks.screenshot({ path: fileURLToPath(new URL('why-picks.png', PICTURES)) });
    const before = await chat.cardCount();
    await picks.getByRole('button', { name: /analytics-main/ }).click();
    const shown = await untilShown(chat.lastCard(), /Checked in the sample subscription/);
    assert.match(shown, /lock|analytics/i);
    assert.equal(await chat.cardCount(), before);
    await chat.lastCard().screenshot({ path: fileURLToPath(new URL('why-answer.png', PICTURES)) });
    await chat.lastCard().getByRole('button', { name: 'This fixed it' }).click();
    await chat.lastCard().getByRole('textbox').first().fill('asked for the role');
    await chat.lastCard().getByRole('button', { name: 'Mark as fixed' }).click();
    await untilShown(chat.lastCard(), /Fixed, says .*asked for the role/);
    await chat.lastCard().screenshot({ path: fileURLToPath(new URL('why-fixed.png', PICTURES)) });
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
