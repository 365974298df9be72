import { commands, Disposable, type LogOutputChannel } from 'vscode';
import { fillBlank } from './fillBlank.ts';
import type { FillIn } from './fillIn.ts';
import type { Service } from './service.ts';

export const commandIds = {
  restart: 'hegao.restartServer',
  showLog: 'hegao.showLog',
  fillIn: 'hegao.fillIn',
  /** Run by quick fixes only. */
  fillBlank: 'hegao.fillBlank',
};

export function registerCommands(service: Service, fillIn: FillIn, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.restart, () => service.restart()),
    commands.registerCommand(commandIds.showLog, () => log.show()),
    commands.registerCommand(commandIds.fillIn, () => fillIn.run()),
    commands.registerCommand(commandIds.fillBlank, fillBlank),
  );
}
