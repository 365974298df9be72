import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled } from '../scripts/install.mjs';
import { timedUntilDone } from './measure.mjs';

/**
 * @typedef {object} Peer
 * @property {string} name as its makers write it
 * @property {string} package
 * @property {string} with what it was asked to look for
 * @property {(text: string) => number | Promise<number>} lint answers with how much it found; throws where it gives up
 */

const here = import.meta.dirname;
/** How long one pass over a text may take for the text to be measured; a peer that would take longer is not. */
const patience = 6000;

/**
 * What other linters take for the same texts, best of a few passes, in milliseconds. None of them is incremental: this is
 * what a keystroke costs them, too.
 *
 * @param {Record<string, string>} texts by size, the shortest first
 */
export async function peers(texts) {
  await ensureInstalled(here);
  const measured = [];
  for (const peer of await loaded()) {
    const { name, with: rules } = peer;
    const { version } = JSON.parse(readFileSync(join(here, 'node_modules', peer.package, 'package.json'), 'utf8'));
    measured.push({ name, version, rules, sizes: await passes(peer, texts) });
  }
  return measured;
}

/**
 * @param {Peer} peer
 * @param {Record<string, string>} texts
 */
async function passes(peer, texts) {
  /** @type {Record<string, { ms: number, found: number } | { none: string }>} */
  const sizes = {};
  let perUnit = 0;
  for (const [size, text] of Object.entries(texts)) {
    if (perUnit * text.length > patience) {
      sizes[size] = { none: 'tooSlow' };
      continue;
    }
    try {
      let found = 0;
      let best = Number.POSITIVE_INFINITY;
      for (let pass = 0, spent = 0; pass < 2 || (pass < 6 && spent < 1000); pass++) {
        const ms = await timedUntilDone(async () => {
          found = await peer.lint(text);
        });
        best = Math.min(best, ms);
        spent += ms;
      }
      perUnit = best / text.length;
      sizes[size] = { ms: best, found };
    } catch (error) {
      sizes[size] = { none: String(error instanceof Error ? error.message : error) };
    }
  }
  return sizes;
}

/** @returns {Promise<Peer[]>} */
async function loaded() {
  const require = createRequire(join(here, 'package.json'));
  const load = async (/** @type {string} */ name) => {
    const module = await import(require.resolve(name));
    return module.default?.default ?? module.default ?? module;
  };
  const [autocorrect, zhlint, markdownlint] = [
    await load('autocorrect-node'),
    await import('zhlint'),
    await import('markdownlint/sync'),
  ];
  const { TextlintKernel } = require('@textlint/kernel');
  const kernel = new TextlintKernel();
  const plugins = [{ pluginId: 'text', plugin: await load('@textlint/textlint-plugin-text') }];
  const textlint = async (/** @type {string[]} */ names) => {
    const rules = await Promise.all(names.map(async (name) => ({ ruleId: name, rule: await load(name) })));
    return async (/** @type {string} */ text) =>
      (await kernel.lintText(text, { ext: '.txt', plugins, rules })).messages.length;
  };
  const marks = [
    'textlint-rule-zh-half-and-full-width-bracket',
    '@textlint-rule/textlint-rule-no-invalid-control-character',
  ];
  const sentences = ['@textlint-rule/textlint-rule-no-unmatched-pair', 'textlint-rule-sentence-length'];
  return [
    {
      name: 'AutoCorrect',
      package: 'autocorrect-node',
      with: '默认',
      lint(text) {
        const { error, lines } = autocorrect.lintFor(text, 'draft.txt');
        if (error) throw new Error(error.trim().split('= ').at(-1));
        return lines.length;
      },
    },
    {
      name: 'zhlint',
      package: 'zhlint',
      with: '默认',
      lint: (text) => zhlint.run(text, { rules: { preset: 'default' } }).validations.length,
    },
    {
      name: 'markdownlint',
      package: 'markdownlint',
      with: '默认',
      lint: (text) => markdownlint.lint({ strings: { draft: text } }).draft?.length ?? 0,
    },
    { name: 'textlint', package: '@textlint/kernel', with: '括号、控制字符', lint: await textlint(marks) },
    {
      name: 'textlint',
      package: '@textlint/kernel',
      with: '再加成对标点、句长',
      lint: await textlint([...marks, ...sentences]),
    },
  ];
}
