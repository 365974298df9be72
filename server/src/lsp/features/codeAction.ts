import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { safeEdits } from '../../core/fix.ts';
import { renumbered } from '../../core/renumber.ts';
import { enumerationSequence } from '../../core/rules/enumeration-sequence.ts';
import { headingSequence } from '../../core/rules/heading-sequence.ts';
import { placeholder } from '../../core/rules/placeholder.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { explaining } from '../explaining.ts';
import { Filling } from '../filling.ts';
import { Ignoring } from '../ignoring.ts';
import type { OpenDraft, Session } from '../session.ts';

export const FIX_ALL = 'source.fixAll.hegao';
/** Not under `source.fixAll`: it is done when asked for, never on saving. */
export const RENUMBER = 'source.renumber.hegao';

/** textDocument/codeAction: the fixes of the problems in a range, the safe fixes of all, and the whole draft numbered anew. */
export function codeAction(session: Session, draft: OpenDraft, { range, context }: CodeActionParams): CodeAction[] {
  const { only, triggerKind } = context;
  const wants = (kind: string): boolean => only?.some((asked) => isWithin(kind, asked)) ?? true;
  // While the caret moves nobody waits for it.
  const unasked = only === undefined && triggerKind === CodeActionTriggerKind.Automatic;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(session, draft, range));
  if (wants(FIX_ALL) && !unasked) actions.push(...fixAll(session, draft));
  if (wants(RENUMBER) && !unasked) actions.push(...renumber(session, draft, RENUMBER));
  return actions;
}

/** Kinds are hierarchies: who asks for `source` wants `source.fixAll.hegao` too. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(session: Session, draft: OpenDraft, range: Range): CodeAction[] {
  const { toProtocol } = session;
  const { document } = draft;
  const { problems, diagnostics } = session.check(draft);
  const start = document.lines.offsetAt(range.start);
  const end = document.lines.offsetAt(range.end);
  let filling: Filling | undefined;
  let ignoring: Ignoring | undefined;
  const reported: { rule: Rule; diagnostic: Diagnostic }[] = [];
  let offered = false;
  const actions = problems.flatMap((problem, index) => {
    if (problem.span.start > end || problem.span.end < start) return [];
    const diagnostic = diagnostics[index]!;
    reported.push({ rule: problem.rule, diagnostic });
    // Made anew whenever they are asked for.
    const { fixes } = problem;
    const preferred = fixes.find(({ safe }) => safe);
    const own = fixes.flatMap((fix) => {
      const edit = toProtocol.workspaceEdit(document, fix.edits);
      if (edit === undefined) return [];
      const action: CodeAction = {
        title: toProtocol.say(fix.title),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit,
      };
      if (fix === preferred) action.isPreferred = true;
      return [action];
    });
    if (problem.rule.id === placeholder.id) {
      filling ??= new Filling(session, draft);
      own.push(...filling.actions(problem, diagnostic));
    }
    if (SEQUENCES.has(problem.rule.id)) {
      // Once, however many of them stand here.
      if (!offered) own.push(...renumber(session, draft, CodeActionKind.QuickFix));
      offered = true;
    }
    ignoring ??= new Ignoring(session, draft);
    return [...own, ...ignoring.actions(problem, diagnostic)];
  });
  return [...actions, ...explaining(session, reported)];
}

/** Rules about the order of numbers. */
const SEQUENCES = new Set([headingSequence.id, enumerationSequence.id]);

function renumber({ toProtocol }: Session, { document }: OpenDraft, kind: string): CodeAction[] {
  const edits = renumbered(document.draft);
  const edit = edits.length > 0 ? toProtocol.workspaceEdit(document, edits) : undefined;
  return edit === undefined ? [] : [{ title: toProtocol.say({ key: 'renumber.title', args: {} }), kind, edit }];
}

function fixAll(session: Session, draft: OpenDraft): CodeAction[] {
  const { toProtocol } = session;
  const edits = safeEdits(session.check(draft).problems);
  const edit = edits.length > 0 ? toProtocol.workspaceEdit(draft.document, edits) : undefined;
  return edit === undefined ? [] : [{ title: toProtocol.say({ key: 'fix-all.title', args: {} }), kind: FIX_ALL, edit }];
}
