import type { BandResult } from '../../evaluate/evaluation.js';
import { ended, joined, sentence } from '../grammar.js';
import { labelOf, partOf } from './names.js';
import { bandingTitle } from './reading.js';
import type { Paragraph } from './report.js';
import { line, paragraph, type Telling } from './telling.js';

/** What the numbers indicate; how they are made is said further down. */
export function bandParagraphs(telling: Telling): readonly Paragraph[] {
  return telling.evaluation.bands.map((result) => bandParagraph(result, telling));
}

/** A band's words are never a security class, and the report says so each time. */
function bandParagraph(result: BandResult, telling: Telling): Paragraph {
  const { instrument, names, words } = telling;
  const { grammar, lists, measures, outcomes } = words;
  const bands = partOf(instrument.bandings, result.banding)?.bands;
  const label = (id: string): string => grammar.quoted(labelOf(bands, id, names.text));
  const meanings = [...new Set([...(result.band === undefined ? [] : [result.band]), ...result.possible])].flatMap(
    (id) => {
      const meaning = partOf(bands, id)?.meaning;
      return meaning === undefined ? [] : line(telling, label(id), ended(names.text(meaning)));
    },
  );
  const possible = result.possible.length === 0 ? undefined : ended(measures.possible(result.possible.map(label)));
  const outside = result.outsidePossible === true ? measures.outsidePossible : undefined;
  const isSure = result.basis === 'value' || result.basis === 'bounds';
  const verdict = result.band === undefined ? measures.noBand : measures.band(label(result.band));
  const head = ended(grammar.labelled(bandingTitle(result.banding, names), verdict));
  const basis = result.basis === 'value' ? undefined : sentence(lists.bases[result.basis]);
  return paragraph(joined(head, basis, isSure ? undefined : possible, outside, outcomes.notAClass), meanings);
}
