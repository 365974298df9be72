import { enclosing } from '../../numbering/homes.ts';
import { itemsFor } from '../../references/items.ts';
import type { Survey } from '../../references/survey.ts';
import type { Finding } from '../rule.ts';
import { missingFinding } from './finding.ts';

/** 本条第（二）项, 本章第三节: counted among what stands under the heading they are in. */
export function* missingItems({ draft, pieces }: Survey): Iterable<Finding> {
  for (const { references } of pieces) {
    for (const placed of references) {
      const { block, reference } = placed;
      if (reference.within === undefined) continue;
      const items = itemsFor(enclosing(draft, block, reference.start, reference.within), reference);
      if (items.length < 2 || items[0]!.marker.ordinal !== 1) continue;
      if (items.some(({ marker }) => marker.ordinal === reference.label.number)) continue;
      const last = items.at(-1)!;
      yield missingFinding(draft, placed, 'certain', {
        block: last.block,
        start: last.marker.start,
        end: last.marker.end,
      });
    }
  }
}
