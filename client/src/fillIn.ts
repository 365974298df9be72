import {
  Disposable,
  OverviewRulerLane,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextEditorRevealType,
  ThemeColor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { askInBoxes } from './askInBoxes.ts';
import { type BlankThing, blanksOf, type Choice } from './blanks.ts';
import { documentInSight } from './editorInSight.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

/** What is asked about one thing. */
export interface Question {
  readonly thing: BlankThing;
  /** In how many places it is still blank. */
  readonly places: number;
  /** Which question this is, from 1, of how many. */
  readonly number: number;
  readonly count: number;
  /** The likely ones, and what was given for others of the same name. */
  readonly choices: readonly (Choice | string)[];
  /** What was given before, when the user comes back to it. */
  readonly given: string;
}

export type Answer = { readonly fill: Choice | string } | 'skip' | 'back' | 'stop';

/** Asks the user. */
export interface Prompt {
  ask(question: Question): Promise<Answer>;
  /** Whether what was given before the user stopped is to be filled in. */
  keeps(places: number): Promise<boolean>;
}

/** The walk through all that a draft leaves blank: one question for each thing, one edit at the end. */
export class FillIn {
  readonly #service: Service;
  #walking = false;

  constructor(service: Service) {
    this.#service = service;
  }

  /** Walks through the draft in the active editor. A walk that is under way goes on by itself. */
  async run(prompt: Prompt = askInBoxes): Promise<void> {
    const document = documentInSight();
    if (document === undefined || this.#walking) return;
    this.#walking = true;
    try {
      const blanks = await blanksOf(this.#service, document);
      if (blanks === undefined) return say(text('notChecked'));
      if (blanks.things.length === 0) return say(text('nothingBlank'));
      await walk(document, blanks.things, prompt);
    } finally {
      this.#walking = false;
    }
  }
}

async function walk(document: TextDocument, things: readonly BlankThing[], prompt: Prompt): Promise<void> {
  const steps = things.map((thing) => new Step(document, thing));
  const marks = new Marks(document);
  const following = workspace.onDidChangeTextDocument((change) => {
    if (change.document !== document) return;
    for (const step of steps) step.follow(change);
  });
  try {
    for (let index = 0; index < steps.length; ) {
      const step = steps[index]!;
      if (step.left.length === 0) {
        index++;
        continue;
      }
      await marks.show(step, steps);
      const answer = await prompt.ask(questionAt(steps, index));
      if (document.isClosed) return;
      if (answer === 'stop') {
        const filled = steps.reduce((sum, { texts, left }) => sum + (texts === undefined ? 0 : left.length), 0);
        if (filled === 0 || !(await prompt.keeps(filled))) return;
        break;
      }
      if (answer === 'back') {
        index = before(steps, index);
        continue;
      }
      step.fill(answer === 'skip' ? undefined : answer.fill);
      index++;
    }
    await apply(document, steps);
  } finally {
    following.dispose();
    marks.dispose();
  }
}

/** The step before this one that is still to be asked; this one where there is none. */
function before(steps: readonly Step[], index: number): number {
  const earlier = steps.slice(0, index).findLastIndex(({ left }) => left.length > 0);
  return earlier < 0 ? index : earlier;
}

function questionAt(steps: readonly Step[], index: number): Question {
  const { thing, left, given } = steps[index]!;
  const alike = steps.filter((step) => step.thing !== thing && thing.noun !== '' && step.thing.noun === thing.noun);
  const choices = [
    ...thing.choices,
    ...new Set(alike.flatMap((step) => (step.typed === undefined ? [] : [step.typed]))),
  ];
  return { thing, places: left.length, number: index + 1, count: steps.length, choices, given };
}

/** In one edit, which one undo takes back. Only where the blanks still stand as they were when they were listed. */
async function apply(document: TextDocument, steps: readonly Step[]): Promise<void> {
  let places = 0;
  for (let version = -1; version !== document.version; ) {
    version = document.version;
    const edit = new WorkspaceEdit();
    places = 0;
    for (const { left, texts } of steps) {
      for (const place of texts === undefined ? [] : left) {
        if (document.getText(place.range) !== place.text) continue;
        edit.replace(document.uri, place.range, texts![place.index]!);
        places++;
      }
    }
    if (places === 0 || (await workspace.applyEdit(edit))) break;
    // Refused because the document has changed: once more, in the document as it is now.
    places = 0;
  }
  say(places === 0 ? text('filledNothing') : text('filled', { places }));
}

/** One thing in the walk: its places, wherever they have moved, and what is to be filled in. */
class Step {
  readonly thing: BlankThing;
  readonly #places: readonly Place[];
  #fill: Choice | string | undefined;

  constructor(document: TextDocument, thing: BlankThing) {
    this.thing = thing;
    this.#places = thing.places.map((place, index) => new Place(document, place, index));
  }

  get left(): readonly Place[] {
    return this.#places.filter(({ gone }) => !gone);
  }

  /** One for each place; undefined where nothing is to be filled in. */
  get texts(): readonly string[] | undefined {
    const fill = this.#fill;
    return typeof fill === 'string' ? this.#places.map(() => fill) : fill?.texts;
  }

  get typed(): string | undefined {
    return typeof this.#fill === 'string' ? this.#fill : undefined;
  }

  get given(): string {
    return this.typed ?? '';
  }

  fill(fill: Choice | string | undefined): void {
    this.#fill = fill;
  }

  follow(change: TextDocumentChangeEvent): void {
    for (const place of this.#places) place.follow(change);
  }
}

/** A blank that is followed through what is written elsewhere while the user is asked. */
class Place {
  readonly text: string;
  readonly index: number;
  readonly #document: TextDocument;
  #start: number;
  #gone = false;

  constructor(document: TextDocument, { range, text }: BlankThing['places'][number], index: number) {
    this.#document = document;
    this.text = text;
    this.index = index;
    const { start, end } = range;
    this.#start = document.offsetAt(new Range(start.line, start.character, end.line, end.character).start);
  }

  /** True when somebody has written over it. */
  get gone(): boolean {
    return this.#gone;
  }

  get range(): Range {
    const end = this.#start + this.text.length;
    return new Range(this.#document.positionAt(this.#start), this.#document.positionAt(end));
  }

  follow({ contentChanges }: TextDocumentChangeEvent): void {
    for (const { rangeOffset, rangeLength, text: newText } of contentChanges) {
      if (rangeOffset + rangeLength <= this.#start) this.#start += newText.length - rangeLength;
      else if (rangeOffset < this.#start + this.text.length) this.#gone = true;
    }
  }
}

/** Shows in the editor what is being asked for. */
class Marks extends Disposable {
  readonly #document: TextDocument;
  readonly #asked = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('focusBorder'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: OverviewRulerLane.Full,
  });
  readonly #others = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
  });

  constructor(document: TextDocument) {
    super(() => {
      this.#asked.dispose();
      this.#others.dispose();
    });
    this.#document = document;
  }

  async show(step: Step, steps: readonly Step[]): Promise<void> {
    const shown = window.visibleTextEditors.filter(({ document }) => document === this.#document);
    const editors = shown.length > 0 ? shown : [await window.showTextDocument(this.#document)];
    const asked = step.left.map(({ range }) => range);
    const others = steps.flatMap((other) => (other === step ? [] : other.left.map(({ range }) => range)));
    for (const editor of editors) {
      editor.setDecorations(this.#asked, asked);
      editor.setDecorations(this.#others, others);
      // The boxes cover the editor's first lines.
      editor.revealRange(asked[0]!, TextEditorRevealType.InCenter);
    }
  }
}

function say(message: string): void {
  window.setStatusBarMessage(message, 5000);
}
