import type { Figure } from '../figure.ts';

/** A share or rate with the two figures it follows from (数据关系：占比). */
export interface Share {
  readonly rate: Figure;
  readonly part: Figure;
  readonly whole: Figure;
}

export interface ShareStatement extends Share {
  readonly verdict: 'holds' | 'certainly-wrong' | 'probably-wrong';
  /** The whole that a wrong share is right of, where words say that it is of another. */
  readonly takenOf?: Figure;
}

/** A share whose whole is named but not printed in its paragraph: 占全县生产总值的61.7%. */
export interface OpenShare {
  readonly rate: Figure;
  readonly part: Figure;
  readonly name: string;
}

/** 占老年人总数14.9万人的83.9%: what stands between a share and the whole right before it. */
export const OF_WHOLE = /^(?:的|之)$/;
