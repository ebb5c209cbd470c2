import type { BandInput, BandResult } from '../../evaluate/evaluation.js';
import { ended, joined, sentence } from '../grammar.js';
import { partOf } from './names.js';
import { answerLabel, bandingTitle, readingLabel } from './reading.js';
import { measureOf, reasonLines, refusalText } from './reasons.js';
import type { Paragraph } from './report.js';
import { line, paragraph, type Telling } from './telling.js';

/** What the numbers indicate; how they are made is said further down. */
export function bandParagraphs(telling: Telling): readonly Paragraph[] {
  return telling.evaluation.bands.map((result) => bandParagraph(result, telling));
}

/** A band's words are never a security class, and the report says so each time. */
function bandParagraph(result: BandResult, telling: Telling): Paragraph {
  const { instrument, names, words } = telling;
  const { grammar, measures, outcomes } = words;
  const bands = partOf(instrument.bandings, result.banding)?.bands;
  const label = (id: string): string => grammar.quoted(names.label(bands, id));
  const meanings = [...new Set([...(result.band === undefined ? [] : [result.band]), ...result.possible])].flatMap(
    (id) => line(telling, label(id), ended(names.named(partOf(bands, id)?.meaning))),
  );
  const possible = result.possible.length === 0 ? undefined : ended(measures.possible(result.possible.map(label)));
  const outside = result.outsidePossible === true ? measures.outsidePossible : undefined;
  const isSure = result.basis === 'value' || result.basis === 'bounds';
  const verdict = result.band === undefined ? measures.noBand : measures.band(label(result.band));
  const head = ended(grammar.labelled(bandingTitle(result.banding, names), verdict));
  return paragraph(
    joined(head, basisText(result, telling), isSure ? undefined : possible, outside, outcomes.notAClass),
    [...meanings, ...inputLines(result, telling), ...adjustmentLines(result, telling)],
  );
}

/** What it rests on; where no answer is missing and there is no number, why. */
function basisText({ banding, basis }: BandResult, telling: Telling): string {
  const measure = measureOf(banding, telling);
  if (basis === 'none' && measure?.refused !== undefined && measure.unknown.length === 0)
    return sentence(refusalText(measure.refused, measure, telling));
  return basis === 'value' ? '' : sentence(telling.words.lists.bases[basis]);
}

/** What a decision table looked at. */
function inputLines({ inputs = [] }: BandResult, telling: Telling): readonly string[] {
  const { grammar, measures } = telling.words;
  const told = inputs.map((input) => grammar.labelled(readingLabel(input.name, telling), answerText(input, telling)));
  return told.length === 0 ? [] : [ended(measures.fromTable(told))];
}

function answerText({ name, value, possible = [] }: BandInput, telling: Telling): string {
  if (value !== undefined) return answerLabel(value, name, telling);
  return telling.words.trace.unknownText(possible.map((answer) => answerLabel(answer, name, telling)));
}

/** What changed the band, or may have to. */
function adjustmentLines({ banding, unadjusted, adjustments = [] }: BandResult, telling: Telling): readonly string[] {
  const { instrument, names, words } = telling;
  const part = partOf(instrument.bandings, banding);
  const label = (id: string): string => words.grammar.quoted(names.label(part?.bands, id));
  const open = adjustments.filter(({ result }) => result !== 'false');
  if (open.length === 0) return [];
  const before = unadjusted?.band === undefined ? [] : [ended(words.measures.unadjusted(label(unadjusted.band)))];
  return [
    ...before,
    ...open.flatMap(({ id, result, trace }) => {
      const text = names.named(partOf(part?.adjustments, id)?.message, id);
      const own = words.measures.adjusted[result === 'true' ? 'true' : 'unknown'];
      return [ended(words.grammar.labelled(own, text)), ...reasonLines(trace, telling)];
    }),
  ];
}
