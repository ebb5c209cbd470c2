import type { Issue } from '../../kernel/issue.js';
import { plainText } from '../plain-text.js';
import type { ReplayPhrases } from './phrases.js';

/** A paragraph: a line, and lines below it. */
export interface ReplayParagraph {
  readonly text: string;
  readonly details: readonly string[];
}

/** What telling takes: phrases, and the sentence and remedy of a finding. */
export interface ReplayTelling {
  readonly language: 'fr' | 'en';
  readonly phrases: ReplayPhrases;
  readonly tell: (issue: Issue) => { readonly sentence: string; readonly remedy: string };
}

/** An issue on one line: code, place, sentence and remedy. */
export function issueDetails(issue: Issue, { phrases, tell }: ReplayTelling): readonly string[] {
  const { sentence, remedy } = tell(issue);
  const place = issue.pointer === '' ? '' : ` (${phrases.at(plainText(issue.pointer))})`;
  return [`${issue.code}${place}: ${sentence}.${remedy === '' ? '' : ` ${remedy}`}`];
}
