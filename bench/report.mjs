import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filled, table } from '../scripts/filled.mjs';
import { root } from '../scripts/root.mjs';

const document = 'docs/performance.md';

/** What the design asks for: of milliseconds, megabytes a second, or bytes. */
const goals = {
  rate: 50,
  keystroke: /** @type {Record<string, number>} */ ({ '100 KB': 0.3, '1 MB': 2 }),
  p99: 3,
  process: 100,
  activation: 50,
  memory: 24,
};

/** @param {any} figures */
export async function writeReport(figures) {
  await writeFile(join(root, document), filled(document, 'bench', `\n${report(figures)}\n`));
}

/** The figures as Markdown. @param {any} figures */
export function report(figures) {
  return [
    machine(figures),
    summary(figures),
    wholes(figures),
    keystrokes(figures),
    starts(figures),
    conversions(figures),
  ]
    .map((part) => part.trimEnd())
    .join('\n\n');
}

/** @param {any} figures */
function machine({ machine: { cpu, cores, node, load, commit, date }, rules, sizes }) {
  const { units, blocks, problems } = sizes['1 MB'];
  return `${cores} 核 ${cpu}，Node ${node}，${date}，提交 ${commit}，测前负载 ${short(load)}。${rules} 条规则全开；1 MB 的稿子有 ${units} 字、${blocks} 段，查出 ${problems} 处。`;
}

/** @param {any} figures */
function summary({ sizes, processes, activation, memory }) {
  const rate = megabytes(sizes['1 MB'].bytes, sizes['1 MB'].whole.best);
  const row = (
    /** @type {string} */ what,
    /** @type {string} */ goal,
    /** @type {string} */ now,
    /** @type {boolean} */ reached,
  ) => [what, goal, now, reached ? '是' : '否'];
  return table(
    ['', '目标', '现在', '达到'],
    [
      row('检查全文，1 MB', `${goals.rate} MB/s`, `${short(rate)} MB/s`, rate >= goals.rate),
      ...Object.entries(goals.keystroke).map(([size, goal]) => {
        const { p50, p99 } = sizes[size].keystroke;
        const reached = p50 <= goal && p99 <= goal * goals.p99;
        return row(
          `改一个字，${size}`,
          `${goal} ms，99% 在 ${short(goal * goals.p99)} ms 内`,
          `${short(p50)} ms，99% 在 ${short(p99)} ms 内`,
          reached,
        );
      }),
      row(
        '从启动进程到查完 10 KB',
        `${goals.process} ms`,
        `${short(processes.check.median)} ms`,
        processes.check.median <= goals.process,
      ),
      row(
        '激活扩展（含装入）',
        `${goals.activation} ms`,
        `${short(activation.together.median)} ms`,
        activation.together.median <= goals.activation,
      ),
      row(
        '稿子在原文之外占的内存',
        `每字 ${goals.memory} 字节`,
        `每字 ${short(memory.checked)} 字节`,
        memory.checked <= goals.memory,
      ),
    ],
  );
}

/** @param {any} figures */
function wholes({ sizes, peers, rules }) {
  const names = Object.keys(sizes);
  const { bytes: most, whole, floors } = sizes['1 MB'];
  const speed = (/** @type {string} */ size, /** @type {number | undefined} */ ms) =>
    ms === undefined ? '—' : short(megabytes(sizes[size].bytes, ms));
  const row = (/** @type {string} */ what, /** @type {(of: any) => number} */ ms) => [
    what,
    ...names.map((size) => speed(size, ms(sizes[size]))),
    `${short(ms(sizes['1 MB']) / floors.looking)} 倍`,
    '',
  ];
  const peerRow = (/** @type {any} */ { name, version, rules: asked, sizes: taken }) => {
    const size = taken['1 MB']?.ms === undefined ? '100 KB' : '1 MB';
    const ms = taken[size]?.ms;
    return [
      `${name} ${version}（${asked}）`,
      ...names.map((each) => (taken[each]?.none ? why(taken[each].none) : speed(each, taken[each]?.ms))),
      ms === undefined ? '—' : `${short(ms / sizes[size].floors.looking)} 倍`,
      ms === undefined ? '—' : `${short(ms / sizes[size].whole.best)} 倍`,
    ];
  };
  return `### 检查全文，MB/s（最快的一遍）

${table(
  ['', ...names, '时间是下限的', '时间是核稿的'],
  [
    row(`**核稿**，${rules} 条规则`, ({ whole }) => whole.best),
    row('　其中读稿', ({ reading }) => reading.best),
    ...peers.map(peerRow),
    row('下限：每个字看一遍（charCodeAt）', ({ floors }) => floors.looking),
    row('下限：UTF-8 解码', ({ floors }) => floors.decoding),
  ],
)}
核稿检查 ${short(most / 1e6)} MB：头一遍 ${short(whole.first)} ms，跑热后最快 ${short(whole.best)} ms、中位 ${short(whole.median)} ms（处理器 ${short(whole.processor)} ms，${whole.runs} 遍）。`;
}

/** @param {any} figures */
function keystrokes({ sizes, peers }) {
  const names = Object.keys(sizes);
  const row = (/** @type {string} */ what, /** @type {(of: any, size: string) => string} */ cell) => [
    what,
    ...names.map((size) => cell(sizes[size], size)),
  ];
  return `### 改一个字，ms

${table(
  ['', ...names],
  [
    row('**核稿**，中位', ({ keystroke }) => short(keystroke.p50)),
    row('90% 在此之内', ({ keystroke }) => short(keystroke.p90)),
    row('99% 在此之内', ({ keystroke }) => short(keystroke.p99)),
    row('中位是下限的', ({ keystroke, floors }) => `${short(keystroke.p50 / floors.looking)} 倍`),
    ...peers.map((/** @type {any} */ { name, rules, sizes: taken }) =>
      row(`${name}（${rules}），从头再查`, (_, size) =>
        taken[size]?.ms === undefined ? (taken[size]?.none ? why(taken[size].none) : '—') : short(taken[size].ms),
      ),
    ),
  ],
)}`;
}

/** @param {any} figures */
function starts({ processes, activation, memory }) {
  const row = (/** @type {string} */ what, /** @type {any} */ { best, median }) => [what, short(median), short(best)];
  return `### 启动与内存

${table(
  ['ms', '中位', '最快'],
  [
    row('`node -e 0`', processes.node),
    row('`hegao check`，10 KB', processes.check),
    row('装入 dist/client.js', activation.loading),
    row('`activate()`', activation.activating),
  ],
)}
1 MB 的稿子读好之后，在原文之外每字占 ${short(memory.draft)} 字节；查完之后，连同 ${memory.problems} 处问题，每字 ${short(memory.checked)} 字节。`;
}

/** @param {any} figures */
function conversions({ conversion: { loading, ours, opencc } }) {
  const row = (/** @type {string} */ what, /** @type {'there' | 'back'} */ way) => [
    what,
    short(ours[way]),
    short(opencc[way]),
    short(ours[way] / opencc[way]),
    short(loading[way]),
  ];
  return `### 简繁转换，1 MB，ms

${table(
  ['', '核稿', 'opencc-js', '倍数', '第一次另需装词典'],
  [row('简体 → 台湾繁体', 'there'), row('台湾繁体 → 简体', 'back')],
)}`;
}

function megabytes(/** @type {number} */ bytes, /** @type {number} */ ms) {
  return bytes / 1000 / ms;
}

function why(/** @type {string} */ none) {
  return none === 'tooSlow' ? '太慢，未测' : `放弃（${none}）`;
}

/** Three figures are all that such a measurement is worth. */
function short(/** @type {number} */ value) {
  return String(Number(value.toPrecision(value >= 1000 ? 4 : 3)));
}
