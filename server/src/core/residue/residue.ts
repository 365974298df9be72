import type { Block } from '../draft/block.ts';
import { glossesIn } from '../text/glosses.ts';
import type { Span } from '../text/span.ts';
import { doubledMarks } from './doubledMarks.ts';
import { inlineResidue } from './inline.ts';
import { lineResidue } from './lines.ts';
import { lostCharacters } from './lostCharacters.ts';

export type ResidueKind =
  /** `區(qū)`, put in by mirror sites. */
  | 'gloss'
  /** `[NextPage]` and its like. */
  | 'page-tag'
  /** 第1页共7页, `3/7`, `— 3 —`. */
  | 'page-number'
  /** `&nbsp;`, `<p>`. */
  | 'markup'
  /** Zero-width and control characters. */
  | 'invisible'
  /** Word's line and page breaks, of which a text makes blanks. */
  | 'break'
  /** Characters of no font: U+FFFD and the private use area. */
  | 'unreadable'
  /** What stands where bytes were lost: `成?萍夹`. */
  | 'lost'
  /** Navigation, bylines and blurbs of the page that a text was copied from. */
  | 'site'
  /** `。，` where something was cut out between. */
  | 'doubled';

/** Residue (残留) of one kind that is dealt with at once: where it stands, and what belongs there instead. */
export interface Residue {
  readonly kind: ResidueKind;
  /** Source spans from the block's start, ascending and apart. */
  readonly spans: readonly Span[];
  /** What each span should hold, several where that is a choice; none where only a person knows. */
  readonly instead: readonly string[];
  /** Certain enough to be put right unseen. */
  readonly safe: boolean;
}

/** All residue in a block of prose or a table. `source` is the block as it stands in the draft. */
export function residueIn(block: Block, source: string): readonly Residue[] {
  if (block.kind !== 'text' && block.kind !== 'table') return [];
  const found: Residue[] = [];
  lineResidue(block, source, found);
  const lines = found.flatMap(({ spans }) => spans);
  const glosses = block.reading.length === block.reading.text.length ? [] : glossesIn(source);
  if (glosses.length > 0) found.push({ kind: 'gloss', spans: glosses, instead: [''], safe: true });
  inlineResidue(source, block.markdown, found);
  lostCharacters(block, source, found);
  doubledMarks(block.reading, source, found);
  return lines.length === 0 ? found : [...found.slice(0, lines.length), ...outside(lines, found.slice(lines.length))];
}

/** Of a line that goes as a whole, nothing in it is told. */
function outside(lines: readonly Span[], found: readonly Residue[]): readonly Residue[] {
  return found.flatMap((residue) => {
    const spans = residue.spans.filter(({ start }) => !lines.some((line) => line.start <= start && start < line.end));
    return spans.length === 0 ? [] : [{ ...residue, spans }];
  });
}
