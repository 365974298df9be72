import { RequestType0 } from 'vscode-languageserver';
import { titleOf } from '../ignoring.ts';
import type { Session } from '../session.ts';

/** A rule that has a page. */
export interface RuleName {
  readonly id: string;
  readonly title: string;
}

export const RulesRequest = new RequestType0<readonly RuleName[], void>('hegao/rules');

/** hegao/rules: all that there are, in the order of their list, whether they are on or off. */
export function rules({ rules, toProtocol }: Session): readonly RuleName[] {
  return rules.map((rule) => ({ id: rule.id, title: toProtocol.say(titleOf(rule)) }));
}
