import type { Computed, Duration, Projection } from '../../instrument/measures.js';
import type { EvaluateNotices } from '../../evaluate/notices.js';
import type { InterventionStatus } from '../../evaluate/evaluation.js';
import type { EvidencePart } from '../../compile/name-source.js';
import type { InterventionType } from '../../instrument/interventions.js';
import type { Grammar } from '../grammar.js';
import type { Lists, Phrases } from '../lists.js';
import type { SectionId } from './report.js';

/** Title, banner and what the report speaks of. */
export interface OpeningWords {
  readonly title: (instrument: string, date: string) => string;
  /** Of a person who is referred, not assessed. */
  readonly titleOutside: (instrument: string, date: string) => string;
  /** That the complete report is not for everyone, by the heading of what says so. */
  readonly confidential: (heading: string) => string;
  /** Of a report for one audience; whether anything is kept from it. */
  readonly madeFor: (audience: string, isCut: boolean) => string;
  /** Where the limits are said, by the heading of that section. */
  readonly limitsBelow: (heading: string) => string;
  readonly indicates: string;
  readonly notAClass: string;
  readonly noProbability: string;
  readonly population: string;
  readonly setting: string;
  readonly noPopulation: string;
  /** Before the people for whom an instrument is a variant of another. */
  readonly variantOf: (id: string) => string;
  readonly limit: string;
  readonly noLimit: string;
  /** No text of the instrument is in the language of the report. */
  readonly otherLanguage: (name: string) => string;
  readonly identity: (name: string, version: string) => string;
  readonly thresholds: (version: string) => string;
  readonly assessedOn: (date: string) => string;
  readonly stage: string;
  readonly purpose: string;
  readonly validUntil: (date: string) => string;
  readonly noValidity: string;
  readonly endsSooner: string;
  readonly misuse: string;
  readonly digests: { readonly instrument: string; readonly assessment: string };
}

/** Whether the instrument is for this person or facility. */
export interface PopulationWords {
  readonly headingOutside: string;
  readonly within: string;
  readonly outside: string;
  readonly noLevel: string;
  readonly minimumAge: { readonly true: (age: number) => string; readonly unknown: (age: number) => string };
  readonly refer: string;
  readonly unchecked: (reason: string) => string;
}

/** What needs attention now. */
export interface FlagWords {
  readonly noneRaised: string;
  /** The same, to someone who does not read all of them. */
  readonly noneReadable: string;
  readonly unknown: string;
  /** Before the titles of undecided flags, in the short report. */
  readonly undecided: string;
  readonly uncorroborated: string;
  readonly needed: (facts: {
    readonly events: number;
    readonly eventsNeeded: number;
    readonly sources: number;
    readonly sourcesNeeded: number;
  }) => string;
  readonly noDatedEvent: string;
  readonly expired: (date: string) => string;
  readonly notRaised: string;
  /** Before titles of what nothing calls for since nothing that could is due yet at this stage. */
  readonly notDue: string;
  readonly latestEvent: string;
  readonly expiresOn: string;
}

/** What a professional may conclude. */
export interface OutcomeWords {
  readonly intro: string;
  readonly horizon: (days: number) => string;
  readonly admitted: (levels: readonly string[]) => string;
  readonly notAClass: string;
  readonly noLevel: string;
  readonly findOut: (missing: readonly string[], date: string | undefined) => string;
  readonly atMost: (level: string) => string;
  readonly atLeast: (level: string) => string;
  /** What an undecided guard would say, without saying that it is so. */
  readonly guardUnknown: (message: string) => string;
  /** In place of the introduction when no outcome has a level. */
  readonly introNoLevel: string;
  /** Stands before the message of a guard that does not apply. */
  readonly guardWithoutEffect: string;
}

/** What is not known, and what was set aside. */
export interface RatingWords {
  readonly unknownShare: (unknown: number, due: number) => string;
  readonly allKnown: string;
  readonly meaning: string;
  /** Before the axes that are not known of what has a level. */
  readonly axesUnknown: string;
  /** Before what is to be found out beside the ratings. */
  readonly factsUnknown: string;
  readonly ask: string;
  readonly raters: string;
  readonly sources: string;
  readonly neededFor: string;
  /** Before titles of open questions, beside those that a conclusion needs, or by themselves. */
  readonly otherUnknown: string;
  readonly unknownTitles: string;
  readonly notApplicable: string;
  /** How many indicators are asked at a later stage only. */
  readonly later: (count: number) => string;
  readonly setAsideIntro: string;
  readonly given: string;
  readonly countsAs: string;
  readonly dropped: (evidence: string, kind: string, standing: string) => string;
  readonly contradictedBy: string;
}

/** The statuses that each type of intervention can have. */
export interface StatusesByType {
  readonly entitlement: 'due' | 'due_not_available_here' | 'due_availability_unknown';
  readonly offer: Exclude<InterventionStatus, StatusesByType['entitlement'] | 'not_established'>;
  readonly safeguard: Exclude<InterventionStatus, StatusesByType['entitlement'] | 'possible'>;
}

/** What stands after a label below an intervention. */
export type InterventionLabel =
  | ('description' | 'dose' | 'goal' | 'success' | 'stop' | 'prerequisites' | 'after' | 'substitutes')
  | ('incompatibleWith' | 'consents' | 'responsible' | 'reviewOn' | 'latestEvent' | 'lapsesOn' | 'legalBasis')
  | ('decidingAuthority' | 'lesserStep' | 'lapse' | 'contraindication' | 'contraindicationUnknown' | 'because');

/** What is due, offered or restricted. */
export interface InterventionWords {
  readonly intros: Phrases<InterventionType>;
  readonly none: Phrases<InterventionType>;
  readonly statuses: { readonly [Type in InterventionType]: Phrases<StatusesByType[Type]> };
  readonly labels: Phrases<InterventionLabel>;
  /** Of a facility: what it has, which is no offer to anyone. */
  readonly facility: {
    readonly heading: string;
    readonly intro: string;
    readonly none: string;
    readonly statuses: Phrases<StatusesByType['offer']>;
    readonly notCalled: string;
    readonly basis: (indicators: readonly string[]) => string;
  };
  /** Before offers that cannot be made today, a line each. */
  readonly farOff: { readonly unavailable_here: string; readonly possible: string };
  /** Before titles of restrictions on what is not known. */
  readonly notEstablished: string;
  readonly calledForBy: (indicators: readonly string[]) => string;
  readonly conditionMet: string;
  readonly openToAll: string;
  readonly unknownHooks: (indicators: readonly string[]) => string;
  readonly conditionUnknown: string;
  /** Before the titles of what nothing calls for, in the short report. */
  readonly notCalled: Phrases<InterventionType>;
  readonly noneCalls: (indicators: readonly string[]) => string;
  readonly conditionNotMet: string;
  readonly noDatedEvent: string;
  readonly lapsed: (date: string) => string;
  readonly preferred: string;
  readonly maximumDays: (days: number) => string;
}

/** What is asked of who is responsible. */
export type Task = 'offer' | 'examine' | 'provide' | 'elsewhere' | 'ask';

/** Who does what. */
export interface TaskWords {
  readonly labels: Phrases<Task>;
  readonly noRole: string;
  readonly firstReview: (date: string) => string;
}

/** Numbers and bands. */
export interface MeasureWords {
  readonly between: (lower: string, upper: string) => string;
  /** With the bounds where they are known. */
  readonly noNumber: (reason: string, bounds: string | undefined) => string;
  /** With what the number would be if nothing were missing, where that is known. */
  readonly prorated: (bounds: string | undefined) => string;
  readonly asZero: string;
  readonly projected: string;
  readonly derivation: string;
  /** How a measure is computed from others or from days; the second is empty where there is none. */
  readonly derivations: {
    readonly [Kind in (Computed | Projection | Duration)['kind']]: (first: string, second: string) => string;
  };
  readonly birth: string;
  readonly assessedOn: string;
  readonly notExact: string;
  readonly unknowns: string;
  readonly counted: (level: string) => string;
  readonly noneCounted: (level: string) => string;
  readonly points: (points: string, weight: string) => string;
  readonly unknownTerm: (lower: string, upper: string) => string;
  /** Of a term that counts nothing, since its condition is not met. */
  readonly conditionFalse: string;
  readonly adjustments: {
    readonly rounding: (from: string, to: string) => string;
    readonly prorating: (from: string, to: string) => string;
    readonly clamping: (from: string, to: string) => string;
  };
  readonly sum: string;
  readonly byLevel: (lower: number, upper: number) => string;
  readonly band: (band: string) => string;
  readonly noBand: string;
  readonly possible: (bands: readonly string[]) => string;
  /** Of a band that is none of those that remain possible. */
  readonly outsidePossible: string;
  /** What a decision table looked at. */
  readonly fromTable: (inputs: readonly string[]) => string;
  /** Of a band before it was adjusted. */
  readonly unadjusted: (band: string) => string;
  /** Before the words of an adjustment: one that was made, and one that may have to be. */
  readonly adjusted: { readonly true: string; readonly unknown: string };
  readonly note: string;
}

/** Operators that compare two sides. */
export type Comparing = '===' | '!==' | '<' | '<=' | '>' | '>=';

/** How comparisons read. */
export interface TraceWords {
  /** Two sides, with the operator between them. */
  readonly compared: (operator: Comparing, left: string, right: string) => string;
  /** The same in brief: what a value is held against. */
  readonly threshold: (operator: Comparing, right: string) => string;
  readonly sought: (values: string) => string;
  readonly between: (operands: readonly [string, string, string], inclusive: boolean) => string;
  readonly oneOf: (left: string, among: readonly string[]) => string;
  readonly memberOf: (left: string, list: string) => string;
  readonly chosen: (value: string) => string;
  readonly least: (operands: readonly string[]) => string;
  readonly greatest: (operands: readonly string[]) => string;
  readonly element: (place: number) => string;
  readonly elements: (list: string, count: number | null) => string;
  readonly unknownNumber: (lower: string | undefined, upper: string | undefined) => string;
  /** What is not applicable, and what a condition reads in its place. */
  readonly readAs: (nonRating: string, read: string) => string;
  readonly unknownText: (possible: readonly string[]) => string;
  readonly notDecisive: string;
  readonly evidence: { readonly [Part in EvidencePart]: (indicator: string) => string };
  readonly flag: (flag: string) => string;
  readonly age: string;
  readonly finalConviction: string;
  readonly isRated: (indicator: string) => string;
  readonly shareUnknown: (domain: string | undefined) => string;
}

/** When to look again, who may not see it, how to challenge it. */
export interface ClosingWords {
  readonly reviewBy: (date: string) => string;
  readonly maybe: string;
  readonly accommodationUnknown: string;
  /** Of a notice of another result that cannot be put into words without it. */
  readonly seeInput: (code: string) => string;
  /** Before a list of what one label says of each. */
  readonly listed: (label: string) => string;
  readonly hidden: (audiences: readonly string[], parts: string) => string;
  readonly challenge: readonly string[];
  readonly challengeFacility: readonly string[];
}

/** Sentences for notices: a code without a sentence does not compile. Facts arrive as names, not ids. */
export type NoticeWords = {
  readonly [Code in keyof EvaluateNotices]: (facts: EvaluateNotices[Code]) => string;
};

/** Everything that a language brings to a report. */
export interface ReportWords {
  readonly grammar: Grammar;
  readonly lists: Lists;
  readonly headings: { readonly [Id in SectionId]: string };
  readonly opening: OpeningWords;
  readonly population: PopulationWords;
  readonly flags: FlagWords;
  readonly outcomes: OutcomeWords;
  readonly ratings: RatingWords;
  readonly interventions: InterventionWords;
  readonly tasks: TaskWords;
  readonly measures: MeasureWords;
  readonly trace: TraceWords;
  readonly closing: ClosingWords;
  readonly notices: NoticeWords;
  /** For a notice that this version of the package does not know. */
  readonly unknownNotice: (code: string) => string;
}
