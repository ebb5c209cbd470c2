import type { AssessmentIssues } from '../assessment/issues.js';
import type { EvaluateIssues } from '../evaluate/issues.js';
import type { CoreRefusals } from '../evaluate/refusal.js';
import type { ExpressionIssues } from '../expression/issues.js';
import type { InstrumentIssues, SchemaIssues, SchemaReasons } from '../instrument/issues.js';
import type { Issue, IssueFacts } from '../kernel/issue.js';
import { ownValue } from '../kernel/json-value.js';
import type { KernelIssues } from '../kernel/reader-issues.js';
import type { RiskError } from '../kernel/risk-error.js';
import type { WordsRefusals } from './refusals.js';

/** What is wrong, in one line without a full stop, and what to do about it, as one or more sentences. */
export interface Told {
  readonly sentence: string;
  readonly remedy: string;
}

/** What is wrong and what to do about it; both in the words of one language. */
export function told(sentence: string, remedy: string): Told {
  return { sentence, remedy };
}

/** Words for every code of a catalogue: a code without words does not compile. */
export type Tells<Codes> = { readonly [Code in keyof Codes]: (facts: Codes[Code]) => Told };

/** Every code that a document can be told. */
export interface AllIssues extends KernelIssues, ExpressionIssues, InstrumentIssues, AssessmentIssues, EvaluateIssues {}

/** Every code that is thrown. */
export interface AllRefusals extends CoreRefusals, WordsRefusals {}

/** The words of one language for issues and refusals. */
export interface IssueTables {
  readonly issues: Tells<AllIssues>;
  readonly refusals: Tells<AllRefusals>;
  /** For a code that this version of the package does not know. */
  readonly unknownCode: (code: string) => Told;
}

/** The words for an issue, or, for a code that is not known here, words that say so. */
export function tellIssue({ code, facts }: Issue, tables: IssueTables): Told {
  return tell(tables.issues, { code, facts }) ?? tables.unknownCode(code);
}

/** The words for a thrown error. */
export function tellRefusal({ code, facts }: RiskError, tables: IssueTables): Told {
  return tell(tables.refusals, { code, facts }) ?? tables.unknownCode(code);
}

interface Coded {
  readonly code: string;
  readonly facts: IssueFacts;
}

function tell(tables: object, { code, facts }: Coded): Told | undefined {
  // INVARIANT: issues are made by the makers of the catalogues, which demand each code's own facts.
  const table = tables as { readonly [code: string]: (facts: IssueFacts) => Told };
  return ownValue(table, code)?.(facts);
}

/** Words for departures from a grammar as those of one room's codes. */
export function ofRoom<Room extends string>(room: Room, tells: Tells<SchemaReasons>): Tells<SchemaIssues<Room>> {
  const entries = Object.entries<unknown>(tells).map(([reason, say]) => [`${room}.${reason}`, say] as const);
  // INVARIANT: SchemaIssues names its codes in this very way.
  return Object.fromEntries(entries) as Tells<SchemaIssues<Room>>;
}
