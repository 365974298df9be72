import { CodeActionTriggerKind, Disposable, EventEmitter, type Position } from 'vscode';
import type { Service } from '../../../client/src/service.ts';
import { until } from './events.ts';

/**
 * Follows where the editor looks for fixes by itself, a quarter of a second after the caret was moved. Such a look withdraws
 * one that a key has asked for in the meantime, and then nothing opens: the key is to be pressed after it.
 */
export class Looks extends Disposable {
  readonly #looked = new EventEmitter<void>();
  #last: Position | undefined;

  constructor({ connection }: Service) {
    const { middleware } = connection!.client;
    super(() => {
      delete middleware.provideCodeActions;
      this.#looked.dispose();
    });
    middleware.provideCodeActions = async (document, range, context, token, next) => {
      const actions = await next(document, range, context, token);
      if (context.triggerKind === CodeActionTriggerKind.Automatic) {
        this.#last = range.start;
        this.#looked.fire();
      }
      return actions;
    };
  }

  /** Ask before the caret is moved there. */
  async at(position: Position): Promise<void> {
    this.#last = undefined;
    await until(
      this.#looked.event,
      () => this.#last,
      (last) => last?.isEqual(position) === true,
    );
  }
}
