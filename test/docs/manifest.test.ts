/** What the editor reads of the extension is said in three languages, and asks for few decisions. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(__dirname, '../..');
const parsed = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const { contributes } = parsed('package.json');
const used = new Set([...manifest.matchAll(/"%([^%]+)%"/g)].map((match) => match[1]!));

describe('the texts of the manifest', () => {
  for (const name of ['package.nls.json', 'package.nls.zh-tw.json', 'package.nls.en.json']) {
    test(`${name} has each that is used, and no other`, () => {
      const texts: Record<string, string> = parsed(name);
      assert.deepEqual(Object.keys(texts).sort(), [...used].sort());
      for (const text of Object.values(texts)) assert.notEqual(text.trim(), '');
    });
  }
});

describe('the settings', () => {
  const settings: Record<string, { scope?: string; description?: string; markdownDescription?: string }> =
    contributes.configuration.properties;

  test('are fewer than fifteen', () => assert.ok(Object.keys(settings).length < 15));

  for (const [name, { scope, description, markdownDescription }] of Object.entries(settings)) {
    test(`${name} says where it holds and what it does`, () => {
      assert.ok(scope);
      assert.match(description ?? markdownDescription ?? '', /^%[^%]+%$/);
    });
  }
});

test('every key, menu and view leads to a command or view that exists', () => {
  const commands = new Set(contributes.commands.map(({ command }: { command: string }) => command));
  const named = [
    ...contributes.keybindings,
    ...Object.values<{ command: string }[]>(contributes.menus).flat(),
  ] as readonly { command: string }[];
  for (const { command } of named) assert.ok(commands.has(command), command);
});
