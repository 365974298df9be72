import { commands, type DocumentSymbol, type FoldingRange } from 'vscode';
import { findings, openUntitled, some } from './support/drafts.ts';
import { same } from './support/same.ts';

const text = `工作总结
一、春耕生产
（一）早稻面积
早稻20**亩。
（二）农资供应
二、项目建设
（一）续建项目
`;

describe('the outline of a draft', () => {
  it('nests its headings', async () => {
    const draft = await openUntitled('gongwen', text);
    await findings(draft, some);
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', draft.uri);
    const chapters = symbols.flatMap((symbol) => (symbol.name === '工作总结' ? symbol.children : [symbol]));
    same(
      chapters.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ['一、春耕生产', ['（一）早稻面积', '（二）农资供应']],
        ['二、项目建设', ['（一）续建项目']],
      ],
    );
  });

  it('folds its sections', async () => {
    const draft = await openUntitled('gongwen', text);
    await findings(draft, some);
    const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', draft.uri);
    const folds = ranges.map(({ start, end }) => [start, end]);
    for (const fold of [
      [1, 4],
      [2, 3],
      [5, 6],
    ]) {
      same([fold, folds.some(([start, end]) => start === fold[0] && end === fold[1])], [fold, true]);
    }
  });
});
