import type { InadmissibleReason, SetAsideReason } from '../assessment/valid-assessment.js';
import type { BandResult, FlagResult, FlagStatus, MeasureResult } from '../evaluate/evaluation.js';
import type { OutcomeResult, RatingResult } from '../evaluate/evaluation.js';
import type { OperatorName } from '../expression/grammar.js';
import type { TruthText } from '../expression/trace.js';
import type { Hidden, InstrumentStatus, Method, Policy, Purpose } from '../instrument/document.js';
import type { EvidenceKind, NonRating, Standing } from '../instrument/indicators.js';
import type { Consent } from '../instrument/interventions.js';

/** One phrase for each word of a closed list: a word without a phrase does not compile. */
export type Phrases<Word extends string> = { readonly [Each in Word]: string };

/** Every closed list of the documents that a reader meets, as phrases that fit after a colon. */
export interface Lists {
  readonly nonRatings: Phrases<NonRating>;
  readonly ratingClasses: Phrases<RatingResult['class']>;
  readonly standings: Phrases<Standing>;
  readonly evidenceKinds: Phrases<EvidenceKind>;
  readonly inadmissible: Phrases<InadmissibleReason>;
  readonly setAside: Phrases<SetAsideReason>;
  readonly severities: Phrases<FlagResult['severity']>;
  readonly flagStatuses: Phrases<FlagStatus>;
  readonly refusedMeasures: Phrases<NonNullable<MeasureResult['refused']>>;
  readonly bases: Phrases<BandResult['basis']>;
  readonly noLevel: Phrases<NonNullable<OutcomeResult['reason']>>;
  readonly consents: Phrases<Consent>;
  readonly purposes: Phrases<Purpose>;
  readonly instrumentStatuses: Phrases<InstrumentStatus>;
  readonly policies: Phrases<Exclude<Policy, 'veo'>>;
  readonly methods: Phrases<Method>;
  readonly settings: Phrases<'custody' | 'community'>;
  readonly audiences: Phrases<Hidden['audience']>;
  readonly truths: Phrases<TruthText>;
  readonly operators: Phrases<OperatorName>;
}

/** The phrase for a word of a closed list; a word that is not in it stays as it is. */
export function phraseOf(phrases: { readonly [word: string]: string }, word: string): string {
  return Object.hasOwn(phrases, word) ? (phrases[word] ?? word) : word;
}
