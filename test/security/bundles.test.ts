/** What ships has no means to talk to anyone or to run anything: looked up in the bundles as they are built. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';

const dist = resolve(__dirname, '../../dist');

/** Modules a bundle may load. `net` is what vscode-jsonrpc offers for local pipes; nobody opens one. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'cli.js': ['buffer', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'readline', 'url', 'util', 'worker_threads'],
  'server.js': [
    'buffer',
    'child_process',
    'crypto',
    'fs',
    'fs/promises',
    'net',
    'os',
    'path',
    'process',
    'stream',
    'url',
    'util',
  ],
  'client.js': ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util', 'vscode'],
  'client.browser.js': ['vscode'],
  'server.browser.js': [],
  'toSimplified.js': [],
  'toTraditional.js': [],
};

const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  网络: /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|(?<![\w.])fetch\(/,
  执行文字: /(?<![\w.])eval\(|\bnew Function\(|(?<![\w.])Function\(["'`]/,
};

const loaded = (source: string): readonly string[] =>
  [...source.matchAll(/\b(?:require|import)\("([^"./][^"]*)"\)/g)].map(([, name]) => name!.replace('node:', ''));

describe('the bundles', () => {
  const bundles = readdirSync(dist).filter((name) => name.endsWith('.js'));

  test('are those that are known here', () => {
    const unknown = bundles.filter((name) => !(name in MODULES));
    assert.deepEqual(unknown, []);
  });

  for (const name of bundles) {
    const source = readFileSync(join(dist, name), 'utf8');
    test(`${name} loads only what it may`, () => {
      assert.deepEqual(
        loaded(source).filter((module) => !(MODULES[name] ?? []).includes(module)),
        [],
      );
    });
    for (const [what, pattern] of Object.entries(FORBIDDEN)) {
      test(`${name}: ${what}`, () => {
        const found = pattern.exec(source);
        assert.equal(found === null ? '' : source.slice(Math.max(0, found.index - 80), found.index + 80), '');
      });
    }
  }
});

test('what is looked for would be found', () => {
  assert.match('a();fetch("https://example.org")', FORBIDDEN.网络!);
  assert.match('return new Function("x")', FORBIDDEN.执行文字!);
  assert.deepEqual(loaded('var a=require("node:https"),b=require("./x")'), ['https']);
});
