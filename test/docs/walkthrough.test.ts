/** The walkthrough shows what is there: its pictures wear the theme's colours, its commands exist, its sample holds what its steps remove. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { problemsOf } from '../rules/judged.ts';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { contributes } = JSON.parse(read('package.json'));
const [{ steps }] = contributes.walkthroughs;
const ours = new Set([
  ...contributes.commands.map(({ command }: { command: string }) => command),
  ...contributes.views.explorer.map(({ id }: { id: string }) => `${id}.focus`),
]);
const INTERNAL = new Set(['hegao.fillBlank', 'hegao.saveConfig']);

test('has five steps', () => assert.equal(steps.length, 5));

for (const { id, media, completionEvents } of steps) {
  describe(`the step ${id}`, () => {
    test('has a picture in the colours of the theme', () => {
      const picture = read(media.svg);
      for (const [, colour] of picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
        assert.match(colour!, /^(?:none|var\(--vscode-[\w-]+, #[0-9a-f]{6}\))$/i);
      }
      assert.match(media.altText, /^%walkthrough\.\w+\.picture%$/);
    });

    test('is ticked off by what exists', () => {
      assert.ok(completionEvents.length > 0);
      for (const event of completionEvents as string[]) {
        const [, kind, name] = /^(onCommand|onContext):(hegao\.\w+)$/.exec(event)!;
        if (kind === 'onCommand') assert.ok(ours.has(name) || INTERNAL.has(name!), name);
        else assert.ok(read('client/src/sample.ts').includes(`'${name}'`), name);
      }
    });
  });
}

for (const name of ['package.nls.json', 'package.nls.zh-tw.json', 'package.nls.en.json']) {
  test(`the commands linked in ${name} are there`, () => {
    const linked = [...read(name).matchAll(/\]\(command:([\w.]+)\)/g)].map((match) => match[1]!);
    assert.deepEqual(
      linked.filter((command) => command.startsWith('hegao.') && !ours.has(command)),
      [],
    );
    assert.ok(linked.includes('hegao.openSample'));
  });

  test(`the steps in ${name} are written in what the editor shows there: no code, no emphasis but bold`, () => {
    const texts: Record<string, string> = JSON.parse(read(name));
    const marked = Object.keys(texts).filter(
      (key) => key.startsWith('walkthrough.') && /`|(?<!\*)\*(?!\*)/.test(texts[key]!),
    );
    assert.deepEqual(marked, []);
  });
}

for (const [file, fixed] of [
  [
    'walkthrough/sample.txt',
    [
      ['\n　　（二）办好', '\n　　（三）办好'],
      ['22.0%', '20.0%'],
      ['xx村', '青石村'],
    ],
  ],
  [
    'walkthrough/sample.zh-hant.txt',
    [
      ['\n　　（二）辦好', '\n　　（三）辦好'],
      ['22.0%', '20.0%'],
      ['xx村', '青石村'],
    ],
  ],
] as const) {
  test(`${file} holds what the steps remove, and no more`, () => {
    const rulesIn = (text: string) =>
      problemsOf(text).map(({ rule, span }) => [rule.id, text.slice(span.start, span.end)]);
    const text = read(file);
    assert.deepEqual(rulesIn(text), [
      ['placeholder', 'xx'],
      ['placeholder', 'xx'],
      ['heading-sequence', '（二）'],
      ['growth-mismatch', '22.0%'],
      ['placeholder', '20××'],
      ['placeholder', 'xx'],
    ]);
    const done = fixed.reduce((result, [slip, right]) => result.replaceAll(slip, right), text);
    assert.deepEqual(rulesIn(done), [['placeholder', '20××']]);
  });
}
