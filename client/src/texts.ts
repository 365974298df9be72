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
};

const language = /^en\b/i.test(env.language) ? 'en' : /^zh-(tw|hk|mo|hant)\b/i.test(env.language) ? 'tw' : 'zh';

export const text = (key: keyof typeof texts): string => texts[key][language];
