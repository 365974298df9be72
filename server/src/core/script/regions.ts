/** Where a traditional text is written: Taiwan, Hong Kong, or as OpenCC's standard and mainland printers have it. */
export type Region = 'tw' | 'hk' | 't';

/** Forms that one region prints and another does not. Only those frequent in reports: a handful decides. */
const WRITTEN: readonly (readonly [Region, RegExp])[] = [
  ['tw', /裡|(?<![顯卓名原專編合昭土論巨遺譯撰])著(?![名作述稱書者錄])/g],
  ['hk', /[説衞税户脱温鋭閲悦綫兑葱藴鈎敍]/g],
  ['t', /[爲衆羣啓峯麪牀喫覈祕]/g],
];

/** Hong Kong and OpenCC's standard write 裏 and 着, each with other forms of its own. */
const NOT_TAIWAN = /[裏着]/g;

/** The region that a traditional text shows itself to be from; Taiwan where it shows nothing. */
export function regionOf(text: string): Region {
  const sample = text.slice(0, 1 << 16);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const [tw, hk, t] = WRITTEN.map(([, pattern]) => count(pattern)) as [number, number, number];
  const elsewhere = count(NOT_TAIWAN);
  if (tw >= hk + t + elsewhere) return 'tw';
  return hk >= t ? 'hk' : 't';
}
