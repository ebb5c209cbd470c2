import type { Change } from '../../replay/changes.js';
import type { ChangedRecord, ComparisonReport, Shift, Uncompared } from '../../replay/compare/report.js';
import { fr } from '../fr/grammar.js';
import { plainText } from '../plain-text.js';
import type { ReplayPhrases } from './phrases.js';
import { phrases as phrasesEn } from './phrases-en.js';
import { phrases as phrasesFr } from './phrases-fr.js';
import type { ReplayParagraph } from './telling.js';

/** A comparison of two versions in sentences. */
export interface ComparisonReportWords {
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly banner: readonly string[];
  readonly sections: readonly {
    readonly id: 'counts' | 'shifts' | 'witness' | 'changes' | 'uncompared';
    readonly heading: string;
    readonly paragraphs: readonly ReplayParagraph[];
  }[];
}

interface Phrases {
  readonly title: string;
  readonly banner: string;
  readonly headings: { readonly [Id in ComparisonReportWords['sections'][number]['id']]: string };
  readonly versions: (from: string, to: string) => string;
  readonly counts: (counts: Pick<ComparisonReport, 'records' | 'unchanged' | 'changed'>) => string;
  readonly shift: (shift: Shift) => string;
  readonly record: (line: number, number: string) => string;
  readonly change: (what: string, from: string, to: string) => string;
  readonly because: (step: string, count: number) => string;
  readonly uncompared: (line: number, number: string, code: string) => string;
  readonly none: string;
  readonly further: (count: number) => string;
}

const english: Phrases = {
  title: 'Two versions of an instrument on one archive',
  banner: 'It says what would come out otherwise, not which version is right. Records stand as in the archive.',
  headings: {
    counts: 'How many',
    shifts: 'From band to band',
    witness: 'The easiest change to follow',
    changes: 'What changes, record by record',
    uncompared: 'What cannot be compared',
  },
  versions: (from, to) => `From ${from} to ${to}.`,
  counts: ({ records, unchanged, changed }) =>
    `Records made with the first version: ${String(records)}; unchanged: ${String(unchanged)}; changed: ${String(changed)}.`,
  shift: ({ banding, from, to, records }) => `${banding}: ${from} → ${to}: ${String(records)}`,
  record: (line, number) => `Line ${String(line)}${number}`,
  change: (what, from, to) => `${what}: ${from} → ${to}`,
  because: (step, count) => `it comes from ${step}, which differ in ${String(count)} places`,
  uncompared: (line, number, code) => `Line ${String(line)}${number}: ${code}`,
  none: 'None.',
  further: (count) => `${String(count)} more are not listed.`,
};

const french: Phrases = {
  title: 'Deux versions d’un instrument sur les mêmes archives',
  banner:
    'Ceci dit ce qui changerait, non laquelle des versions a raison. Les dossiers sont dans l’ordre des archives.',
  headings: {
    counts: 'Combien',
    shifts: 'D’une tranche à l’autre',
    witness: 'Le changement le plus facile à suivre',
    changes: 'Ce qui change, dossier par dossier',
    uncompared: 'Ce qui ne se compare pas',
  },
  versions: (from, to) => `De ${from} à ${to}.`,
  counts: ({ records, unchanged, changed }) =>
    fr`Dossiers faits avec la première version : ${records} ; inchangés : ${unchanged} ; changés : ${changed}.`,
  shift: ({ banding, from, to, records }) => fr`${banding} : ${from} → ${to} : ${records}`,
  record: (line, number) => `Ligne ${String(line)}${number}`,
  change: (what, from, to) => fr`${what} : ${from} → ${to}`,
  because: (step, count) => `cela vient de ceci, qui diffère en ${String(count)} endroits : ${step}`,
  uncompared: (line, number, code) => fr`Ligne ${line}${number} : ${code}`,
  none: 'Aucun.',
  further: (count) => `${String(count)} autres ne sont pas dans la liste.`,
};

/**
 * What another version of an instrument would change, in sentences.
 *
 * @example
 * ```ts
 * const report = compareVersions({ from: compiled, to: compiled }).report();
 * comparisonWords(report, 'en').sections[0]?.paragraphs[1]?.text;
 * // 'Records made with the first version: 0; unchanged: 0; changed: 0.'
 * ```
 */
export function comparisonWords(report: ComparisonReport, language: 'fr' | 'en'): ComparisonReportWords {
  const words = language === 'fr' ? french : english;
  const named = language === 'fr' ? phrasesFr : phrasesEn;
  const { from, to, shifts, witness, changes, uncompared, further } = report;
  const paragraphs = {
    counts: [words.versions(`${from.id} ${from.version}`, `${to.id} ${to.version}`), words.counts(report)].map(plain),
    shifts: shifts.map((one) => plain(words.shift(one))),
    witness: witness === undefined ? [] : [changedParagraph(witness, words, named)],
    changes: [
      ...changes.map((one) => changedParagraph(one, words, named)),
      ...(further === 0 ? [] : [plain(words.further(further))]),
    ],
    uncompared: uncompared.map((one) => plain(words.uncompared(one.line, numberOf(one), one.code))),
  };
  const sections = (Object.keys(paragraphs) as (keyof typeof paragraphs)[]).map((id) => {
    const told = paragraphs[id];
    return { id, heading: words.headings[id], paragraphs: told.length === 0 ? [plain(words.none)] : told };
  });
  return { language, title: words.title, banner: [words.banner], sections };
}

function plain(text: string): ReplayParagraph {
  return { text, details: [] };
}

function numberOf({ number }: ChangedRecord | Uncompared): string {
  return number === undefined ? '' : `, ${plainText(number)}`;
}

function changedParagraph(changed: ChangedRecord, words: Phrases, named: ReplayPhrases): ReplayParagraph {
  const told = ({ what, id, from, to }: Change): string =>
    words.change(`${named.changes[what]} ${id}`, from ?? named.nothing, to ?? named.nothing);
  return {
    text: words.record(changed.line, numberOf(changed)),
    details: [...changed.changes.map(told), words.because(named.steps[changed.step], changed.because.length)],
  };
}
