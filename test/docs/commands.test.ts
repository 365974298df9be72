/** Everything can be done by a command that says what it is and is offered where it can do something; no key of an editor's own is taken. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';

interface Offer {
  readonly command: string;
  readonly when?: string;
}

const root = resolve(__dirname, '../..');
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const commands: readonly { command: string; category?: string; title: string; enablement?: string }[] =
  contributes.commands;
const palette: readonly Offer[] = contributes.menus.commandPalette;
const keys: readonly (Offer & { key: string; mac?: string })[] = contributes.keybindings;

const client = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'client/src', file), 'utf8'))
  .join('\n');

/** Those that need no draft. */
const ANYWHERE = new Set([
  'hegao.restartServer',
  'hegao.showLog',
  'hegao.explainRule',
  'hegao.openSample',
  'hegao.openWalkthrough',
]);

describe('the commands', () => {
  for (const { command, category, title, enablement } of commands) {
    test(command, () => {
      assert.equal(category, '%title%');
      assert.match(title, /^%commands\.\w+%$/);
      assert.ok(client.includes(`'${command}'`), 'the client knows it');
      const offered = palette.find((offer) => offer.command === command)?.when ?? enablement;
      assert.equal(offered === undefined, ANYWHERE.has(command), `offered when ${offered}`);
    });
  }

  test('come each once, and each once in a menu', () => {
    const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);
    assert.deepEqual(twice(commands.map(({ command }) => command)), []);
    for (const menu of Object.values<Offer[]>(contributes.menus)) {
      assert.deepEqual(twice(menu.map(({ command }) => command)), []);
    }
  });

  test('are in menus only where they belong', () => {
    for (const [menu, offers] of Object.entries<Offer[]>(contributes.menus)) {
      for (const { command, when } of offers) assert.ok(when, `${command} in ${menu}`);
    }
  });
});

/**
 * What VS Code binds by default, on any system and in the editor, of the keys that ours are made with: cursor keys, paging,
 * brackets, F2 (keyboard-shortcuts-windows.pdf, -linux.pdf, -macos.pdf of code.visualstudio.com).
 */
const DEFAULTS = new Set(
  `f2 ctrl+f2 cmd+f2
  ctrl+up ctrl+down ctrl+left ctrl+right alt+up alt+down alt+left alt+right cmd+up cmd+down cmd+left cmd+right
  shift+up shift+down shift+left shift+right shift+alt+up shift+alt+down shift+alt+left shift+alt+right
  ctrl+alt+up ctrl+alt+down ctrl+alt+left ctrl+alt+right cmd+alt+up cmd+alt+down cmd+alt+left cmd+alt+right
  ctrl+shift+up ctrl+shift+down ctrl+shift+left ctrl+shift+right ctrl+shift+alt+up ctrl+shift+alt+down
  ctrl+shift+alt+left ctrl+shift+alt+right shift+cmd+up shift+cmd+down shift+cmd+left shift+cmd+right
  ctrl+shift+cmd+up ctrl+shift+cmd+down ctrl+shift+cmd+left ctrl+shift+cmd+right
  pageup pagedown ctrl+pageup ctrl+pagedown alt+pageup alt+pagedown shift+pageup shift+pagedown cmd+pageup cmd+pagedown
  ctrl+shift+pageup ctrl+shift+pagedown ctrl+shift+alt+pageup ctrl+shift+alt+pagedown
  ctrl+[ ctrl+] ctrl+shift+[ ctrl+shift+] cmd+[ cmd+] cmd+alt+[ cmd+alt+] shift+cmd+[ shift+cmd+]`.split(/\s+/),
);

describe('the keys', () => {
  for (const { command, key, mac, when = '' } of keys) {
    test(`${key} for ${command} takes none of the editor's`, () => {
      const inOurs = /\bfocusedView == hegao\.\w+ /.test(`${when} `);
      assert.ok(inOurs || /^editorTextFocus && .*editorLangId == gongwen/.test(when), when);
      if (inOurs) return;
      for (const taken of [key, mac ?? key]) assert.ok(!DEFAULTS.has(taken), taken);
    });
  }

  test('mean one thing each', () => {
    const meant = keys.map(({ key, when }) => `${key} ${when}`);
    assert.equal(new Set(meant).size, keys.length);
  });
});
