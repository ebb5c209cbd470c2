import { describe, expect, it } from 'vitest';
import { zero } from '../../src/kernel/decimal.js';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';
import { divide, divideRounded } from '../../src/kernel/divide.js';
import { expectRefusal } from './refusal.js';

describe('divide', () => {
  it.each([
    { a: '1', b: '8', quotient: '0.125', why: 'an exact quotient' },
    { a: '1', b: '3', quotient: `0.${'3'.repeat(34)}`, why: 'thirty-four digits' },
    { a: '2', b: '3', quotient: `0.${'6'.repeat(33)}7`, why: 'rounded up' },
    { a: '-2', b: '3', quotient: `-0.${'6'.repeat(33)}7`, why: 'below zero' },
    { a: '2', b: '-3', quotient: `-0.${'6'.repeat(33)}7`, why: 'by less than zero' },
    { a: '-20', b: '-3', quotient: `6.${'6'.repeat(32)}7`, why: 'both below zero' },
    { a: '0', b: '-7', quotient: '0', why: 'nothing divided' },
    { a: '10', b: '1', quotient: '10', why: 'a quotient that begins a new place' },
    { a: '1e34', b: '1', quotient: `1${'0'.repeat(34)}`, why: 'the least quotient of thirty-five places' },
    { a: '10000000000000000000000000000000005', b: '1', quotient: `1${'0'.repeat(34)}`, why: 'half, to even' },
    { a: '10000000000000000000000000000000015', b: '1', quotient: `1${'0'.repeat(32)}20`, why: 'half, from odd' },
    { a: '-10000000000000000000000000000000005', b: '1', quotient: `-1${'0'.repeat(34)}`, why: 'half below zero' },
    { a: '99999999999999999999999999999999995', b: '1', quotient: `1${'0'.repeat(35)}`, why: 'a carry through all' },
    { a: '1', b: '1e399', quotient: `0.${'0'.repeat(398)}1`, why: 'far apart' },
    { a: '1e399', b: '3e399', quotient: `0.${'3'.repeat(34)}`, why: 'large ones' },
  ])('divides $a by $b: $why', ({ a, b, quotient }) => {
    expect(decimalText(divide(decimalOf(a), decimalOf(b)))).toBe(quotient);
  });

  it('refuses zero', () => {
    expectRefusal(() => divide(decimalOf('-2.5'), zero), 'kernel.divide-by-zero', { dividend: '-2.5' });
  });

  it('clips a long dividend in the facts', () => {
    const dividend = `1${'0'.repeat(63)}`;
    expectRefusal(() => divide(decimalOf('1e399'), zero), 'kernel.divide-by-zero', { dividend });
  });

  it('refuses a quotient with digits too far after the point', () => {
    expectRefusal(() => divide(decimalOf('1e-390'), decimalOf('3')), 'kernel.decimal-too-large', { limit: 400 });
  });
});

describe('divideRounded', () => {
  it.each([
    { a: '7', b: '3', places: 1, mode: 'half-up', quotient: '2.3', why: 'one place' },
    { a: '7', b: '-3', places: 0, mode: 'floor', quotient: '-3', why: 'a divisor below zero' },
    { a: '-7', b: '-3', places: 0, mode: 'ceiling', quotient: '3', why: 'both below zero' },
    { a: '1', b: '8', places: 2, mode: 'half-even', quotient: '0.12', why: 'exactly half' },
    { a: '1250', b: '1', places: -2, mode: 'half-even', quotient: '1200', why: 'hundreds' },
    { a: '6', b: '2', places: 5, mode: 'up', quotient: '3', why: 'nothing to round' },
    { a: '0', b: '9', places: 0, mode: 'up', quotient: '0', why: 'nothing divided' },
    {
      a: '1',
      b: '2.0000000000000000000000000000000000000001',
      places: 0,
      mode: 'half-up',
      quotient: '0',
      why: 'under half by less than thirty-four digits show',
    },
  ] as const)('divides $a by $b to $places places: $why', ({ a, b, places, mode, quotient }) => {
    expect(decimalText(divideRounded(decimalOf(a), decimalOf(b), { places, mode }))).toBe(quotient);
  });

  it('refuses zero, and before it looks at the places', () => {
    const call = () => divideRounded(decimalOf('4'), zero, { places: 1e9, mode: 'down' });
    expectRefusal(call, 'kernel.divide-by-zero', { dividend: '4' });
  });

  it.each([401, -401, 0.5])('refuses %s places', (places) => {
    const call = () => divideRounded(decimalOf('4'), decimalOf('2'), { places, mode: 'down' });
    expectRefusal(call, 'kernel.places-out-of-range', { places: String(places), limit: 400 });
  });
});
