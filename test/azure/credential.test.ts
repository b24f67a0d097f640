import assert from 'node:assert/strict';
import type { AccessToken, TokenCredential } from '@azure/identity';
import { AggregateAuthenticationError, AuthenticationError, CredentialUnavailableError } from '@azure/identity';
import { cloudByName } from '../../src/azure/clouds.ts';
import { createCredential, NoCredentialError } from '../../src/azure/credential.ts';

const cloud = cloudByName('AzureCloud');
const token = (ms: number): AccessToken => ({ token: 'a-token', expiresOnTimestamp: Date.now() + ms });

function counting(answer: () => Promise<AccessToken | null>) {
  const calls = { open: 0, ask: 0 };
  const open = async (): Promise<TokenCredential> => {
    calls.open += 1;
    return {
      getToken: async () => {
        calls.ask += 1;
        return answer();
      },
    };
  };
  return { calls, open };
}

describe('createCredential', () => {
  it('opens nothing before the first token, and then asks once for callers at the same time and later', async () => {
    const { calls, open } = counting(async () => token(3_600_000));
    const credential = createCredential(cloud, open);
    assert.deepEqual(calls, { open: 0, ask: 0 });
    await Promise.all([credential.getToken('a'), credential.getToken('a')]);
    await credential.getToken('a');
    assert.deepEqual(calls, { open: 1, ask: 1 });
    await credential.getToken('b');
    assert.deepEqual(calls, { open: 1, ask: 2 });
  });

  it('asks anew shortly before the end of a token, and for a challenge', async () => {
    const { calls, open } = counting(async () => token(60_000));
    const credential = createCredential(cloud, open);
    await credential.getToken('a');
    await credential.getToken('a');
    assert.equal(calls.ask, 2);
    await credential.getToken('a', { claims: '{}' });
    assert.equal(calls.ask, 3);
  });

  it('asks again after a failure', async () => {
    let failed = false;
    const { calls, open } = counting(async () => {
      if (failed) return token(3_600_000);
      failed = true;
      throw new CredentialUnavailableError('none');
    });
    const credential = createCredential(cloud, open);
    await assert.rejects(credential.getToken('a'));
    await credential.getToken('a');
    assert.equal(calls.ask, 2);
  });

  const unavailable = [
    new CredentialUnavailableError('no'),
    new AggregateAuthenticationError([new CredentialUnavailableError('no')], 'no'),
  ];
  for (const error of unavailable) {
    it(`says how to sign in after a ${error.name}`, async () => {
      const credential = createCredential(cloudByName('AzureUSGovernment'), async () => ({
        getToken: () => Promise.reject(error),
      }));
      await assert.rejects(credential.getToken('a'), (thrown: unknown) => {
        assert.ok(thrown instanceof NoCredentialError);
        assert.deepEqual([thrown.code, thrown.reason], ['no-credential', 'none']);
        assert.match(thrown.help, /az cloud set --name AzureUSGovernment && az login/);
        return true;
      });
    });
  }

  it('tells a refused credential by its Entra number and quotes nothing else', async () => {
    const error = new AuthenticationError(401, {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret xyzzy',
    });
    const credential = createCredential(cloud, async () => ({ getToken: () => Promise.reject(error) }));
    await assert.rejects(credential.getToken('a'), (thrown: unknown) => {
      assert.ok(thrown instanceof NoCredentialError);
      assert.deepEqual([thrown.reason, thrown.entra], ['rejected', 'AADSTS7000215']);
      assert.doesNotMatch(`${thrown.message} ${thrown.help}`, /xyzzy/);
      return true;
    });
  });
});
