import { describe, expect, it } from 'vitest';
import type { ConditionTrace, Trace } from '../../src/expression/trace.js';
import * as en from '../../src/words/en.js';
import { reportWords } from '../../src/words/en/report-words.js';
import { namesOf } from '../../src/words/report/names.js';
import { answerLabel, readingValue } from '../../src/words/report/reading.js';
import { briefLines } from '../../src/words/report/trace.js';
import { instrument } from './desk.js';

const desk = { names: namesOf(instrument, 'en'), words: reportWords };
const debts: Trace = { var: 'facts.debts', number: '2' };

function traced(op: string, operands: readonly Trace[], more: object = {}): ConditionTrace {
  return { op, pointer: '', result: 'true', decisive: true, operands, ...more } as ConditionTrace;
}

/** An evaluation from elsewhere may hold a trace that ours does not make; it is told as far as it goes. */
describe('a trace that lacks something', () => {
  it.each<readonly [of: string, trace: ConditionTrace, says: string, brief: string]>([
    ['a comparison of nothing', traced('<', []), 'less than: yes', 'less than: yes'],
    [
      'a comparison with nothing',
      traced('<', [debts]),
      'Debts: 2 is less than unknown: yes',
      'Debts: 2 is less than unknown: yes',
    ],
    [
      'membership without a list',
      traced('in', [debts]),
      'Debts: 2 is in: unknown: yes',
      'Debts: 2 is in: unknown: yes',
    ],
    [
      'a number that is not there',
      traced('<', [debts, { number: null }]),
      'Debts: 2 is less than unknown: yes',
      'Debts: 2 (threshold: less than unknown)',
    ],
    [
      'words that are not there',
      traced('===', [debts, { string: null }]),
      'Debts: 2 is equal to unknown: yes',
      'Debts: 2 (condition: unknown)',
    ],
    [
      'a written list',
      traced('===', [debts, { codes: ['a'] }]),
      'Debts: 2 is equal to ‘a’: yes',
      'Debts: 2 (condition: ‘a’)',
    ],
    [
      'yes or no among what is looked for',
      traced('in', [{ var: 'facts.alone', result: 'true', decisive: true }], { among: [true, false] }),
      'Alone in a cell: yes is among yes or no: yes',
      'Alone in a cell: yes (looked for: yes or no)',
    ],
    [
      'elements of a list that has no name',
      traced('some', [{ count: 1 }], { elements: [traced('<', [debts, { number: '3' }])] }),
      'At least one element meets the condition:  (1 element): yes',
      'Debts: 2 (threshold: less than 3)',
    ],
  ])('%s', (_of, trace, says, brief) => {
    expect([en.traceWords(trace, instrument)[0], briefLines(trace, desk)[0]]).toEqual([says, brief]);
  });
});

describe('what was read, in words', () => {
  it.each([
    [{ count: 3 }, '3'],
    [{ count: null }, 'unknown'],
  ])('%j', (value, says) => {
    expect(readingValue({ var: 'facts.events', ...value }, desk)).toBe(says);
    expect(readingValue(value, desk)).toBe(says);
  });

  it.each([
    [true, 'facts.alone', 'yes'],
    [false, 'facts.alone', 'no'],
    ['not_applicable', 'ratings.search', 'does not apply'],
    ['clearly', 'ratings.search', '‘clearly shown’'],
    ['tailoring', 'facts.wishes', '‘Tailoring’'],
  ])('the answer %j of a table to %s', (answer, name, says) => {
    expect(answerLabel(answer, name, desk)).toBe(says);
  });
});
