import { describe, expect, it } from 'vitest';
import type { ConditionTrace, Trace } from '../../src/expression/trace.js';
import { namesOf } from '../../src/words/report/names.js';
import { briefLines } from '../../src/words/report/trace.js';
import { reportWords } from '../../src/words/en/report-words.js';
import { comparison, instrument } from './desk.js';

const desk = { names: namesOf(instrument, 'en'), words: reportWords };

function held(
  op: '===' | '!==' | '<' | '<=' | '>' | '>=' | 'in',
  operands: readonly Trace[],
  among?: readonly string[],
) {
  return {
    ...{ op, pointer: '/w', operands, result: 'true', decisive: true },
    ...(among === undefined ? {} : { among }),
  } as ConditionTrace;
}

const rated: Trace = { var: 'ratings.search', number: '2' };
const open: Trace = { var: 'ratings.search', number: null, lower: '0', upper: '2' };
const standing: Trace = { var: 'evidence.search.standing', string: 'observed' };

describe('a comparison in brief', () => {
  it.each<{ readonly trace: ConditionTrace; readonly says: string }>([
    {
      trace: held('>=', [rated, { number: '1' }]),
      says: 'Search: ‘clearly shown’ (threshold: at least ‘partly shown’)',
    },
    {
      trace: held('>', [rated, { number: '1' }]),
      says: 'Search: ‘clearly shown’ (threshold: more than ‘partly shown’)',
    },
    {
      trace: held('<', [rated, { number: '1' }]),
      says: 'Search: ‘clearly shown’ (threshold: less than ‘partly shown’)',
    },
    {
      trace: held('<=', [rated, { number: '1' }]),
      says: 'Search: ‘clearly shown’ (threshold: at most ‘partly shown’)',
    },
    { trace: held('===', [rated, { number: '1' }]), says: 'Search: ‘clearly shown’ (condition: ‘partly shown’)' },
    {
      trace: held('!==', [rated, { number: '1' }]),
      says: 'Search: ‘clearly shown’ (condition: different from ‘partly shown’)',
    },
    { trace: held('>=', [open, { number: '1' }]), says: 'Search: unknown (threshold: at least ‘partly shown’)' },
    {
      trace: held('===', [standing, { string: 'observed' }]),
      says: 'Search, firmest evidence: ‘observed’ (condition: ‘observed’)',
    },
    {
      trace: held('in', [{ var: 'evidence.search.standing', string: null, possible: ['alleged'] }], ['observed']),
      says: 'Search, firmest evidence: unknown (looked for: ‘observed’)',
    },
    {
      trace: held('===', [
        { var: 'facts.alone', result: 'true', decisive: true },
        { result: 'true', decisive: true },
      ]),
      says: 'Alone in a cell: yes',
    },
    {
      trace: held('in', [{ string: 'tailoring' }, { var: 'facts.wishes', codes: ['farming'] }]),
      says: 'Wishes: ‘Farming’ (looked for: ‘Tailoring’)',
    },
    { trace: { var: 'facts.alone', result: 'unknown', decisive: true }, says: 'Alone in a cell: unknown' },
  ])('says what was found and the threshold: $says', ({ trace, says }) => {
    expect(briefLines(trace, desk)).toEqual([says]);
  });

  it.each<{ readonly trace: ConditionTrace; readonly says: string; readonly why: string }>([
    {
      why: 'two names',
      trace: held('>=', [rated, { var: 'measures.total', number: '1' }]),
      says: 'Search: ‘clearly shown’ (2) is at least Total: 1: yes',
    },
    {
      why: 'a number written first',
      trace: held('>=', [{ number: '2' }, rated]),
      says: '2 (‘clearly shown’) is at least Search: ‘clearly shown’ (2): yes',
    },
    {
      why: 'three parts',
      trace: held('<', [{ number: '0' }, { var: 'measures.total', number: '1' }, { number: '2' }]),
      says: 'Total: 1 is more than 0 and less than 2: yes',
    },
    {
      why: 'something computed',
      trace: held('>=', [{ op: '+', pointer: '/w', operands: [rated, { number: '1' }], number: '3' }, { number: '2' }]),
      says: 'Search: ‘clearly shown’ (2) + 1 (3) is at least 2: yes',
    },
    {
      why: 'something written among what is written',
      trace: held('in', [{ string: 'a' }], ['a']),
      says: 'a is among ‘a’: yes',
    },
  ])('is told whole where it is not one name against something written: $why', ({ trace, says }) => {
    expect(briefLines(trace, desk)).toEqual([says]);
  });

  it('is left out where its value stands before the reader, and told once', () => {
    expect(briefLines(comparison('2', 'true'), desk, ['ratings.search'])).toEqual([]);
    const both: ConditionTrace = {
      ...{ op: 'and', pointer: '/w', result: 'true', decisive: true },
      operands: [comparison('2', 'true'), comparison('2', 'true')],
    };
    expect(briefLines(both, desk)).toHaveLength(1);
  });
});
