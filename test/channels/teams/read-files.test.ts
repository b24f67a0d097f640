import assert from 'node:assert/strict';
import { readFiles } from '../../../src/channels/teams/read-files.ts';
import { createLog } from '../../../src/log.ts';

const log = createLog('silent');
const URL_OK = 'https://contoso-my.sharepoint.com/personal/ann/error.log?tempauth=x';

function attachment(name: string, downloadUrl = URL_OK) {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    content: { downloadUrl, fileType: name.split('.').at(-1) },
  };
}

describe('readFiles', () => {
  const asked: string[] = [];
  const serve =
    (body: string | null, status = 200): typeof fetch =>
    async (input) => {
      asked.push(String(input));
      return new Response(body, { status });
    };
  beforeEach(() => {
    asked.length = 0;
  });

  for (const name of ['error.txt', 'error.LOG', 'body.json']) {
    it(`reads ${name}`, async () => {
      const text = await readFiles({ attachments: [attachment(name)] }, { log, fetch: serve('the error') });
      assert.deepEqual([text, asked], ['the error', [URL_OK]]);
    });
  }

  const refused: readonly (readonly [string, ReturnType<typeof attachment>])[] = [
    ['another kind of file', attachment('error.exe')],
    ['a picture', attachment('error.png')],
    ['another host', attachment('error.txt', 'https://evil.example/error.txt')],
    ['a host that only ends alike', attachment('error.txt', 'https://evilsharepoint.com/error.txt')],
    ['a host that only starts alike', attachment('error.txt', 'https://contoso.sharepoint.com.evil.example/x.txt')],
    ['a name in front of another host', attachment('error.txt', 'https://contoso.sharepoint.com@evil.example/x.txt')],
    ['another port', attachment('error.txt', 'https://contoso.sharepoint.com:8443/x.txt')],
    ['plain http', attachment('error.txt', 'http://contoso.sharepoint.com/x.txt')],
    ['no link', { ...attachment('error.txt'), content: { downloadUrl: 'no', fileType: 'txt' } }],
  ];
  for (const [what, file] of refused) {
    it(`does not ask for ${what}`, async () => {
      assert.equal(await readFiles({ attachments: [file] }, { log, fetch: serve('x') }), '');
      assert.deepEqual(asked, []);
    });
  }

  it('reads at most a megabyte of a file, and three files', async () => {
    const big = 'x'.repeat(2_000_000);
    const files = Array.from({ length: 5 }, (_, at) => attachment(`${at}.txt`));
    const text = await readFiles({ attachments: files }, { log, fetch: serve(big) });
    assert.equal(asked.length, 3);
    assert.ok(text.length <= 3_000_002);
  });

  it('goes on without a file that can not be read', async () => {
    const broken: typeof fetch = async () => {
      throw new Error('down');
    };
    assert.equal(await readFiles({ attachments: [attachment('a.txt')] }, { log, fetch: broken }), '');
    assert.equal(await readFiles({ attachments: [attachment('a.txt')] }, { log, fetch: serve('gone', 404) }), '');
  });
});
