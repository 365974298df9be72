import {
  Disposable,
  type InputBox,
  InputBoxValidationSeverity,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';
import type { Choice } from './blanks.ts';
import type { Answer, Prompt, Question } from './fillIn.ts';
import { text } from './texts.ts';

/** Asks at the top of the window, where every answer is a key away: Enter fills or skips, Esc stops. */
export const askInBoxes: Prompt = {
  ask: (question) => (question.choices.length > 0 ? pick(question) : input(question)),

  async keeps(places) {
    const apply: QuickPickItem = { label: text('applyFilled', { places }) };
    const discard: QuickPickItem = { label: text('discardFilled') };
    const title = text('fillInStopped');
    return (await window.showQuickPick([apply, discard], { title, ignoreFocusOut: true })) === apply;
  },
};

function input(question: Question): Promise<Answer> {
  const { thing, given } = question;
  const box = window.createInputBox();
  box.prompt = where(question);
  box.placeholder = `${thing.label}${thing.noun}`;
  box.value = given;
  return answered(box, question, (answer) => [
    box.onDidChangeValue((value) => {
      box.validationMessage =
        thing.noun !== '' && value.endsWith(thing.noun)
          ? { message: text('nounStays', { noun: thing.noun }), severity: InputBoxValidationSeverity.Warning }
          : undefined;
    }),
    box.onDidAccept(() => answer(typed(box.value))),
  ]);
}

interface Item extends QuickPickItem {
  readonly answer: Answer;
}

function pick(question: Question): Promise<Answer> {
  const box = window.createQuickPick<Item>();
  const listed = [
    ...question.choices.map((choice): Item => ({ label: labelOf(choice), answer: { fill: choice } })),
    { label: text('skip'), answer: 'skip' as const },
  ];
  const offer = (value: string) => {
    const own: Item = { label: value, description: text('ownAnswer'), alwaysShow: true, answer: typed(value) };
    box.items = value.trim() === '' ? listed : [own, ...listed.filter(({ label }) => label !== value)];
  };
  box.placeholder = where(question);
  box.value = question.given;
  offer(question.given);
  return answered(box, question, (answer) => [
    box.onDidChangeValue(offer),
    box.onDidAccept(() => answer(box.selectedItems[0]?.answer ?? typed(box.value))),
  ]);
}

const labelOf = (choice: Choice | string): string => (typeof choice === 'string' ? choice : choice.label);

const typed = (value: string): Answer => (value.trim() === '' ? 'skip' : { fill: value });

function where({ thing, places }: Question): string {
  const line = `${thing.before}【${thing.label}】${thing.after}`;
  return text('goesTo', { places, line });
}

/** Shows a box until it is answered or goes away. */
function answered(
  box: InputBox | QuickPick<Item>,
  { number, count }: Question,
  listen: (answer: (answer: Answer) => void) => Disposable[],
): Promise<Answer> {
  box.title = text('fillInTitle', { number, count });
  box.ignoreFocusOut = true;
  box.buttons = number > 1 ? [QuickInputButtons.Back] : [];
  return new Promise<Answer>((resolve) => {
    const answer = (given: Answer) => {
      resolve(given);
      box.dispose();
      listening.dispose();
    };
    const listening = Disposable.from(
      ...listen(answer),
      box.onDidTriggerButton(() => answer('back')),
      box.onDidHide(() => answer('stop')),
    );
    box.show();
  });
}
