import type { Issue } from '../../index.js';
import { lineFileIssueWords } from '../../node/index.js';
import { signatureIssueWords, replayIssueWords } from '../../records.js';
import { faultWords, printable } from '../faults.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages.js';
import { recordsWords } from '../registry/words.js';
import { wordsIn } from '../words.js';

/** What is wrong with a file, or with one line of it, in words: where, what, and what to do. */
export function toldText(where: string, issues: readonly Issue[], language: Language): string {
  return issues.map((issue) => oneText(where, issue, language)).join('');
}

function oneText(where: string, issue: Issue, language: Language): string {
  const { sentence, remedy } = wordsOf(issue, language);
  const place = issue.pointer === '' ? '' : ` ${issue.pointer}`;
  const messages = messagesIn(language);
  const lines = [`${where}:${place} ${sentence} [${issue.code}]`, `  ${messages.remedy(remedy)}`];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function wordsOf(issue: Issue, language: Language): { readonly sentence: string; readonly remedy: string } {
  return (
    faultWords(issue, language) ??
    lineFileIssueWords(issue, language) ??
    replayIssueWords(issue, language) ??
    signatureIssueWords(issue, language) ??
    recordsWords(language).recordIssueWords(issue) ??
    wordsIn(language).issueWords(issue)
  );
}
