import type { SetAsideReason } from '../assessment/valid-assessment.js';
import type { Position } from '../instrument/outcomes.js';
import type { Catalogue } from '../kernel/issue.js';
import type { AnswerChange, Nonconformity } from './parts.js';

/** What happens in an order. */
export type Occasion =
  | ('assessment' | 'shown' | 'change' | 'typing' | 'conclusion' | 'sealing')
  | ('review' | 'challenge' | 'decision' | 'notice' | 'supersession' | 'effect' | 'entry-before');

/** What bars the validity of an entry without hindering that it is sealed; each code with its facts. */
export interface RecordNonconformities {
  /** The instrument is not for this person, by these gates. */
  'record.outside-population': { readonly gates: readonly string[] };
  /** A level was given on evidence that does not carry it, and counts as unknown. */
  'record.rating-set-aside': { readonly indicator: string; readonly reason: SetAsideReason };
  /** What is concluded about is no outcome of the instrument. */
  'record.unknown-outcome': { readonly outcome: string };
  /** One outcome is concluded about twice. */
  'record.concluded-twice': { readonly outcome: string; readonly first: string };
  /** The level is none of the outcome's. */
  'record.unknown-level': { readonly outcome: string; readonly level: string; readonly allowed: readonly string[] };
  /** A level was concluded where the guards admit none, or where nothing could be evaluated. */
  'record.level-where-none': { readonly outcome: string; readonly level: string };
  /** A conclusion that does not stand within what the guards admit comes without reasons. */
  'record.no-grounds': { readonly outcome: string; readonly position: Position };
  /** The instrument lists reasons for such a conclusion, and none of them is given. */
  'record.no-reason-code': { readonly position: Position; readonly allowed: readonly string[] };
  /** The reason is none that the instrument lists. */
  'record.unknown-reason': { readonly code: string; readonly allowed: readonly string[] };
  /** The reason is not for a conclusion that stands so. */
  'record.reason-not-for-position': { readonly code: string; readonly position: Position };
  /** It was concluded that involvement is not established, and the assessment does not say so: its evaluation counted more. */
  'record.involvement-not-in-assessment': { readonly outcome: string };
  /** The role is none of the instrument's. */
  'record.unknown-role': { readonly role: string };
  /** Who concluded is no contributor of the assessment. */
  'record.undeclared-contributor': { readonly contributor: string };
  /** A contributor acted in another role than the assessment gives them. */
  'record.other-role': { readonly contributor: string; readonly role: string; readonly declared: string };
  /** What was seen before concluding is another evaluation than the one that was sealed. */
  'record.seen-other-evaluation': { readonly expected: string; readonly got: string };
  /** Something happened before what it has to come after. */
  'record.out-of-order': {
    readonly what: Occasion;
    readonly when: string;
    readonly after: Occasion;
    readonly day: string;
  };
  /** A change says that an answer became something else than what the assessment holds. */
  'record.change-not-in-assessment': { readonly part: AnswerChange['part']; readonly id: string };
  /** One person typed the paper twice: nobody checked the first typing. */
  'record.double-entry-by-typist': Readonly<Record<string, never>>;
  /** What is reviewed was not concluded. */
  'record.nothing-to-review': { readonly outcome: string };
  /** Who reviewed is who concluded. */
  'record.reviewed-by-concluder': { readonly outcome: string };
  /** The role may not confirm a conclusion above what the guards admit. */
  'record.may-not-confirm': { readonly role: string; readonly allowed: readonly string[] };
  /** A confirmation gives the reasons of the conclusion word for word: they are nobody's own. */
  'record.reasons-copied': { readonly outcome: string };
  /** Identities that have to differ cannot be compared: one of them was erased or withheld. */
  'record.cannot-compare': { readonly outcome: string };
  /** What is disputed is not in the assessment. */
  'record.disputed-not-there': { readonly part: string; readonly id: string };
  /** The evaluation could not be made without what is disputed: with these codes it is refused. */
  'record.cannot-recompute': { readonly reasons: readonly string[] };
  /** A challenge was decided by someone whose conclusion, or confirmation, is challenged. */
  'record.decided-by-concluder': Readonly<Record<string, never>>;
  /** A challenge was decided before. */
  'record.decided-twice': { readonly first: string };
  /** An assessment was superseded before. */
  'record.superseded-twice': { readonly first: string };
  /** An assessment is superseded by itself. */
  'record.superseded-by-itself': Readonly<Record<string, never>>;
  /** A court order without the court and the decision. */
  'record.no-authority': Readonly<Record<string, never>>;
  /** Two entries of the chain follow the same one: they were made without knowing of each other. */
  'record.branches': { readonly previous: string };
  /** The conclusion rests on an assessment that no longer stands. */
  'record.no-longer-stands': { readonly supersededBy: string };
}

// The compiler holds the catalogue to be one.
type IsCatalogue<Codes extends Catalogue<Codes>> = Codes;

/** Every code of {@link RecordNonconformities}. */
export type NonconformityCode = keyof IsCatalogue<RecordNonconformities>;

/** A nonconformity of this room. */
export function nonconformity<Code extends NonconformityCode>(
  code: Code,
  pointer: string,
  facts: RecordNonconformities[Code],
): Nonconformity {
  return { code, pointer, facts };
}
