import type { TextDocument } from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { Service } from './service.ts';

/** What one version of a document leaves blank, as the server answers `hegao/blanks`. */
export interface Blanks {
  readonly version: number;
  readonly things: readonly BlankThing[];
}

/** One thing that is asked for once, however often it is blanked. */
export interface BlankThing {
  /** The blank as its first place has it, `xx`. */
  readonly label: string;
  /** What stands behind it, 县; empty where nothing tells what it is. */
  readonly noun: string;
  readonly kind: 'year' | 'name' | 'other';
  readonly places: readonly { readonly range: Range; readonly text: string }[];
  /** The line of the first place on both sides of the blank, cut short. */
  readonly before: string;
  readonly after: string;
  readonly choices: readonly Choice[];
}

/** What a thing may well be, with the text for each of its places. */
export interface Choice {
  readonly label: string;
  readonly texts: readonly string[];
}

/** Undefined where the server does not run or does not check the document. */
export async function blanksOf(service: Service, document: TextDocument): Promise<Blanks | undefined> {
  for (;;) {
    const blanks = await service.ask<Blanks>('hegao/blanks', document);
    // The document may have changed on the way.
    if (blanks === undefined || blanks.version === document.version) return blanks;
  }
}
