import type { AssessmentDocument, Rating } from '../assessment/document.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type { InstrumentDocument } from '../instrument/document.js';
import type { HiddenNames } from '../instrument/hidden-names.js';
import type { Condition } from '../instrument/outcomes.js';
import { interventionRestsOn, isOutcomeHidden } from '../instrument/left-for.js';
import { ownValue } from '../kernel/json-value.js';
import { pointerOf } from '../kernel/pointer.js';
import type { Entry } from './document.js';
import type { Nonconformity } from './parts.js';
import { partThere } from './leaf.js';

/** An instrument, and what of it is not to be read. */
export interface Hiding {
  readonly instrument: InstrumentDocument;
  readonly hidden: HiddenNames;
}

/**
 * The parts of an evaluation that rest on something hidden. Which they are follows from the instrument alone: a list whose
 * length or order depends on what was answered goes as a whole wherever one of its possible elements is hidden.
 */
export function restingParts(evaluation: SealedEvaluation, hiding: Hiding): readonly string[] {
  return [...byElement(evaluation, hiding), ...asAWhole(hiding)].map((pointer) => `/evaluation${pointer}`);
}

function byElement(evaluation: SealedEvaluation, hiding: Hiding): readonly string[] {
  const { hidden } = hiding;
  const { ratings, measures, bands, flags, outcomes } = evaluation;
  return [
    ...placesIn(ratings, '/ratings', ({ indicator }) => hidden.indicators.has(indicator)),
    ...placesIn(measures, '/measures', ({ id }) => hidden.measures.has(id)),
    ...placesIn(bands, '/bands', ({ banding }) => hidden.bandings.has(banding)),
    ...placesIn(flags, '/flags', ({ id }) => hidden.flags.has(id)),
    ...placesIn(outcomes, '/outcomes', ({ id }) => isHiddenOutcome(id, hiding)),
  ];
}

/** Whether what is concluded about an outcome rests on something hidden. */
export function isHiddenOutcome(id: string, { instrument, hidden }: Hiding): boolean {
  const outcome = instrument.outcomes?.find((one) => one.id === id);
  return outcome !== undefined && isOutcomeHidden(outcome, instrument.guards, hidden);
}

/** Places of a list whose elements are there and meant. */
function placesIn<Part>(list: readonly Part[], at: string, isMeant: (part: Part) => boolean): readonly string[] {
  return list.flatMap((part, place) =>
    partThere(part) !== undefined && isMeant(part) ? [`${at}${pointerOf(place)}`] : [],
  );
}

function asAWhole({ instrument, hidden }: Hiding): readonly string[] {
  const { mitigators, accommodations, interventions, review, population } = instrument;
  const isAnyRead = (rules: readonly { readonly when: Condition }[] = []): boolean =>
    rules.some(({ when }) => hidden.isReadBy(when));
  const hiddenWholes: readonly (readonly [string, boolean])[] = [
    ['/mitigators', isAnyRead(mitigators)],
    ['/accommodations', isAnyRead(accommodations)],
    ['/interventions', (interventions ?? []).some((part) => interventionRestsOn(part, hidden))],
    ['/review', isAnyRead(review?.rules)],
    ['/population', isAnyRead(population?.gates)],
    // How many ratings were set aside, and which constraint could not be checked, is counted over everything.
    ['/notices', true],
  ];
  return hiddenWholes.filter(([, isHidden]) => isHidden).map(([pointer]) => pointer);
}

/** Every digest that covers an assessment or its evaluation, in an entry of its chain: who had one could guess what is gone, and check. */
export function coveringDigests(entry: Entry): readonly string[] {
  const places = digestPlaces(entry);
  // That a digest is another than was shown tells both.
  return [...places, ...tellingNonconformities(entry, ({ pointer }) => places.includes(pointer))];
}

function digestPlaces(entry: Entry): readonly string[] {
  if (entry.kind === 'review') return ['/seen/evaluation'];
  if (entry.kind === 'challenge') return ['/recomputed'];
  if (entry.kind !== 'assessment') return [];
  return [
    ...['/digests/assessment', '/digests/evaluation', '/evaluation/digests/assessment'],
    ...entry.conclusions.map((_, place) => pointerOf('conclusions', place, 'seen', 'evaluation')),
  ];
}

/** Where and with what something is wrong, of everything that is not only about conclusions, paper and times. */
export function tellingNonconformities(entry: Entry, isTelling: (one: Nonconformity) => boolean): readonly string[] {
  return entry.nonconformities.flatMap((one, place) => {
    const at = pointerOf('nonconformities', place);
    return isTelling(one) ? [`${at}/pointer`, `${at}/facts`] : [];
  });
}

/** Indicators whose ratings name one of these pieces of evidence, for or against. */
export function indicatorsCiting(
  document: AssessmentDocument,
  isMeant: (evidence: string) => boolean,
): readonly string[] {
  return Object.keys(document.ratings).filter((id) => {
    const rating = partThere(ownValue(document.ratings, id) as Rating);
    if (rating === undefined || typeof rating === 'string') return false;
    return [...(rating.supportedBy ?? []), ...(rating.contradictedBy ?? [])].some(isMeant);
  });
}
