import type { EvidenceUse } from '../../assessment/valid-assessment.js';
import type { OutcomeResult, RatingResult } from '../../evaluate/evaluation.js';
import type { Indicator } from '../../instrument/indicators.js';
import { ended, joined, sentence } from '../grammar.js';
import { phraseOf } from '../lists.js';
import { factParagraphs } from './facts.js';
import { partOf, ratedId } from './names.js';
import type { Paragraph } from './report.js';
import { introduced, isCut, isOutside, line, listing, paragraph } from './telling.js';
import { ratedIndicator, standingText, type Telling } from './telling.js';

/** What is not known, what to ask and of whom; then what asks nothing of this person now. */
export function unknownParagraphs(telling: Telling): readonly Paragraph[] {
  const facts = factParagraphs(telling);
  if (isOutside(telling)) return facts;
  const open = telling.evaluation.ratings.filter((rating) => rating.class === 'unknown');
  const asked = [...openRatings(open, telling), ...openAxes(telling), ...facts];
  return [
    ...summaryOf(open.length, asked, telling),
    ...asked,
    ...notApplicableParagraph(telling),
    ...laterParagraph(telling),
  ];
}

/** How much is unknown; that nothing is, only where nothing is asked and the reader sees every question. */
function summaryOf(open: number, asked: readonly Paragraph[], telling: Telling): readonly Paragraph[] {
  const { evaluation, words } = telling;
  const { allKnown, meaning, unknownShare } = words.ratings;
  const due = evaluation.ratings.filter((rating) => rating.class !== 'not_applicable').length;
  if (open > 0) return [paragraph(joined(unknownShare(open, due), meaning))];
  return asked.length === 0 && due > 0 && !isCut(telling) ? [paragraph(allKnown)] : [];
}

/** More open questions than this are not all put at once. */
const mostQuestions = 12;

/** Every question; where there are many, those first that a conclusion needs, and the others by title. */
function openRatings(open: readonly RatingResult[], telling: Telling): readonly Paragraph[] {
  const { names, words, options, evaluation } = telling;
  const isShort = options.detail !== true && open.length > mostQuestions;
  const needed = open.filter(({ indicator }) => evaluation.outcomes.some(({ missing }) => missing.includes(indicator)));
  const asked = isShort ? needed : open;
  const rest = open.filter((rating) => !asked.includes(rating));
  const titles = rest.map(({ indicator }) => names.indicator(indicator));
  const label = needed.length === 0 ? words.ratings.unknownTitles : words.ratings.otherUnknown;
  return [
    ...asked.map((rating) => openRating(rating, telling)),
    ...line(telling, label, ended(words.grammar.series(titles))).map((text) => paragraph(text)),
  ];
}

/** Further answers that are missing about what has a level. */
function openAxes(telling: Telling): readonly Paragraph[] {
  const { evaluation, instrument, names, words } = telling;
  const missing = evaluation.ratings.flatMap(({ indicator, level, axes = [] }) =>
    level === undefined ? [] : axes.filter((axis) => axis.class === 'unknown').map(({ axis }) => ({ indicator, axis })),
  );
  const told = missing.map(({ indicator, axis }) => {
    const title = names.indicator(ratedId(indicator, axis));
    const question = partOf(partOf(instrument.indicators, indicator)?.axes, axis)?.question;
    return question === undefined ? title : words.grammar.labelled(title, words.grammar.quoted(names.text(question)));
  });
  return listing(words.ratings.axesUnknown, told);
}

function openRating(rating: RatingResult, telling: Telling): Paragraph {
  const { instrument, names, words } = telling;
  const { indicator: id } = rating;
  const text = ended(words.grammar.labelled(names.indicator(id), standingText(rating, words)));
  return paragraph(text, askLines(id, partOf(instrument.indicators, id), telling));
}

function askLines(id: string, indicator: Indicator | undefined, telling: Telling): readonly string[] {
  const { evaluation, instrument, names, words, options } = telling;
  const { ratings, grammar, lists } = words;
  const needing = evaluation.outcomes.filter(({ missing }) => missing.includes(id));
  const question = indicator?.question === undefined ? undefined : grammar.quoted(names.text(indicator.question));
  const raters = (indicator?.raters ?? []).map((role) => names.title(instrument.roles, role));
  const kinds = (indicator?.evidence?.kinds ?? []).map((kind) => lists.evidenceKinds[kind]);
  return [
    ...line(telling, ratings.neededFor, grammar.and(needing.map((outcome) => titleOfOutcome(outcome, telling)))),
    ...line(telling, ratings.ask, question),
    ...line(telling, ratings.raters, grammar.or(raters)),
    ...(options.detail === true ? line(telling, ratings.sources, grammar.or(kinds)) : []),
  ];
}

function titleOfOutcome({ id }: OutcomeResult, { instrument, names, words }: Telling): string {
  return words.grammar.quoted(names.title(instrument.outcomes, id));
}

function notApplicableParagraph(telling: Telling): readonly Paragraph[] {
  const { evaluation, names, words } = telling;
  const closed = evaluation.ratings.filter(
    (rating) => rating.class === 'not_applicable' && rating.setAside === undefined,
  );
  return listing(
    words.ratings.notApplicable,
    // Beside what is simply not applicable the reason would say the same again.
    closed.map(({ indicator, nonRating }) =>
      nonRating === 'not_applicable' ? names.indicator(indicator) : ratedIndicator(telling, indicator),
    ),
  );
}

/** That what is asked at a later stage only may change what is said here. */
function laterParagraph({ evaluation, words }: Telling): readonly Paragraph[] {
  const later = evaluation.ratings.filter(({ nonRating }) => nonRating === 'not_due').length;
  return later === 0 ? [] : [paragraph(words.ratings.later(later))];
}

/** Every rating that was given and does not count, with the reason and the evidence that was left out. */
export function setAsideParagraphs(telling: Telling): readonly Paragraph[] {
  const { evaluation, words } = telling;
  const aside = evaluation.ratings.filter(({ setAside, given }) => setAside !== undefined && given !== undefined);
  return introduced(
    words.ratings.setAsideIntro,
    aside.map((rating) => asideRating(rating, telling)),
  );
}

function asideRating(rating: RatingResult, telling: Telling): Paragraph {
  const { names, words } = telling;
  const { grammar, lists, ratings } = words;
  const { indicator, given = '', setAside } = rating;
  const level = grammar.quoted(givenText(indicator, given, telling));
  const reason = setAside === undefined ? '' : sentence(lists.setAside[setAside]);
  const text = joined(
    ended(grammar.labelled(names.indicator(indicator), `${ratings.given} ${level}`)),
    reason,
    ended(grammar.labelled(ratings.countsAs, standingText(rating, words))),
  );
  return paragraph(text, [
    ...(rating.evidence ?? []).flatMap((use) => droppedLine(use, telling)),
    ...line(telling, ratings.contradictedBy, grammar.and(rating.contradictedBy ?? [])),
  ]);
}

/** A level's label, or the phrase of a non-rating. */
function givenText(indicator: string, given: string, { names, words }: Telling): string {
  const phrase = phraseOf(words.lists.nonRatings, given);
  return phrase === given ? names.level(indicator, given) : phrase;
}

function droppedLine({ id, kind, standing, reason }: EvidenceUse, { words }: Telling): readonly string[] {
  if (reason === undefined) return [];
  const { grammar, lists, ratings } = words;
  const name = ratings.dropped(id, lists.evidenceKinds[kind], lists.standings[standing]);
  return [ended(grammar.labelled(name, lists.inadmissible[reason]))];
}
