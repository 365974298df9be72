// npm run docs: writes into the documents what is known from the rules: the tables of rules in the two READMEs, and the
// header of each rule's page.
//   --check    writes nothing; names the documents that are not up to date, and fails if there are any
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { filled, table } from './filled.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const page = (/** @type {string} */ id) => `server/docs/rules/${id}.md`;

const documents = await generate();
const stale = [...documents].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text);
if (argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`不是最新：\n${stale.map(([path]) => `  ${path}\n`).join('')}请运行 npm run docs。`);
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  for (const [path] of stale) console.log(path);
}

/** @returns {Promise<Map<string, string>>} the documents by their paths, as they should be */
async function generate() {
  await ensureInstalled();
  const { tsImport } = await import('tsx/esm/api');
  const source = (/** @type {string} */ path) => tsImport(`../server/src/${path}`, import.meta.url);
  const { RULES } = await source('core/rules/index.ts');
  const languages = {
    zh: {
      titles: (await source('core/messages/zh-cn.ts')).zhCn,
      groups: { numbering: '序号', placeholder: '占位符', figures: '数据', text: '文字' },
      severities: { error: '必错', warning: '疑似', information: '提示', hint: '提示' },
      fixes: { safe: '可自动改', choice: '可选改法', none: '—' },
      heads: ['规则', '核对什么', '组', '级别', '修改'],
    },
    en: {
      titles: (await source('core/messages/en.ts')).en,
      groups: { numbering: 'numbering', placeholder: 'placeholders', figures: 'figures', text: 'text' },
      severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
      fixes: { safe: 'safe', choice: 'to be chosen', none: '—' },
      heads: ['Rule', 'What holds', 'Group', 'Severity', 'Fix'],
    },
  };

  const groups = Object.keys(languages.zh.groups);
  const rules = [...RULES].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));

  /** The cells that a rule's page and the tables have in common. */
  const cells = (/** @type {any} */ { groups, severities, fixes }, /** @type {any} */ { group, severity, fix }) => [
    groups[group],
    severities[severity],
    fixes[fix],
  ];

  const ruleTable = (/** @type {typeof languages.zh} */ language) =>
    table(
      language.heads,
      rules.map((rule) => [
        `[${rule.id}](${page(rule.id)})`,
        language.titles[`${rule.id}.title`],
        ...cells(language, rule),
      ]),
    );

  const [, , ...heads] = languages.zh.heads;
  return new Map([
    ['README.md', filled('README.md', 'rules', ruleTable(languages.zh))],
    ['README.en.md', filled('README.en.md', 'rules', ruleTable(languages.en))],
    ...RULES.map((/** @type {any} */ rule) => {
      const header = table(['编号', ...heads], [[`\`${rule.id}\``, ...cells(languages.zh, rule)]]);
      return /** @type {[string, string]} */ ([page(rule.id), filled(page(rule.id), 'header', header)]);
    }),
  ]);
}
