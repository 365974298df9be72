import { commands, Disposable } from 'vscode';
import { commandIds } from './commands.ts';
import type { OtherScript } from './otherScript.ts';
import type { ToggleScript } from './toggleScript.ts';

export function registerScriptCommands(toggle: ToggleScript, other: OtherScript): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.toggleScript, () => toggle.run()),
    commands.registerCommand(commandIds.convertTo, () => toggle.choose()),
    commands.registerCommand(commandIds.showOtherScript, () => other.show()),
  );
}
