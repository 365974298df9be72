import { commands, Disposable, type LogOutputChannel } from 'vscode';
import { registerChapterCommands } from './chapters/chapterCommands.ts';
import type { ChapterView } from './chapters/chapterView.ts';
import { saveConfig } from './configFiles.ts';
import { explainRule } from './explainRule.ts';
import { fillBlank } from './fillBlank.ts';
import type { FillIn } from './fillIn.ts';
import { fixNext } from './fixNext.ts';
import type { Ignored } from './ignored.ts';
import { insertSnippet } from './insertSnippet.ts';
import { renumber } from './renumber.ts';
import type { Service } from './service.ts';
import { whyRule } from './whyRule.ts';

export const commandIds = {
  restart: 'hegao.restartServer',
  showLog: 'hegao.showLog',
  fillIn: 'hegao.fillIn',
  cleanUp: 'hegao.cleanUp',
  toggleScript: 'hegao.toggleScript',
  convertTo: 'hegao.convertTo',
  showOtherScript: 'hegao.showOtherScript',
  ignored: 'hegao.ignored',
  whyRule: 'hegao.whyRule',
  renumber: 'hegao.renumber',
  insertSnippet: 'hegao.insertSnippet',
  goToChapter: 'hegao.goToChapter',
  filterChapters: 'hegao.filterChapters',
  checkFolder: 'hegao.checkFolder',
  clearFolder: 'hegao.clearFolder',
  explainRule: 'hegao.explainRule',
  fixNext: 'hegao.fixNext',
  openSample: 'hegao.openSample',
  openWalkthrough: 'hegao.openWalkthrough',
  /** Run by quick fixes only. */
  fillBlank: 'hegao.fillBlank',
  saveConfig: 'hegao.saveConfig',
};

export function registerCommands(
  service: Service,
  fillIn: FillIn,
  ignored: Ignored,
  chapters: ChapterView,
  log: LogOutputChannel,
): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.restart, () => service.restart()),
    commands.registerCommand(commandIds.showLog, () => log.show()),
    commands.registerCommand(commandIds.fillIn, () => fillIn.run()),
    commands.registerCommand(commandIds.ignored, () => ignored.run()),
    commands.registerCommand(commandIds.whyRule, () => whyRule(service)),
    commands.registerCommand(commandIds.explainRule, (id: unknown) => explainRule(service, id)),
    commands.registerCommand(commandIds.fixNext, fixNext),
    commands.registerCommand(commandIds.renumber, renumber),
    commands.registerCommand(commandIds.insertSnippet, (name: unknown) => insertSnippet(service, name)),
    commands.registerCommand(commandIds.fillBlank, fillBlank),
    commands.registerCommand(commandIds.saveConfig, saveConfig),
    registerChapterCommands(service, chapters),
  );
}
