import assert from 'node:assert/strict';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triage } from '../../src/triage/triage.ts';

const knowledge = await loadKnowledge();
const verdict = (text: string): string => triage(text, { knowledge }).verdict;

describe('diagnosis/gate', () => {
  const CHATTER = [
    '',
    'hello there',
    'I have a conflict in my calendar at 9, can we move the stand-up?',
    'The deploy is done, thanks for the help with the pipeline!',
    'There was a merge conflict in owl.ts, I fixed it',
    'we should look at Azure for the new project',
    'room 409 is free',
    'new blog post: how we got rid of AnotherOperationInProgress with a queue',
    'can someone document ParentResourceNotFound in the wiki? we have no text for it',
    'RoleAssignmentExists is handled in the module since v2.1, no need to do anything',
    'anyone up for pairing on the ScopeLocked runbook this afternoon? conflict with my dentist so after 3',
  ];
  for (const text of CHATTER)
    it(`is silent on ${JSON.stringify(text.slice(0, 50))}`, () => assert.equal(verdict(text), 'not-azure'));

  const VENDORS = [
    'An error occurred (BucketAlreadyExists) when calling the CreateBucket operation: arn:aws:s3:::owls',
    'googleapi: Error 409: The owl already exists, alreadyExists',
    'CONFLICT (content): Merge conflict in src/owl.ts',
    'Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress (helm)',
    'npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE could not resolve',
    'ERROR: duplicate key value violates unique constraint "owls_pkey"',
    'docker: Error response from daemon: Conflict. The container name "/owl" is already in use by container "1".',
  ];
  for (const text of VENDORS)
    it(`leaves ${JSON.stringify(text.slice(0, 50))} to its vendor`, () => assert.equal(verdict(text), 'not-azure'));

  it('answers people who have met a code, and questions about it', () => {
    for (const text of [
      'ScopeLocked??',
      'what does RoleAssignmentExists mean?',
      'our pipeline keeps dying with ResourceGroupBeingDeleted for rg-owl-812',
      'I get StorageAccountAlreadyTaken although the name is new',
    ])
      assert.equal(verdict(text), 'conflict', text);
  });

  it("answers Graph's codes, which are in camel case", () =>
    assert.equal(
      verdict('{"error":{"code":"resourceModified","message":"The owl changed since it was read."}}'),
      'conflict',
    ));

  it('answers Azure errors', () => {
    assert.equal(verdict('(OwlInUse) The owl is in use. Resource: Microsoft.Network/virtualNetworks/owl1'), 'conflict');
    assert.equal(verdict('409 Conflict'), 'conflict');
  });

  const PORTAL =
    'https://portal.azure.com/#view/HubsExtension/DeploymentDetailsBlade/~/overview/id/%2Fsubscriptions%2F';
  const DEPLOYMENT = `${PORTAL}0f1e2d3c-1111-4222-8333-444455556666%2FresourceGroups%2Frg%2Fproviders%2FMicrosoft.Resources%2Fdeployments%2Fmain`;

  it('answers a link to a deployment, alone or with a question, and no chat around one', () => {
    assert.equal(verdict(DEPLOYMENT), 'conflict');
    assert.equal(verdict(`anyone? ${DEPLOYMENT}`), 'conflict');
    assert.equal(verdict(`${'a word and then '.repeat(10)}${DEPLOYMENT}`), 'not-azure');
    assert.equal(verdict('https://portal.azure.com/#home'), 'not-azure');
  });

  it('answers the id of a resource with the number of a conflict', () => {
    const id =
      '/subscriptions/0f1e2d3c-1111-4222-8333-444455556666/resourceGroups/rg/providers/Microsoft.Web/sites/owl';
    assert.equal(verdict(`409 on ${id}, why?`), 'conflict');
    assert.equal(verdict(`have a look at ${id}`), 'not-azure');
  });

  it('answers a command of the Azure CLI whatever its service', () => {
    const text = "az appservice plan delete -g rg -n plan\nERROR: Operation returned an invalid status 'Conflict'";
    assert.equal(verdict(text), 'conflict');
  });

  it('tells an Azure error of another kind from a conflict', () => {
    const text =
      "(AuthorizationFailed) The client 'x' with object id 'x' does not have authorization to perform action 'Microsoft.Network/virtualNetworks/read' over scope '/subscriptions/x'.";
    assert.equal(verdict(text), 'other-azure-error');
  });
});
