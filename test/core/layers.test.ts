import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkText } from '../../server/src/core/check.ts';
import { type ConfigFile, readConfigFile, readSettings } from '../../server/src/core/configFile.ts';
import { type Layer, Layers } from '../../server/src/core/layers.ts';
import { RULES, ruleNamed } from '../../server/src/core/rules/index.ts';
import { writeBrackets } from '../brackets.ts';

function layer(folder: string, config: object | string): Layer {
  const { file, problems } = readConfigFile(typeof config === 'string' ? config : JSON.stringify(config));
  assert.deepEqual(problems, []);
  return { source: `${folder}.hegao.json`, folder, file };
}

const settings = (value: unknown): ConfigFile => readSettings(value).file;
const placeholder = ruleNamed('placeholder')!;
const headings = ruleNamed('heading-level')!;

describe('what several files say of one draft', () => {
  const county = layer('/县/', {
    rules: { placeholder: 'warning', 'heading-level': 'off' },
    protect: ['里程碑'],
    region: 'tw',
  });
  const town = layer('/县/镇/', { rules: { placeholder: 'hint' }, protect: ['干部', '里程碑'], plainText: 'always' });

  test('rule by rule the nearest counts, and what it does not say comes from above', () => {
    const config = new Layers('/县/镇/稿.txt', [county, town]).config();
    assert.equal(config.severityOf(placeholder), 'hint');
    assert.equal(config.severityOf(headings), 'off');
    assert.equal(config.reading.region, 'tw');
  });

  test('protected words add up', () => {
    const { protect } = new Layers('/县/镇/稿.txt', [county, town], settings({ protect: ['甲'] })).config();
    assert.deepEqual(protect, ['甲', '里程碑', '干部']);
  });

  test('the settings hold where no file says otherwise', () => {
    const editor = settings({ rules: { placeholder: 'off', 'item-count': 'off' }, plainText: 'never', region: 'cn' });
    const config = new Layers('/县/稿.txt', [county], editor).config();
    assert.equal(config.severityOf(placeholder), 'warning');
    assert.equal(config.severityOf(ruleNamed('item-count')!), 'off');
    assert.equal(config.reading.region, 'tw');
    assert.equal(new Layers('/县/稿.txt', [county], editor).plainText, 'never');
    assert.equal(new Layers('/县/镇/稿.txt', [county, town], editor).plainText, 'always');
  });

  test('"root" hides the files above, not the settings', () => {
    const top = layer('/县/镇/', { root: true, rules: { placeholder: 'hint' } });
    const layers = new Layers('/县/镇/稿.txt', [county, top], settings({ rules: { 'item-count': 'off' } }));
    assert.equal(layers.config().severityOf(headings), headings.severity);
    assert.equal(layers.config().severityOf(ruleNamed('item-count')!), 'off');
    assert.deepEqual(layers.files, [top]);
  });

  test('what the command asks for comes last, even over a rule that is ignored', () => {
    const layers = new Layers('/县/稿.txt', [county, layer('/县/', { ignore: [{ rule: 'placeholder' }] })]);
    assert.equal(layers.config().severityOf(placeholder), 'off');
    assert.equal(layers.config([['placeholder', 'error']]).severityOf(placeholder), 'error');
  });
});

describe('options of a rule', () => {
  const found = (text: string, ...layers: Layer[]) =>
    writeBrackets(
      text,
      checkText(text, new Layers('/稿.txt', layers).config()).map(({ span }) => span),
    );

  test('"allow" of placeholder: what is written so on purpose is none', () => {
    const text = '证人×××到庭，罚款**元，由xx局追缴。\n';
    assert.equal(found(text), '证人⟦×××⟧到庭，罚款⟦**⟧元，由⟦xx⟧局追缴。\n');
    const allow = layer('/', { rules: { placeholder: { severity: 'warning', allow: ['×××', 'ＸＸ', 'xx'] } } });
    assert.equal(found(text, allow), '证人×××到庭，罚款⟦**⟧元，由xx局追缴。\n');
  });

  test('a nearer file may change the severity and keep the options, or the other way round', () => {
    const far = layer('/', { rules: { placeholder: { severity: 'warning', allow: ['×××'] } } });
    const config = new Layers('/甲/稿.txt', [far, layer('/甲/', { rules: { placeholder: 'hint' } })]).config();
    assert.equal(config.severityOf(placeholder), 'hint');
    assert.deepEqual(config.optionsOf(placeholder), { allow: ['×××'] });
    const nearer = layer('/甲/', { rules: { placeholder: { allow: [] } } });
    const other = new Layers('/甲/稿.txt', [far, nearer]).config();
    assert.equal(other.severityOf(placeholder), 'warning');
    assert.deepEqual(other.optionsOf(placeholder), { allow: [] });
  });

  test('each has words that say what it is for', async () => {
    const { zhCn } = await import('../../server/src/core/messages/zh-cn.ts');
    for (const rule of RULES)
      for (const name of Object.keys(rule.options ?? {}))
        assert.ok(`${rule.id}.option.${name}` in zhCn, `${rule.id} ${name}`);
  });
});

describe('why a rule is on or off', () => {
  const files = [
    layer('/县/', '{\n  "rules": { "heading-level": "off", "placeholder": { "allow": ["×××"] } }\n}'),
    layer('/县/镇/', '{\n  "ignore": [\n    { "rule": "item-count", "file": "稿.txt" }\n  ]\n}'),
  ];
  const why = (rule: string, draft = '/县/镇/稿.txt') => {
    const reason = new Layers(draft, files, settings({ rules: { 'cross-reference': 'off' } })).why(ruleNamed(rule)!);
    return 'layer' in reason ? `${reason.by} ${reason.layer.source} ${reason.span.start}` : reason.by;
  };

  test('the settings, a file and its place, an entry of what is ignored, or nothing', () => {
    assert.equal(why('cross-reference'), 'settings');
    assert.equal(why('heading-level'), 'file /县/.hegao.json 15');
    assert.equal(why('item-count'), 'ignore /县/镇/.hegao.json 20');
    assert.equal(why('item-count', '/县/镇/别.txt'), 'default');
    assert.equal(why('sum-mismatch'), 'default');
    // Options alone decide nothing.
    assert.equal(why('placeholder'), 'default');
  });
});
