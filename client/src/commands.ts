import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { Service } from './service.ts';

export const commandIds = { restart: 'hegao.restartServer', showLog: 'hegao.showLog' };

export function registerCommands(service: Service, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.restart, () => service.restart()),
    commands.registerCommand(commandIds.showLog, () => log.show()),
  );
}
