import assert from 'node:assert/strict';
import { fillCommand, fillCommands, fillText, holesOf } from '../../src/diagnosis/fill.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import { fix } from './knowledge.ts';

const EVIL = "owl'; rm -rf / #";

describe('diagnosis/fill', () => {
  it('takes from a report what it says, and nothing else', () => {
    const vnet =
      '/subscriptions/0f0f0f0f-1111-4222-8333-444444444444/resourceGroups/barn/providers/Microsoft.Network/virtualNetworks/v1';
    const holes = holesOf(parseReport(`(OwlInUse) The resource '${vnet}' is in use.`));
    assert.equal(holes.get('resource.id'), vnet);
    assert.equal(holes.get('resource.group'), 'barn');
    assert.equal(holes.get('provider'), 'Microsoft.Network');
    assert.equal(holes.has('deployment.name'), false);
    assert.equal(holesOf(parseReport('hello')).size, 0);
  });

  it('fills sentences with values as they are and unknown ones as placeholders', () => {
    const text = fillText(
      'Look at {{resource.name}} in {{ resource.group }} and {{never.known}}.',
      new Map([['resource.name', 'owl1']]),
    );
    assert.equal(text, 'Look at owl1 in <resource-group> and <never-known>.');
  });

  it('fills a value that looks like a hole or a replacement pattern only once', () => {
    const holes = new Map([
      ['resource.name', '{{resource.group}} $& $1'],
      ['resource.group', 'barn'],
    ]);
    assert.equal(fillText('{{resource.name}}', holes), '{{resource.group}} $& $1');
  });

  it('quotes values for the tool, unknown ones too', () => {
    const holes = new Map([['resource.name', EVIL]]);
    assert.equal(
      fillCommand('az', 'az x --name {{resource.name}} -g {{resource.group}}', holes),
      `az x --name 'owl'\\''; rm -rf / #' -g '<resource-group>'`,
    );
    assert.equal(fillCommand('powershell', 'x -Name {{resource.name}}', holes), "x -Name 'owl''; rm -rf / #'");
    assert.equal(
      fillCommand('python', 'f({{resource.name}}, {{resource.group}})', holes),
      `f(${JSON.stringify(EVIL)}, "<resource-group>")`,
    );
    assert.equal(
      fillCommand('hcl', 'id = {{resource.id}}', new Map([['resource.id', `$${'{file("x")}'}`]])),
      `id = "$$${'{file(\\"x\\")}'}"`,
    );
  });

  it('writes a Terraform address bare in HCL only where it is one', () => {
    const hcl = (address: string): string =>
      fillCommand('hcl', 'to = {{terraform.address}}', new Map([['terraform.address', address]]));
    assert.equal(hcl('module.a.azurerm_subnet.owl["x"]'), 'to = module.a.azurerm_subnet.owl["x"]');
    assert.equal(hcl('a.b\n} evil {'), 'to = <terraform-address>');
  });

  it("puts the asker's own tool first and the Azure CLI next", () => {
    const all = fix({ id: 'look', commands: { powershell: 'p', hcl: 'h', az: 'a', terraform: 't', python: 'y' } });
    const order = (tool: Parameters<typeof fillCommands>[2]): string[] =>
      fillCommands(all, new Map(), tool).map((command) => command.tool);
    assert.deepEqual(order(null).slice(0, 2), ['az', 'powershell']);
    assert.deepEqual(order('terraform').slice(0, 3), ['terraform', 'hcl', 'az']);
    assert.deepEqual(order('powershell').slice(0, 2), ['powershell', 'az']);
    assert.deepEqual(order('sdk-python').slice(0, 2), ['python', 'az']);
  });
});
