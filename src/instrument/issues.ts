import type { ExpressionIssue } from '../expression/issues.js';
import { type IssueMaker, issueMaker, type IssueOf } from '../kernel/issue.js';
import type { JsonScalar } from '../kernel/json-value.js';
import type { ReaderIssue } from '../kernel/reader-issues.js';
import type { BandingIssues } from './banding-issues.js';
import type { Computed } from './measures.js';
import type { PolicyIssues } from './policy-issues.js';

/** No facts: the code and the place say all. */
type NoFacts = Readonly<Record<string, never>>;

/**
 * Departures from the grammar of a document, found at one place by its schema. Instruments and assessments
 * share them; the code is `<room>.<reason>`.
 */
export interface SchemaReasons {
  /** The object has no such key; `nearest` is the key that was probably meant. */
  'unknown-key': { readonly key: string; readonly nearest: string | null };
  /** The object lacks a key. The pointer leads to the object. */
  'missing-key': { readonly key: string };
  /** The value has a type that none of `expected` is. */
  'wrong-type': { readonly expected: readonly string[]; readonly got: string };
  /** The value is none of a closed list. */
  'not-in-list': {
    readonly value: JsonScalar;
    readonly allowed: readonly JsonScalar[];
    readonly nearest: string | null;
  };
  /** An id does not begin with a letter a–z or holds something else than a–z, 0–9 and `_`; or a key is over 64 long. */
  'bad-id': { readonly value: string };
  /** A version is not a semantic version without build metadata. */
  'bad-version': { readonly value: string };
  /** A date is not a full date (`YYYY-MM-DD`) that the calendar has. */
  'bad-date': { readonly value: string };
  /** A language is not a BCP 47 primary tag of two or three lower-case letters. */
  'bad-language': { readonly value: string };
  /** A text is not of the form that its place asks for. */
  'bad-form': { readonly value: string };
  /** A number, the length of a text or the number of items lies outside its bounds; `null` is no bound. */
  'out-of-range': {
    readonly of: 'number' | 'characters' | 'items';
    readonly got: number;
    readonly minimum: number | null;
    readonly maximum: number | null;
  };
}

/** {@link SchemaReasons} as issue codes of one room. */
export type SchemaIssues<Room extends string> = {
  readonly [Reason in keyof SchemaReasons as `${Room}.${Reason}`]: SchemaReasons[Reason];
};

/** What an id of an instrument names. */
export type IdKind =
  | ('indicator' | 'domain' | 'scale' | 'level' | 'fact' | 'choice' | 'measure' | 'banding' | 'band' | 'flag')
  | ('adjustment' | 'input' | 'linked-input' | 'axis')
  | ('outcome' | 'outcome-level' | 'stage' | 'role' | 'reference' | 'intervention' | 'guard' | 'mitigator')
  | (
      | 'condition'
      | 'constraint'
      | 'gate'
      | 'accommodation'
      | 'review-rule'
      | 'ending-event'
      | 'conclusion-reason'
      | 'field'
      | 'part'
      | 'language'
    );

/** Why a measure cannot be prorated. */
export type ProrateObstacle = 'kind' | 'term' | 'condition' | 'weights' | 'scales' | 'points' | 'minimum';

/** What is wrong with the parts of an instrument taken together: any policy. */
export interface IntegrityIssues {
  /** The format says this in another way, or in another document: refused rather than misread. */
  'instrument.said-elsewhere': { readonly feature: string };
  /** The document says that it is something else. */
  'instrument.wrong-format': { readonly expected: string; readonly got: string };
  /** The document is of a later grammar than this package knows. */
  'instrument.newer-format': { readonly supported: string; readonly got: string };
  /** Two parts of one kind share an id. */
  'instrument.duplicate-id': { readonly kind: IdKind; readonly id: string; readonly first: string };
  /** The id stands for something else already: all domains, or the gate that `minimumAge` is. */
  'instrument.taken-id': { readonly kind: IdKind; readonly id: string };
  /** All conditions together are larger than can be written into an evaluation; told of the first that is too much. */
  'instrument.conditions-too-large': { readonly limit: number };
  /** All measures together have more terms and members than can be followed; told of the first that is too much. */
  'instrument.measures-too-large': { readonly limit: number };
  /** A list names the same thing twice. */
  'instrument.repeated': { readonly value: string; readonly first: string };
  /** An id names nothing that the instrument declares. */
  'instrument.dangling-id': { readonly kind: IdKind; readonly id: string; readonly nearest: string | null };
  /** An id names another kind of part than the one that is named there. */
  'instrument.other-kind': { readonly kind: IdKind; readonly id: string; readonly is: IdKind };
  /** A level is named that the scale of the indicator does not have. */
  'instrument.level-not-on-scale': {
    readonly level: string;
    readonly scale: string;
    readonly indicator: string;
    readonly nearest: string | null;
  };
  /** An axis is named that the indicator does not have. */
  'instrument.no-such-axis': { readonly indicator: string; readonly id: string; readonly nearest: string | null };
  /** Every language stands at `none`. */
  'instrument.no-language': NoFacts;
  /** A text lacks a language that the instrument promises. */
  'instrument.missing-language': { readonly language: string };
  /** A text holds nothing that can be seen. */
  'instrument.blank-text': NoFacts;
  /** A text that is no label holds nothing but marks. */
  'instrument.no-words': NoFacts;
  /** A plain string stands where an instrument of several languages needs one text for each. */
  'instrument.plain-text': { readonly languages: readonly string[] };
  /** A text is in a language that the instrument does not declare. */
  'instrument.undeclared-language': { readonly language: string; readonly nearest: string | null };
  /** A text is in a language that is declared as not yet translated. Warning. */
  'instrument.untranslated-language': { readonly language: string };
  /** The points of a scale do not rise from level to level. */
  'instrument.points-not-rising': { readonly level: string; readonly points: number; readonly previous: number };
  /** The cut-offs of a banding do not rise. */
  'instrument.cut-offs-not-rising': { readonly band: string; readonly cutOff: number; readonly previous: number };
  /** The measure can take values below the first cut-off, which no band holds. */
  'instrument.gap-below-bands': {
    readonly measure: string;
    readonly cutOff: string;
    readonly least: string;
    /** Indicators that may be not applicable, when the measure falls so low for no other reason. */
    readonly notApplicable: readonly string[];
  };
  /** No value of the measure falls into the band. */
  'instrument.unreachable-band': {
    readonly band: string;
    readonly measure: string;
    readonly cutOff: string;
    readonly least: string;
    readonly greatest: string;
  };
  /** What is read from an input does not fit the type of the fact: a number for measures and days, one choice for bands. */
  'instrument.from-wrong-type': {
    readonly fact: string;
    readonly type: string;
    readonly of: 'measure' | 'banding' | 'daysSince';
  };
  /** Bands are laid over a profile, which is no number. */
  'instrument.not-a-number': { readonly measure: string };
  /** Interventions wait for one another in a circle. */
  'instrument.cycle': { readonly path: readonly string[] };
  /** A part names itself. */
  'instrument.names-itself': { readonly id: string };
  /** `prorate` is declared where it has no meaning. */
  'instrument.cannot-prorate': { readonly measure: string; readonly obstacle: ProrateObstacle };
  /** The indicators of a profile, or of a count, do not share one scale. */
  'instrument.several-scales': { readonly measure: string; readonly scales: readonly string[] };
  /** A selection selects nothing. */
  'instrument.empty-selection': { readonly measure: string };
  /** A numeric fact is read and has no `minimum` or no `maximum`. */
  'instrument.range-missing': { readonly fact: string; readonly readAt: string };
  /** The minimum of a fact lies above its maximum. */
  'instrument.range-reversed': { readonly minimum: number; readonly maximum: number };
  /** A minimum or maximum has more digits after the point than any value may have. */
  'instrument.too-many-places': {
    readonly key: 'minimum' | 'maximum';
    readonly value: number;
    readonly places: number;
  };
  /** The measure could need more digits than are computed exactly. */
  'instrument.too-many-digits': { readonly measure: string; readonly digits: number; readonly limit: number };
  /** A fact of this type cannot be a term of a sum. */
  'instrument.fact-not-countable': { readonly fact: string; readonly type: string };
  /** Points are given for some answers only. */
  'instrument.points-missing': { readonly missing: readonly string[] };
  /** One number stands where a term gives its points by level or by choice. */
  'instrument.points-by-id': NoFacts;
  /** A term names nothing that it could count. */
  'instrument.term-without-source': NoFacts;
  /** A duration is counted from or to a word that is no day: often the id of a fact, without its key. */
  'instrument.not-a-day': { readonly value: string };
  /** Points are given for a fact that has none. */
  'instrument.points-not-used': { readonly fact: string; readonly type: string };
  /** Numbers that a table of points is asked for fall into none of its ranges. */
  'instrument.points-gap': { readonly from: string; readonly to: string };
  /** The ranges of a table of points do not stand lowest first; told of the first that begins below the one before. */
  'instrument.ranges-not-rising': { readonly from: string; readonly previous: string };
  /** Numbers fall into two ranges of a table of points. */
  'instrument.points-overlap': { readonly from: string; readonly to: string };
  /** No number that a table of points is asked for falls into the range. */
  'instrument.points-unreachable': { readonly least: string; readonly greatest: string };
  /** A duration is counted from or to a fact that is no date. */
  'instrument.fact-not-a-date': { readonly fact: string; readonly type: string };
  /** Of no number that the measure could be computed from is there a value. */
  'instrument.outside-domain': { readonly measure: string; readonly kind: Computed['kind'] };
  /** A measure is made of itself, by its terms or by what their conditions read. */
  'instrument.measure-cycle': { readonly path: readonly string[] };
  /** Status `validated` without a study of kind `validation`. */
  'instrument.validated-without-study': NoFacts;
  /** The instrument ends before it begins. */
  'instrument.dates-reversed': { readonly from: string; readonly until: string };
  /** A purpose is both valid and not valid. */
  'instrument.purpose-contradicted': { readonly purpose: string };
  /** A key is demanded by what stands beside it. The pointer leads to the part. */
  'instrument.needed-here': { readonly key: string; readonly because: string };
  /** A key has no meaning beside what stands there. */
  'instrument.not-allowed-here': { readonly key: string; readonly because: string };
  /** An entitlement is conditional (law 10). */
  'instrument.entitlement-conditional': { readonly intervention: string; readonly key: string };
  /** A guard sets no bound. */
  'instrument.guard-sets-nothing': { readonly guard: string };
  /** A guard's lower bound lies above its upper bound. */
  'instrument.guard-contradicts': { readonly guard: string; readonly atLeast: string; readonly atMost: string };
  /** A rule of disclosure hides nothing. */
  'instrument.hides-nothing': NoFacts;
  /** A proxy justification answers no word that was noticed. Warning. */
  'instrument.justifies-nothing': { readonly part: string; readonly word: string };
  /**
   * A condition comes to the same for everyone: it reads no name, or is so whatever they are. `by` leads to the
   * smallest part that settles it. Warning.
   */
  'instrument.constant-condition': { readonly owner: string; readonly result: 'true' | 'false'; readonly by: string };
  /** A part is declared and used by nothing. Warning. */
  'instrument.unused': { readonly kind: IdKind; readonly id: string };
  /** No limits are stated. Warning under policy `reference`. */
  'instrument.no-limits': NoFacts;
}

/** Everything that can be wrong with an instrument, beside what reading and conditions find. */
export interface InstrumentIssues extends SchemaIssues<'instrument'>, IntegrityIssues, BandingIssues, PolicyIssues {}

/** Everything that an instrument can be told; `code` is one of a closed list, and tells which `facts` there are. */
export type InstrumentIssue = ReaderIssue | ExpressionIssue | IssueOf<InstrumentIssues>;

/** Makes the issues of this room. */
export const instrumentIssue: IssueMaker<InstrumentIssues> = issueMaker<InstrumentIssues>();
