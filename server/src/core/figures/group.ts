import { FIGURES_IN_REACH, type Figure } from './figure.ts';

/** Figures before `index` in its own clause group: siblings are set apart by ； and 。, and never lend each other figures. */
export function groupBefore(text: string, figures: readonly Figure[], index: number): readonly Figure[] {
  const group: Figure[] = [];
  const own = figures[index]!;
  let next = own;
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const figure = figures[at]!;
    if (/[。;]/.test(text.slice(figure.quantity.end, next.quantity.start))) break;
    if (figure.bracket === own.bracket || figure.depth < own.depth) group.unshift(figure);
    next = figure;
  }
  return group;
}
