/** Who is asked again after an edit: those who looked at what was edited, and nobody else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Checker } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { message } from '../../server/src/core/messages/message.ts';
import { byBlocks, bySummary, type Finding, type Rule } from '../../server/src/core/rules/rule.ts';

const RULE = { id: 'placeholder', group: 'placeholder', severity: 'error', fix: 'none' } as const;
const found = (start: number, end: number): Finding => ({
  span: { start, end },
  confidence: 'certain',
  message: message('heading-sequence.previous', { marker: { start, end } }),
  related: [],
  fixes: [],
});

/** A draft being written, checked after each edit by one rule. */
class Desk {
  readonly #checker: Checker;
  #draft: Draft;

  constructor(text: string, rule: Rule) {
    this.#checker = new Checker(new Config(), undefined, [rule]);
    this.#draft = Draft.read(text, { markdown: false, region: 'cn' });
    this.#checker.check(this.#draft);
  }

  /** Puts `instead` in place of the first `words`; the words of all that is found then. */
  write(words: string, instead: string): readonly string[] {
    const start = this.#draft.text.indexOf(words);
    const end = start + words.length;
    const text = this.#draft.text.slice(0, start) + instead + this.#draft.text.slice(end);
    this.#draft = this.#draft.edited(text, { start, end, length: instead.length });
    return this.#checker.check(this.#draft).map(({ message: { args } }) => String(args.marker));
  }
}

describe('a rule that looks about a block', () => {
  const asked: string[] = [];
  /** Reports a line that begins like the nearest before it that begins with 甲 or 乙; looks no farther than that. */
  const rule: Rule = {
    ...RULE,
    *inContext(around) {
      const { text } = around.block.reading;
      asked.push(text);
      if (!/^[甲乙]/.test(text)) return;
      for (let back = 1; ; back++) {
        const before = around.at(-back)?.reading.text;
        if (before === undefined) return;
        if (before[0] === text[0]) yield found(0, text.length);
        if (/^[甲乙]/.test(before)) return;
      }
    },
  };
  const desk = new Desk('甲一\n乙一\n丙\n乙二\n丁\n甲二\n', rule);
  const askedBy = (words: string, instead: string) => {
    asked.length = 0;
    return { found: desk.write(words, instead), asked: [...asked] };
  };

  test('is asked of the edited block and of those that looked at it', () => {
    assert.deepEqual(askedBy('丁', '戊'), { found: ['乙二'], asked: ['戊', '甲二'] });
  });

  test('is asked of a block whose look ended at the edited one', () => {
    assert.deepEqual(askedBy('乙二', '甲三'), { found: ['甲二'], asked: ['甲三', '甲二'] });
  });

  test('is asked of a block whose look went over a place where a block comes in', () => {
    assert.deepEqual(askedBy('丙\n', '丙\n己\n'), { found: ['甲二'], asked: ['丙', '己', '甲三'] });
  });
});

describe('a rule over the draft', () => {
  test('is asked again when a block says something else, and not when it only says it elsewhere', () => {
    let asked = 0;
    const desk = new Desk('前甲\n后\n', {
      ...RULE,
      inDraft: byBlocks<string>({
        saidBy: ({ reading: { text } }) => /[甲乙]/.exec(text)?.[0],
        isSame: (before, now) => before === now,
        *judge(draft, _, { said }) {
          asked++;
          const at = said.findIndex((one) => one !== undefined);
          if (at >= 0) yield found(draft.starts[at]!, draft.starts[at]! + 1);
        },
      }),
    });
    assert.equal(asked, 1);
    assert.deepEqual(desk.write('后', '末尾'), ['前']);
    assert.deepEqual(desk.write('前', '新\n前'), ['前'], 'a block that says nothing comes in before');
    assert.equal(asked, 1);
    desk.write('甲', '乙');
    assert.equal(asked, 2);
  });

  test('is asked again when places moved in a block that it found something in', () => {
    let asked = 0;
    const desk = new Desk('看甲\n看乙\n', {
      ...RULE,
      inDraft: bySummary(
        ({ reading: { text } }) => text.replace(/[^甲乙]/g, ''),
        function* (draft) {
          asked++;
          const at = draft.text.indexOf('甲');
          yield found(at, at + 1);
        },
        ({ reading: { text } }) => String(text.search(/[甲乙]/)),
      ),
    });
    assert.deepEqual(desk.write('看乙', '看看乙'), ['甲'], 'nothing was found there');
    assert.equal(asked, 1);
    assert.deepEqual(desk.write('看甲', '看看甲'), ['甲']);
    assert.equal(asked, 2);
  });

  test('works a fix out by the draft as it is when somebody looks at it', () => {
    const rule: Rule = {
      ...RULE,
      inDraft: bySummary(
        ({ reading: { text } }) => text.replace(/[^甲]/g, ''),
        function* () {
          yield {
            ...found(0, 1),
            fixes: (now) => [
              {
                title: message('fix-all.title'),
                safe: true,
                edits: [{ span: { start: 0, end: now.text.length }, newText: '' }],
              },
            ],
          };
        },
      ),
    };
    const checker = new Checker(new Config(), undefined, [rule]);
    const before = Draft.read('甲', { markdown: false, region: 'cn' });
    checker.check(before);
    const now = before.edited('甲乙', { start: 1, end: 1, length: 1 });
    assert.deepEqual(
      checker.check(now).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)),
      [{ span: { start: 0, end: 2 }, expected: '甲乙', newText: '' }],
    );
  });
});
