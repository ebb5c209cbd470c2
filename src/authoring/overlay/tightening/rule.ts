import { canonicalJson } from '../../../kernel/canonical.js';
import type { JsonArray, JsonValue } from '../../../kernel/json-value.js';
import type { Loosening } from '../issues.js';

/** How a value of the result is looser than that of the base; `undefined` when it is not. */
export type Rule = (was: JsonValue | undefined, is: JsonValue | undefined) => Loosening | undefined;

/** Something of the result that is looser than the base. */
export interface Looser {
  readonly what: Loosening;
  readonly place: string;
  readonly was: JsonValue | undefined;
  readonly is: JsonValue | undefined;
  /** Other places that may have brought it about. */
  readonly also?: readonly string[];
}

/** It stays as it is, also when it is not there. */
export const unchanged: Rule = (was, is) => {
  if (isSame(was, is)) return undefined;
  if (is === undefined) return 'removed';
  return was === undefined ? 'added' : 'changed';
};

/** It stays as it is where it is there; where not, there may be one. */
export const unchangedIfThere: Rule = (was, is) => (was === undefined ? undefined : unchanged(was, is));

/** What is demanded stays demanded. */
export const staysTrue: Rule = (was, is) => (was === true && is !== true ? 'lower' : undefined);

/** A number that does not fall. */
export function atLeast(absent: number): Rule {
  return (was, is) => (numberOf(is, absent) < numberOf(was, absent) ? 'lower' : undefined);
}

/** A number that does not rise; none is no limit. */
export const atMost: Rule = (was, is) => (numberOf(is, Infinity) > numberOf(was, Infinity) ? 'higher' : undefined);

/** A day that is not put off; none is never. */
export const notLater: Rule = (was, is) => {
  if (typeof was !== 'string') return undefined;
  // Days written in full lie in time as their texts do.
  return typeof is === 'string' && is <= was ? undefined : 'higher';
};

/** A day that is not brought forward; none is always. */
export const notEarlier: Rule = (was, is) => {
  if (typeof was !== 'string') return undefined;
  return typeof is === 'string' && is >= was ? undefined : 'wider';
};

/** A word that does not move towards the beginning of an order. */
export function notBefore(order: readonly string[], absent: string): Rule {
  const rank = (value: JsonValue | undefined): number => order.indexOf(typeof value === 'string' ? value : absent);
  return (was, is) => (rank(is) < rank(was) ? 'lower' : undefined);
}

/** A list that gains nothing; none takes everything. */
export const notWider: Rule = (was, is) => {
  if (!Array.isArray(was)) return undefined;
  return Array.isArray(is) && isAmong(is, was) ? undefined : 'wider';
};

/** A list that gains nothing; none holds nothing. */
export const keptWithin: Rule = (was, is) => {
  if (!Array.isArray(is)) return undefined;
  return isAmong(is, Array.isArray(was) ? was : []) ? undefined : 'wider';
};

/** A list of the same, in any order; none holds nothing. */
export const sameList: Rule = (was, is) => notNarrower(was, is) ?? keptWithin(was, is);

/** As `sameList`; but none takes everything. */
export const sameKinds: Rule = (was, is) => {
  if (was === undefined || is === undefined) return notWider(was, is) ?? (is === was ? undefined : 'hides');
  return notNarrower(was, is) === undefined ? notWider(was, is) : 'hides';
};

/** A number that neither falls nor rises: it would be told as what is given for either. */
export function still(absent: number, lower: Loosening, higher: Loosening): Rule {
  return (was, is) => {
    const [before, after] = [numberOf(was, absent), numberOf(is, absent)];
    if (before === after) return undefined;
    return after < before ? lower : higher;
  };
}

/** The texts of a list; none of what is no list. */
export function textsOf(list: JsonValue | undefined): readonly string[] {
  return Array.isArray(list) ? (list as JsonArray).filter((one) => typeof one === 'string') : [];
}

/** A list that loses nothing; none holds nothing. */
export const notNarrower: Rule = (was, is) => {
  if (!Array.isArray(was)) return undefined;
  return isAmong(was, Array.isArray(is) ? is : []) ? undefined : 'narrower';
};

function isAmong(some: JsonArray, all: JsonArray): boolean {
  return some.every((one) => all.includes(one));
}

function numberOf(value: JsonValue | undefined, absent: number): number {
  return typeof value === 'number' ? value : absent;
}

/** Whether two values are the same, whatever the order of their keys. */
export function isSame(was: JsonValue | undefined, is: JsonValue | undefined): boolean {
  if (was === undefined || is === undefined) return was === is;
  return canonicalJson(was) === canonicalJson(is);
}
