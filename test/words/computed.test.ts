import { describe, expect, it } from 'vitest';
import type { ConditionTrace } from '../../src/expression/trace.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison, instrument } from './desk.js';

const searchNo = 'Search: ‘not shown’ (0) is at least 2 (‘clearly shown’): no';
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('numbers that a condition computes', () => {
  const debts = { var: 'facts.debts', number: '2' } as const;
  it.each([
    ['min', [debts, { number: '4' }], 'the least of Debts: 2 and 4 (2)'],
    ['max', [debts, { number: '4' }], 'the greatest of Debts: 2 and 4 (2)'],
    ['*', [debts, { number: '1' }], 'Debts: 2 × 1 (2)'],
    ['-', [debts], '−Debts: 2 (2)'],
    ['-', [debts, { number: '0' }], 'Debts: 2 − 0 (2)'],
  ] as const)('%s %j', (op, operands, english) => {
    const trace: ConditionTrace = {
      op: '<',
      pointer: '',
      result: 'true',
      decisive: true,
      operands: [{ op, pointer: '', operands, number: '2' }, { number: '3' }],
    };
    expect(en.traceWords(trace, instrument)).toEqual([`${english} is less than 3: yes`]);
  });

  it.each([
    ['<', 'least', 'le plus petit parmi Dettes : 2 et 4 (2) est inférieur à 3 : oui'],
    ['>', 'greatest', 'le plus grand parmi Dettes : 2 et 4 (2) est supérieur à 3 : oui'],
    ['<=', 'chosen', 'valeur choisie par condition (2) est au plus 3 : oui'],
  ] as const)('in French %s %s', (relation, kind, french) => {
    const op = ({ least: 'min', greatest: 'max', chosen: 'if' } as const)[kind];
    const inner = { op, pointer: '', operands: [debts, { number: '4' }], number: '2' } as const;
    const trace: ConditionTrace = {
      ...{ op: relation, pointer: '', result: 'true', decisive: true },
      operands: [inner, { number: '3' }],
    };
    expect(fr.traceWords(trace, instrument).map(plain)).toEqual([french]);
  });

  it.each([
    ['===', 'least', 'Dettes : 2 est égal au plus petit parmi 3 et 4 (3) : non'],
    ['<', 'least', 'Dettes : 2 est inférieur au plus petit parmi 3 et 4 (3) : non'],
    ['!==', 'greatest', 'Dettes : 2 est différent du plus grand parmi 3 et 4 (3) : non'],
    ['>=', 'greatest', 'Dettes : 2 est au moins le plus grand parmi 3 et 4 (3) : non'],
  ] as const)('in French, after %s, the article of the %s', (op, kind, french) => {
    const inner = {
      op: kind === 'least' ? 'min' : 'max',
      pointer: '',
      operands: [{ number: '3' }, { number: '4' }],
    } as const;
    const trace: ConditionTrace = {
      ...{ op, pointer: '', result: 'false', decisive: true },
      operands: [debts, { ...inner, number: '3' }],
    };
    expect(fr.traceWords(trace, instrument).map(plain)).toEqual([french]);
  });

  it.each([
    [{ string: null }, 'Total (unknown) is equal to true: yes'],
    [{ codes: null }, 'Total (unknown) is equal to true: yes'],
    [{ codes: [] }, 'Total: – is equal to true: yes'],
  ] as const)('shows what is not known of %j', (value, english) => {
    const trace: ConditionTrace = {
      ...{ op: '===', pointer: '', result: 'true', decisive: true },
      operands: [{ var: 'bands.bands', ...value }, { string: 'true' }],
    };
    expect(en.traceWords(trace, instrument)[0]?.replaceAll(/[‘’]/g, '')).toBe(english);
  });

  it('lists the condition that chose a number below the comparison', () => {
    const chosen = {
      op: 'if',
      pointer: '',
      number: '1',
      operands: [comparison('0', 'false'), { number: '2' }, { number: '1' }],
    } as const;
    const trace: ConditionTrace = {
      op: '===',
      pointer: '',
      result: 'false',
      decisive: true,
      operands: [chosen, { number: '2' }],
    };
    expect(en.traceWords(trace, instrument)).toEqual([
      'value chosen by a condition (1) is equal to 2: no',
      `– – ${searchNo}`,
    ]);
  });

  it.each([
    [{ number: null }, 'unknown', 'inconnu'],
    [{ number: null, lower: '1' }, 'unknown, at least 1', 'inconnu, au moins 1'],
    [{ number: null, upper: '4' }, 'unknown, at most 4', 'inconnu, au plus 4'],
  ] as const)('%j', (value, english, french) => {
    const trace: ConditionTrace = {
      op: '!==',
      pointer: '',
      result: 'unknown',
      decisive: true,
      operands: [{ var: 'facts.debts', ...value }, { number: '2' }],
    };
    expect(en.traceWords(trace, instrument)).toEqual([`Debts (${english}) is different from 2: unknown`]);
    expect(fr.traceWords(trace, instrument).map(plain)).toEqual([`Dettes (${french}) est différent de 2 : inconnu`]);
  });
});
