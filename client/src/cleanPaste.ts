import * as vscode from 'vscode';
import type { Service } from './service.ts';
import { draftSelector } from './settings.ts';
import { text } from './texts.ts';

/** What of the paste API is used here: VS Code has it from 1.97 on, the types we build with do not. */
interface Kind {
  append(...parts: string[]): Kind;
}
interface PasteEdit {
  yieldTo?: readonly Kind[];
}
interface PasteApi {
  readonly DocumentPasteEdit?: new (insertText: string, title: string, kind: Kind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: Kind; readonly Text: Kind };
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          data: vscode.DataTransfer,
          context: unknown,
          token: vscode.CancellationToken,
        ): Promise<PasteEdit[] | undefined>;
      },
      metadata: { readonly providedPasteEditKinds: readonly Kind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

const PLAIN = 'text/plain';
/** Shorter ones are words and not pasted drafts. */
const SHORTEST = 40;

/** Offers a pasted text cleaned up as well, where the editor asks for other ways to paste. Plain pasting stays the default. */
export function cleanPaste(service: Service): vscode.Disposable {
  try {
    return register(service);
  } catch {
    // Before 1.97 the names are there, but only for extensions that are allowed to try them.
    return new vscode.Disposable(() => {});
  }
}

function register(service: Service): vscode.Disposable {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind: kinds, languages } = vscode as unknown as PasteApi;
  if (DocumentPasteEdit === undefined || kinds === undefined) return new vscode.Disposable(() => {});
  const kind = kinds.Empty.append('hegao', 'cleanUp');
  const registered = languages.registerDocumentPasteEditProvider?.(
    draftSelector() as vscode.DocumentSelector,
    {
      async provideDocumentPasteEdits(document, _ranges, data, _context, token) {
        const pasted = await data.get(PLAIN)?.asString();
        const client = service.connection?.client;
        if (pasted === undefined || pasted.length < SHORTEST || client === undefined) return undefined;
        const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
        const params = { textDocument, text: pasted };
        const cleaned = await client.sendRequest<string | null>('hegao/cleanUpPaste', params, token);
        if (cleaned === null) return undefined;
        const edit = new DocumentPasteEdit(cleaned, text('pasteCleaned'), kind);
        edit.yieldTo = [kinds.Text];
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [PLAIN] },
  );
  return registered ?? new vscode.Disposable(() => {});
}
