import {
  commands,
  type Diagnostic,
  type Hover,
  MarkdownString,
  Position,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { findings, openFixture, ruleOf } from './support/drafts.ts';
import { same } from './support/same.ts';

async function shownAt(draft: TextDocument, position: Position): Promise<readonly MarkdownString[]> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', draft.uri, position);
  return hovers.flatMap(({ contents }) => contents).filter((content) => content instanceof MarkdownString);
}

describe('hovering over a draft', () => {
  let draft: TextDocument;

  before(async () => {
    draft = await openFixture('青禾镇上半年工作总结.txt');
  });

  it('tells the sum that a figure stands in, and opens the page of its rule', async () => {
    const bySum = (all: Diagnostic[]) => all.filter((one) => ruleOf(one) === 'sum-mismatch');
    const [sum] = bySum(await findings(draft, (all) => bySum(all).length > 0));
    const shown = await shownAt(draft, sum!.range.start);
    const told = shown.find(({ value }) => value.includes('180+150=330'));
    if (told === undefined) throw new Error(`Nothing is told of it: ${JSON.stringify(shown)}`);
    const link = /\(command:vscode\.open\?([^)]+)\)/.exec(told.value)?.[1];
    const [page] = JSON.parse(decodeURIComponent(link ?? 'null')) as [string];
    const text = (await workspace.openTextDocument(Uri.parse(page))).getText();
    same(text.startsWith('# '), true);
  });

  it('tells nothing where there is nothing to tell', async () => {
    same(await shownAt(draft, new Position(0, 0)), []);
  });
});
