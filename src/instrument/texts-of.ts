import type { JsonValue } from '../kernel/json-value.js';
import { isJsonObject, ownValue } from '../kernel/json-value.js';
import { appendPointer } from '../kernel/pointer.js';
import type { InstrumentDocument } from './document.js';
import type { Text } from './texts.js';

/**
 * Every place of an instrument that holds words for people, `*` standing for each element or key. The scoring
 * digest leaves out exactly these; languages are demanded of exactly these.
 */
export const textPlaces: readonly string[] = [
  ...['/variantOf/for', '/variantOf/differences/*', '/variantOf/justification'],
  ...['/narrative/formulation/guidance', '/narrative/scenarios/guidance'],
  ...['/title', '/purpose', '/use', '/misuse/*', '/limits/*', '/changelog/*/text'],
  ...['/population/description', '/population/setting', '/population/referral'],
  ...['/population/gates/*/reason', '/population/gates/*/referral'],
  ...['/studies/*/population', '/studies/*/finding', '/validity/endingEvents/*/text'],
  ...['/stages/*/title', '/roles/*/title'],
  ...['/outcomes/*/title', '/outcomes/*/definition', '/outcomes/*/noLevel/consequence'],
  ...['/outcomes/*/levels/*/label', '/outcomes/*/levels/*/meaning'],
  '/conclusions/reasons/*/title',
  '/inputs/*/title',
  ...['/facts/*/title', '/facts/*/choices/*/label', '/facts/*/fields/*/title', '/facts/*/fields/*/choices/*/label'],
  ...['/scales/*/title', '/scales/*/levels/*/label', '/domains/*/title', '/domains/*/description'],
  ...['/indicators/*/title', '/indicators/*/definition', '/indicators/*/question'],
  ...['/indicators/*/anchors/*', '/indicators/*/guidance'],
  ...['/indicators/*/axes/*/title', '/indicators/*/axes/*/question'],
  ...['/indicators/*/axes/*/anchors/*', '/indicators/*/axes/*/guidance'],
  ...['/measures/*/title', '/measures/*/note', '/measures/*/terms/*/title'],
  ...['/bandings/*/title', '/bandings/*/bands/*/label', '/bandings/*/bands/*/meaning'],
  '/bandings/*/adjustments/*/message',
  ...['/flags/*/title', '/flags/*/message', '/guards/*/message', '/mitigators/*/message', '/constraints/*/message'],
  ...['/interventions/*/title', '/interventions/*/description', '/interventions/*/contraindication'],
  ...['/interventions/*/dose', '/interventions/*/goal', '/interventions/*/success', '/interventions/*/stop'],
  ...['/interventions/*/safeguard/legalBasis', '/interventions/*/safeguard/decidingAuthority'],
  ...['/interventions/*/safeguard/lesserStep', '/interventions/*/safeguard/lapse'],
  ...['/accommodations/*/text', '/review/rules/*/message', '/disclosure/hidden/*/reason'],
];

/** A text and where it stands. */
export interface PlacedText {
  readonly text: Text;
  readonly pointer: string;
}

interface PlacedValue {
  readonly value: JsonValue;
  readonly pointer: string;
}

/** Every text of an instrument, in the order of {@link textPlaces}. */
export function textsOf(document: InstrumentDocument): readonly PlacedText[] {
  const root = document as unknown as JsonValue;
  return textPlaces
    .flatMap((place) => valuesAt(root, place))
    .map(({ value, pointer }) => ({ text: value as Text, pointer }));
}

/** What stands at every place that a pattern names. */
export function valuesAt(root: JsonValue, place: string): readonly PlacedValue[] {
  let found: readonly PlacedValue[] = [{ value: root, pointer: '' }];
  for (const part of place.split('/').slice(1)) found = found.flatMap((holder) => partsOf(holder, part));
  return found;
}

function partsOf({ value, pointer }: PlacedValue, part: string): readonly PlacedValue[] {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((one, at) => ({ value: one, pointer: appendPointer(pointer, at) }));
  }
  if (!isJsonObject(value)) return [];
  const keys = part === '*' ? Object.keys(value) : [part];
  return keys.flatMap((key) => {
    const one = ownValue(value, key);
    return one === undefined ? [] : [{ value: one, pointer: appendPointer(pointer, key) }];
  });
}
