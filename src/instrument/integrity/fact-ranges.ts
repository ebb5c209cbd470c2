import { digitsOfDecimal } from '../../expression/digits.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import type { NumberFact } from '../facts.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check, CheckContext } from './check.js';
import { located } from './document-index.js';

type Numeric = Pick<NumberFact, 'id' | 'minimum' | 'maximum' | 'places'>;

interface PlacedNumber {
  readonly fact: Numeric;
  /** As conditions name it: `facts.<fact>`; for a field of a list followed by the field. */
  readonly name: string;
  readonly pointer: string;
}

/**
 * A number that a measure or a condition reads has a range, so that an unknown one has bounds; and both ends are
 * numbers that it can be.
 */
export const factRanges: Check = (context) => {
  const reads = firstReads(context);
  return numbersOf(context).flatMap((number) => [...ofNumber(number, reads), ...ofEnds(number)]);
};

function ofNumber(
  { fact, name, pointer }: PlacedNumber,
  reads: ReadonlyMap<string, string>,
): readonly InstrumentIssue[] {
  const { minimum, maximum } = fact;
  if (minimum !== undefined && maximum !== undefined) {
    if (minimum <= maximum) return [];
    return [instrumentIssue('instrument.range-reversed', `${pointer}/minimum`, { minimum, maximum })];
  }
  const readAt = reads.get(name);
  return readAt === undefined ? [] : [instrumentIssue('instrument.range-missing', pointer, { fact: fact.id, readAt })];
}

function ofEnds({ fact, pointer }: PlacedNumber): readonly InstrumentIssue[] {
  const { places = 0 } = fact;
  return (['minimum', 'maximum'] as const).flatMap((key) => {
    const value = fact[key];
    if (value === undefined || digitsOfDecimal(decimalOfNumber(value)).places <= places) return [];
    return [instrumentIssue('instrument.too-many-places', `${pointer}/${key}`, { key, value, places })];
  });
}

function numbersOf({ document }: CheckContext): readonly PlacedNumber[] {
  return located(document.facts, '/facts').flatMap(({ part: fact, pointer }): readonly PlacedNumber[] => {
    const name = `facts.${fact.id}`;
    if (fact.type === 'number') return [{ fact, name, pointer }];
    if (fact.type !== 'list') return [];
    return located(fact.fields, `${pointer}/fields`).flatMap(({ part, pointer: at }) =>
      part.type === 'number' ? [{ fact: part, name: `${name} ${part.id}`, pointer: at }] : [],
    );
  });
}

/** Where each fact, and each field of a list, is read first. */
function firstReads({ document, conditions }: CheckContext): ReadonlyMap<string, string> {
  const reads = new Map<string, string>();
  const note = (name: string, pointer: string): void => {
    if (!reads.has(name)) reads.set(name, pointer);
  };
  for (const { part, pointer } of located(document.measures, '/measures')) {
    const terms = part.kind === 'weighted_sum' ? part.terms : [];
    for (const term of located(terms, `${pointer}/terms`))
      if ('fact' in term.part) note(`facts.${term.part.fact}`, term.pointer);
  }
  for (const { name, field, pointer } of conditions.flatMap(({ references }) => references)) {
    note(field === undefined ? name : `${name} ${field}`, pointer);
  }
  return reads;
}
