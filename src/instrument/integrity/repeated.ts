import type { JsonValue } from '../../kernel/json-value.js';
import { appendPointer } from '../../kernel/pointer.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { valuesAt } from '../texts-of.js';
import type { Check } from './check.js';

/** Lists in which a second mention says nothing, or says something unintended. */
const sets: readonly string[] = [
  ...['/validFor', '/notValidFor', '/scales/*/nonRatings', '/outcomes/*/necessary', '/measures/*/of/indicators'],
  ...['replaces', 'outcomes', 'raters', 'evidence/kinds', 'nonRatings'].map((key) => `/indicators/*/${key}`),
  ...['hooks', 'prerequisites', 'after', 'substitutes', 'incompatibleWith', 'consents'].map(
    (key) => `/interventions/*/${key}`,
  ),
  '/bandings/*/adjustments/*/references',
  '/variantOf/references',
  ...['/conclusions/confirmedBy', '/conclusions/reasons/*/for'],
  ...['/disclosure/hidden/*/indicators', '/disclosure/hidden/*/domains'],
  ...['outcomes', 'facts', 'indicators', 'measures', 'bandings', 'flags', 'guards', 'mitigators', 'interventions'].map(
    (key) => `/${key}/*/references`,
  ),
];

/** No list names the same thing twice. */
export const repeated: Check = ({ document }) => {
  const root = document as unknown as JsonValue;
  return sets.flatMap((place) => valuesAt(root, place)).flatMap(({ value, pointer }) => repeatedIn(value, pointer));
};

function repeatedIn(list: JsonValue, at: string): readonly InstrumentIssue[] {
  const firsts = new Map<string, string>();
  return (list as readonly string[]).flatMap((value, place) => {
    const pointer = appendPointer(at, place);
    const first = firsts.get(value);
    if (first !== undefined) return [instrumentIssue('instrument.repeated', pointer, { value, first })];
    firsts.set(value, pointer);
    return [];
  });
}
