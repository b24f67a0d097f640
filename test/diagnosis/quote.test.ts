import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { isTerraformAddress, quote } from '../../src/diagnosis/quote.ts';

/** Signs that mean something to a shell or a language. */
const SIGNS = [
  "'",
  '"',
  '\\',
  '$',
  '`',
  '$(',
  '${',
  '%{',
  ';',
  '&',
  '|',
  '<',
  '>',
  '(',
  ')',
  '*',
  '?',
  '~',
  '#',
  '!',
  '\n',
  '\r',
  '\t',
  ' ',
  '-',
  '@',
  ',',
  '=',
  '\u2018',
  '\u2019',
  '\u201b',
  '{{',
  'rm -rf /',
  '\u{1f989}',
];
const value = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 5 })), { maxLength: 12 })
  .map((parts) => parts.join('').replaceAll('\u0000', ''));

describe('diagnosis/quote', () => {
  it('writes plain names as they are', () => {
    for (const tool of ['az', 'powershell', 'terraform', 'kubectl'] as const)
      assert.equal(quote(tool, 'rg-owl.1/x_y:z'), 'rg-owl.1/x_y:z');
  });

  it('never lets a value be an option', () => {
    assert.ok(quote('az', '--yes').startsWith("'"));
    assert.ok(quote('powershell', '-Force').startsWith("'"));
    assert.ok(quote('powershell', '@owls').startsWith("'"));
  });

  it('gives a shell the very value, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 20, maxLength: 20 }), (values) => {
        for (const tool of ['az', 'azd', 'terraform', 'kubectl', 'rest'] as const) {
          const words = values.map((text) => quote(tool, text)).join(' ');
          const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
          assert.deepEqual(printed.split('\u0000').slice(0, -1), values);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('gives PowerShell one literal: every kind of single quote is doubled', () => {
    fc.assert(
      fc.property(value, (text) => {
        const word = quote('powershell', text);
        if (!word.startsWith("'")) return assert.match(word, /^[\w./:%+=][\w./:@%+=-]*$/);
        const inside = word.slice(1, -1);
        assert.equal(inside.replace(/(['\u2018-\u201b])\1/g, '$1'), text);
        assert.ok(!/['\u2018-\u201b]/.test(inside.replace(/(['\u2018-\u201b])\1/g, '')));
      }),
    );
  });

  it('gives HCL a string without templates', () => {
    fc.assert(
      fc.property(value, (text) => {
        const word = quote('hcl', text);
        assert.equal(JSON.parse(word.replaceAll('$${', '${').replaceAll('%%{', '%{')), text);
        assert.ok(!/[$%]\{/.test(word.replaceAll('$${', '').replaceAll('%%{', '')));
      }),
    );
  });

  it('gives Bicep a string without interpolation or ends', () => {
    fc.assert(
      fc.property(value, (text) => {
        const inside = quote('bicep', text).slice(1, -1);
        const rest = inside.replace(/\\(?:.|\n)/g, '_');
        assert.ok(!rest.includes("'") && !rest.includes('${') && !/[\n\r]/.test(rest), inside);
      }),
    );
  });

  it('gives languages a string literal', () => {
    fc.assert(
      fc.property(value, (text) => {
        for (const tool of ['js', 'dotnet', 'python', 'java', 'go'] as const)
          assert.equal(JSON.parse(quote(tool, text)), text);
      }),
    );
  });

  it('knows a Terraform address', () => {
    for (const address of [
      'azurerm_subnet.owl',
      'module.net.azurerm_subnet.owl["a"]',
      'module.a[0].module.b.azurerm_x.y[3]',
    ])
      assert.equal(isTerraformAddress(address), true, address);
    for (const text of ['', 'azurerm_subnet', 'a.b; rm', `a.b["$${'{x}'}"]`, 'a.b\n', 'a.b["x"]{}'])
      assert.equal(isTerraformAddress(text), false, text);
  });
});
