/** The documents say what is so: tables are up to date, links lead somewhere, and the English README leaves nothing out. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Without code, in which # is no heading and [] no link. */
const prose = (path: string): string =>
  read(path)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '');

test('what is written from the rules is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs', 'samples', 'server/docs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && !path.endsWith('.gw.md'))
      .map((path) => join(folder, path)),
  ),
];

describe('links lead to files that exist', () => {
  for (const path of documents) {
    test(path, () => {
      const targets = [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
      const local = targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target));
      const lost = local.filter((target) => !existsSync(join(root, dirname(path), target.replace(/#.*$/, ''))));
      assert.deepEqual(lost, []);
    });
  }
});

test('the English README has the sections of the Chinese one, with as many tables, examples, pictures and points', () => {
  const outline = (path: string) =>
    read(path)
      .split(/^(?=#+ )/m)
      .map((section) => {
        const count = (pattern: RegExp): number => section.match(pattern)?.length ?? 0;
        return {
          level: /^#+/.exec(section)?.[0],
          rows: count(/^\|/gm),
          examples: count(/^```/gm) / 2,
          pictures: count(/!\[/g),
          points: count(/^(?:-|\d+\.) /gm),
        };
      });
  assert.deepEqual(outline('README.en.md'), outline('README.md'));
});
