import type { Margin, MarginEnd, MeasureUnknowns, UnknownEffect } from '../../explain/explanation.js';
import { joined } from '../grammar.js';
import type { Explaining } from './explaining.js';
import { partOf, termTitle } from './names.js';
import { bandingTitle } from './reading.js';
import type { Paragraph } from './report.js';
import { introduced, paragraph } from './telling.js';

/** How far each number is from the cut-offs around it. */
export function marginParagraphs(telling: Explaining): readonly Paragraph[] {
  const { margins } = telling.explanation;
  if (margins.length === 0) return [];
  return [paragraph(telling.own.margins.intro), ...margins.map((margin) => marginParagraph(margin, telling))];
}

function marginParagraph({ banding, ends }: Margin, telling: Explaining): Paragraph {
  const title = telling.words.grammar.labelled(bandingTitle(banding, telling.names), '').trimEnd();
  return paragraph(
    title,
    ends.map((end) => endLine(end, banding, telling)),
  );
}

function endLine(
  { at, points, band, down, below, up, above }: MarginEnd,
  banding: string,
  telling: Explaining,
): string {
  const { own, words } = telling;
  const { margins } = own;
  const label = (id: string): string => bandLabel(id, banding, telling);
  const standing = down === '0' && below !== undefined ? margins.onCutOff(label(below)) : undefined;
  const over = below === undefined || down === '0' ? undefined : margins.aboveCutOff(margins.points(down));
  const under =
    up === undefined || above === undefined ? undefined : margins.belowNext(margins.points(up), label(above));
  return joined(margins.ends[at](words.grammar.decimal(points), label(band)), standing, over, under);
}

/** A band's label in quotes. */
export function bandLabel(id: string, banding: string, { names, words }: Explaining): string {
  return words.grammar.quoted(names.label(partOf(names.instrument.bandings, banding)?.bands, id));
}

/** How far each unknown leaves a number open, and what rating it would settle. */
export function unknownWidthParagraphs(telling: Explaining): readonly Paragraph[] {
  const told = telling.explanation.unknowns
    .map((unknowns) => unknownsParagraph(unknowns, telling))
    .filter(({ details }) => details !== undefined);
  return introduced(telling.own.unknowns.intro, told);
}

function unknownsParagraph({ measure, widths, bandings }: MeasureUnknowns, telling: Explaining): Paragraph {
  const { names, words, own } = telling;
  const title = names.title(names.instrument.measures, measure);
  return paragraph(words.grammar.labelled(title, '').trimEnd(), [
    ...widths.map(({ width, ...read }) =>
      own.unknowns.width(words.grammar.quoted(termTitle(read, measure, names)), own.margins.points(width)),
    ),
    ...bandings.flatMap(({ effects }) => effects.map((effect) => effectLine(effect, telling))),
  ]);
}

function effectLine({ indicator, decides, levels }: UnknownEffect, { names, words, own }: Explaining): string {
  const name = words.grammar.quoted(names.indicator(indicator));
  if (decides === 'every-level') return own.unknowns.everyLevel(name);
  if (decides === 'no-level') return own.unknowns.noLevel(name);
  const deciding = levels.filter(({ band }) => band !== undefined);
  return own.unknowns.someLevels(
    name,
    deciding.map(({ level }) => words.grammar.quoted(names.level(indicator, level))),
  );
}
