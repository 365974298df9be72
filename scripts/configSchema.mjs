// The JSON schema of .hegao.json, by which VS Code completes and checks it: from the rules and their options.

/** @returns {Promise<string>} the schema as it is stored, for the rules as they are now */
export async function readConfigSchema() {
  const { tsImport } = await import('tsx/esm/api');
  const { RULES } = await tsImport('../server/src/core/rules/index.ts', import.meta.url);
  const { zhCn } = await tsImport('../server/src/core/messages/zh-cn.ts', import.meta.url);
  return configSchema(RULES, zhCn);
}

const SEVERITIES = { off: '不查', error: '必错', warning: '疑似', information: '提示', hint: '提示（最轻）' };

/**
 * @param {readonly { id: string, severity: string, options?: Record<string, { default: readonly string[] }> }[]} rules
 * @param {Record<string, string>} words the messages, by key
 */
function configSchema(rules, words) {
  const ids = rules.map(({ id }) => id);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '核稿的设置文件 .hegao.json',
    description: '管它所在的文件夹和下面各层；近处的压过远处的，不写的从上面来。',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      root: { type: 'boolean', description: '为 true 时，上面各层文件夹的设置不管这里。' },
      rules: {
        type: 'object',
        description: '各条规则的轻重和选项。没有写到的，用规则自己的。',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, wish(rule, words)])),
      },
      plainText: choice('普通文本和 Markdown 要不要检查（只管编辑器）。', {
        auto: '读起来像公文稿的才检查',
        always: '都检查',
        never: '都不检查',
      }),
      region: choice('按何处的公文习惯检查。', { cn: '内地', hk: '香港', tw: '台湾：“○○”不算占位符' }),
      protect: list('简繁转换时保持原样的词。各层的加在一起。'),
      ignore: {
        type: 'array',
        description: '看过而不再报的问题。各层的加在一起。',
        items: {
          type: 'object',
          required: ['rule'],
          additionalProperties: false,
          properties: {
            rule: { enum: ids, description: '规则' },
            text: text('所报的文字。不写，则整条规则都不查。'),
            before: text('同一句里，前面的文字'),
            after: text('同一句里，后面的文字'),
            file: text('只管这份稿；以“/”结尾的，只管这个文件夹。从本文件夹写起。'),
            seen: text('忽略时所在的稿，只用来判断还在不在。'),
          },
        },
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function wish(/** @type {any} */ { id, severity, options = {} }, /** @type {Record<string, string>} */ words) {
  const own = Object.keys(options).map((name) => [name, list(words[`${id}.option.${name}`])]);
  const title = words[`${id}.title`];
  const grave = choice(
    `${title}（默认：${SEVERITIES[/** @type {keyof typeof SEVERITIES} */ (severity)]}）`,
    SEVERITIES,
  );
  return {
    description: title,
    anyOf: [
      grave,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: grave, ...Object.fromEntries(own) },
      },
    ],
  };
}

function choice(/** @type {string} */ description, /** @type {Record<string, string>} */ values) {
  return { description, enum: Object.keys(values), enumDescriptions: Object.values(values) };
}

function list(/** @type {string | undefined} */ description) {
  return { description, type: 'array', items: { type: 'string', minLength: 1 } };
}

function text(/** @type {string} */ description) {
  return { description, type: 'string' };
}
