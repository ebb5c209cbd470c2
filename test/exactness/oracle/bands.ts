import type {
  Banding,
  BandAdjustment,
  CutOffBanding,
  TableBanding,
  TableCell,
  TableInput,
  TableRule,
} from '../../../src/instrument/bandings.js';
import { difference, type Rational } from '../../evaluate/rational.js';
import { type Truth, truth } from './conditions.js';
import { levelOf } from './instrument.js';
import { authored } from './text.js';
import { type Basis, bases, type Told } from './told.js';
import type { World } from './world.js';

/** What an input of a table came to: an answer, or those that it may give. */
export type InputTold =
  | { readonly name: string; readonly value: TableCell }
  | { readonly name: string; readonly possible: readonly TableCell[] };

/** What the rules make of a banding (§8). */
export interface BandTold {
  readonly band?: string;
  readonly basis: 'value' | 'bounds' | 'none' | Basis;
  readonly possible: readonly string[];
  readonly outsidePossible?: true;
  /** What it rests on has no value. */
  readonly refused: boolean;
  /** What it rests on may turn out to have none (§7.27). */
  readonly mayFail: boolean;
  /** What conditions read of it (§5.5); nothing where any band may be. */
  readonly read: readonly string[] | undefined;
  /** The rules say nothing of its possible bands. */
  readonly vague: boolean;
  readonly inputs?: readonly InputTold[];
  readonly rule?: string;
  readonly unadjusted?: { readonly band?: string; readonly possible: readonly string[] };
  readonly adjustments?: readonly { readonly id: string; readonly result: Truth }[];
}

type Found = Pick<BandTold, 'band' | 'basis' | 'possible' | 'refused' | 'mayFail' | 'vague' | 'inputs' | 'rule'>;

export function bandTold(banding: Banding, world: World): BandTold {
  const found = banding.kind === 'table' ? ofTable(banding, world) : ofCutOffs(banding, world.toldOf(banding.measure));
  const told = banding.adjustments === undefined ? found : adjusted(found, banding, world);
  const { band, basis, possible, refused, mayFail } = told;
  const isKnown = band !== undefined && (basis === 'value' || basis === 'bounds');
  const read = refused || mayFail ? undefined : isKnown ? [band] : possible;
  return { ...told, read, ...(band === undefined || possible.includes(band) ? {} : { outsidePossible: true }) };
}

const idsOf = ({ bands }: Banding): readonly string[] => bands.map(({ id }) => id);

function placeOf({ bands }: CutOffBanding, value: Rational): number {
  const reached = bands.filter(({ cutOff }) => difference(authored(cutOff), value) <= 0n);
  return Math.max(0, reached.length - 1);
}

/** §8.1 to §8.3. */
function ofCutOffs(banding: CutOffBanding, { status, value, bounds, lacks, vague }: Told): Found {
  const ids = idsOf(banding);
  const possible =
    bounds === undefined ? [] : ids.slice(placeOf(banding, bounds.lower), placeOf(banding, bounds.upper) + 1);
  const common = { possible, refused: status === 'refused', mayFail: lacks !== undefined, vague: vague === true };
  if (status === 'refused') return { ...common, basis: 'none' };
  if (value === undefined) return { ...common, ...only(possible, common.mayFail) };
  const basis = bases.find((one) => one === status) ?? 'value';
  return { ...common, band: ids[placeOf(banding, value)]!, basis };
}

function only(possible: readonly string[], mayFail: boolean): Pick<BandTold, 'band' | 'basis'> {
  return possible.length === 1 && !mayFail ? { band: possible[0]!, basis: 'bounds' } : { basis: 'none' };
}

/** An answer of an input, those that are possible, and what it rests on. */
interface Answer extends Pick<Found, 'basis' | 'refused' | 'mayFail' | 'vague'> {
  readonly id: string;
  readonly name: string;
  readonly value?: TableCell;
  readonly possible: readonly TableCell[];
}

const sure = { basis: 'value', refused: false, mayFail: false, vague: false } as const;

function answerOf(input: TableInput, world: World): Answer {
  if ('banding' in input) {
    const { band, basis, possible, refused, mayFail, vague } = world.bandOf(input.banding);
    const common = { id: input.banding, name: `bands.${input.banding}`, basis, possible, refused, mayFail, vague };
    return band === undefined ? common : { ...common, value: band };
  }
  const [id, space, possible] =
    'indicator' in input
      ? ([input.indicator, 'ratings', cellsOfLevel(input.indicator, world)] as const)
      : ([input.fact, 'facts', cellsOfFact(input.fact, world)] as const);
  const common = { ...sure, id, name: `${space}.${id}`, possible };
  return possible.length === 1 ? { ...common, value: possible[0]! } : common;
}

/** §8.5: what is not applicable is read as another level, else is an answer of its own. */
function cellsOfLevel(id: string, { prepared, assessment }: World): readonly TableCell[] {
  const rated = prepared.rated.get(id)!;
  const [level, as] = [levelOf(rated, assessment), rated.indicator.notApplicableAs];
  if (level === 'none') return [as ?? 'not_applicable'];
  if (level !== undefined) return [rated.levels[level]!];
  return rated.mayBeNone && as === undefined ? [...rated.levels, 'not_applicable'] : rated.levels;
}

function cellsOfFact(id: string, { factOf }: World): readonly TableCell[] {
  const fact = factOf(id);
  if (fact.type === 'choice') return fact.possible;
  if (fact.type !== 'boolean') throw new Error(`${id} gives no answer`);
  return fact.value === undefined ? [false, true] : [fact.value];
}

/** §8.5, §8.6. */
function ofTable(banding: TableBanding, world: World): Found {
  const answers = banding.inputs.map((input) => answerOf(input, world));
  const allows = ({ when }: TableRule, { id }: Answer, cell: TableCell): boolean => when[id]?.includes(cell) ?? true;
  const may = new Set(
    banding.rules
      .filter((rule) => answers.every((answer) => answer.possible.some((cell) => allows(rule, answer, cell))))
      .map(({ band }) => band),
  );
  const possible = idsOf(banding).filter((id) => may.has(id));
  const common = {
    possible,
    refused: answers.some(({ refused }) => refused),
    mayFail: answers.some(({ mayFail }) => mayFail),
    vague: answers.some(({ vague }) => vague),
    inputs: answers.map(({ name, value, possible: cells }) =>
      value === undefined ? { name, possible: cells } : { name, value },
    ),
  };
  if (common.refused) return { ...common, basis: 'none' };
  const holding = banding.rules.findIndex((rule) =>
    answers.every((answer) => answer.value !== undefined && allows(rule, answer, answer.value)),
  );
  if (holding === -1) return { ...common, ...only(possible, common.mayFail) };
  const basis = ([...bases, 'bounds'] as const).find((one) => answers.some((answer) => answer.basis === one));
  const place = world.prepared.parts.bandings.indexOf(banding);
  const rule = `/bandings/${String(place)}/rules/${String(holding)}`;
  return { ...common, band: banding.rules[holding]!.band, basis: basis ?? 'value', rule };
}

type Way = readonly string[];

/** §8.7. */
function adjusted(found: Found, banding: Banding, world: World): BandTold {
  const [ids, adjustments] = [idsOf(banding), banding.adjustments ?? []];
  const results = adjustments.map(({ when }) => truth(when as never, world));
  const after = (from: Way): Way => {
    let now = new Set(from);
    for (const [at, adjustment] of adjustments.entries()) {
      if (results[at] === false) continue;
      const moved = [...now].map((id) => ids[movedTo(ids.indexOf(id), adjustment, ids)]!);
      now = new Set(results[at] === true ? moved : [...now, ...moved]);
    }
    return ids.filter((id) => now.has(id));
  };
  const { band, possible, mayFail, refused, basis: _, ...rest } = found;
  const unadjusted = { ...(band === undefined ? {} : { band }), possible };
  const common = {
    ...{ ...rest, possible: after(possible), refused, mayFail, unadjusted, read: undefined },
    adjustments: adjustments.map(({ id }, at) => ({ id, result: results[at] })),
  };
  if (refused) return { ...common, basis: 'none' };
  if (band === undefined) return { ...common, ...only(common.possible, mayFail) };
  const ways = after([band]);
  return ways.length === 1 ? { ...common, band: ways[0]!, basis: found.basis } : { ...common, basis: 'none' };
}

function movedTo(place: number, adjustment: BandAdjustment, ids: readonly string[]): number {
  if ('shift' in adjustment) return Math.max(0, Math.min(place + adjustment.shift, ids.length - 1));
  if ('atLeast' in adjustment) return Math.max(place, ids.indexOf(adjustment.atLeast));
  return Math.min(place, ids.indexOf(adjustment.atMost));
}
