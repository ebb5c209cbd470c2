import type { Issue } from '../../kernel/issue.js';
import type { NumberFact } from '../facts.js';
import { instrumentIssue } from '../issues.js';
import type { Check, CheckContext } from './check.js';
import { located } from './document-index.js';

type Numeric = Pick<NumberFact, 'id' | 'minimum' | 'maximum'>;

interface PlacedNumber {
  readonly fact: Numeric;
  /** As conditions name it: `facts.<fact>`, and for a field of a list also the field. */
  readonly name: string;
  readonly field?: string;
  readonly pointer: string;
}

/** A number that a measure or a condition reads has a range, so that an unknown one has bounds. */
export const factRanges: Check = (context) => numbersOf(context).flatMap((number) => ofNumber(number, context));

function ofNumber(number: PlacedNumber, context: CheckContext): readonly Issue[] {
  const { fact, pointer } = number;
  const { minimum, maximum } = fact;
  if (minimum !== undefined && maximum !== undefined) {
    if (minimum <= maximum) return [];
    return [instrumentIssue('instrument.range-reversed', `${pointer}/minimum`, { minimum, maximum })];
  }
  const [readAt] = [...readByMeasures(number, context), ...readByConditions(number, context)];
  return readAt === undefined ? [] : [instrumentIssue('instrument.range-missing', pointer, { fact: fact.id, readAt })];
}

function numbersOf({ document }: CheckContext): readonly PlacedNumber[] {
  return located(document.facts, '/facts').flatMap(({ part: fact, pointer }): readonly PlacedNumber[] => {
    const name = `facts.${fact.id}`;
    if (fact.type === 'number') return [{ fact, name, pointer }];
    if (fact.type !== 'list') return [];
    return located(fact.fields, `${pointer}/fields`).flatMap(({ part, pointer: at }) =>
      part.type === 'number' ? [{ fact: part, name, field: part.id, pointer: at }] : [],
    );
  });
}

function readByMeasures({ fact, field }: PlacedNumber, { document }: CheckContext): readonly string[] {
  if (field !== undefined) return [];
  return located(document.measures, '/measures').flatMap(({ part, pointer }) =>
    part.kind === 'weighted_sum'
      ? located(part.terms, `${pointer}/terms`)
          .filter(({ part: term }) => 'fact' in term && term.fact === fact.id)
          .map((term) => term.pointer)
      : [],
  );
}

function readByConditions({ name, field }: PlacedNumber, { conditions }: CheckContext): readonly string[] {
  return conditions
    .flatMap(({ references }) => references)
    .filter((reference) => reference.name === name && reference.field === field)
    .map(({ pointer }) => pointer);
}
