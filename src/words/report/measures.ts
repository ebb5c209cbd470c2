import type { Contribution, TermSource } from '../../compile/contribution.js';
import type { AdjustmentLine, DerivationInput, MeasureResult } from '../../evaluate/evaluation.js';
import { selected } from '../../instrument/integrity/select.js';
import type { Count, Measure } from '../../instrument/measures.js';
import { ended, joined } from '../grammar.js';
import { isWritten } from './comparisons.js';
import { choicesOf, levelsOf, partOf, ratedId, termTitle } from './names.js';
import { readingLabel } from './reading.js';
import { reasonLines, refusalText } from './reasons.js';
import type { Paragraph } from './report.js';
import { line, paragraph, ratedIndicator, ratedResult, type Telling } from './telling.js';

/** Every number with the parts that it is made of. */
export function measureParagraphs(telling: Telling): readonly Paragraph[] {
  const { measures } = telling.evaluation;
  const notes = measures.map((result) => noteOf(result, telling));
  // The same note under several numbers is said once.
  return measures.map((result, place) =>
    measureParagraph(result, telling, notes.indexOf(notes[place] ?? '') === place ? notes[place] : undefined),
  );
}

function noteOf({ id }: MeasureResult, { instrument, names }: Telling): string {
  return names.named(partOf(instrument.measures, id)?.note);
}

function measureParagraph(result: MeasureResult, telling: Telling, note: string | undefined): Paragraph {
  const { instrument, names, words } = telling;
  const measure = partOf(instrument.measures, result.id);
  const title = names.title(instrument.measures, result.id);
  const value = valueText(result, telling);
  const text = value === undefined ? ended(title) : ended(words.grammar.labelled(title, value));
  return paragraph(joined(text, basisText(result, telling)), [
    ...levelLines(result, measure, telling),
    ...countLines(measure, telling),
    ...sumLines(result, telling),
    ...derivationLine(result, measure, telling),
    ...unknownLine(result, telling),
    ...line(telling, words.measures.note, note),
  ]);
}

function valueText(result: MeasureResult, telling: Telling): string | undefined {
  const { grammar, measures } = telling.words;
  const { value, refused } = result;
  if (value !== undefined) return grammar.decimal(value);
  const bounds = boundsText(result, telling);
  return refused === undefined ? bounds : measures.noNumber(refusalText(refused, result, telling), bounds);
}

function boundsText({ lower, upper }: MeasureResult, { words }: Telling): string | undefined {
  if (lower === undefined || upper === undefined) return undefined;
  return words.measures.between(words.grammar.decimal(lower), words.grammar.decimal(upper));
}

function basisText(result: MeasureResult, telling: Telling): string {
  const { measures } = telling.words;
  const { status, exact } = result;
  if (status === 'as_zero') return measures.asZero;
  if (status === 'projected') return measures.projected;
  if (status === 'prorated') return measures.prorated(boundsText(result, telling));
  return exact || status === 'known' ? '' : measures.notExact;
}

/** A profile: how many surely and at most. */
function levelLines(result: MeasureResult, measure: Measure | undefined, telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  if (measure?.kind !== 'count_by_level') return [];
  const [first] = members(measure, telling);
  const levels = levelsOf(instrument, first ?? '');
  const counts = (result.byLevel ?? []).flatMap(({ level, lower, upper }) =>
    line(telling, names.label(levels, level), words.measures.byLevel(lower, upper)),
  );
  return counts.length === 0 ? [] : [words.grammar.series(counts)];
}

/** Which indicators a count counts. */
function countLines(measure: Measure | undefined, telling: Telling): readonly string[] {
  if (measure?.kind !== 'count') return [];
  const { instrument, names, words } = telling;
  const read = members(measure, telling);
  const counted = read.filter((id) => isCounted(id, measure, telling));
  const levels = levelsOf(instrument, read[0] ?? '');
  const level = words.grammar.quoted(names.label(levels, measure.atLeast));
  if (counted.length === 0) return [words.measures.noneCounted(level)];
  return line(
    telling,
    words.measures.counted(level),
    words.grammar.and(counted.map((id) => ratedIndicator(telling, id))),
  );
}

function isCounted(id: string, { atLeast }: Count, { evaluation, instrument }: Telling): boolean {
  const level = ratedResult(evaluation, id)?.level;
  const levels = levelsOf(instrument, id).map((each) => each.id);
  return level !== undefined && levels.indexOf(level) >= levels.indexOf(atLeast);
}

/** What is read of each of the selected indicators. */
function members({ of }: Pick<Count, 'of'>, { instrument }: Telling): readonly string[] {
  return selected(of, instrument).map(({ id }) => ratedId(id, of.axis));
}

/** What it was computed from, and how. */
function derivationLine(
  { derivation = [] }: MeasureResult,
  measure: Measure | undefined,
  telling: Telling,
): readonly string[] {
  if (measure === undefined || measure.kind === 'weighted_sum' || 'of' in measure) return [];
  const { measures } = telling.words;
  const [first = '', second = ''] = derivation.map((input) => inputText(input, telling));
  return line(telling, measures.derivation, measures.derivations[measure.kind](first, second));
}

function inputText({ name, value, lower, upper }: DerivationInput, telling: Telling): string {
  const { grammar, measures } = telling.words;
  const written = (text: string): string => (name.startsWith('measures.') ? grammar.decimal(text) : grammar.date(text));
  const title = grammar.quoted(inputTitle(name, telling));
  if (value !== undefined) return grammar.aside(title, written(value));
  if (lower === undefined || upper === undefined) return grammar.aside(title, telling.words.lists.truths.unknown);
  return grammar.aside(title, measures.between(written(lower), written(upper)));
}

function inputTitle(name: string, telling: Telling): string {
  const { birth, assessedOn } = telling.words.measures;
  if (name === 'subject.birth') return birth;
  return name === 'assessed_on' ? assessedOn : readingLabel(name, telling);
}

/** Each term, each line that is not a term, and the sum that they make. */
function sumLines(result: MeasureResult, telling: Telling): readonly string[] {
  const { contributions } = result;
  if (contributions === undefined) return [];
  const adjustments = result.adjustments ?? [];
  return [
    ...contributions.flatMap((contribution) => [
      contributionLine(contribution, result, telling),
      ...reasonsOf(contribution, telling).map((reason) => `– ${reason}`),
    ]),
    ...adjustments.map((adjustment) => adjustmentLine(adjustment, telling)),
    ...totalLine(result, telling),
  ];
}

/** Why its condition came out so; a constant needs no reason. */
function reasonsOf({ when }: Contribution, telling: Telling): readonly string[] {
  return when === undefined || isWritten(when.trace) ? [] : reasonLines(when.trace, telling);
}

function contributionLine(contribution: Contribution, result: MeasureResult, telling: Telling): string {
  const { grammar, measures } = telling.words;
  const name = termName(contribution, result.id, telling);
  if (contribution.class === 'not_applicable') return grammar.labelled(name, `${closedText(contribution, telling)}, 0`);
  const { points, weight, value, lower, upper } = contribution;
  if (value !== undefined && points !== undefined) {
    const product = measures.points(grammar.decimal(points), grammar.decimal(weight));
    return grammar.labelled(name, weight === '1' ? grammar.decimal(value) : `${product} = ${grammar.decimal(value)}`);
  }
  const open = result.status === 'as_zero' ? telling.words.lists.bases.as_zero : undefined;
  return grammar.labelled(name, open ?? measures.unknownTerm(grammar.decimal(lower), grammar.decimal(upper)));
}

/** Why it counts nothing: its condition, or why the indicator asks nothing of this person now. */
function closedText({ term, when, source }: Contribution, { evaluation, words }: Telling): string {
  if (when?.result === 'false') return words.measures.conditionFalse;
  const nonRating = source === undefined ? ratedResult(evaluation, term)?.nonRating : undefined;
  return words.lists.nonRatings[nonRating ?? 'not_applicable'];
}

/** Whether it counts for everyone: that its condition is true, or false, says nothing of this case. */
function isConstant({ source, when }: Contribution): boolean {
  return source === 'condition' && when !== undefined && isWritten(when.trace);
}

/** What the term is, and what counts of it. */
function termName(contribution: Contribution, measure: string, telling: Telling): string {
  const { instrument, names, words } = telling;
  const { term, axis, level, number } = contribution;
  const source: 'indicator' | TermSource = contribution.source ?? 'indicator';
  const title = termTitle({ id: term, axis, source }, measure, names);
  if (number !== undefined) return words.grammar.aside(title, words.grammar.decimal(number));
  if (level === undefined || isConstant(contribution)) return title;
  if (source === 'indicator')
    return words.grammar.aside(title, words.grammar.quoted(names.level(ratedId(term, axis), level)));
  const choices = choicesOf(partOf(instrument.facts, term));
  const isTruth = source === 'condition' || choices.length === 0;
  const label = isTruth ? words.lists.truths[level === 'true' ? 'true' : 'false'] : names.label(choices, level);
  return words.grammar.aside(title, isTruth ? label : words.grammar.quoted(label));
}

function adjustmentLine({ kind, from, to, difference }: AdjustmentLine, { words }: Telling): string {
  const { grammar, measures } = words;
  const change = measures.adjustments[kind](grammar.decimal(from), grammar.decimal(to));
  return grammar.labelled(change, signed(grammar.decimal(difference)));
}

/** The values as one addition; only where there is a value for them to make. */
function totalLine(
  { value, contributions = [], adjustments = [] }: MeasureResult,
  telling: Telling,
): readonly string[] {
  const { grammar, measures } = telling.words;
  const parts = [
    ...contributions.flatMap((each) => each.value ?? []),
    ...adjustments.map(({ difference }) => difference),
  ].map(grammar.decimal);
  // One part alone says again what stands above it.
  if (value === undefined || parts.length < 2) return [];
  const sum = parts.reduce((text, part) => `${text} ${plus(part)}`);
  return line(telling, measures.sum, `${sum} = ${grammar.decimal(value)}`);
}

function plus(part: string): string {
  return part.startsWith('−') ? `− ${part.slice(1)}` : `+ ${part}`;
}

function signed(difference: string): string {
  return difference.startsWith('−') ? difference : `+${difference}`;
}

function unknownLine({ unknown }: MeasureResult, telling: Telling): readonly string[] {
  const { names, words, instrument } = telling;
  const titles = unknown.map((id) =>
    id.includes('.') ? names.indicator(id) : names.title([...instrument.indicators, ...(instrument.facts ?? [])], id),
  );
  return line(telling, words.measures.unknowns, words.grammar.and(titles.map(words.grammar.quoted)));
}
