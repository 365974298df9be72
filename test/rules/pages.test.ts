/** Every rule has its page, its test and its messages; the examples of its page are true. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { zhCn } from '../../server/src/core/messages/zh-cn.ts';
import { RULES } from '../../server/src/core/rules/index.ts';
import { readBrackets } from '../brackets.ts';
import { judge, problemsOf } from './judged.ts';

const root = resolve(__dirname, '../..');
const SECTIONS = ['查什么', '为什么', '不合规的例子', '改后的例子', '不报的情形', '怎样忽略', '依据'];

function sectionsOf(page: string): ReadonlyMap<string, string> {
  return new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section.slice(section.indexOf('\n') + 1)]),
  );
}

/** What else an example of a rule cannot but hold: where blanks are mixed there are blanks. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = { 'placeholder-mixed': ['placeholder'] };

const examplesIn = (section = ''): readonly string[] =>
  [...section.matchAll(/^```gongwen\n([\s\S]*?)^```/gm)].map((match) => match[1]!);

for (const rule of RULES) {
  describe(rule.id, () => {
    const path = resolve(root, 'server/docs/rules', `${rule.id}.md`);
    const sections = sectionsOf(readFileSync(path, 'utf8'));
    const bad = examplesIn(sections.get('不合规的例子'));
    const good = examplesIn(sections.get('改后的例子'));

    test('has a page with the same sections as every other', () => {
      assert.deepEqual([...sections.keys()], SECTIONS);
      assert.ok(bad.length > 0 && bad.length === good.length);
    });

    test('has a file, a test and a title of its name', () => {
      assert.ok(existsSync(resolve(root, 'server/src/core/rules', `${rule.id}.ts`)));
      assert.ok(existsSync(resolve(root, 'test/rules', `${rule.id}.test.ts`)));
      assert.ok(`${rule.id}.title` in zhCn);
    });

    for (const [index, example] of bad.entries()) {
      test(`finds what its example ${index + 1} marks, and nothing else is found there`, () => {
        assert.equal(judge(rule.id, example).found, example);
        const all = problemsOf(readBrackets(example).text);
        const found = new Set(all.map((problem) => problem.rule.id));
        for (const companion of COMPANIONS[rule.id] ?? []) found.delete(companion);
        assert.deepEqual([...found], [rule.id]);
      });

      test(`its example ${index + 1} is clean after the fix`, () => {
        assert.deepEqual(judge(rule.id, good[index]!).messages, []);
        const { fixed, problems } = judge(rule.id, example);
        if (problems.some(({ fixes }) => fixes.length > 0)) assert.equal(fixed, good[index]);
      });
    }

    for (const [index, example] of examplesIn(sections.get('不报的情形')).entries()) {
      test(`reports nothing on exception ${index + 1}`, () => assert.deepEqual(judge(rule.id, example).messages, []));
    }
  });
}

test('every rule file, page and test belongs to a rule', () => {
  const ids = new Set<string>(RULES.map(({ id }) => id));
  const named = (folder: string, ending: string): readonly string[] =>
    readdirSync(resolve(root, folder))
      .filter((file) => file.endsWith(ending) && (file.includes('-') || file === `placeholder${ending}`))
      .map((file) => file.slice(0, -ending.length));
  for (const id of [
    ...named('server/src/core/rules', '.ts'),
    ...named('server/docs/rules', '.md'),
    ...named('test/rules', '.test.ts'),
  ]) {
    assert.ok(ids.has(id), id);
  }
});
