import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { nextMarkers } from '../../server/src/core/numbering/nextMarkers.ts';

/** `|` marks the caret. */
function offered(marked: string): readonly string[] {
  const at = marked.indexOf('|');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  return nextMarkers(Draft.read(text, { markdown: false, region: 'cn' }), at).map(({ text: next }) => next);
}

describe('the markers that may come next', () => {
  test('the next sibling, then the next of each level above', () => {
    assert.deepEqual(offered('一、甲\n（一）子\n（二）丑\n|'), ['（三）', '二、']);
  });
  test('are written as the siblings are', () => {
    assert.deepEqual(offered('壹、總說\n貳、辦理\n|'), ['參、']);
    assert.deepEqual(offered('壹、總體說明\n|'), ['貳、']);
    assert.deepEqual(offered('壹、总体说明\n|'), ['贰、']);
    assert.deepEqual(offered('１．甲\n２．乙\n|'), ['３．']);
    assert.deepEqual(offered('(一)學(xué)校\n|'), ['(二)']);
  });
  test('the next item of an enumeration comes first', () => {
    assert.deepEqual(offered('一、甲\n一是抓早。\n二是抓小。\n|'), ['三是', '二、']);
    assert.deepEqual(offered('一、甲\n一是抓早，|'), ['二是', '二、']);
  });
  test('a heading closes the enumeration before it', () => {
    assert.deepEqual(offered('一、甲\n一是抓早。\n二、乙\n|'), ['三、']);
  });
  test('behind the caret counts for nothing', () => {
    assert.deepEqual(offered('一、甲\n|\n二、乙\n'), ['二、']);
  });
  test('none where nothing is numbered', () => {
    assert.deepEqual(offered('今年以来，工作扎实推进。\n|'), []);
  });
});
