import { type Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { commandIds } from './commands.ts';
import type { Service, ServiceState } from './service.ts';
import { draftSelector } from './settings.ts';
import { text } from './texts.ts';

/** The service's entry in the language status of an open draft. */
export function showStatus(service: Service): Disposable {
  const item = languages.createLanguageStatusItem('hegao.service', draftSelector());
  const show = (state: ServiceState) => {
    const stopped = state === 'stopped';
    item.name = text('status');
    item.selector = draftSelector();
    item.text = text(state);
    item.busy = state === 'starting';
    item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.detail = stopped ? text('keepsFailing') : '';
    item.command = stopped
      ? { title: text('restart'), command: commandIds.restart }
      : { title: text('log'), command: commandIds.showLog };
  };
  show(service.state);
  const subscription = service.onDidChangeState(show);
  return {
    dispose() {
      subscription.dispose();
      item.dispose();
    },
  };
}
