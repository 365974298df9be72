import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

const FILES = {
  '县/汇报 #1.txt': '一、情况\n三、打算\n',
  '县/报告.txt': '投入××万元。\n',
  '县/好.txt': '平稳。\n',
};

const REPORT = {
  path: '县/报告.txt',
  diagnostics: [
    {
      code: 'placeholder',
      severity: 'error',
      message: '占位符“××”尚未填写。',
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } },
      related: [],
      fixes: [],
    },
  ],
};
const GOOD = { path: '县/好.txt', diagnostics: [] };
const NUMBERED = {
  path: '县/汇报 #1.txt',
  diagnostics: [
    {
      code: 'heading-sequence',
      severity: 'error',
      message: '序号不连续：“一、”之后缺“二、”，直接到了“三、”。',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
      related: [
        {
          message: '前一标题“一、”',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
        },
      ],
      fixes: [
        {
          title: '改为“二、”',
          safe: true,
          edits: [
            {
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
              expected: '三',
              newText: '二',
            },
          ],
        },
      ],
    },
  ],
};

async function checked(format: string, ...more: string[]) {
  const { put, hegao } = desk();
  put(FILES);
  return hegao(['check', '--format', format, '县', ...more]);
}

describe('json', () => {
  test('one object: version, and for each file its path and diagnostics', async () => {
    assert.deepEqual(JSON.parse((await checked('json')).out), { version: 1, files: [GOOD, REPORT, NUMBERED] });
  });

  test('is whole when something could not be done, and when there was nothing to check', async () => {
    const { code, out } = await checked('json', '没有.txt');
    assert.equal(code, 2);
    assert.equal(JSON.parse(out).files.length, 3);
    const nothing = await desk().hegao(['check', '--format', 'json', '没有.txt']);
    assert.deepEqual([nothing.code, JSON.parse(nothing.out)], [2, { version: 1, files: [] }]);
  });
});

describe('ndjson', () => {
  test('one object a line for each file', async () => {
    const lines = (await checked('ndjson')).out.split('\n');
    assert.equal(lines.pop(), '');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [GOOD, REPORT, NUMBERED],
    );
  });
});

describe('sarif', () => {
  const validate = sarifValidator();

  test('is valid SARIF 2.1.0: with findings, without, and when something could not be done', async () => {
    const { hegao, put } = desk();
    put({ '好.txt': '平稳。\n' });
    const logs = [
      await checked('sarif'),
      await checked('sarif', '没有.txt'),
      await hegao(['check', '--format', 'sarif', '好.txt']),
      await hegao(['check', '--format', 'sarif', '--rule', 'placeholder=off', '--locale', 'en', '没有.txt']),
    ];
    for (const { out } of logs) {
      validate(JSON.parse(out));
      assert.deepEqual(validate.errors ?? [], []);
    }
  });

  test('says each finding with its rule, place, what it refers to, and its fixes', async () => {
    const [run] = JSON.parse((await checked('sarif', '没有.txt')).out).runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const result = run.results[1];
    const uri = '%E5%8E%BF/%E6%B1%87%E6%8A%A5%20%231.txt';
    assert.equal(decodeURIComponent(uri), '县/汇报 #1.txt');
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'heading-sequence');
    const region = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 3 };
    assert.deepEqual(result, {
      ruleId: 'heading-sequence',
      ruleIndex: 0,
      level: 'error',
      message: { text: '序号不连续：“一、”之后缺“二、”，直接到了“三、”。' },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      relatedLocations: [
        {
          id: 0,
          message: { text: '前一标题“一、”' },
          physicalLocation: {
            artifactLocation: { uri },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 },
          },
        },
      ],
      fixes: [
        {
          description: { text: '改为“二、”' },
          artifactChanges: [
            {
              artifactLocation: { uri },
              replacements: [{ deletedRegion: { ...region, endColumn: 2 }, insertedContent: { text: '二' } }],
            },
          ],
          properties: { safe: true },
        },
      ],
    });
    const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
    assert.equal(executionSuccessful, false);
    assert.equal(toolExecutionNotifications[0].message.text, '找不到这个文件或文件夹');
  });
});

describe('text', () => {
  test('no colour where nobody looks', async () => {
    assert.doesNotMatch((await checked('text')).out, /\u001b/);
  });
});

/** By the schema that Microsoft's jest-sarif ships; draft 4's `id` is taken off, which Ajv 8 does not know. */
function sarifValidator() {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(join(__dirname, 'sarif-2.1.0.schema.json'), 'utf8'));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);
}
