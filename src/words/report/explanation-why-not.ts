import type { BandWhyNot, ConditionReason, EvidenceLacking, FlagReason } from '../../explain/explanation.js';
import type { FlagWhyNot, InterventionReason, InterventionWhyNot, Lacking } from '../../explain/explanation.js';
import type { LevelReason, LevelWhyNot, MissingRating } from '../../explain/explanation.js';
import { ended, joined, sentence } from '../grammar.js';
import { phraseOf } from '../lists.js';
import type { Explaining } from './explaining.js';
import { bandLabel } from './explanation-numbers.js';
import { partOf, ratedId } from './names.js';
import { bandingTitle } from './reading.js';
import { measureOf, refusalText } from './reasons.js';
import type { Paragraph } from './report.js';
import { introduced, paragraph, ratedIndicator, standingText } from './telling.js';
import { decisiveLines } from './trace.js';

/** Every "no" with what decided it and what is missing. */
export function whyNotParagraphs(telling: Explaining): readonly Paragraph[] {
  const { flags, levels, bands, interventions } = telling.explanation.whyNot;
  const told = [
    ...bands.map((each) => bandParagraph(each, telling)),
    ...levels.map((each) => levelParagraph(each, telling)),
    ...flags.map((each) => flagParagraph(each, telling)),
    ...interventions.map((each) => interventionParagraph(each, telling)),
  ];
  return introduced(telling.own.whyNot.intro, told);
}

function bandParagraph({ banding, possible, refused, rated, missing }: BandWhyNot, telling: Explaining): Paragraph {
  const { own, names, words } = telling;
  const { measures } = words;
  const open = measures.possible(possible.map((id) => bandLabel(id, banding, telling)));
  return paragraph(own.whyNot.band(bandingTitle(banding, names)), [
    ...(refused === undefined
      ? []
      : [sentence(measures.noNumber(refusalText(refused, measureOf(banding, telling), telling), undefined))]),
    ...(rated === undefined ? [] : [own.whyNot.rated(rated.has, rated.needs)]),
    ...(possible.length === 0 ? [] : [ended(open)]),
    ...missingLines(missing, telling),
  ]);
}

function levelParagraph({ outcome, level, reasons }: LevelWhyNot, telling: Explaining): Paragraph {
  const { own, names, words } = telling;
  const of = partOf(names.instrument.outcomes, outcome);
  const label = words.grammar.quoted(names.label(of?.levels, level));
  return paragraph(
    own.whyNot.level(names.title(names.instrument.outcomes, outcome), label),
    reasons.flatMap((reason) => levelLines(reason, telling)),
  );
}

function levelLines(reason: LevelReason, telling: Explaining): readonly string[] {
  const { names, words } = telling;
  const { noLevel } = words.lists;
  if (reason.kind === 'population') return [ended(noLevel.population)];
  if (reason.kind === 'necessary-unknown') {
    return [ended(noLevel['necessary-unknown']), ...missingLines(reason.missing, telling)];
  }
  const message = partOf(names.instrument.guards, reason.guard)?.message;
  return [message === undefined ? reason.guard : ended(names.text(message)), ...conditionLines(reason, telling)];
}

function flagParagraph({ flag, status, reasons }: FlagWhyNot, telling: Explaining): Paragraph {
  const { own, names, words } = telling;
  const title = words.grammar.quoted(names.title(names.instrument.flags, flag));
  return paragraph(
    own.whyNot.flag(title, words.lists.flagStatuses[status]),
    reasons.flatMap((reason) => flagLines(reason, telling)),
  );
}

function flagLines(reason: FlagReason, telling: Explaining): readonly string[] {
  const { own, words } = telling;
  const { whyNot } = own;
  if (reason.kind === 'condition') return conditionLines(reason, telling);
  if (reason.kind === 'expired') {
    return [whyNot.expired(words.grammar.date(reason.latestEvent), words.grammar.date(reason.expiresOn))];
  }
  return [
    ...(reason.moreEvents === 0 ? [] : [whyNot.moreEvents(reason.moreEvents)]),
    ...(reason.moreSources === 0 ? [] : [whyNot.moreSources(reason.moreSources)]),
    ...(reason.prisonerWordAlone ? [sentence(words.lists.setAside['prisoner-word-alone'])] : []),
    ...(reason.noDatedEvent ? [words.flags.noDatedEvent] : []),
  ];
}

function interventionParagraph({ intervention, status, reasons }: InterventionWhyNot, telling: Explaining): Paragraph {
  const { names, words } = telling;
  const source = partOf(names.instrument.interventions, intervention);
  const statuses = source === undefined ? {} : words.interventions.statuses[source.type];
  const title = names.title(names.instrument.interventions, intervention);
  return paragraph(
    ended(words.grammar.labelled(title, phraseOf(statuses, status))),
    reasons.flatMap((reason) => interventionLines(reason, telling)),
  );
}

function interventionLines(reason: InterventionReason, telling: Explaining): readonly string[] {
  const { own, words } = telling;
  const { whyNot } = own;
  switch (reason.kind) {
    case 'condition':
      return conditionLines(reason, telling);
    case 'contraindication':
      return [whyNot.contraindication, ...conditionLines(reason, telling)];
    case 'hooks':
      return hookLines(reason, telling);
    case 'no-dated-event':
      return [words.interventions.noDatedEvent];
    case 'lapsed':
      return [whyNot.lapsed(words.grammar.date(reason.latestEvent), words.grammar.date(reason.lapsesOn))];
    case 'capacity':
      return [whyNot.capacity[reason.obstacle]];
  }
}

/** Those that could call for it and do not; then those that are not known. */
function hookLines(
  { hooks, missing }: Extract<InterventionReason, { readonly kind: 'hooks' }>,
  telling: Explaining,
): readonly string[] {
  const rated = hooks.filter((id) => !missing.some(({ indicator }) => indicator === id));
  const without = rated.length === 0 ? [] : [telling.own.whyNot.hooks(rated.map((id) => ratedIndicator(telling, id)))];
  return [...without, ...missingLines(missing, telling)];
}

function conditionLines({ comparisons, missing }: ConditionReason, telling: Explaining): readonly string[] {
  const lines = comparisons.flatMap((comparison) => decisiveLines(comparison, telling));
  return [...new Set(lines), ...missingLines(missing, telling)];
}

function missingLines(missing: readonly MissingRating[], telling: Explaining): readonly string[] {
  return missing.map((rating) => missingLine(rating, telling));
}

function missingLine(rating: MissingRating, telling: Explaining): string {
  const { own, names, words } = telling;
  const { grammar, lists } = words;
  const { indicator, axis, given, setAside, lacks = {} } = rating;
  const answer = given === undefined ? undefined : grammar.quoted(names.level(indicator, given));
  const aside =
    answer === undefined || setAside === undefined ? undefined : own.whyNot.given(answer, lists.setAside[setAside]);
  return joined(
    ended(grammar.labelled(names.indicator(ratedId(indicator, axis)), standingText(rating, words))),
    aside,
    ...lackingTexts(lacks, telling),
  );
}

function lackingTexts(lacks: EvidenceLacking, { own, words }: Explaining): readonly string[] {
  const { lacks: tells } = own.whyNot;
  const counts = (['items', 'sources', 'events', 'windowDays'] as const).flatMap((part) =>
    told(lacks[part], tells[part]),
  );
  const { standing, words: unheard, prisonerWordAlone } = lacks;
  const phrase = (id: keyof typeof words.lists.standings): string => words.lists.standings[id];
  return [
    ...counts,
    ...(standing === undefined ? [] : [tells.standing(standing.has && phrase(standing.has), phrase(standing.needs))]),
    ...(unheard === true ? [sentence(words.lists.setAside['words-not-recorded'])] : []),
    ...(prisonerWordAlone === true ? [sentence(words.lists.setAside['prisoner-word-alone'])] : []),
  ];
}

function told(lacking: Lacking | undefined, tell: (has: number, needs: number) => string): readonly string[] {
  return lacking === undefined ? [] : [tell(lacking.has, lacking.needs)];
}
