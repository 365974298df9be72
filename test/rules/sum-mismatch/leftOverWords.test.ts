import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Config } from '../../../server/src/core/config.ts';
import { Draft } from '../../../server/src/core/draft/draft.ts';
import { LEFT_OVER, tellsLeft } from '../../../server/src/core/figures/sums/leftOver.ts';

/** What an expression says by itself: strings that match it need not stand anywhere in particular. */
const withoutLookarounds = ({ source }: RegExp): RegExp =>
  new RegExp(source.replace(/\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g, ''));

for (const { left } of LEFT_OVER) {
  test(`${left.source}: each of its names is among the words that are looked for first`, () => {
    const { reading } = new Config();
    fc.assert(
      fc.property(fc.stringMatching(withoutLookarounds(left), { size: 'xsmall' }), (name) => {
        const block = Draft.read(`全年${name.replace(/[^\u4e00-\u9fff]/g, '')}12件。`, reading).blocks[0]!;
        assert.ok(tellsLeft(block), name);
      }),
    );
  });
}
