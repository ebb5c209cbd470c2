import type { Issue, IssueFacts } from '../../kernel/issue.js';
import { ownValue } from '../../kernel/json-value.js';
import type { ArchiveReport } from '../../replay/archive/report.js';
import { kernelIssues as kernelEn } from '../en/issues-kernel.js';
import { kernelIssues as kernelFr } from '../fr/issues-kernel.js';
import type { Told } from '../words.js';
import { findings as findingsEn } from './issues-en.js';
import { findings as findingsFr } from './issues-fr.js';
import { phrases as phrasesEn } from './phrases-en.js';
import { phrases as phrasesFr } from './phrases-fr.js';
import { nonconformities as nonconformitiesEn } from '../records/en/nonconformities.js';
import { nonconformities as nonconformitiesFr } from '../records/fr/nonconformities.js';
import { registryIssues as registryEn } from '../records/en/registry-issues.js';
import { registryIssues as registryFr } from '../records/fr/registry-issues.js';
import { replayReport, type ReplayReportWords } from './replay-words.js';

const tables = {
  fr: { ...kernelFr, ...findingsFr },
  en: { ...kernelEn, ...findingsEn },
} as const;

/** What the registry of a replay is told with, and what bars the validity of a record. */
const besides = { fr: { ...registryFr, ...nonconformitiesFr }, en: { ...registryEn, ...nonconformitiesEn } } as const;

const phrases = { fr: phrasesFr, en: phrasesEn } as const;

/**
 * The words for something that replaying found.
 *
 * @param issue - A finding of a verdict or of a line.
 * @returns Sentence and remedy; or `undefined` for a code that is neither `replay.…` nor `kernel.…`.
 * @example
 * ```ts
 * const [finding] = replay('{}', () => ({ found: 'nothing' })).findings;
 * finding && replayIssueWords(finding, 'en')?.sentence; // 'this is no record'
 * ```
 */
export function replayIssueWords({ code, facts }: Issue, language: 'fr' | 'en'): Told | undefined {
  return toldBy(tables[language], code, facts);
}

function toldBy(table: object, code: string, facts: IssueFacts): Told | undefined {
  // INVARIANT: findings are made by the makers of their catalogues, which demand each code's own facts.
  return ownValue(table as { readonly [code: string]: (facts: IssueFacts) => Told }, code)?.(facts);
}

function wordsOf(issue: Issue, language: 'fr' | 'en'): Told | undefined {
  return replayIssueWords(issue, language) ?? toldBy(besides[language], issue.code, issue.facts);
}

/** How a report is told. */
export interface ReplayWordsOptions {
  readonly language: 'fr' | 'en';
  /** Words for codes of whoever read the file; a code that has none stands for itself. */
  readonly tell?: (issue: Issue) => Told | undefined;
}

/**
 * The report on a replay in sentences, as an oversight body can file it: what was replayed, what came of it, where
 * conclusions depart from what was admitted, each finding with its line, pointer and remedy. Lines stand as in the
 * archive; nothing is ordered by a level (law 11).
 *
 * @example
 * ```ts
 * const report = archiveReplay(() => ({ found: 'nothing' })).report();
 * replayReportWords(report, { language: 'en' }).title; // 'Replay of an archive'
 * ```
 */
export function replayReportWords(report: ArchiveReport, { language, tell }: ReplayWordsOptions): ReplayReportWords {
  return replayReport(report, {
    language,
    phrases: phrases[language],
    tell: (issue) => wordsOf(issue, language) ?? tell?.(issue) ?? { sentence: issue.code, remedy: '' },
  });
}
