/** A half-open range of UTF-16 offsets, `start` included and `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function shifted(by: number, { start, end }: Span): Span {
  return { start: start + by, end: end + by };
}
