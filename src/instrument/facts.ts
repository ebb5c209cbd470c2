import type { FactSource } from './inputs.js';
import type { Text } from './texts.js';
import type { Subject } from './indicators.js';

/**
 * What a fact may touch. `scored`: anything (never a protected subject under policy `veo`); `gate`: population
 * gates only; `responsivity`: accommodations, and the order of offers of one kind; `monitoring`: nothing.
 */
export type FactRole = 'scored' | 'gate' | 'responsivity' | 'monitoring';

/** One of the answers of a choice. */
export interface Choice {
  readonly id: string;
  readonly label: Text;
}

interface FactBase {
  readonly id: string;
  readonly title: Text;
  readonly role: FactRole;
  readonly about?: Subject;
  readonly references?: readonly string[];
}

/** Yes or no. */
export interface BooleanFact extends FactBase {
  readonly type: 'boolean';
}

/** A number; `minimum` and `maximum` are included, and demanded when a measure or a condition reads it. */
export interface NumberFact extends FactBase {
  readonly type: 'number';
  readonly minimum?: number;
  readonly maximum?: number;
  /** Digits allowed after the point, 0 to 15. Default 0. */
  readonly places?: number;
  readonly unit?: string;
  /** Read from an input: a measure, or how many days before this assessment that evaluation was made for. */
  readonly from?: FactSource;
}

/** One of `choices`, or, with `several`, a set of them. */
export interface ChoiceFact extends FactBase {
  readonly type: 'choice';
  readonly choices: readonly Choice[];
  readonly several?: boolean;
  /** Read from an input: a band, which is one of the choices. */
  readonly from?: FactSource;
}

/** A date, whole or partial. Read by nothing in a condition. */
export interface DateFact extends FactBase {
  readonly type: 'date';
}

/** Free text, at most 2,000 characters (Unicode code points). Read by nothing in a condition. */
export interface TextFact extends FactBase {
  readonly type: 'text';
}

/** A field of a list's records. */
export type ListField =
  Omit<BooleanFact, 'role'> | Omit<NumberFact, 'role' | 'from'> | Omit<ChoiceFact, 'role' | 'several' | 'from'>;

/** A list of flat records, at most 200; read by `some`, `all` and `none`. */
export interface ListFact extends FactBase {
  readonly type: 'list';
  readonly fields: readonly ListField[];
}

/** A typed input that is not rated. */
export type Fact = BooleanFact | NumberFact | ChoiceFact | DateFact | TextFact | ListFact;
