import type { Finding } from './rule.ts';

/** What a finding says beyond where it is and how sure. */
export type Told = Pick<Finding, 'message' | 'related' | 'fixes'>;

/**
 * A finding whose words and fixes take more work than itself. They are worked out once, when somebody looks at them: between two
 * keystrokes nobody does.
 */
export class LookedAt implements Finding {
  readonly span: Finding['span'];
  readonly confidence: Finding['confidence'];
  readonly #tell: () => Told;
  #told: Told | undefined;

  constructor(span: Finding['span'], confidence: Finding['confidence'], tell: () => Told) {
    this.span = span;
    this.confidence = confidence;
    this.#tell = tell;
  }

  get message(): Finding['message'] {
    return this.#all.message;
  }

  get related(): Finding['related'] {
    return this.#all.related;
  }

  get fixes(): Finding['fixes'] {
    return this.#all.fixes;
  }

  get #all(): Told {
    this.#told ??= this.#tell();
    return this.#told;
  }
}
