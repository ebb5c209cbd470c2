import type { Evaluation } from '../../evaluate/evaluation.js';
import type { InstrumentDocument } from '../../instrument/document.js';
import { assertInstrumentOf } from '../refusals.js';
import { readableBy } from './audience.js';
import { accommodationParagraphs, challengeParagraphs, disclosureParagraphs } from './closing.js';
import { mitigatorParagraphs, noticeParagraphs, refusalParagraphs, reviewParagraphs } from './closing.js';
import { flagParagraphs } from './flags.js';
import { interventionParagraphs } from './interventions.js';
import { bandParagraphs } from './bands.js';
import { limitParagraphs } from './limits.js';
import { measureParagraphs } from './measures.js';
import { type Names, namesOf } from './names.js';
import { bannerLines, identityParagraphs, titleLine } from './opening.js';
import { outcomeParagraphs } from './outcomes.js';
import { decidingPopulation, quietPopulation } from './population.js';
import { setAsideParagraphs, unknownParagraphs } from './ratings.js';
import type { Paragraph, Report, ReportOptions, SectionId } from './report.js';
import type { ReportWords } from './report-words.js';
import { taskParagraphs } from './tasks.js';
import { isOutside, isRefused, type Telling } from './telling.js';

type Teller = (telling: Telling) => readonly Paragraph[];

/**
 * In the order of reading: what to do and by whom, then why, then what is not known, then what this is not. A section
 * with nothing to say is left out.
 */
const sections: readonly (readonly [SectionId, Teller])[] = [
  ['population', (telling) => (isOutside(telling) ? decidingPopulation(telling) : [])],
  ['flags', ifWithin((telling) => (telling.evaluation.flags.length === 0 ? [] : flagParagraphs(telling)))],
  ['population', ifWithin(decidingPopulation)],
  ['bands', bandParagraphs],
  ['tasks', taskParagraphs],
  ['review', reviewParagraphs],
  ['outcomes', outcomeParagraphs],
  ['entitlements', (telling) => interventionParagraphs('entitlement', telling)],
  ['offers', (telling) => interventionParagraphs('offer', telling)],
  ['safeguards', (telling) => interventionParagraphs('safeguard', telling)],
  ['accommodations', accommodationParagraphs],
  ['mitigators', mitigatorParagraphs],
  ['unknown', unknownParagraphs],
  ['set-aside', ifWithin(setAsideParagraphs)],
  ['measures', measureParagraphs],
  ['notices', noticeParagraphs],
  ['population', quietPopulation],
  ['identity', identityParagraphs],
  ['limits', limitParagraphs],
  ['disclosure', ifWithin(disclosureParagraphs)],
  ['challenge', challengeParagraphs],
];

/** Of a person in custody a public instrument tells what it is, and no result. */
const refusedSections: typeof sections = [
  ['notices', refusalParagraphs],
  ['identity', identityParagraphs],
  ['limits', limitParagraphs],
];

/** Nothing is rated of someone whom the instrument is not for, so nothing is unknown of them either. */
function ifWithin(paragraphs: Teller): Teller {
  return (telling) => (isOutside(telling) ? [] : paragraphs(telling));
}

function headingOf(id: SectionId, telling: Telling): string {
  const { headings, population, interventions } = telling.words;
  if (id === 'population' && isOutside(telling)) return population.headingOutside;
  if (id === 'offers' && telling.evaluation.instrument.subject === 'facility') return interventions.facility.heading;
  return headings[id];
}

/** What a report is made from. */
export interface ReportSource {
  readonly evaluation: Evaluation;
  readonly instrument: InstrumentDocument;
  readonly options: ReportOptions;
}

/** The words of the instrument, knowing which indicators the result closes. */
function namesIn(evaluation: Evaluation, instrument: InstrumentDocument, language: string): Names {
  const closed = new Map(
    evaluation.ratings.flatMap(({ indicator, class: kind, nonRating }) =>
      kind === 'not_applicable' && nonRating !== undefined ? [[indicator, nonRating] as const] : [],
    ),
  );
  return { ...namesOf(instrument, language), notApplicable: (id) => closed.get(id) };
}

function tellingOf({ evaluation, instrument, options }: ReportSource, words: ReportWords): Telling {
  const left = options.audience && readableBy(options.audience, evaluation, instrument);
  const read = left ?? { evaluation, instrument };
  const names = namesIn(read.evaluation, read.instrument, words.grammar.language);
  return { ...read, ...(left && { left }), options, words, names };
}

/** A report in the words of one language. */
export function buildReport(source: ReportSource, words: ReportWords): Report {
  assertInstrumentOf(source.evaluation, source.instrument);
  const { language } = words.grammar;
  const { audience } = source.options;
  const telling = tellingOf(source, words);
  const told = (isRefused(telling.evaluation) ? refusedSections : sections).map(([id, paragraphs]) => ({
    id,
    heading: headingOf(id, telling),
    paragraphs: paragraphs(telling),
  }));
  return {
    language,
    ...(audience === undefined ? {} : { audience }),
    title: titleLine(telling),
    banner: bannerLines(telling),
    sections: told.filter(({ paragraphs }) => paragraphs.length > 0),
  };
}
