import { Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { showBlankCount } from './blankCount.ts';
import { ChapterView } from './chapters/chapterView.ts';
import { cleanPaste } from './cleanPaste.ts';
import { CleanUp } from './cleanUp.ts';
import { registerCommands } from './commands.ts';
import { ConfigWatch } from './configFiles.ts';
import { FillIn } from './fillIn.ts';
import { CheckFolder, registerCheckFolder } from './folder/checkFolder.ts';
import { languageByName } from './folder/draftNames.ts';
import { Ignored } from './ignored.ts';
import { OtherScript } from './otherScript.ts';
import { serveRulePages } from './rulePages.ts';
import { registerSample, Sample } from './sample.ts';
import { registerScriptCommands } from './scriptCommands.ts';
import { ScriptStatus } from './scriptStatus.ts';
import { type Connect, Service } from './service.ts';
import { draftSelector } from './settings.ts';
import { showStatus } from './status.ts';
import { ToggleScript } from './toggleScript.ts';

/** What the tests of the extension take hold of. */
export interface Hegao {
  readonly service: Service;
  readonly fillIn: FillIn;
  readonly toggleScript: ToggleScript;
  readonly scriptStatus: ScriptStatus;
  readonly ignored: Ignored;
  readonly chapters: ChapterView;
  readonly cleanUp: CleanUp;
  readonly checkFolder: CheckFolder;
}

/** Starts the extension, given how a server is reached on this platform. */
export function start(context: ExtensionContext, connect: Connect): Hegao {
  const log = window.createOutputChannel('核稿', { log: true });
  const service = new Service(connect, log);
  const fillIn = new FillIn(service);
  const otherScript = new OtherScript(service);
  const toggleScript = new ToggleScript(service, otherScript);
  const scriptStatus = new ScriptStatus(service);
  const ignored = new Ignored(service);
  const cleanUp = new CleanUp(service);
  const checkFolder = new CheckFolder(service, languageByName(context.extension.packageJSON.contributes.languages));
  const configs = new ConfigWatch(service);
  const chapters = new ChapterView(service, context.workspaceState);
  context.subscriptions.push(
    log,
    showStatus(service),
    showBlankCount(),
    chapters,
    registerCommands(service, fillIn, ignored, chapters, log),
    configs,
    service.onDidAskForConfig((uri) => configs.include(uri)),
    otherScript,
    scriptStatus,
    registerScriptCommands(toggleScript, otherScript),
    cleanUp,
    cleanPaste(service),
    registerCheckFolder(checkFolder),
    registerSample(new Sample(context.extensionUri)),
    serveRulePages(context.extensionUri),
    restartForOtherDocuments(service),
    {
      dispose: () => service.stop(),
    },
  );
  void service.restart();
  return { service, toggleScript, scriptStatus, fillIn, ignored, chapters, cleanUp, checkFolder };
}

/** A client's document selector is fixed when it starts: other documents, another client. */
function restartForOtherDocuments(service: Service) {
  let selector = JSON.stringify(draftSelector());
  const check = () => {
    const wanted = JSON.stringify(draftSelector());
    if (wanted === selector) return;
    selector = wanted;
    void service.restart();
  };
  return Disposable.from(workspace.onDidChangeConfiguration(check), workspace.onDidChangeWorkspaceFolders(check));
}
