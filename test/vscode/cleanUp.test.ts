import { commands, extensions, type TextDocument, window } from 'vscode';
import type { CleanUpPrompt, Group } from '../../client/src/cleanUp.ts';
import type { Hegao } from '../../client/src/start.ts';
import { findings, openUntitled, some } from './support/drafts.ts';
import { same } from './support/same.ts';

const PASTED = '一、总体情况\n本縣(xiàn)完成项目１２个,[NextPage]进展顺利。\n相关文章\n';

async function opened(): Promise<TextDocument> {
  const draft = await openUntitled('gongwen', PASTED);
  await findings(draft, some);
  return draft;
}

const hegao = () => extensions.getExtension<Hegao>('hegao.hegao')!.activate();

/** Answers for the user, and remembers what was asked and shown. */
class Answers implements CleanUpPrompt {
  groups: readonly Group[] = [];
  shown = '';
  places = 0;
  readonly #groups: readonly string[] | undefined;
  readonly #confirms: boolean;

  constructor(groups: readonly string[] | undefined, confirms: boolean) {
    this.#groups = groups;
    this.#confirms = confirms;
  }

  async choose(groups: readonly Group[]) {
    this.groups = groups;
    return this.#groups;
  }

  async confirms(places: number) {
    this.places = places;
    this.shown = window.activeTextEditor?.document.getText() ?? '';
    return this.#confirms;
  }
}

describe('cleaning up pasted text', () => {
  it('shows what the chosen groups would change, makes it in one edit, and one undo takes it back', async () => {
    const draft = await opened();
    const answers = new Answers(['glosses', 'residue', 'site'], true);
    await (await hegao()).cleanUp.run(answers);
    same(
      answers.groups.map(({ id, count }) => [id, count]),
      [
        ['glosses', 1],
        ['residue', 1],
        ['site', 1],
        ['width', 3],
      ],
    );
    const cleaned = '一、总体情况\n本縣完成项目１２个,进展顺利。\n';
    same(answers.shown, cleaned);
    same(answers.places, 3);
    same(draft.getText(), cleaned);
    same(window.activeTextEditor?.document.uri.toString(), draft.uri.toString());
    await commands.executeCommand('undo');
    same(draft.getText(), PASTED);
  });

  it('changes nothing where the user does not confirm, or leaves the choice', async () => {
    const draft = await opened();
    await (await hegao()).cleanUp.run(new Answers(['glosses'], false));
    await (await hegao()).cleanUp.run(new Answers(undefined, true));
    same(draft.getText(), PASTED);
    same(draft.isClosed, false);
  });
});
