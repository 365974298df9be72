import type { Diagnostic, DiagnosticRelatedInformation, Position, Range } from 'vscode-languageserver';

/** True when a client that has these diagnostics need not be sent those. */
export function sameDiagnostics(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return before.length === after.length && after.every((one, index) => sameDiagnostic(one, before[index]!));
}

/** Most are the same object. */
function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a === b ||
    (a.code === b.code &&
      a.severity === b.severity &&
      a.message === b.message &&
      sameRange(a.range, b.range) &&
      sameRelated(a.relatedInformation ?? [], b.relatedInformation ?? []))
  );
}

function sameRelated(a: readonly DiagnosticRelatedInformation[], b: readonly DiagnosticRelatedInformation[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ message, location }, index) => {
      const other = b[index]!;
      return message === other.message && sameRange(location.range, other.location.range);
    })
  );
}

function sameRange(a: Range, b: Range): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end);
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
