import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A text and how its bytes held it: `text` is without the byte order mark, which takes the first `bom` bytes. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: number;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/**
 * The text that bytes hold, or undefined when they hold none. A byte order mark is believed, else valid UTF-8 is UTF-8;
 * beyond that the encoding is told by which reading looks like Chinese prose.
 */
export function decode(bytes: Buffer): Decoded | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodedIfText(bytes, marked[0], marked[1].length);
  if (isUtf8(bytes) && !bytes.includes(0)) return { text: bytes.toString('utf8'), encoding: 'utf-8', bom: 0 };
  const encoding = likeliest(bytes);
  return encoding === undefined ? undefined : decodedIfText(bytes, encoding, 0);
}

/** Undecodable bytes become U+FFFD. */
export function decodeAs(bytes: Buffer, encoding: Encoding, bom: number): string {
  const body = bytes.subarray(bom);
  // Buffer keeps lone surrogates, which TextDecoder replaces.
  if (encoding === 'utf-16le') return body.toString('utf16le');
  if (encoding === 'utf-16be')
    return Buffer.from(body.subarray(0, body.length & ~1))
      .swap16()
      .toString('utf16le');
  return encoding === 'utf-8' ? body.toString('utf8') : new TextDecoder(encoding).decode(body);
}

function decodedIfText(bytes: Buffer, encoding: Encoding, bom: number): Decoded | undefined {
  const text = decodeAs(bytes, encoding, bom);
  const few = 1 + text.length / 50;
  return look(text).foreign <= few ? { text, encoding, bom } : undefined;
}

/** Enough to tell an encoding by. */
const SAMPLE = 1 << 16;
/** Units that a text in UTF-16 without a mark has of Chinese and ASCII, at the least; other bytes come to half of it. */
const AT_HOME = 0.9;
const MARGIN = 0.1;

function likeliest(bytes: Buffer): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const read = (encoding: Encoding): Look => look(decodeAs(sample, encoding, 0));
  const [utf8, gb, big5] = [read('utf-8'), read('gb18030'), read('big5')];
  const binary = bytes.includes(0);
  if (bytes.length % 2 === 0) {
    const [little, big] = [read('utf-16le'), read('utf-16be')];
    const [better, worse] = little.home > big.home ? [little, big] : [big, little];
    const plain = better.home >= AT_HOME && better.home > worse.home + MARGIN;
    if (plain && (binary || better.prose > Math.max(gb.prose, big5.prose))) {
      return better === little ? 'utf-16le' : 'utf-16be';
    }
  }
  if (binary) return undefined;
  if (utf8.prose > gb.prose && utf8.prose > big5.prose) return 'utf-8';
  return big5.prose > gb.prose + MARGIN ? 'big5' : 'gb18030';
}

const PUNCTUATION = new Set('、。“”《》「」『』【】〔〕—…·\u3000×○□％');

/** The characters and marks that fill official prose, in both scripts. */
const COMMON = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種' +
    '面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業' +
    '本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但' +
    '质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并提直题題党黨程展五果料象员員革位入常文总總次品式活' +
    '设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被' +
    '干做必战戰先回则則任取据據处處府领領督落镇鎮乡鄉村市县縣省局委报報告况況完善项項目标標服务務保障安全推落教育加快投元万萬亿億六七八' +
    '、，。；：（）“”《》「」『』！？％—…·　０１２３４５６７８９',
);

interface Look {
  /** Units that belong in no text at all: control characters, lost bytes. */
  readonly foreign: number;
  /** Share of units that are Han, full-width or ASCII. */
  readonly home: number;
  /** How much it looks like official prose, 1 at the most. */
  readonly prose: number;
}

function look(text: string): Look {
  let home = 0;
  let common = 0;
  let foreign = 0;
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if ((unit >= 0x20 && unit !== 0x7f) || (unit >= 9 && unit <= 13) || unit === 0x1a || unit === 0x1b) {
        common++;
        home++;
      } else foreign++;
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      if (unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
        if (unit >= 0xd840 && unit <= 0xd8bf) home += 2;
        at++;
      } else foreign++;
    } else if (unit < 0xa0 || unit >= 0xfff0) foreign++;
    // Private use: characters that an office made for itself, which Big5 files have.
    else if (unit >= 0xe000 && unit <= 0xf8ff) strange++;
    else {
      if (COMMON.has(text[at]!)) common++;
      if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xff5e) || PUNCTUATION.has(text[at]!))
        home++;
    }
  }
  const all = Math.max(1, text.length);
  return { foreign, home: home / all, prose: (common - 3 * (foreign + strange)) / all };
}
