import type { CutOffBanding as Banding } from '../../../src/instrument/bandings.js';
import type { Measure, Selection } from '../../../src/instrument/measures.js';
import type { Rational } from '../../evaluate/rational.js';
import type { WrittenDate } from './dates.js';
import { authored } from './text.js';

// What an instrument and an assessment hold, as far as numbers rest on it. Types alone come from the source: what is
// computed here shares no code with it.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Scale {
  readonly id: string;
  readonly levels: readonly { readonly id: string; readonly label: string; readonly points?: number }[];
  readonly nonRatings?: readonly string[];
}

export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly scale: string;
  readonly domain?: string;
  readonly direction?: 'risk' | 'protective' | 'need' | 'neutral';
  readonly notApplicableAs?: string;
}

export type Fact = { readonly id: string; readonly title: string; readonly role: 'scored' } & (
  | { readonly type: 'boolean' | 'date' }
  | { readonly type: 'number'; readonly minimum: number; readonly maximum: number; readonly places: number }
  | { readonly type: 'choice'; readonly choices: readonly { readonly id: string; readonly label: string }[] }
);

export interface Flag {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly severity: 'notice';
  readonly when: Json;
}

export interface InstrumentParts {
  readonly scales: readonly Scale[];
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  readonly indicators: readonly Indicator[];
  readonly facts: readonly Fact[];
  readonly measures: readonly Measure[];
  readonly bandings: readonly Banding[];
  readonly flags: readonly Flag[];
}

export type Answer = string | { readonly unrated: string };

export interface AssessmentParts {
  readonly assessedOn: string;
  readonly subject?: { readonly ref: string; readonly birth?: WrittenDate };
  readonly ratings: { readonly [indicator: string]: Answer };
  readonly facts: {
    readonly [fact: string]: boolean | number | string | { readonly about: string; readonly plusMinusYears: number };
  };
}

/** An indicator with its scale. */
export interface Rated {
  readonly id: string;
  readonly indicator: Indicator;
  readonly levels: readonly string[];
  readonly points: readonly Rational[];
  readonly mayBeNone: boolean;
}

export interface Prepared {
  readonly parts: InstrumentParts;
  readonly rated: ReadonlyMap<string, Rated>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly bandings: ReadonlyMap<string, Banding>;
}

const notApplicable = ['not_applicable', 'not_offered', 'not_possible_here', 'not_due'];

const byId = <Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> =>
  new Map(parts.map((part) => [part.id, part]));

export function prepared(parts: InstrumentParts): Prepared {
  const scales = byId(parts.scales);
  const rated = parts.indicators.map((indicator): Rated => {
    const { levels, nonRatings = [] } = scales.get(indicator.scale)!;
    return {
      id: indicator.id,
      indicator,
      levels: levels.map(({ id }) => id),
      points: levels.map(({ points }, place) => authored(points ?? place)),
      mayBeNone: nonRatings.some((each) => notApplicable.includes(each)),
    };
  });
  return {
    parts,
    rated: byId(rated),
    facts: byId(parts.facts),
    measures: byId(parts.measures),
    bandings: byId(parts.bandings),
  };
}

/** §7.11. */
export function membersOf(of: Selection, { rated }: Prepared): readonly Rated[] {
  return [...rated.values()].filter(
    ({ id, indicator }) =>
      (of.indicators?.includes(id) ?? true) &&
      (of.domain === undefined || indicator.domain === of.domain) &&
      (of.direction === undefined || (indicator.direction ?? 'neutral') === of.direction),
  );
}

/** The place of a level, not applicable, or not known. */
export type Level = number | 'none' | undefined;

export function levelOf({ id, levels }: Rated, { ratings }: AssessmentParts): Level {
  const answer = ratings[id];
  if (answer === undefined) return undefined;
  if (typeof answer === 'string') return levels.indexOf(answer);
  return notApplicable.includes(answer.unrated) ? 'none' : undefined;
}
