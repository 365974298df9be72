/** What ships may be shipped, and is told of: in the bill of materials, and with its licence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

const dist = resolve(__dirname, '../../dist');

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly expression: string }[];
}

const { components } = JSON.parse(readFileSync(`${dist}/sbom.cdx.json`, 'utf8')) as { components: Component[] };
const notices = readFileSync(`${dist}/third-party-notices.txt`, 'utf8');

/** Licences that ask for no more than that they be passed on. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD'];

test('the language client and server are among what ships', () => {
  const names = components.map(({ name }) => name);
  for (const name of ['vscode-languageclient', 'vscode-languageserver', 'jsonc-parser'])
    assert.ok(names.includes(name));
});

for (const { name, version, licenses } of components) {
  test(`${name} ${version} may be passed on, and its licence is`, () => {
    assert.deepEqual(
      licenses.map(({ expression }) =>
        expression.split(/ AND | OR |[()]/).every((one) => one === '' || PERMISSIVE.includes(one)),
      ),
      [true],
      JSON.stringify(licenses),
    );
    assert.ok(notices.includes(`${name} ${version}\n---`));
  });
}
