import type { IntegrityIssues } from '../../instrument/issues.js';
import { chain, tick, ticks } from '../input.js';
import { type Tells, told } from '../words.js';
import { domains, kinds, mends, obstacles } from './issues-names.js';
import { meant } from './issues-schema.js';

const resolveFirst =
  'Resolve the overlay, a document of its own, with `veo-risk resolve`, and give the flat instrument that comes out.';

function isOverlay(feature: string): boolean {
  return feature === 'extends' || feature === 'overlay';
}

/** Parts of an instrument that do not fit together, in English. */
export const integrityIssues: Tells<IntegrityIssues> = {
  'instrument.said-elsewhere': ({ feature }) =>
    isOverlay(feature)
      ? told(`${tick(feature)} is no part of an instrument: an overlay says it, a document of its own`, resolveFirst)
      : told(
          `${tick(feature)} is no kind of measure: facts read what another evaluation came to`,
          'Declare the other instrument under `inputs`, write a fact whose `from` names it and its measure or banding, and let a term or a condition read that fact.',
        ),
  'instrument.wrong-format': ({ expected, got }) =>
    told(
      `this document says that it is ${tick(got)}, not an instrument`,
      got === 'veo-overlay/1' ? resolveFirst : `Give an instrument, whose key \`format\` is ${tick(expected)}.`,
    ),
  'instrument.newer-format': ({ supported, got }) =>
    told(
      `this document is in the format ${tick(got)}, later than this software`,
      `Install a later version of the software. This one reads ${tick(supported)}.`,
    ),
  'instrument.duplicate-id': ({ kind, id, first }) =>
    told(
      `the id ${tick(id)} (${kinds[kind]}) is used twice: it stands already at ${tick(first)}`,
      'Give one of the two parts another id.',
    ),
  'instrument.taken-id': ({ kind, id }) =>
    told(`the id ${tick(id)} (${kinds[kind]}) stands for something else in this format`, 'Give this part another id.'),
  'instrument.conditions-too-large': ({ limit }) =>
    told(
      `with this condition all conditions together pass ${String(limit)} parts, those on the elements of a list counted for each element`,
      'Simplify the conditions, or let a measure count what they enumerate.',
    ),
  'instrument.measures-too-large': ({ limit }) =>
    told(
      `with this measure all measures together pass ${String(limit)} terms and members`,
      'Let fewer measures read fewer indicators.',
    ),
  'instrument.repeated': ({ value, first }) =>
    told(`${tick(value)} stands twice in this list: already at ${tick(first)}`, 'Remove the repetition.'),
  'instrument.dangling-id': ({ kind, id, nearest }) =>
    told(
      `${tick(id)} names nothing that is declared (${kinds[kind]})`,
      meant(nearest, 'Declare this part, or remove the mention.'),
    ),
  'instrument.other-kind': ({ kind, id, is }) =>
    told(
      `${tick(id)} names another kind of part (${kinds[is]}) than is needed here (${kinds[kind]})`,
      kind === 'measure' && (is === 'indicator' || is === 'fact')
        ? `Put it in a weighted sum and name that one here; in a term, write ${tick(is)} in place of \`measure\`.`
        : 'Name a part of the kind that is needed, or remove the mention.',
    ),
  'instrument.level-not-on-scale': ({ level, scale, indicator, nearest }) =>
    told(
      `the scale ${tick(scale)} of the indicator ${tick(indicator)} has no level ${tick(level)}`,
      meant(nearest, 'Use a level of this scale.'),
    ),
  'instrument.no-such-axis': ({ indicator, id, nearest }) =>
    told(
      `the indicator ${tick(indicator)} has no axis ${tick(id)}`,
      meant(nearest, 'Declare the axis, or read the level of the indicator.'),
    ),
  'instrument.no-language': () =>
    told('no language is translated', 'Declare at least one language whose status is not `none`.'),
  'instrument.missing-language': ({ language }) =>
    told(
      `this text is missing in ${tick(language)}, a language that the instrument promises`,
      `Add the text in ${tick(language)}, or set the status of that language to \`none\`.`,
    ),
  'instrument.blank-text': () =>
    told('the text holds nothing that can be seen', 'Write it, or leave the key out where it is optional.'),
  'instrument.no-words': () =>
    told('the text holds nothing but marks', 'Write it in words, or leave the key out where it is optional.'),
  'instrument.plain-text': ({ languages }) =>
    told(
      'this text is given without a language, while the instrument has several',
      `Give one text for each language: ${ticks(languages)}.`,
    ),
  'instrument.undeclared-language': ({ language, nearest }) =>
    told(
      `this text is in ${tick(language)}, a language that the instrument does not declare`,
      meant(nearest, 'Declare the language in `languages`, or remove the text.'),
    ),
  'instrument.untranslated-language': ({ language }) =>
    told(
      `this text is in ${tick(language)}, a language declared as not translated yet`,
      'Change the status of that language once all its texts are there, or remove this text.',
    ),
  'instrument.points-not-rising': ({ level, points, previous }) =>
    told(
      `the points of the level ${tick(level)} (${String(points)}) are not above those of the level before (${String(previous)})`,
      'Let the points rise from level to level.',
    ),
  'instrument.cut-offs-not-rising': ({ band, cutOff, previous }) =>
    told(
      `the cut-off of the band ${tick(band)} (${String(cutOff)}) is not above the one before (${String(previous)})`,
      'Let the cut-offs rise from band to band.',
    ),
  'instrument.gap-below-bands': ({ measure, cutOff, least, notApplicable }) =>
    notApplicable.length === 0
      ? told(
          `the measure ${tick(measure)} can fall to ${least}, below the first cut-off ${cutOff}, and would then have no band`,
          `Lower the first cut-off to ${least} or less.`,
        )
      : told(
          `the measure ${tick(measure)} can fall to ${least}, below the first cut-off ${cutOff}, when ${ticks(notApplicable)} ${notApplicable.length === 1 ? 'is not applicable and so counts' : 'are not applicable and so count'} 0, and would then have no band`,
          'Take the non-ratings that say not applicable out of their `nonRatings`: what is not rated is then unknown, which `unknown` of the measure can refuse. Lower the first cut-off only if such a person belongs in that band.',
        ),
  'instrument.unreachable-band': ({ band, measure, cutOff, least, greatest }) =>
    told(
      `no case can fall into the band ${tick(band)} (cut-off ${cutOff}), since the measure ${tick(measure)} runs from ${least} to ${greatest}`,
      'Change the cut-off, or remove the band.',
    ),
  'instrument.not-a-number': ({ measure }) =>
    told(
      `the measure ${tick(measure)} is a profile, not a number, and cannot have bands`,
      'Lay the bands over a sum or a count, or remove them.',
    ),
  'instrument.cycle': ({ path }) =>
    told(`these interventions wait for one another in a circle: ${chain(path)}`, 'Remove one of these links.'),
  'instrument.names-itself': ({ id }) => told(`${tick(id)} names itself`, 'Name another part, or remove the mention.'),
  'instrument.cannot-prorate': ({ measure, obstacle }) =>
    told(
      `the measure ${tick(measure)} cannot be estimated from what is rated: ${obstacles[obstacle]}`,
      `Choose \`bounds\` or \`refuse\` for unknowns, or ${mends[obstacle]}.`,
    ),
  'instrument.several-scales': ({ measure, scales }) =>
    told(
      `the measure ${tick(measure)} brings together indicators of different scales: ${ticks(scales)}`,
      'Choose indicators of one scale.',
    ),
  'instrument.empty-selection': ({ measure }) =>
    told(`the measure ${tick(measure)} selects no indicator`, 'Widen the selection, or remove the measure.'),
  'instrument.range-missing': ({ fact, readAt }) =>
    told(
      `the fact ${tick(fact)} is read at ${tick(readAt)} and has no minimum or no maximum`,
      'Declare `minimum` and `maximum`, so that what is unknown has bounds.',
    ),
  'instrument.range-reversed': ({ minimum, maximum }) =>
    told(
      `the minimum (${String(minimum)}) is above the maximum (${String(maximum)})`,
      'Swap the two numbers, or mend one of them.',
    ),
  'instrument.too-many-places': ({ key, value, places }) =>
    told(
      `${tick(key)} (${tick(value)}) has too many digits after the point (at most ${String(places)})`,
      `Shorten ${tick(key)}, or raise \`places\`.`,
    ),
  'instrument.too-many-digits': ({ measure, digits, limit }) =>
    told(
      `the measure ${tick(measure)} may need ${String(digits)} digits, more than the ${String(limit)} that are computed exactly`,
      'Declare a rounding to fewer places, here or in what it reads, or shorter weights and points.',
    ),
  'instrument.fact-not-countable': ({ fact, type }) =>
    told(
      `the fact ${tick(fact)} (${tick(type)}) cannot be a term of a sum`,
      'Use a fact that is a number, a yes or no, or one choice of several.',
    ),
  'instrument.points-missing': ({ missing }) =>
    told(`some answers have no points: ${ticks(missing)}`, 'Give points to every answer.'),
  'instrument.points-by-id': () =>
    told(
      'one number stands here, where points are given by the id of each level or choice',
      'Write an object with points for every id, for example `{ "no": 0, "yes": 1 }`.',
    ),
  'instrument.term-without-source': () =>
    told('this term does not say what it counts', 'Name one of `indicator`, `fact`, `measure` and `condition` in it.'),
  'instrument.not-a-day': ({ value }) =>
    told(
      `${tick(value)} is no day that could be counted from or to`,
      `Write ${tick(`{ "fact": "${value}" }`)} for a fact of type \`date\`, or one of these: \`birth\`, \`assessed_on\`.`,
    ),
  'instrument.points-not-used': ({ fact, type }) =>
    told(
      `points are given for the fact ${tick(fact)} (${tick(type)}), which uses none`,
      'Remove the points. The weight is enough.',
    ),
  'instrument.points-gap': ({ from, to }) =>
    told(
      from === to
        ? `the table of points has no range for ${from}`
        : `the table of points has no range for the numbers from ${from} to ${to}`,
      'Widen a range, or add one.',
    ),
  'instrument.ranges-not-rising': ({ from, previous }) =>
    told(
      `the ranges of the table of points do not rise: this one begins at ${from}, the one before at ${previous}`,
      'Write the lowest range first.',
    ),
  'instrument.points-overlap': ({ from, to }) =>
    told(
      from === to
        ? `the table of points has more than one range for ${from}`
        : `the table of points has more than one range for the numbers from ${from} to ${to}`,
      'Let each range begin where the one before has ended.',
    ),
  'instrument.points-unreachable': ({ least, greatest }) =>
    told(
      `no number falls into this range: what it is asked for goes from ${least} to ${greatest}`,
      'Mend the ends of the range, or remove it.',
    ),
  'instrument.fact-not-a-date': ({ fact, type }) =>
    told(
      `the fact ${tick(fact)} (${tick(type)}) is not a date`,
      'Count from a fact of type `date`, from the birth (`birth`) or from the day of assessment (`assessed_on`).',
    ),
  'instrument.outside-domain': ({ measure, kind }) =>
    told(
      `the measure ${tick(measure)} (${tick(kind)}) has no result for any number that it can be given`,
      `Mend what it is made of: ${domains[kind]}.`,
    ),
  'instrument.from-wrong-type': ({ fact, type, of }) =>
    told(
      `the fact ${tick(fact)}, of type ${tick(type)}, cannot hold what ${tick(`from.${of}`)} reads`,
      of === 'banding'
        ? 'Make it a fact of type `choice`, without `several`, whose choices are the bands.'
        : 'Make it a fact of type `number`, with `minimum`, `maximum` and `places`.',
    ),
  'instrument.measure-cycle': ({ path }) =>
    told(`this measure is made of itself: ${chain(path)}`, 'Remove one of these terms, or what its condition reads.'),
  'instrument.validated-without-study': () =>
    told(
      'the instrument says that it is validated and cites no validation study',
      'Cite the study in `studies`, or set the status to `draft` or `pilot`.',
    ),
  'instrument.dates-reversed': ({ from, until }) =>
    told(`the instrument ends (${until}) before it comes into force (${from})`, 'Mend one of the two dates.'),
  'instrument.purpose-contradicted': ({ purpose }) =>
    told(`the purpose ${tick(purpose)} is both valid and not valid`, 'Keep it in one of the two lists.'),
  'instrument.needed-here': ({ key, because }) =>
    told(`${tick(key)} is missing, since ${tick(because)} demands it`, `Add ${tick(key)} to this part.`),
  'instrument.not-allowed-here': ({ key, because }) =>
    told(`${tick(key)} has no meaning here, beside ${tick(because)}`, `Remove ${tick(key)}.`),
  'instrument.entitlement-conditional': ({ intervention, key }) =>
    told(
      `the entitlement ${tick(intervention)} has a condition (${tick(key)}), while it is due to everyone`,
      'Remove the condition, or make it an offer if it is not an entitlement.',
    ),
  'instrument.guard-sets-nothing': ({ guard }) =>
    told(`the guard ${tick(guard)} sets no bound`, 'Give `atMost` or `atLeast`, or remove the guard.'),
  'instrument.guard-contradicts': ({ guard, atLeast, atMost }) =>
    told(
      `the guard ${tick(guard)} asks for at least ${tick(atLeast)} and at most ${tick(atMost)}, which leaves nothing`,
      'Mend one of the two bounds.',
    ),
  'instrument.hides-nothing': () =>
    told('this rule of disclosure hides nothing', 'Name indicators or domains, or remove the rule.'),
  'instrument.justifies-nothing': ({ part, word }) =>
    told(
      `the justification of ${tick(word)} in ${tick(part)} answers no word that was noticed`,
      'Remove it, or mend the part or the word that it names.',
    ),
  'instrument.constant-condition': ({ owner, result, by }) =>
    told(
      `the condition of ${tick(owner)} is ${result} for everyone: see ${tick(by)}`,
      'Ask for what can be otherwise, or leave the condition out where it is optional.',
    ),
  'instrument.unused': ({ kind, id }) => told(`nothing uses ${tick(id)} (${kinds[kind]})`, 'Use it or remove it.'),
  'instrument.no-limits': () =>
    told(
      'the instrument does not state its limits',
      'Write in `limits` what it cannot say, and for whom it has not been tried.',
    ),
};
