import type { Block } from '../../draft/block.ts';
import { remembered } from '../../text/remembered.ts';
import { figuresIn } from '../figure.ts';
import { growthOf } from './growth.ts';
import type { GrowthStatement } from './movement.ts';
import { multiplesOf } from './multiples.ts';
import { respectiveOf } from './respectively.ts';
import { shiftsOf } from './shifts.ts';
import { structuresOf } from './structures.ts';
import { yearlyOf } from './yearly.ts';

/** All that a block tells of changes, held or not; found once for all who ask. */
export const movementsIn = remembered((block: Block): readonly GrowthStatement[] => {
  const figures = figuresIn(block);
  return [
    ...growthOf(block, figures),
    ...shiftsOf(block, figures, structuresOf(figures)),
    ...respectiveOf(block, figures),
    ...yearlyOf(block, figures),
    ...multiplesOf(block, figures),
  ];
});
