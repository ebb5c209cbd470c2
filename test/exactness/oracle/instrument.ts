import type { Banding } from '../../../src/instrument/bandings.js';
import type { FactSource } from '../../../src/instrument/inputs.js';
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

export interface Axis {
  readonly id: string;
  readonly title: string;
  readonly scale: string;
}

export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly scale: string;
  readonly domain?: string;
  readonly direction?: 'risk' | 'protective' | 'need' | 'neutral';
  readonly notApplicableAs?: string;
  readonly axes?: readonly Axis[];
}

interface FactBase {
  readonly id: string;
  readonly title: string;
  readonly role: 'scored';
}

export interface NumberFact extends FactBase {
  readonly type: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly places: number;
  readonly from?: FactSource;
}

export interface ChoiceFact extends FactBase {
  readonly type: 'choice';
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly from?: FactSource;
}

export type Fact = (FactBase & { readonly type: 'boolean' | 'date' }) | NumberFact | ChoiceFact;

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
  /** What made the evaluation that facts are read from. */
  readonly earlier?: InstrumentParts;
}

export interface LevelAnswer {
  readonly level: string;
  readonly axes: { readonly [axis: string]: string };
}

export type Answer = string | { readonly unrated: string } | LevelAnswer;

export interface AssessmentParts {
  readonly assessedOn: string;
  readonly subject?: { readonly ref: string; readonly birth?: WrittenDate };
  readonly ratings: { readonly [indicator: string]: Answer };
  readonly facts: {
    readonly [fact: string]: boolean | number | string | { readonly about: string; readonly plusMinusYears: number };
  };
  /** The assessment that the evaluation which facts are read from was made of. */
  readonly linked?: AssessmentParts;
}

/** An indicator with its scale, or one of its axes with that of its own. */
export interface Rated {
  /** Of an axis `<indicator>.<axis>`. */
  readonly id: string;
  readonly indicator: Indicator;
  readonly axis?: string;
  /** Of an indicator, those that it has. */
  readonly axes: readonly string[];
  /** The lowest level of the indicator. */
  readonly lowest: string;
  readonly levels: readonly string[];
  readonly points: readonly Rational[];
  readonly mayBeNone: boolean;
}

export interface Prepared {
  readonly parts: InstrumentParts;
  readonly rated: ReadonlyMap<string, Rated>;
  /** By `<indicator>.<axis>`. */
  readonly axes: ReadonlyMap<string, Rated>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly bandings: ReadonlyMap<string, Banding>;
}

const notApplicable = ['not_applicable', 'not_offered', 'not_possible_here', 'not_due'];

const byId = <Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> =>
  new Map(parts.map((part) => [part.id, part]));

export function prepared(parts: InstrumentParts): Prepared {
  const scales = byId(parts.scales);
  const standing = (indicator: Indicator, scale: string): Omit<Rated, 'id'> => {
    const [own, { levels }] = [scales.get(indicator.scale)!, scales.get(scale)!];
    return {
      indicator,
      axes: (indicator.axes ?? []).map(({ id }) => id),
      lowest: own.levels[0]!.id,
      levels: levels.map(({ id }) => id),
      points: levels.map(({ points }, place) => authored(points ?? place)),
      mayBeNone: own.nonRatings?.some((each) => notApplicable.includes(each)) ?? false,
    };
  };
  const axes = parts.indicators.flatMap((indicator) =>
    (indicator.axes ?? []).map(({ id, scale }) => ({
      ...standing(indicator, scale),
      id: `${indicator.id}.${id}`,
      axis: id,
    })),
  );
  return {
    parts,
    rated: byId(parts.indicators.map((each) => ({ ...standing(each, each.scale), id: each.id }))),
    axes: byId(axes),
    facts: byId(parts.facts),
    measures: byId(parts.measures),
    bandings: byId(parts.bandings),
  };
}

/** §7.11, and of each the axis that is named (§7.30). */
export function membersOf(of: Selection, prepared: Prepared): readonly Rated[] {
  const members = [...prepared.rated.values()].filter(
    ({ id, indicator }) =>
      (of.indicators?.includes(id) ?? true) &&
      (of.domain === undefined || indicator.domain === of.domain) &&
      (of.direction === undefined || (indicator.direction ?? 'neutral') === of.direction),
  );
  return members.map(({ id }) => ratedAt(id, of.axis, prepared));
}

export function ratedAt(indicator: string, axis: string | undefined, { rated, axes }: Prepared): Rated {
  return axis === undefined ? rated.get(indicator)! : axes.get(`${indicator}.${axis}`)!;
}

/** Whose level or axis something is. */
export const ownerOf = (id: string): string => id.split('.')[0]!;

/** The place of a level, not applicable, or not known. */
export type Level = number | 'none' | undefined;

export function levelOf({ indicator, axis, lowest, levels }: Rated, { ratings }: AssessmentParts): Level {
  const answer = ratings[indicator.id];
  if (answer === undefined) return undefined;
  if (typeof answer === 'object' && 'unrated' in answer)
    return notApplicable.includes(answer.unrated) ? 'none' : undefined;
  const { level, axes } = typeof answer === 'string' ? { level: answer, axes: {} } : answer;
  if (axis === undefined) return levels.indexOf(level);
  // §6.16: nothing above the lowest stands on an axis alone.
  if (level === lowest) return 0;
  const own = axes[axis];
  return own === undefined ? undefined : levels.indexOf(own);
}

/** Whether what is unknown may turn out not applicable: an axis only while its indicator is unknown too (§7.30). */
export function mayTurnOutNone(
  { indicator, mayBeNone }: Rated,
  prepared: Prepared,
  assessment: AssessmentParts,
): boolean {
  return mayBeNone && levelOf(prepared.rated.get(indicator.id)!, assessment) === undefined;
}
