import type { Domain, Indicator, Scale } from './indicators.js';
import type { Fact } from './facts.js';
import type { LinkedInput } from './inputs.js';
import type { Accommodation, Intervention } from './interventions.js';
import type { Banding } from './bandings.js';
import type { Measure } from './measures.js';
import type { Conclusions, Condition, Constraint, Flag, Guard, Mitigator, Outcome, Population } from './outcomes.js';
import type { Language, Reference, Text } from './texts.js';

/** What an assessment may be made for: a closed list, so that a mismatch can be refused. */
export const purposes = [
  'arrival',
  'intake',
  'placement',
  'programme',
  'review',
  'release_advice',
  'prosecution',
  'facility_planning',
] as const;
/** What an assessment is made for. */
export type Purpose = (typeof purposes)[number];

/** How far an instrument has been tried; printed on everything that it gives (law 8). */
export type InstrumentStatus = 'draft' | 'pilot' | 'validated';
/** `veo`: the laws of docs/semantics.md hold in full. `reference`: public instruments, never for a person in custody. */
export type Policy = 'veo' | 'reference';
/** Structured professional judgement, without totals; or a rule from total to band. */
export type Method = 'spj' | 'actuarial';
/** Who or what is assessed. */
export type SubjectType = 'person' | 'facility';

/** What sort of job in the prison. */
export const roleKinds = [
  'management',
  'security',
  'social',
  'psychology',
  'clinical',
  'religious',
  'external',
] as const;
/** One of {@link roleKinds}. */
export type RoleKind = (typeof roleKinds)[number];

/** Who a report or a copy can be made for: those of a kind of role, and two outside the prison. */
export type Audience = RoleKind | 'prosecution' | 'intelligence';
/** Every {@link Audience}. */
export const audiences: readonly Audience[] = [...roleKinds, 'prosecution', 'intelligence'];

/** A job in the prison. Names differ from country to country; the kind is what rules look at. */
export interface Role {
  readonly id: string;
  readonly title: Text;
  readonly kind: RoleKind;
}

/** A step of the procedure; indicators of later stages are not due yet. */
export interface Stage {
  readonly id: string;
  readonly title: Text;
  /** Minutes one assessment takes at this stage, 1 to 600. */
  readonly minutes: number;
}

/** A published study of this very instrument. */
export interface Study {
  readonly kind: 'validation' | 'reliability' | 'equity';
  readonly citation: string;
  readonly population: Text;
  readonly finding: Text;
}

/** How long a result stands, and what ends it sooner. */
export interface Validity {
  /** Days, 1 to 730. */
  readonly days: number;
  readonly endingEvents?: readonly EndingEvent[];
}

/** Something that ends a result before its days are over, such as a transfer. */
export interface EndingEvent {
  readonly id: string;
  readonly text: Text;
}

/** What an instrument was adapted from: `veo-risk resolve` writes it. */
export interface AdaptedFrom {
  readonly id: string;
  readonly version: string;
  /** Digest of the instrument that was extended. */
  readonly digest: string;
  /** Digest of the overlay that extended it. */
  readonly overlay: string;
}

/** What one version changed. */
export interface Change {
  readonly version: string;
  readonly date: string;
  readonly text: Text;
}

/** A rule for when to look again. */
export interface ReviewRule {
  readonly id: string;
  readonly when: Condition;
  readonly message: Text;
  /** Days from the assessment, 1 to 365. */
  readonly withinDays: number;
}

/** When to assess again. */
export interface Review {
  /** Days from a first assessment, 1 to 365. */
  readonly firstAfterDays: number;
  /** Days from each later one, 1 to 365. */
  readonly thenAfterDays: number;
  readonly rules?: readonly ReviewRule[];
}

/** What one audience does not see. */
export interface Hidden {
  /** Role kind or `prosecution` or `intelligence`. */
  readonly audience: Audience;
  readonly indicators?: readonly string[];
  readonly domains?: readonly string[];
  readonly reason: Text;
}

/** Which parts of a result each audience does not see. */
export interface Disclosure {
  readonly hidden: readonly Hidden[];
}

/** What an assessor writes in free text about the whole: kept, never scored. */
export interface Narrative {
  readonly formulation?: FormulationRule;
  readonly scenarios?: ScenarioRule;
}

/** The formulation: how the assessor understands the case. */
export interface FormulationRule {
  readonly guidance?: Text;
  /** Default false. */
  readonly required?: boolean;
  /** The first stage in which it is due. Default: the first stage. */
  readonly stage?: string;
}

/** Scenarios: ways things could go, and what would help. */
export interface ScenarioRule {
  readonly guidance?: Text;
  /** How many there must be, 0 to 20. Default 0. */
  readonly minimum?: number;
  /** The first stage in which they are due. Default: the first stage. */
  readonly stage?: string;
}

/** That this instrument is a variant of another one for some people, and why (R6). */
export interface VariantOf {
  readonly id: string;
  readonly for: Text;
  readonly differences: readonly Text[];
  readonly justification: Text;
  readonly references?: readonly string[];
}

/** Why a word that may stand in for a protected characteristic is used all the same. */
export interface ProxyJustification {
  /** Id of the indicator, fact, flag or other part whose words were noticed. */
  readonly part: string;
  /** The word that was noticed. */
  readonly word: string;
  readonly reason: string;
}

/**
 * An instrument as a methodologist writes it (`veo-instrument/1`); docs/format.md is its reference.
 * Everything that a policy does not force is optional with the default its comment names.
 */
export interface InstrumentDocument {
  readonly $schema?: string;
  readonly format: 'veo-instrument/1';
  readonly id: string;
  /** Semantic version, without build metadata. */
  readonly version: string;
  /** Version of the cut-offs alone. Default: `version`. */
  readonly thresholdsVersion?: string;
  readonly status: InstrumentStatus;
  readonly adaptedFrom?: AdaptedFrom;
  readonly policy: Policy;
  readonly subject: SubjectType;
  readonly method: Method;
  readonly languages: readonly Language[];
  readonly title: Text;
  readonly variantOf?: VariantOf;
  readonly licence: string;
  readonly changelog?: readonly Change[];
  readonly effectiveFrom?: string;
  readonly effectiveUntil?: string;
  readonly purpose?: Text;
  readonly use?: Text;
  readonly misuse?: readonly Text[];
  readonly validFor?: readonly Purpose[];
  readonly notValidFor?: readonly Purpose[];
  readonly population?: Population;
  readonly limits?: readonly Text[];
  readonly studies?: readonly Study[];
  readonly validity?: Validity;
  readonly stages?: readonly Stage[];
  readonly roles?: readonly Role[];
  readonly outcomes?: readonly Outcome[];
  readonly conclusions?: Conclusions;
  readonly references?: readonly Reference[];
  readonly inputs?: readonly LinkedInput[];
  readonly facts?: readonly Fact[];
  readonly scales: readonly Scale[];
  readonly domains?: readonly Domain[];
  readonly indicators: readonly Indicator[];
  readonly measures?: readonly Measure[];
  readonly bandings?: readonly Banding[];
  readonly flags?: readonly Flag[];
  readonly guards?: readonly Guard[];
  readonly mitigators?: readonly Mitigator[];
  readonly constraints?: readonly Constraint[];
  readonly interventions?: readonly Intervention[];
  readonly accommodations?: readonly Accommodation[];
  readonly narrative?: Narrative;
  readonly review?: Review;
  readonly disclosure?: Disclosure;
  readonly proxyJustifications?: readonly ProxyJustification[];
}
