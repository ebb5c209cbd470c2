import type { InstrumentDocument } from '../../../instrument/document.js';
import { type EvidenceMinimum, type Indicator, type Scale, standings } from '../../../instrument/indicators.js';
import { ownValue } from '../../../kernel/json-value.js';
import type { Looser } from './rule.js';

type Minimum = Required<EvidenceMinimum>;

/** What a level needs where nothing is said, under policy `veo`. */
const unsaid: Minimum = { items: 1, sources: 0, events: 0, standing: 'alleged', words: false };
const parts = ['items', 'sources', 'events', 'standing', 'words'] as const;

/** Two instruments of which one was made from the other. */
export interface Documents {
  readonly base: InstrumentDocument;
  readonly result: InstrumentDocument;
}

/** The scale that an indicator is rated on. */
export function scaleOf({ scale }: Indicator, { scales }: InstrumentDocument): Scale | undefined {
  return scale === undefined ? scales[0] : scales.find(({ id }) => id === scale);
}

/** Levels of risk or protection that need less evidence than they did; levels of anything but risk that need more. */
export function otherEvidence({ base, result }: Documents): readonly Looser[] {
  return base.indicators.flatMap((before) => {
    const after = result.indicators.find(({ id }) => id === before.id);
    if (after === undefined) return [];
    const [was, is] = [minima(before, base), minima(after, result)];
    const { direction } = before;
    const isHeld = direction === 'risk' || direction === 'protective';
    return parts.flatMap((part) => [
      ...(isHeld ? departing(part, { was, is, what: 'lower' }) : []),
      ...(direction === 'risk' ? [] : departing(part, { was, is, what: 'hides' })),
    ]);
  });
}

interface Minima {
  readonly indicator: string;
  readonly byLevel: ReadonlyMap<string, Minimum>;
}

/** A level without an entry takes that of the next lower one that has one. */
function minima(indicator: Indicator, document: InstrumentDocument): Minima {
  const byLevel = new Map<string, Minimum>();
  let current = unsaid;
  for (const { id } of scaleOf(indicator, document)?.levels ?? []) {
    const own = ownValue(indicator.evidence?.minimum ?? {}, id);
    if (own !== undefined) current = { ...unsaid, ...own };
    byLevel.set(id, current);
  }
  return { indicator: indicator.id, byLevel };
}

interface Compared {
  readonly was: Minima;
  readonly is: Minima;
  /** `lower`: less is needed; `hides`: more. */
  readonly what: 'lower' | 'hides';
}

/** Told once for each part: what a level hands up to the next ones is not told again. */
function departing(part: (typeof parts)[number], { was, is, what }: Compared): readonly Looser[] {
  for (const [level, before] of was.byLevel) {
    const after = is.byLevel.get(level);
    const more = after === undefined ? 0 : rank(after, part) - rank(before, part);
    if (after === undefined || (what === 'lower' ? more >= 0 : more <= 0)) continue;
    const place = `indicators/${was.indicator}/evidence/minimum/${level}/${part}`;
    return [{ what, place, was: before[part], is: after[part] }];
  }
  return [];
}

function rank(minimum: Minimum, part: (typeof parts)[number]): number {
  return part === 'standing' ? standings.indexOf(minimum.standing) : Number(minimum[part]);
}
