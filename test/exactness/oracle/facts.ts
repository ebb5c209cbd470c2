import { authored } from './text.js';
import type { AssessmentParts, ChoiceFact, Fact, NumberFact } from './instrument.js';
import type { Result } from './oracle.js';
import { type Bounds, isPoint, point } from './range.js';

/** What is known of a fact (§5.3, §19.2): while nothing is, what it may be at all. */
export type FactTold =
  | { readonly type: 'boolean'; readonly value?: boolean }
  | { readonly type: 'number'; readonly bounds: Bounds }
  | { readonly type: 'choice'; readonly possible: readonly string[] }
  | { readonly type: 'date'; readonly isGiven: boolean };

/** @param earlier - What the linked evaluation came to, if one is linked. */
export function factTold(
  fact: Fact,
  { facts, linked, assessedOn }: AssessmentParts,
  earlier: Result | undefined,
): FactTold {
  const value = facts[fact.id];
  switch (fact.type) {
    case 'boolean':
      return { type: 'boolean', ...(value === undefined ? {} : { value: value === true }) };
    case 'date':
      return { type: 'date', isGiven: value !== undefined };
    case 'number':
      if (value !== undefined) return { type: 'number', bounds: point(authored(value as number)) };
      return {
        type: 'number',
        bounds: boundsRead(fact, earlier, daysBetween(linked?.assessedOn, assessedOn)) ?? declared(fact),
      };
    case 'choice': {
      const all = fact.choices.map(({ id }) => id);
      return {
        type: 'choice',
        possible: value === undefined ? (possibleRead(fact, earlier) ?? all) : [value as string],
      };
    }
  }
}

const declared = ({ minimum, maximum }: NumberFact): Bounds => ({ lower: authored(minimum), upper: authored(maximum) });

function daysBetween(from: string | undefined, to: string): number {
  return from === undefined ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function boundsRead({ from }: NumberFact, earlier: Result | undefined, days: number): Bounds | undefined {
  if (from === undefined || earlier === undefined || 'banding' in from) return undefined;
  if ('daysSince' in from) return point(authored(days));
  const { status, bounds, lacks } = earlier.measures.get(from.measure)!;
  return status === 'refused' || lacks !== undefined ? undefined : bounds;
}

function possibleRead({ from }: ChoiceFact, earlier: Result | undefined): readonly string[] | undefined {
  if (from === undefined || earlier === undefined || !('banding' in from)) return undefined;
  return earlier.bands.get(from.banding)!.read;
}

/** Whether it is not known. */
export function isOpen(fact: FactTold): boolean {
  switch (fact.type) {
    case 'boolean':
      return fact.value === undefined;
    case 'number':
      return !isPoint(fact.bounds);
    case 'choice':
      return fact.possible.length !== 1;
    case 'date':
      return !fact.isGiven;
  }
}
