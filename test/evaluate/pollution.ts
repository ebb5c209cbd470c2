import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { compiledOf, person, validOf } from './desk.js';
import { patched } from '../instrument/patched.js';

/** A case with known and unknown ratings. */
export function caseOf(): { readonly compiled: CompiledInstrument; readonly valid: ValidAssessment } {
  const compiled = compiledOf(patched('weighing', []));
  const evidence = [{ id: 'e1', kind: 'incident_record', standing: 'observed', eventDate: '2025-06-20' }];
  const ratings = { violence: { level: 'partly_shown', by: 'g', supportedBy: ['e1'] } };
  return { compiled, valid: validOf(compiled, { ...person, evidence, ratings }) };
}

/** What the values of conditions are made of: keys that a host may have hung on every object. */
const keys: readonly string[] = [
  ...['unknown', 'lower', 'upper', 'possible', 'coefficient', 'exponent', 'var', 'result', 'toJSON'],
  ...['operands', 'number', 'string', 'op', 'decisive', 'indicator', 'level', 'unrated', 'about'],
];

/** Runs while every object inherits a value for each of these keys, and every list an element. */
export function polluted<Result>(run: () => Result): Result {
  const all = [...keys.map((key) => [Object.prototype, key] as const), [Array.prototype, '9'] as const];
  const fresh = all.filter(([holder, key]) => !Object.hasOwn(holder, key));
  try {
    for (const [holder, key] of fresh)
      Object.defineProperty(holder, key, { value: 42, configurable: true, writable: true });
    return run();
  } finally {
    for (const [holder, key] of fresh) Reflect.deleteProperty(holder, key);
  }
}
