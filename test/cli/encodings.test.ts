import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { commandUnderTest } from './command.ts';

const desk = commandUnderTest();

/** The same slip in the same place, whatever the bytes. */
const SIMPLIFIED =
  '关于全县重点工作的汇报\r\n一、基本情况\r\n今年以来，各乡镇走访群众，落实各项措施。\r\n三、下一步打算\r\n投入××万元。\r\n';
const TRADITIONAL =
  '關於全縣重點工作的報告\r\n一、基本情況\r\n今年以來，各鄉鎮走訪民眾，落實各項措施。\r\n三、下一步打算\r\n投入××萬元。\r\n';
const SLIPS = ['heading-sequence 3:0-2', 'placeholder 4:2-4'];

type File = readonly [name: string, bytes: Uint8Array];

const encoded = (name: string, text: string, encoding: string, addBOM = false): File => [
  name,
  iconv.encode(text, encoding, { addBOM }),
];

const files: readonly File[] = [
  encoded('UTF-8', SIMPLIFIED, 'utf8'),
  encoded('UTF-8 有标记', SIMPLIFIED, 'utf8', true),
  encoded('UTF-16 LE 有标记', SIMPLIFIED, 'utf-16le', true),
  encoded('UTF-16 BE 有标记', SIMPLIFIED, 'utf-16be', true),
  encoded('UTF-16 LE 无标记', SIMPLIFIED, 'utf-16le'),
  encoded('UTF-16 BE 无标记', SIMPLIFIED, 'utf-16be'),
  encoded('GB18030', SIMPLIFIED, 'gb18030'),
  ['GB18030 有标记', Buffer.concat([Buffer.from('84319533', 'hex'), iconv.encode(SIMPLIFIED, 'gb18030')])],
  encoded('GBK 繁体', TRADITIONAL, 'gbk'),
  encoded('Big5', TRADITIONAL, 'big5'),
  encoded('UTF-8 繁体', TRADITIONAL, 'utf8'),
  encoded('UTF-16 LE 繁体，无标记', TRADITIONAL, 'utf-16le'),
  [
    'UTF-8 坏了两个字节',
    Buffer.concat([Buffer.from(SIMPLIFIED), Buffer.from('末尾一字残缺：'), Buffer.from([0xe5, 0x85])]),
  ],
  ['GB18030 末尾半个字', iconv.encode(`${SIMPLIFIED}末尾一字残缺：`, 'gb18030').subarray(0, -1)],
];

/** `rule line:from-to` of what was found, zero-based. */
async function slipsIn(bytes: Uint8Array) {
  const { put, hegao } = desk();
  put({ '稿.txt': bytes });
  const { code, out, error } = await hegao(['check', '--format', 'json', '稿.txt']);
  assert.equal(error, '');
  const found = JSON.parse(out).files[0].diagnostics.map(
    // biome-ignore lint/suspicious/noExplicitAny: as JSON gives it
    ({ code, range: { start, end } }: any) => `${code} ${start.line}:${start.character}-${end.character}`,
  );
  return { code, found };
}

describe('every encoding is read to the same text', () => {
  for (const [name, bytes] of files) {
    test(name, async () => {
      const { code, found } = await slipsIn(bytes);
      // Bytes that were lost are told of as well, by the rule about residue.
      const lost = found.filter((one: string) => one.startsWith('artifact')).length;
      assert.deepEqual([code, ...found.slice(0, SLIPS.length)], [1, ...SLIPS]);
      assert.deepEqual([found.length, lost], [SLIPS.length + lost, /坏了|半个/.test(name) ? 1 : 0]);
    });
  }

  const short: Readonly<Record<string, Uint8Array>> = {
    'GB18030，一句话': iconv.encode('投入××万元', 'gb18030'),
    'Big5，一句话': iconv.encode('本所去年投入經費××萬元', 'big5'),
    'UTF-16 LE，一句话': iconv.encode('投入××万元', 'utf-16le'),
    'GB18030，四字节的字': iconv.encode('㐂村、𠮷村各投入××万元', 'gb18030'),
  };
  for (const [name, bytes] of Object.entries(short)) {
    test(name, async () => assert.equal((await slipsIn(bytes)).found.length, 1));
  }

  test('an empty file is a text', async () => {
    assert.deepEqual(await slipsIn(Buffer.alloc(0)), { code: 0, found: [] });
  });

  test('places count UTF-16 units: a rare character before takes two', async () => {
    for (const encoding of ['utf8', 'utf-16le', 'gb18030']) {
      const { found } = await slipsIn(iconv.encode('𠮷村各户投入××万元，成效明显。', encoding));
      assert.deepEqual(found, ['placeholder 0:7-9'], encoding);
    }
  });
});
