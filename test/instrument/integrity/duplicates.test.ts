import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { valueAt } from '../../../src/kernel/pointer.js';
import { fixture } from '../patched.js';
import { add, told } from '../verdict.js';

const everything = fixture('everything');
const listAt = (pointer: string): readonly { readonly id: string }[] =>
  (valueAt(everything, pointer) ?? []) as unknown as readonly { readonly id: string }[];

/** Every list whose parts have ids of their own. */
const lists: readonly (readonly [pointer: string, kind: string])[] = [
  ['/stages', 'stage'],
  ['/roles', 'role'],
  ['/outcomes', 'outcome'],
  ['/references', 'reference'],
  ['/inputs', 'linked-input'],
  ['/facts', 'fact'],
  ['/scales', 'scale'],
  ['/domains', 'domain'],
  ['/indicators', 'indicator'],
  ['/measures', 'measure'],
  ['/bandings', 'banding'],
  ['/flags', 'flag'],
  ['/guards', 'guard'],
  ['/mitigators', 'mitigator'],
  ['/constraints', 'constraint'],
  ['/interventions', 'intervention'],
  ['/accommodations', 'accommodation'],
  ['/population/gates', 'gate'],
  ['/validity/endingEvents', 'ending-event'],
  ['/conclusions/reasons', 'conclusion-reason'],
  ['/review/rules', 'review-rule'],
  ['/scales/0/levels', 'level'],
  ['/outcomes/0/levels', 'outcome-level'],
  ['/bandings/0/bands', 'band'],
  ['/bandings/0/adjustments', 'adjustment'],
  ['/indicators/0/axes', 'axis'],
  ['/facts/2/choices', 'choice'],
  ['/facts/6/fields', 'field'],
];

describe('ids of one list', () => {
  it.each(lists)('are each borne once: %s', (pointer, kind) => {
    const [first] = listAt(pointer);
    const last = listAt(pointer).length;
    const issues = told('everything', [add(`${pointer}/${String(last)}`, first as unknown as JsonValue)]);
    expect(issues).toContainEqual([
      'duplicate-id',
      `${pointer}/${String(last)}/id`,
      { kind, id: first?.id, first: `${pointer}/0/id` },
    ]);
  });

  it('may be borne in another list', () => {
    expect(told('everything', []).map(([code]) => code)).not.toContain('duplicate-id');
  });
});
