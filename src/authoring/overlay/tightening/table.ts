import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../../../kernel/json-value.js';
import { joined, listNames, placesOf, valueAtPlace } from '../place.js';
import {
  atLeast,
  atMost,
  kept,
  keptWithin,
  type Looser,
  notBefore,
  notLater,
  notNarrower,
  notWider,
  type Rule,
  staysTrue,
  unchanged,
  unchangedIfThere,
} from './rule.js';

/** One line of the law: what may not become of a key of each part that a pattern names. */
interface Line {
  readonly parts: string;
  /** `''` is the part itself. */
  readonly keys: readonly string[];
  readonly rule: Rule;
  /** Of which parts of the base it holds; of all when absent. */
  readonly of?: (part: JsonObject) => boolean;
}

const isRisk = (part: JsonObject): boolean => ownValue(part, 'direction') === 'risk';
const isType = (type: string) => (part: JsonObject) => ownValue(part, 'type') === type;

/** An overlay of any policy keeps to these: what a fact may touch is the instrument itself. */
const always: readonly Line[] = [{ parts: 'facts/*', keys: ['role', 'type'], rule: unchanged }];

/** What is left of the document itself. */
const ofDocument: readonly Line[] = [
  { parts: '', keys: ['population/minimumAge'], rule: atLeast(0) },
  { parts: '', keys: ['validity/days', 'review/firstAfterDays', 'review/thenAfterDays'], rule: atMost },
  { parts: '', keys: ['effectiveUntil'], rule: notLater },
  { parts: '', keys: ['narrative/formulation/required'], rule: staysTrue },
  { parts: '', keys: ['narrative/scenarios/minimum'], rule: atLeast(0) },
  { parts: '', keys: ['validFor'], rule: notWider },
  { parts: '', keys: ['notValidFor'], rule: notNarrower },
  { parts: 'population/gates/*', keys: [''], rule: kept },
  { parts: 'population/gates/*', keys: ['when'], rule: unchanged },
  { parts: 'population/gates/*', keys: ['effect'], rule: notBefore(['no_level', 'outside'], 'no_level') },
  { parts: 'population/gates/*', keys: ['unknown'], rule: notBefore(['notice', 'applies'], 'notice') },
  { parts: '', keys: ['conclusions/confirmedBy'], rule: keptWithin },
  { parts: '', keys: ['conclusions/reasons'], rule: kept },
  { parts: 'conclusions/reasons/*', keys: ['for'], rule: notWider },
  { parts: 'validity/endingEvents/*', keys: [''], rule: kept },
  { parts: 'review/rules/*', keys: [''], rule: kept },
  { parts: 'review/rules/*', keys: ['when'], rule: unchanged },
  { parts: 'review/rules/*', keys: ['withinDays'], rule: atMost },
  { parts: 'roles/*', keys: ['kind'], rule: unchanged },
];

const ofIndicators: readonly Line[] = [
  {
    parts: 'indicators/*',
    keys: ['about', 'direction', 'domain', 'nature', 'changeability', 'membership', 'notApplicableAs', 'nonRatings'],
    rule: unchanged,
  },
  { parts: 'indicators/*/axes/*', keys: ['scale'], rule: unchanged },
  { parts: 'indicators/*', keys: ['evidence/kinds'], rule: notWider, of: isRisk },
  { parts: 'indicators/*', keys: ['window/minimumDays'], rule: atLeast(0) },
  { parts: 'indicators/*', keys: ['window/lookBackDays'], rule: atMost },
  { parts: 'facts/*', keys: ['about'], rule: unchanged },
  { parts: 'scales/*', keys: ['nonRatings'], rule: unchanged },
  {
    parts: 'measures/*',
    keys: ['unknown/policy'],
    rule: notBefore(['as_zero', 'prorate', 'bounds', 'refuse'], 'bounds'),
  },
  { parts: 'measures/*', keys: ['unknown/minimumRated'], rule: atLeast(0) },
];

const ofOutcomes: readonly Line[] = [
  { parts: 'outcomes/*', keys: [''], rule: kept },
  { parts: 'outcomes/*', keys: ['necessary'], rule: notNarrower },
  { parts: 'outcomes/*', keys: ['setting'], rule: unchanged },
  { parts: 'outcomes/*', keys: ['horizonDays', 'noLevel/withinDays'], rule: atMost },
  ...['guards/*', 'constraints/*', 'mitigators/*', 'accommodations/*', 'flags/*'].flatMap((parts): readonly Line[] => [
    { parts, keys: [''], rule: kept },
    { parts, keys: ['when'], rule: unchanged },
  ]),
  { parts: 'guards/*', keys: ['outcome', 'atMost', 'atLeast'], rule: unchanged },
  { parts: 'flags/*', keys: ['severity'], rule: notBefore(['notice', 'review', 'urgent'], 'notice') },
  { parts: 'flags/*', keys: ['corroboration/events', 'corroboration/sources'], rule: atLeast(0) },
  { parts: 'flags/*', keys: ['expiresAfterDays'], rule: atMost },
];

const ofInterventions: readonly Line[] = [
  { parts: 'interventions/*', keys: ['type'], rule: unchanged },
  { parts: 'interventions/*', keys: ['contraindicatedWhen'], rule: unchangedIfThere },
  { parts: 'interventions/*', keys: ['consents'], rule: notNarrower },
  { parts: 'interventions/*', keys: [''], rule: kept, of: isType('entitlement') },
  { parts: 'interventions/*', keys: ['when'], rule: unchanged, of: isType('safeguard') },
  { parts: 'interventions/*', keys: ['prerequisites'], rule: notNarrower, of: isType('safeguard') },
  {
    parts: 'interventions/*',
    keys: ['safeguard/maximumDays', 'reviewAfterDays'],
    rule: atMost,
    of: isType('safeguard'),
  },
];

const ofVeo: readonly Line[] = [...ofDocument, ...ofIndicators, ...ofOutcomes, ...ofInterventions];

/** Two documents that are held against each other. */
export interface Pair {
  readonly base: JsonObject;
  readonly result: JsonObject;
}

/** What of the facts is no longer what it was, under any policy. */
export function otherFacts(pair: Pair): readonly Looser[] {
  return brokenOf(always, pair);
}

/** Everything in the table that the result is looser in. */
export function looserByTable(pair: Pair): readonly Looser[] {
  return brokenOf(ofVeo, pair);
}

function brokenOf(lines: readonly Line[], { base, result }: Pair): readonly Looser[] {
  const names = listNames();
  const at: Sides = {
    base: (place) => valueAtPlace(base, place, names),
    result: (place) => valueAtPlace(result, place, names),
    places: (pattern) => placesOf(base, pattern, names),
  };
  return lines.flatMap((line) => broken(line, at));
}

/** What stands where in the two documents. */
interface Sides {
  readonly base: (place: string) => JsonValue | undefined;
  readonly result: (place: string) => JsonValue | undefined;
  /** The places of the base that a pattern names. */
  readonly places: (pattern: string) => readonly string[];
}

function broken({ parts, keys, rule, of }: Line, at: Sides): readonly Looser[] {
  return at
    .places(parts)
    .filter((place) => of === undefined || isOf(at.base(place), of))
    .filter((place) => keys.includes('') || at.result(place) !== undefined)
    .flatMap((part) => keys.map((key) => joined(part, key)))
    .flatMap((place) => {
      const [was, is] = [at.base(place), at.result(place)];
      const what = rule(was, is);
      return what === undefined ? [] : [{ what, place, was, is }];
    });
}

function isOf(part: JsonValue | undefined, of: (part: JsonObject) => boolean): boolean {
  return isJsonObject(part) && of(part);
}
