const NONE: readonly never[] = [];

/**
 * What a global expression finds in a text, in order. `matchAll`, for what every paragraph is looked through for: that compiles the
 * expression anew each time, and in most paragraphs there is nothing.
 */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = expression.exec(text)) {
    matches.push(match);
    if (match[0] === '') expression.lastIndex++;
  }
  return matches;
}
