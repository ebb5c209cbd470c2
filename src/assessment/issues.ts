import type { EvidenceKind, NonRating, Standing } from '../instrument/indicators.js';
import type { SchemaIssues } from '../instrument/issues.js';
import { type IssueMaker, issueMaker, type IssueOf } from '../kernel/issue.js';
import type { ReaderIssue } from '../kernel/reader-issues.js';

/** What an id of an assessment names. */
export type AssessmentIdKind =
  | ('indicator' | 'axis' | 'fact' | 'field' | 'stage' | 'role')
  | ('contributor' | 'evidence' | 'request' | 'scenario' | 'additional-indicator' | 'linked-input');

/** What policy `veo` demands of the assessment of a person. */
export type Demanded = 'subject' | 'legalHistory' | 'purpose' | 'contributors';

/** Which digest of the instrument does not match. */
export type DigestKind = 'instrument' | 'text';

/** What is wrong with an assessment by itself, or against the instrument that it names. */
export interface AssessmentFindings {
  /** The document says that it is something else. */
  'assessment.wrong-format': { readonly expected: string; readonly got: string };
  /** The document is of a later grammar than this package knows. */
  'assessment.newer-format': { readonly supported: string; readonly got: string };
  /** The assessment was made with another instrument. Nothing else of it is looked at. */
  'assessment.wrong-instrument': { readonly expected: string; readonly got: string };
  /** The assessment was made with another version of the instrument. Nothing else of it is looked at. */
  'assessment.wrong-version': { readonly instrument: string; readonly expected: string; readonly got: string };
  /** The instrument, or its texts in one language, are not those that the assessment was made with. */
  'assessment.wrong-digest': { readonly of: DigestKind; readonly expected: string; readonly got: string };
  /** An id names nothing that the instrument or this assessment declares. */
  'assessment.unknown-id': { readonly kind: AssessmentIdKind; readonly id: string; readonly nearest: string | null };
  /** Two parts of one kind share an id. */
  'assessment.duplicate-id': { readonly kind: AssessmentIdKind; readonly id: string; readonly first: string };
  /** A linked evaluation is not of the grammar `veo-evaluation/1`: the part named, or as a whole. */
  'assessment.linked-unreadable': { readonly input: string; readonly part: string };
  /** A linked evaluation was made with another instrument, version, policy or content than the one that is pinned. */
  'assessment.linked-wrong-instrument': { readonly input: string; readonly expected: string; readonly got: string };
  /** A linked evaluation does not say that it is of the same subject. */
  'assessment.linked-other-subject': { readonly input: string };
  /** What a linked evaluation came to lies outside what the fact that reads it can hold. */
  'assessment.linked-out-of-range': { readonly input: string; readonly fact: string };
  /** A fact is answered that is read from a linked evaluation. */
  'assessment.fact-from-input': { readonly fact: string; readonly input: string };
  /** An indicator added by the assessor has the id of one of the instrument. */
  'assessment.indicator-exists': { readonly indicator: string };
  /** The instrument asks for a formulation, or for more scenarios, at this stage. */
  'assessment.narrative-missing': {
    readonly part: 'formulation' | 'scenarios';
    readonly needed: number;
    readonly got: number;
  };
  /** A list names the same thing twice. */
  'assessment.repeated': { readonly value: string; readonly first: string };
  /** The assessment names itself as the one before it. */
  'assessment.names-itself': { readonly number: string };
  /** The level is not on the scale of the indicator. */
  'assessment.unknown-level': {
    readonly indicator: string;
    readonly level: string;
    readonly allowed: readonly string[];
    readonly nearest: string | null;
  };
  /** An axis stands above its lowest level while its indicator stands at its own: there is nothing that it speaks of. */
  'assessment.axis-beside-lowest': {
    readonly indicator: string;
    readonly axis: string;
    readonly level: string;
    readonly lowest: string;
  };
  /** The indicator does not allow this non-rating. */
  'assessment.non-rating-not-allowed': {
    readonly indicator: string;
    readonly nonRating: NonRating;
    readonly allowed: readonly NonRating[];
  };
  /** A level without the evidence that it needs: incomplete, not low (R8). `items` is how many pieces. */
  'assessment.no-evidence': { readonly indicator: string; readonly level: string; readonly items: number };
  /** The kind of evidence cannot make anything known so firmly: at the most `firmest`. */
  'assessment.standing-too-firm': {
    readonly kind: EvidenceKind;
    readonly got: Standing;
    readonly firmest: Standing;
  };
  /** One piece of evidence is said both to support and to contradict a rating. */
  'assessment.supports-and-contradicts': { readonly indicator: string; readonly evidence: string };
  /** Only some roles may rate the indicator, and the rating does not say who gave it. */
  'assessment.no-rater': { readonly indicator: string; readonly allowed: readonly string[] };
  /** The role of who rated may not rate the indicator. */
  'assessment.role-may-not-rate': {
    readonly indicator: string;
    readonly contributor: string;
    readonly role: string;
    readonly allowed: readonly string[];
  };
  /** What can change was carried forward from an earlier assessment instead of being rated again (R13). */
  'assessment.dynamic-carried-forward': { readonly indicator: string };
  /** The same words stand beside three ratings or more (R13). Warning. */
  'assessment.same-note': { readonly indicators: readonly string[] };
  /** Nothing was said of an indicator that is due under policy `veo`: it counts as unknown. Warning. */
  'assessment.not-rated': { readonly indicator: string };
  /** A day of assessment outside these, both included: everything counted from it must be a date. */
  'assessment.day-out-of-range': { readonly date: string; readonly earliest: string; readonly latest: string };
  /** Something happened, was recorded or was rated after the day of assessment. */
  'assessment.date-after-assessment': { readonly date: string; readonly assessedOn: string };
  /** Something ended before it began. */
  'assessment.dates-reversed': { readonly from: string; readonly to: string };
  /** A legal status begins before the one that stands before it. */
  'assessment.legal-history-not-in-order': { readonly from: string; readonly previous: string };
  /** A number has more digits after the point than the fact allows. */
  'assessment.too-many-places': { readonly value: number; readonly places: number };
  /** The instrument is not for this purpose; `validFor` is empty when it names none. */
  'assessment.purpose-not-valid': { readonly purpose: string; readonly validFor: readonly string[] };
  /** Policy `veo` demands this of the assessment of a person. */
  'assessment.demanded': { readonly key: Demanded };
  /** Without a birth everyone counts as someone who may be a child. Warning. */
  'assessment.no-birth': Readonly<Record<string, never>>;
  /** A facility has no such thing. */
  'assessment.not-of-a-facility': { readonly key: string };
  /** The day of assessment lies outside the days for which the instrument is in force. Warning. */
  'assessment.instrument-not-in-force': {
    readonly assessedOn: string;
    readonly from: string | null;
    readonly until: string | null;
  };
}

/** The codes that reading and validating an assessment give, each with its facts. */
export interface AssessmentIssues extends SchemaIssues<'assessment'>, AssessmentFindings {}

/**
 * Everything that an assessment can be told by itself or against its instrument; `code` is one of a closed list, and
 * tells which `facts` there are.
 */
export type AssessmentIssue = ReaderIssue | IssueOf<AssessmentIssues>;

/** Makes the issues of this room. */
export const assessmentIssue: IssueMaker<AssessmentIssues> = issueMaker<AssessmentIssues>();
