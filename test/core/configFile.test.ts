import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configFrom, readConfigFile } from '../../server/src/core/configFile.ts';

test('words on the protect list reach whoever converts between scripts', () => {
  const { file, problems } = readConfigFile('{ "protect": ["里程", "干支"] }');
  assert.deepEqual(problems, []);
  assert.deepEqual(configFrom(file).protect, ['里程', '干支']);
  assert.deepEqual(configFrom(file).withReading({ markdown: true }).protect, ['里程', '干支']);
});
