import assert from 'node:assert/strict';
import { tokenSubject } from '../../../src/cli/doctor/token-subject.ts';

/** A token as Microsoft Entra makes one, but for the signature. */
const tokenOf = (claims: unknown): string =>
  ['none', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'unsigned'].join('.');

const OID = '11111111-2222-4333-8444-555555555555';

describe('tokenSubject', () => {
  it('tells a person by name', () => {
    const subject = tokenSubject(tokenOf({ upn: 'nils@lindqvist.example', oid: OID, tid: OID, appid: OID }));
    assert.match(subject?.who ?? '', /^nils@lindqvist\.example \(object 1111/);
    assert.equal(subject?.objectId, OID);
  });

  it('tells an application by its id, whichever claim has it', () => {
    for (const claim of ['appid', 'azp'])
      assert.match(tokenSubject(tokenOf({ [claim]: OID }))?.who ?? '', /^application 1111/);
    assert.equal(tokenSubject(tokenOf({ appid: OID }))?.objectId, null);
  });

  it('says nothing of a token that says nothing, or is none', () => {
    for (const token of ['', 'sandbox-1', 'a.b.c', tokenOf({}), tokenOf([]), tokenOf(null)])
      assert.equal(tokenSubject(token), null);
  });

  it('leaves out claims that are no names: they go to a terminal', () => {
    const subject = tokenSubject(
      tokenOf({ upn: 'x\u001b[2Jy', unique_name: 'a b; rm -rf', appid: OID, oid: { a: 1 } }),
    );
    assert.equal(subject?.who, `application ${OID}`);
  });
});
