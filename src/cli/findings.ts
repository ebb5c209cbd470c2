import { codeFrameColumns } from '@babel/code-frame';
import { caseIssueWords, overlayIssueWords } from '../authoring/index.js';
import { type Issue, locationsOf } from '../index.js';
import { signatureIssueWords } from '../records.js';
import { faultWords, isFault, printable } from './faults.js';
import type { Io } from './io.js';
import { messagesIn } from './messages.js';
import { recordsWords } from './registry/words.js';
import type { Language } from './language.js';
import { wordsIn } from './words.js';

/** Issues of one file, to be told with their places in it. */
export interface Findings {
  readonly file: string;
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** One issue as `--format json` tells it. */
export interface ToldIssue extends Issue {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  readonly remedy: string;
  /** Where the other places stand that it speaks of. */
  readonly others: readonly { readonly pointer: string; readonly line: number }[];
}

/** The issues of a file with their lines, columns and words. */
export function tellIssues({ file, text, issues }: Findings, language: Language): readonly ToldIssue[] {
  const places = locationsOf(
    text,
    issues.flatMap((issue) => [issue.pointer, ...pointersIn(issue)]),
  );
  return issues.map((issue) => {
    const place = places.get(issue.pointer);
    const { line, column } = keyed(issue) ? (place?.key ?? start) : (place?.value ?? start);
    const reader = { line: ownNumber(issue, 'line') ?? line, column: ownNumber(issue, 'column') ?? column };
    const told = ownWords(issue, language) ?? wordsIn(language).issueWords(issue);
    const others = pointersIn(issue).flatMap((pointer) => {
      const other = places.get(pointer);
      return other === undefined ? [] : [{ pointer, line: (other.key ?? other.value).line }];
    });
    return { ...issue, file, ...reader, ...told, others };
  });
}

/** The words of what only the command line and those who write instruments are told. */
function ownWords(issue: Issue, language: Language): ReturnType<typeof faultWords> {
  return (
    faultWords(issue, language) ??
    caseIssueWords(issue, language) ??
    overlayIssueWords(issue, language) ??
    signatureIssueWords(issue, language) ??
    recordsWords(language).registryIssueWords(issue) ??
    recordsWords(language).recordIssueWords(issue)
  );
}

/** Pointers among the facts of an issue: to who writes a document they say little without their lines. */
function pointersIn({ facts, pointer }: Issue): readonly string[] {
  const texts = Object.values(facts).flat();
  const isOther = (text: unknown): text is string =>
    typeof text === 'string' && text.startsWith('/') && text !== pointer;
  return [...new Set(texts.filter(isOther))];
}

const start = { line: 1, column: 1 };

// What is wrong with these is the key, not what stands behind it.
function keyed({ code }: Issue): boolean {
  return code.endsWith('.unknown-key') || code === 'kernel.duplicate-key' || code === 'kernel.forbidden-key';
}

function ownNumber({ facts }: Issue, name: string): number | undefined {
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** Tells what was found in one file to whoever asked. */
export type Tell = (findings: Findings) => void;

/** For a person, on standard error: what stands in the way of the result that was asked for. */
export function onError(language: Language, io: Io): Tell {
  return (findings) => {
    writeIssues(findings, language, { ...io, out: io.err });
  };
}

/** For a program, on standard output: one line of JSON for each issue. */
export function asJson(language: Language, io: Io): Tell {
  return (findings) => {
    for (const told of tellIssues(findings, language)) io.out(`${JSON.stringify(told)}\n`);
  };
}

/** Writes the issues of a file for a person: where, what, what to do, and the lines around it. */
export function writeIssues(findings: Findings, language: Language, io: Io): void {
  for (const told of tellIssues(findings, language))
    io.out(isFault(told) ? faultText(told, language) : issueText(told, findings.text, { language, io }));
}

function faultText({ file, code, sentence, remedy }: ToldIssue, language: Language): string {
  return `${file}: ${sentence} [${code}]\n  ${messagesIn(language).remedy(remedy)}\n`;
}

interface Desk {
  readonly language: Language;
  readonly io: Io;
}

function issueText(told: ToldIssue, text: string, { language, io }: Desk): string {
  const messages = messagesIn(language);
  const { file, line, column, severity, code, sentence, remedy, others } = told;
  const elsewhere = others.length === 0 ? '' : `  ${messages.others(others)}\n`;
  return [
    `${file}:${String(line)}:${String(column)}: ${messages.finding(severity, sentence)} [${code}]\n`,
    `  ${messages.remedy(remedy)}\n${elsewhere}`,
    `${indented(frame(text, { line, column }, io.colour))}\n\n`,
  ].join('');
}

/** Characters of a line that a frame shows at most. */
const frameWidth = 160;

function frame(text: string, at: { readonly line: number; readonly column: number }, colour: boolean): string {
  const lines = text.split('\n', at.line + 3).map((line) => printable(line).slice(0, frameWidth));
  const column = Math.min(at.column, frameWidth);
  const options = { linesAbove: 1, linesBelow: 1, forceColor: colour, highlightCode: colour };
  return codeFrameColumns(lines.join('\n'), { start: { line: at.line, column } }, options);
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
