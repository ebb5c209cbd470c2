import type { BandAfter, Fewest, OutcomeChanges, Rerating, Way } from '../../explain/explanation.js';
import { joined } from '../grammar.js';
import type { Explaining } from './explaining.js';
import { bandLabel } from './explanation-numbers.js';
import { partOf } from './names.js';
import { bandingTitle } from './reading.js';
import type { Paragraph } from './report.js';
import { introduced, paragraph } from './telling.js';

/** How few answers would have to be otherwise, in both directions alike. */
export function changeParagraphs(telling: Explaining): readonly Paragraph[] {
  const { bandings, flags, outcomes } = telling.explanation.changes;
  const { own, names, words } = telling;
  const told = [
    ...bandings.flatMap(({ banding, lower, higher }) => {
      const result = (after: BandAfter): string => bandText(after, banding, telling);
      const title = bandingTitle(banding, names);
      const directions = [
        [own.changes.lower, lower],
        [own.changes.higher, higher],
      ] as const;
      return directions.map(([word, fewest]) =>
        changeParagraph({ title: `${title}, ${word}`, fewest, result }, telling),
      );
    }),
    ...outcomes.map(({ outcome, fewest }) => {
      const title = names.title(names.instrument.outcomes, outcome);
      return changeParagraph({ title, fewest, result: (after) => levelsText(after, outcome, telling) }, telling);
    }),
    ...flags.map(({ flag, fewest }) => {
      const title = own.changes.flag(words.grammar.quoted(names.title(names.instrument.flags, flag)));
      return changeParagraph({ title, fewest, result: (status) => words.lists.flagStatuses[status] }, telling);
    }),
  ];
  return introduced(own.changes.intro, told);
}

function bandText({ band, possible }: BandAfter, banding: string, telling: Explaining): string {
  const { measures } = telling.words;
  if (band !== undefined) return measures.band(bandLabel(band, banding, telling));
  return joined(`${measures.noBand}.`, measures.possible(possible.map((id) => bandLabel(id, banding, telling))));
}

type LevelsAfter = OutcomeChanges['fewest'] extends Fewest<infer Result> ? Result : never;

function levelsText({ admitted }: LevelsAfter, outcome: string, { names, words, own }: Explaining): string {
  if (admitted.length === 0) return words.outcomes.noLevel;
  const levels = partOf(names.instrument.outcomes, outcome)?.levels;
  return own.changes.levels(admitted.map((id) => words.grammar.quoted(names.label(levels, id))));
}

interface Told<Result> {
  readonly title: string;
  readonly fewest: Fewest<Result>;
  readonly result: (result: Result) => string;
}

function changeParagraph<Result>({ title, fewest, result }: Told<Result>, telling: Explaining): Paragraph {
  const { own, words } = telling;
  const labelled = (text: string): string => words.grammar.labelled(title, text);
  if (fewest.status !== 'found') return paragraph(labelled(own.changes.notFound[fewest.status]));
  return paragraph(labelled(own.changes.found(fewest.changes)), [
    ...grouped(fewest.ways, result).map((group) => wayLine(group, telling)),
    ...(fewest.more ? [own.changes.more] : []),
  ]);
}

interface Group {
  /** In a way of one change: every level that gives the same result. */
  readonly ratings: readonly Rerating[];
  readonly levels: readonly string[];
  readonly result: string;
}

// What one answer changes reads better with its levels together.
function grouped<Result>(ways: readonly Way<Result>[], result: (result: Result) => string): readonly Group[] {
  const groups: Group[] = [];
  for (const way of ways) {
    const text = result(way.result);
    const last = groups[groups.length - 1];
    const [only] = way.ratings;
    const isSame = way.ratings.length === 1 && last?.result === text && last.ratings[0]?.indicator === only?.indicator;
    if (isSame && only !== undefined) groups.splice(-1, 1, { ...last, levels: [...last.levels, only.to] });
    else groups.push({ ratings: way.ratings, levels: only === undefined ? [] : [only.to], result: text });
  }
  return groups;
}

function wayLine({ ratings, levels, result }: Group, { own, names, words }: Explaining): string {
  const { grammar } = words;
  const parts = ratings.map(({ indicator, from, to }) => {
    const level = (id: string): string => grammar.quoted(names.level(indicator, id));
    const now = from === undefined ? undefined : level(from);
    const then = (ratings.length === 1 ? levels : [to]).map(level);
    return own.changes.rerated(grammar.quoted(names.indicator(indicator)), now, then);
  });
  return grammar.labelled(grammar.and(parts), result);
}
