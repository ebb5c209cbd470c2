import type { JsonScalar } from '../kernel/json-value.js';

/** Why policy `veo` lets a place not read a name (law 6). */
export type ForbiddenReason =
  | 'protected-subject'
  | 'gate-fact'
  | 'responsivity-fact'
  | 'monitoring-fact'
  | 'age'
  | 'legal-status'
  | 'who-is-assessed'
  | 'neutral-indicator'
  | 'level'
  | 'other-evaluation'
  | 'not-for-this-place';

/** What an instrument for facilities holds that is not of the facility. */
export type NotOfFacility = 'indicator' | 'fact' | 'outcome' | 'safeguard';

/** Kinds of measures that bring everything to one number. */
export type TotalKind = 'weighted_sum' | 'mean' | 'ratio' | 'logarithm' | 'exponential' | 'logistic';

/** What policy `veo` refuses. */
export interface PolicyIssues {
  /** Policy `veo` demands a key of this part. The pointer leads to the part. */
  'instrument.required-by-policy': { readonly key: string };
  /** A level has no anchor. */
  'instrument.missing-anchor': { readonly indicator: string; readonly level: string };
  /** Two levels of an indicator have the same anchor: they cannot be told apart. */
  'instrument.same-anchor': { readonly indicator: string; readonly level: string; readonly other: string };
  /** The instrument has no indicator of a kind that it must have. */
  'instrument.no-such-indicator': { readonly needed: 'protective' | 'conduct' };
  /** An indicator rates who a person is (law 6). */
  'instrument.protected-indicator': { readonly indicator: string; readonly about: string };
  /** A scored fact is about who a person is (law 6). */
  'instrument.protected-fact': { readonly fact: string; readonly about: string };
  /** A place reads what it may not; `path` leads from the source to what it would change (law 6). */
  'instrument.forbidden-read': {
    readonly name: string;
    readonly reason: ForbiddenReason;
    readonly place: string;
    readonly path: readonly string[];
  };
  /** A need would bear on a level or a restriction; `path` leads from the indicator to it. */
  'instrument.need-raises': { readonly indicator: string; readonly path: readonly string[] };
  /** A safeguard reads something else than conduct (law 10); `path` leads from the source to it. */
  'instrument.safeguard-not-conduct': {
    readonly intervention: string;
    readonly name: string;
    readonly path: readonly string[];
  };
  /** A guard raises a level on something else than risk conduct; `path` leads from the source to it. */
  'instrument.raise-without-conduct': {
    readonly guard: string;
    readonly name: string;
    readonly path: readonly string[];
  };
  /** A guard raises a level, or could, of someone who shows no risk conduct at all. */
  'instrument.raised-on-nothing': { readonly guard: string };
  /** Worse conduct, or more of it, could make the condition of what raises or restricts false. */
  'instrument.not-rising': { readonly part: string; readonly name: string };
  /**
   * Without risk conduct the levels of an outcome stay open up to `level`; the policy allows `allowed`, which is
   * the lowest without a final conviction, and the one below the top with it.
   */
  'instrument.level-without-conduct': {
    readonly outcome: string;
    readonly level: string;
    readonly allowed: string;
    readonly convicted: boolean;
  };
  /**
   * With conduct that is alleged or reported, and that nobody saw and no court found, the levels of an outcome stay open
   * up to `level`; the policy allows `allowed`, as without any.
   */
  'instrument.level-on-hearsay': {
    readonly outcome: string;
    readonly level: string;
    readonly allowed: string;
    readonly convicted: boolean;
  };
  /** A guard raises a level, or a safeguard restricts, on conduct that nobody saw and no court found. */
  'instrument.conduct-on-hearsay': { readonly part: string };
  /** Words that can stand in for a protected characteristic, without a justification. */
  'instrument.proxy-wording': { readonly part: string; readonly word: string; readonly standsFor: string };
  /** A justification gives its reason in fewer than `least` words. */
  'instrument.short-justification': {
    readonly part: string;
    readonly word: string;
    readonly words: number;
    readonly least: number;
  };
  /** A level or band is called as a prison's security class is (law 11). */
  'instrument.security-word': { readonly word: string };
  /** The population's minimum age is lower than policy allows. */
  'instrument.minimum-age': { readonly got: number; readonly least: number };
  /** A level of a risk indicator asks for less evidence than a protective one at the same height of its scale. */
  'instrument.unequal-evidence': {
    readonly risk: string;
    readonly level: string;
    readonly protective: string;
    readonly part: 'items' | 'sources' | 'events' | 'standing';
    readonly has: JsonScalar;
    readonly needs: JsonScalar;
  };
  /** A level of a risk indicator asks for less evidence than the level below it. */
  'instrument.too-little-evidence': {
    readonly indicator: string;
    readonly level: string;
    readonly part: 'items' | 'sources' | 'events' | 'standing';
    readonly has: JsonScalar;
    readonly least: JsonScalar;
  };
  /** A level of a risk attitude does not ask for the words as heard. */
  'instrument.words-not-demanded': { readonly indicator: string; readonly level: string };
  /** A role rates what its kind must not. */
  'instrument.rater-not-allowed': { readonly indicator: string; readonly role: string; readonly kind: string };
  /** A total or a banding in structured professional judgement. */
  'instrument.total-in-spj': { readonly kind: TotalKind | 'banding' };
  /** Weights without a reference or a note that says where they come from. */
  'instrument.weights-without-source': { readonly measure: string };
  /** A flag on risk asks for fewer than two events or two sources. */
  'instrument.weak-corroboration': { readonly events: number; readonly sources: number; readonly least: number };
  /** A flag above `notice` could be raised while no need and no risk is shown. */
  'instrument.flag-on-nothing': { readonly flag: string };
  /** A flag on risk above `notice` also reads what is no risk, whose evidence would corroborate it. */
  'instrument.mixed-flag': { readonly flag: string; readonly name: string; readonly path: readonly string[] };
  /** Bands are laid over a need together with a risk that is not conduct. */
  'instrument.need-beside-risk': { readonly banding: string; readonly need: string; readonly risk: string };
  /** The top band can be reached without conduct and without a need. */
  'instrument.band-without-conduct': {
    readonly banding: string;
    readonly band: string;
    /** `null`, both, of a table and of bands that are adjusted. */
    readonly cutOff: string | null;
    readonly reaches: string | null;
  };
  /** An instrument of policy `veo` takes the result of a public one (policy `reference`) as an input. */
  'instrument.reference-input': { readonly input: string; readonly instrument: string };
  /** What is not applicable would count as a level above the lowest. */
  'instrument.not-applicable-counts': { readonly indicator: string; readonly level: string; readonly lowest: string };
  /** A risk indicator is about something that is no risk: help refused, harm suffered, how someone lives. */
  'instrument.not-a-risk': { readonly indicator: string; readonly about: string };
  /** An intervention is tied to one of another type: an entitlement exchanged, a restriction as the price of an offer. */
  'instrument.traded': {
    readonly intervention: string;
    readonly key: string;
    readonly other: string;
    readonly type: string;
  };
  /** An instrument for facilities counts, concludes about or restricts people. */
  'instrument.not-of-a-facility': {
    readonly kind: NotOfFacility;
    readonly id: string;
    readonly about: string | null;
  };
  /** Words that take for granted that the person belongs or belonged to a group, without a justification. */
  'instrument.presuming-wording': { readonly part: string; readonly word: string };
  /** The instrument does not say that it is not valid for a purpose that policy excludes. */
  'instrument.purpose-not-excluded': { readonly purpose: string };
  /** Unknown counted as the worst under policy `veo` (laws 1 and 11). */
  'instrument.projected': { readonly measure: string };
  /** Unknown counted as 0 under policy `veo` (law 1). */
  'instrument.as-zero': { readonly measure: string };
}
