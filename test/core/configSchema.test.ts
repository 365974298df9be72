/** What VS Code says of a `.hegao.json` while it is written and what the loader says of it must agree. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { readConfigFile } from '../../server/src/core/configFile.ts';

const script = pathToFileURL(resolve(__dirname, '../../scripts/configSchema.mjs')).href;
let validate: (config: unknown) => boolean;

before(async () => {
  const { readConfigSchema } = await import(script);
  const check = new Ajv({ strict: false }).compile(JSON.parse(await readConfigSchema()));
  validate = (config) => check(config) === true;
});

const GOOD = [
  {},
  { $schema: 'x', root: true, plainText: 'always', region: 'hk', protect: ['里程碑'] },
  { rules: { placeholder: 'off', 'item-count': { severity: 'hint' } } },
  { rules: { placeholder: { allow: ['×××'] } } },
  { ignore: [{ rule: 'placeholder' }, { rule: 'placeholder', text: '', before: '由', after: '县', seen: '稿.txt' }] },
  { ignore: [{ rule: 'item-count', file: '镇/' }] },
];

const BAD = [
  [],
  { rulse: {} },
  { rules: { 拼写: 'off' } },
  { rules: { placeholder: 'warn' } },
  { rules: { placeholder: { severity: 'warn' } } },
  { rules: { placeholder: { allow: '×××' } } },
  { rules: { placeholder: { allow: [''] } } },
  { rules: { 'item-count': { allow: [] } } },
  { root: 'true' },
  { plainText: true },
  { region: 'mo' },
  { protect: ['里程碑', 3] },
  { ignore: {} },
  { ignore: ['placeholder'] },
  { ignore: [{ text: 'xx' }] },
  { ignore: [{ rule: 'placeholder', text: 3 }] },
  { ignore: [{ rule: 'placeholder', pattern: '.*' }] },
];

describe('the schema and the loader agree', () => {
  for (const [configs, good] of [
    [GOOD, true],
    [BAD, false],
  ] as const) {
    for (const config of configs) {
      test(`${good ? 'good' : 'bad'}: ${JSON.stringify(config)}`, () => {
        assert.equal(validate(config), good);
        assert.equal(readConfigFile(JSON.stringify(config)).problems.length === 0, good);
      });
    }
  }
});
