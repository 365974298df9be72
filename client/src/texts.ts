import { env } from 'vscode';

/**
 * What the client itself says. Chinese is the default, for those who write Chinese reports under an editor in any other
 * language too; `vscode.l10n` cannot do that, since it never looks for a bundle when the editor is in English.
 */
const texts = {
  running: { zh: '核稿：运行中', tw: '核稿：執行中', en: 'Hegao: running' },
  starting: { zh: '核稿：正在启动', tw: '核稿：正在啟動', en: 'Hegao: starting' },
  stopped: { zh: '核稿：已停止', tw: '核稿：已停止', en: 'Hegao: stopped' },
  keepsFailing: { zh: '服务接连出错', tw: '服務接連出錯', en: 'The server keeps failing' },
  status: { zh: '核稿服务', tw: '核稿服務', en: 'Hegao server' },
  restart: { zh: '重启', tw: '重新啟動', en: 'Restart' },
  log: { zh: '日志', tw: '記錄', en: 'Log' },
  scriptStatus: { zh: '核稿简繁', tw: '核稿簡繁', en: 'Hegao script' },
  'in.simplified': { zh: '简', tw: '简', en: '简' },
  'in.traditional': { zh: '繁', tw: '繁', en: '繁' },
  'in.mixed': { zh: '简繁混用', tw: '簡繁混用', en: '简/繁' },
  'in.neutral': { zh: '简/繁', tw: '簡/繁', en: '简/繁' },
  toSimplified: { zh: '转换为简体', tw: '轉換為簡體', en: 'Convert to simplified' },
  toTraditional: { zh: '转换为繁体', tw: '轉換為繁體', en: 'Convert to traditional' },
  convertTo: { zh: '转换为', tw: '轉換為', en: 'Convert to' },
  'script.s': { zh: '简体', tw: '簡體', en: 'Simplified' },
  'script.tw': { zh: '繁体（台湾）', tw: '繁體（臺灣）', en: 'Traditional (Taiwan)' },
  'script.hk': { zh: '繁体（香港）', tw: '繁體（香港）', en: 'Traditional (Hong Kong)' },
  'script.t': { zh: '繁体（OpenCC 标准）', tw: '繁體（OpenCC 標準）', en: 'Traditional (OpenCC standard)' },
  'script.twp': { zh: '繁体，用台湾词语', tw: '繁體，用臺灣詞語', en: 'Traditional, Taiwan’s vocabulary' },
  'script.twp.warning': {
    zh: '连词语也换，如“程序”变“程式”、“优化”变“最佳化”，公文慎用；转换前先看对比',
    tw: '連詞語也換，如「程序」變「程式」、「優化」變「最佳化」，公文慎用；轉換前先看對比',
    en: 'Changes words too (程序 to 程式), which harms official text; you see it first',
  },
  applyConversion: {
    zh: '转换（改动{changes}处）',
    tw: '轉換（改動{changes}處）',
    en: 'Convert ({changes} changes)',
  },
  nothingToConvert: { zh: '核稿：没有要转换的字', tw: '核稿：沒有要轉換的字', en: 'Hegao: nothing to convert' },
  changedMeanwhile: {
    zh: '核稿：稿子在转换时有改动，未转换',
    tw: '核稿：稿子在轉換時有改動，未轉換',
    en: 'Hegao: the draft changed meanwhile and was not converted',
  },
  blanks: { zh: '核稿占位符', tw: '核稿佔位符', en: 'Hegao placeholders' },
  blanksLeft: { zh: '核稿：占位符 {count}', tw: '核稿：佔位符 {count}', en: 'Hegao: {count} placeholders' },
  nothingLeft: { zh: '核稿：没有占位符', tw: '核稿：沒有佔位符', en: 'Hegao: no placeholders' },
  fillIn: { zh: '填写', tw: '填寫', en: 'Fill in' },
  fillInTitle: {
    zh: '填写占位符（{number}/{count}）',
    tw: '填寫佔位符（{number}/{count}）',
    en: 'Fill in ({number}/{count})',
  },
  goesTo: { zh: '填入{places}处：{line}', tw: '填入{places}處：{line}', en: 'For {places} place(s): {line}' },
  nounStays: {
    zh: '后面已有“{noun}”，这里不必再写',
    tw: '後面已有「{noun}」，這裡不必再寫',
    en: '“{noun}” follows already and stays',
  },
  skip: { zh: '跳过', tw: '跳過', en: 'Skip' },
  ownAnswer: { zh: '填入所写的', tw: '填入所寫的', en: 'as written' },
  fillInStopped: { zh: '填写占位符：到此为止', tw: '填寫佔位符：到此為止', en: 'Fill in: stopped' },
  applyFilled: {
    zh: '应用已填写的（{places}处）',
    tw: '套用已填寫的（{places}處）',
    en: 'Apply what is filled in ({places})',
  },
  discardFilled: { zh: '放弃', tw: '放棄', en: 'Discard' },
  filled: { zh: '核稿：已填写{places}处', tw: '核稿：已填寫{places}處', en: 'Hegao: filled in {places}' },
  filledNothing: { zh: '核稿：未作改动', tw: '核稿：未作改動', en: 'Hegao: nothing was changed' },
  nothingBlank: { zh: '没有占位符', tw: '沒有佔位符', en: 'No placeholders' },
  ignoredTitle: { zh: '核稿：已忽略的问题', tw: '核稿：已忽略的問題', en: 'Hegao: ignored' },
  ignoredHint: { zh: '按回车恢复检查', tw: '按 Enter 恢復檢查', en: 'Enter has it reported again' },
  goToPlace: { zh: '转到此处', tw: '前往此處', en: 'Go there' },
  nothingIgnored: { zh: '没有忽略的问题', tw: '沒有忽略的問題', en: 'Nothing is ignored' },
  whyTitle: {
    zh: '核稿：各条规则在这份稿子里查不查，由何处决定',
    tw: '核稿：各條規則在這份稿子裡查不查，由何處決定',
    en: 'Hegao: which rules check this draft, and why',
  },
  userSettings: { zh: '用户设置', tw: '使用者設定', en: 'user settings' },
  workspaceSettings: { zh: '工作区设置', tw: '工作區設定', en: 'workspace settings' },
  folderSettings: { zh: '文件夹设置', tw: '資料夾設定', en: 'folder settings' },
  renumbered: { zh: '核稿：已重排全文序号', tw: '核稿：已重排全文序號', en: 'Hegao: renumbered the draft' },
  nothingToRenumber: { zh: '核稿：序号已经连续', tw: '核稿：序號已經連續', en: 'Hegao: the numbers count on already' },
  skeletons: { zh: '骨架', tw: '骨架', en: 'Skeletons' },
  phrases: { zh: '语句', tw: '語句', en: 'Phrases' },
  pickSnippet: { zh: '选一份骨架或一句话', tw: '選一份骨架或一句話', en: 'Pick a skeleton or a phrase' },
  notChecked: { zh: '核稿未检查这份文本', tw: '核稿未檢查這份文字', en: 'Hegao does not check this text' },
};

const language = /^en\b/i.test(env.language) ? 'en' : /^zh-(tw|hk|mo|hant)\b/i.test(env.language) ? 'tw' : 'zh';

export const text = (key: keyof typeof texts, args: Readonly<Record<string, string | number>> = {}): string =>
  texts[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
