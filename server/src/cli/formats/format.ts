import type { Severity } from '../../core/rules/rule.ts';

export const FORMATS = ['text', 'json', 'ndjson', 'sarif'] as const;
export type FormatName = (typeof FORMATS)[number];

/** Zero-based line and UTF-16 character in it, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fixes: readonly DiagnosticFix[];
}

export interface DiagnosticFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly expected: string; readonly newText: string }[];
}

/** A file that was checked. Also the shape in which JSON prints it. */
export interface FileResult {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Something that could not be done, said on standard error. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

export interface Summary {
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly faults: readonly Fault[];
}

/** Turns results into text, piece by piece, so that what is finished can be printed. */
export interface Format {
  start(): string;
  /** `index`: how many files came before. */
  file(result: FileResult, index: number): string;
  end(summary: Summary): string;
}
