import assert from 'node:assert/strict';
import { findTool } from '../../src/report/tool.ts';

describe('report/tool', () => {
  it('names the inner tool, not the pipeline around it', () => {
    assert.equal(findTool('##[error]Terraform exited with 1\nError: azurerm_subnet.owl'), 'terraform');
  });

  it('tells tools by their habits', () => {
    assert.equal(findTool('$ az group create --name barn'), 'az-cli');
    assert.equal(findTool('    + FullyQualifiedErrorId : x'), 'powershell');
    assert.equal(findTool('fatal: [localhost]: FAILED! => {}'), 'ansible');
    assert.equal(findTool('kubectl apply -f owl.yaml'), 'kubernetes');
    assert.equal(findTool('HTTP/1.1 409 Conflict'), 'rest');
    assert.equal(findTool('{"schemaId": "azureMonitorCommonAlertSchema"}'), 'monitor-alert');
  });

  it('names none where nothing tells', () => assert.equal(findTool('409 Conflict'), null));
});
