import {
  type CodeAction,
  commands,
  type DocumentHighlight,
  extensions,
  type Location,
  type Position,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Answer, Prompt, Question } from '../../client/src/fillIn.ts';
import type { Hegao } from '../../client/src/start.ts';
import { readBrackets, writeBrackets } from '../brackets.ts';
import { findings, openUntitled, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { same } from './support/same.ts';

const thisYear = new Date().getFullYear();

const DRAFT = '一、总体情况\n20**年，xx县与xx镇共投入xx万元。\n二、𬭎xx县的做法\n20**年，**县投入xx万元，xx縣居首。\n';

/** Opens a draft that is marked with `⟦…⟧`, once it has been checked. */
async function opened(marked: string) {
  const { text, spans } = readBrackets(marked);
  const draft = await openUntitled('gongwen', text);
  await findings(draft, some);
  return { draft, at: spans.map(({ start, end }) => new Range(draft.positionAt(start), draft.positionAt(end))) };
}

const bracketed = (draft: TextDocument, ranges: readonly Range[]) =>
  writeBrackets(
    draft.getText(),
    ranges.map(({ start, end }) => ({ start: draft.offsetAt(start), end: draft.offsetAt(end) })),
  );

const replacing = (text: string, ...replaced: [string, string][]) =>
  replaced.reduce((result, [before, now]) => result.replaceAll(before, now), text);

/** One undo in the editor brings the draft back. */
async function undone(draft: TextDocument, before: string) {
  await commands.executeCommand('undo');
  same(draft.getText(), before);
}

describe('F2 on a placeholder', () => {
  const marked = DRAFT.replaceAll(/xx(?=[县縣])/g, '⟦xx⟧');

  const rename = async (draft: TextDocument, at: Position, name: string) =>
    commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', draft.uri, at, name);

  it('takes the placeholder, and its places are highlighted and listed', async () => {
    const { draft, at } = await opened(marked);
    for (const position of [at[1]!.start, at[1]!.end]) {
      const prepared = await commands.executeCommand<{ range: Range; placeholder: string }>(
        'vscode.prepareRename',
        draft.uri,
        position,
      );
      same([prepared.placeholder, prepared.range], ['xx', at[1]]);
      const highlights = await commands.executeCommand<DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        draft.uri,
        position,
      );
      same(
        bracketed(
          draft,
          highlights.map(({ range }) => range),
        ),
        marked,
      );
      const places = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', draft.uri, position);
      same(
        bracketed(
          draft,
          places.map(({ range }) => range),
        ),
        marked,
      );
    }
  });

  it('changes all and only the places of the thing; one undo brings them back', async () => {
    const { draft, at } = await opened(marked);
    const edit = await rename(draft, at[2]!.end, '青禾');
    same(await workspace.applyEdit(edit), true);
    same(draft.getText(), replacing(DRAFT, ['xx县', '青禾县'], ['xx縣', '青禾縣']));
    await undone(draft, DRAFT);
  });

  it('is refused where there is no placeholder, and without a name', async () => {
    const { draft, at } = await opened(marked);
    for (const [position, name] of [
      [draft.positionAt(1), '青禾'],
      [at[0]!.start, ' '],
      [at[0]!.start, 'xx'],
    ] as const) {
      const edit = await rename(draft, position, name).then(
        ({ size }) => size,
        () => 0,
      );
      same(edit, 0);
    }
    same(draft.getText(), DRAFT);
  });
});

describe('the quick fixes of a placeholder', () => {
  const fixes = async (draft: TextDocument, range: Range) =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, range, 'quickfix');

  it('fill in this year everywhere; one undo brings the blanks back', async () => {
    const { draft, at } = await opened(DRAFT.replaceAll('20**', '⟦20**⟧'));
    const actions = await fixes(draft, at[0]!);
    const everywhere = actions.find(({ title }) => title.includes(String(thisYear)));
    same(await workspace.applyEdit(everywhere!.edit!), true);
    same(draft.getText(), replacing(DRAFT, ['20**', String(thisYear)]));
    await undone(draft, DRAFT);
  });

  it('lead to the renaming, and select the blank to be written over', async () => {
    const { draft, at } = await opened(DRAFT.replace('xx镇', '⟦xx⟧县').replace('xx縣', 'xx镇'));
    const [everywhere, here] = (await fixes(draft, at[0]!)).filter(({ command }) => command);
    same([everywhere?.command?.command, here?.command?.command], ['hegao.fillBlank', 'hegao.fillBlank']);
    const caret = () => draft.offsetAt(window.activeTextEditor!.selection.active);
    let renaming = true;
    const renamed = commands.executeCommand('hegao.fillBlank', ...everywhere!.command!.arguments!).then(() => {
      renaming = false;
    });
    await until(window.onDidChangeTextEditorSelection, caret, (offset) => offset === draft.offsetAt(at[0]!.start));
    while (renaming) await commands.executeCommand('cancelRenameInput');
    await renamed;
    await commands.executeCommand('hegao.fillBlank', ...here!.command!.arguments!);
    const { selection } = window.activeTextEditor!;
    same(
      [draft.offsetAt(selection.start), draft.offsetAt(selection.end)],
      [draft.offsetAt(at[0]!.start), draft.offsetAt(at[0]!.end)],
    );
  });
});

describe('the walk through the placeholders', () => {
  let hegao: Hegao;

  before(async () => {
    hegao = await extensions.getExtension<Hegao>('hegao.hegao')!.activate();
  });

  /** Answers in the user's place, and remembers what was asked. */
  class Answers implements Prompt {
    readonly asked: string[] = [];
    readonly kept: number[] = [];
    readonly #answer: (question: Question) => Answer | Promise<Answer>;
    readonly #keeps: boolean;

    constructor(answer: (question: Question) => Answer | Promise<Answer>, keeps = false) {
      this.#answer = answer;
      this.#keeps = keeps;
    }

    async ask(question: Question): Promise<Answer> {
      const { thing, places, number, count } = question;
      this.asked.push(`${number}/${count} ${thing.before}【${thing.label}】${thing.after} ${places}`);
      return this.#answer(question);
    }

    async keeps(places: number): Promise<boolean> {
      this.kept.push(places);
      return this.#keeps;
    }
  }

  it('asks once for each thing and fills in all its places and nothing else; one undo brings them back', async () => {
    const { draft } = await opened(DRAFT);
    const answers = new Answers(({ thing, choices }) => {
      if (thing.kind === 'year') return { fill: choices[1]! };
      if (thing.kind === 'other') return thing.after.startsWith('万元。') ? { fill: '58' } : 'skip';
      return { fill: thing.noun === '县' ? '青禾' : '河口' };
    });
    await hegao.fillIn.run(answers);
    same(answers.asked, [
      '1/6 【20**】年，xx县与xx镇共投入xx万元。 2',
      '2/6 20**年，【xx】县与xx镇共投入xx万元。 3',
      '3/6 20**年，xx县与【xx】镇共投入xx万元。 1',
      '4/6 20**年，xx县与xx镇共投入【xx】万元。 1',
      '5/6 20**年，【**】县投入xx万元，xx縣居首。 1',
      '6/6 20**年，**县投入【xx】万元，xx縣居首。 1',
    ]);
    same(
      draft.getText(),
      `一、总体情况
${thisYear - 1}年，青禾县与河口镇共投入58万元。
二、𬭎青禾县的做法
${thisYear - 1}年，青禾县投入xx万元，青禾縣居首。
`,
    );
    await undone(draft, DRAFT);
  });

  it('offers for one name what was given for it in another style, and goes back to change an answer', async () => {
    const { draft } = await opened('20**年，xx县与**县。\n');
    let back = false;
    const offered: unknown[] = [];
    const answers = new Answers(({ number, choices, given }) => {
      if (number === 1) return 'skip';
      if (number === 2) return { fill: back ? `${given}山` : '青' };
      offered.push(choices);
      if (back) return { fill: choices[0]! };
      back = true;
      return 'back';
    });
    await hegao.fillIn.run(answers);
    same(offered, [['青'], ['青山']]);
    same(draft.getText(), '20**年，青山县与青山县。\n');
  });

  it('fills nothing in when it is stopped, unless the user keeps what was given', async () => {
    const { draft } = await opened(DRAFT);
    const stopping = ({ number }: Question): Answer => (number < 3 ? { fill: '青禾' } : 'stop');
    const discarding = new Answers(stopping, false);
    await hegao.fillIn.run(discarding);
    same([discarding.asked.length, discarding.kept, draft.getText()], [3, [5], DRAFT]);
    await hegao.fillIn.run(new Answers(stopping, true));
    same(draft.getText(), replacing(DRAFT, ['20**', '青禾'], ['xx县', '青禾县'], ['xx縣', '青禾縣']));
    await undone(draft, DRAFT);
    const atOnce = new Answers(() => 'stop', true);
    await hegao.fillIn.run(atOnce);
    same([atOnce.kept, draft.getText()], [[], DRAFT]);
  });

  it('follows its places through what is written meanwhile, and leaves what was written over', async () => {
    const { draft, at } = await opened(DRAFT.replace('的做法\n20**', '的做法\n⟦20**⟧'));
    const meanwhile = async () => {
      const edit = new WorkspaceEdit();
      edit.insert(draft.uri, draft.positionAt(0), '××县工作总结\n');
      edit.replace(draft.uri, at[0]!, '2019');
      await workspace.applyEdit(edit);
    };
    const answers = new Answers(async ({ thing, number }) => {
      if (number === 2) await meanwhile();
      return thing.kind === 'other' ? 'skip' : { fill: '甲' };
    });
    await hegao.fillIn.run(answers);
    same(
      draft.getText(),
      `××县工作总结\n${replacing(DRAFT, ['法\n20**', '法\n2019'], ['20**', '甲'], ['xx镇', '甲镇'], ['xx县', '甲县'], ['**县', '甲县'], ['xx縣', '甲縣'])}`,
    );
  });

  it('asks nothing where nothing is blank, nor of text that is no draft', async () => {
    const answers = new Answers(() => 'stop');
    await openUntitled('gongwen', '一、总体情况\n全镇平稳。\n');
    await hegao.fillIn.run(answers);
    await openUntitled('plaintext', '备忘：xx县');
    await hegao.fillIn.run(answers);
    same(answers.asked, []);
  });

  /** Presses a key in whatever box is open, again and again until the walk is over: nothing tells when a box opens. */
  async function pressing(command: string): Promise<void> {
    let walking = true;
    const walk = commands.executeCommand('hegao.fillIn').then(() => {
      walking = false;
    });
    while (walking) await commands.executeCommand(command);
    await walk;
  }

  const ENTER = 'workbench.action.acceptSelectedQuickOpenItem';
  const ESCAPE = 'workbench.action.closeQuickOpen';

  it('takes this year by Enter, skips by Enter, and stops by Escape', async () => {
    const { draft } = await opened('⟦20**⟧年，全镇平稳。\n');
    await pressing(ESCAPE);
    same(draft.getText(), '20**年，全镇平稳。\n');
    await pressing(ENTER);
    same(draft.getText(), `${thisYear}年，全镇平稳。\n`);
    const { draft: named } = await opened('⟦xx⟧县平稳。\n');
    await pressing(ENTER);
    same(named.getText(), 'xx县平稳。\n');
  });
});
