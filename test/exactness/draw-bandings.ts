import type {
  Band,
  BandAdjustment,
  Banding,
  CutOffBand,
  CutOffBanding,
  TableBanding,
  TableCell,
  TableInput,
  TableRule,
} from '../../src/instrument/bandings.js';
import { difference, least, plus, type Rational, rational, whole } from '../evaluate/rational.js';
import type { Chance } from './chance.js';
import { drawAssessment } from './draw-assessment.js';
import { drawCondition, type Readable } from './draw-conditions.js';
import type { Indicator, InstrumentParts } from './oracle/instrument.js';
import { oracleOf } from './oracle/oracle.js';
import { textOf } from './oracle/text.js';
import type { Told } from './oracle/told.js';

/** What may be read of an instrument while nothing is known of anyone. */
export type Ground = Omit<Readable, 'bandings'>;

/** Bands by cut-offs that lie at and beside what can come out, tables over these, and adjustments of both. */
export function drawBandings(
  chance: Chance,
  parts: InstrumentParts,
  { told, ground }: { readonly told: ReadonlyMap<string, Told>; readonly ground: Ground },
): readonly Banding[] {
  const drawn: Banding[] = [];
  const draw = (banding: Banding): void =>
    void drawn.push(withAdjustments(chance, banding, { ...ground, bandings: drawn }));
  for (const banding of drawCutOffs(chance, parts, told)) draw(banding);
  const tables = chance.among([0, 0, 1, 1, 2]);
  for (let place = 0; place < tables; place += 1)
    draw(drawTable(chance, { ...parts, bandings: drawn }, `t${String(place)}`));
  return chance.percent(50) ? drawn : drawn.reverse();
}

function drawCutOffs(
  chance: Chance,
  parts: InstrumentParts,
  told: ReadonlyMap<string, Told>,
): readonly CutOffBanding[] {
  const oracle = oracleOf(parts);
  const complete = Array.from({ length: 6 }, () => oracle(drawAssessment(chance, parts, 0)).measures);
  return parts.measures.flatMap(({ id }) => {
    const bounds = told.get(id)?.bounds;
    if (bounds === undefined || chance.percent(30)) return [];
    const values = complete.flatMap((measures) => measures.get(id)?.value ?? []);
    const lowest = least([bounds.lower, whole(0), ...values]);
    const above = values.map((value) => beside(chance, value));
    const within = above.filter(
      (value) => difference(bounds.lower, value) < 0n && difference(value, bounds.upper) <= 0n,
    );
    return [{ id: `b_${id}`, measure: id, bands: bandsAt([belowAll(lowest), ...rising(within).slice(0, 3)]) }];
  });
}

/** An attainable number, or one just below or just above it. */
function beside(chance: Chance, value: Rational): Rational {
  const places = (textOf(value).split('.')[1]?.length ?? 0) + chance.whole(0, 2);
  return plus(value, rational(`${chance.among(['0', '0', '1', '-1'])}e-${String(places)}`));
}

/** Far enough below for what a policy makes of unknowns. */
function belowAll(value: Rational): Rational {
  return rational(String(Math.floor(Number(textOf(value))) * 2 - 1000));
}

/** Rising, and short enough to be written as a number. */
function rising(values: readonly Rational[]): readonly Rational[] {
  const short = values.map(textOf).filter((text) => text.replace(/\D/g, '').length <= 15);
  return [...new Set(short)].map(rational).sort((a, b) => Number(difference(a, b)));
}

function bandsAt(cutOffs: readonly Rational[]): readonly CutOffBand[] {
  return cutOffs.map((cutOff, place) => ({
    id: `p${String(place)}`,
    label: `Band ${String(place)}`,
    cutOff: Number(textOf(cutOff)),
  }));
}

/** What a table may look at, with every answer that it can give. */
interface Asked {
  readonly id: string;
  readonly input: TableInput;
  readonly cells: readonly TableCell[];
}

function drawTable(chance: Chance, parts: InstrumentParts, id: string): TableBanding {
  const all = askedOf(parts);
  const asked = Array.from({ length: chance.whole(1, 3) }, () => chance.among(all)).filter(
    (one, place, drawn) => drawn.indexOf(one) === place,
  );
  const leaves = split(
    chance,
    asked.map(({ cells }) => cells),
    3,
  );
  const bands = Array.from({ length: Math.min(leaves.length, chance.whole(2, 4)) }, (_, place): Band => ({
    id: `q${String(place)}`,
    label: `Band ${String(place)}`,
  }));
  const rules = leaves.map((cells, place): TableRule => ({
    when: Object.fromEntries(
      asked.flatMap((each, at) => (cells[at] === each.cells && chance.percent(80) ? [] : [[each.id, cells[at]!]])),
    ),
    band: (bands[place] ?? chance.among(bands)).id,
  }));
  return { id, title: 'A table', kind: 'table', inputs: asked.map(({ input }) => input), rules, bands };
}

function askedOf({ scales, indicators, facts, bandings }: InstrumentParts): readonly Asked[] {
  const cellsOf = ({ scale, notApplicableAs }: Indicator): readonly string[] => {
    const { levels, nonRatings } = scales.find(({ id }) => id === scale)!;
    const ids = levels.map(({ id }) => id);
    return nonRatings === undefined || notApplicableAs !== undefined ? ids : [...ids, 'not_applicable'];
  };
  const ofBandings = bandings.map(({ id, bands }) => ({
    id,
    input: { banding: id },
    cells: bands.map((band) => band.id),
  }));
  const ofFacts = facts.flatMap((fact): readonly Asked[] => {
    if (fact.type === 'boolean') return [{ id: fact.id, input: { fact: fact.id }, cells: [false, true] }];
    if (fact.type !== 'choice') return [];
    return [{ id: fact.id, input: { fact: fact.id }, cells: fact.choices.map((choice) => choice.id) }];
  });
  return [
    // Twice, so that bands over bands are not rare.
    ...ofBandings,
    ...ofBandings,
    ...indicators.map((each) => ({ id: each.id, input: { indicator: each.id }, cells: cellsOf(each) })),
    ...ofFacts,
    ...ofFacts,
  ].filter(({ cells }) => cells.length > 1);
}

type Cells = readonly (readonly TableCell[])[];

/** All combinations of answers, cut into parts that share none, each a rule. */
function split(chance: Chance, cells: Cells, depth: number): readonly Cells[] {
  const open = cells.flatMap((each, place) => (each.length > 1 ? [place] : []));
  if (open.length === 0 || depth === 0 || (depth < 3 && chance.percent(20))) return [cells];
  const place = chance.among(open);
  const own = cells[place]!;
  const some = chance.some(own).slice(0, own.length - 1);
  const parts = [some, own.filter((cell) => !some.includes(cell))];
  return parts.flatMap((part) =>
    split(
      chance,
      cells.map((each, at) => (at === place ? part : each)),
      depth - 1,
    ),
  );
}

/** Adjustments read the bands that were drawn before. */
function withAdjustments(chance: Chance, banding: Banding, readable: Readable): Banding {
  if (banding.bands.length < 2 || chance.percent(65)) return banding;
  const ids = banding.bands.map(({ id }) => id);
  const adjustments = Array.from({ length: chance.whole(1, 3) }, (_, place): BandAdjustment => {
    const common = { id: `a${String(place)}`, message: 'Adjusted.', when: drawCondition(chance, readable) as never };
    const kind = chance.whole(0, 3);
    if (kind === 0) return { ...common, atLeast: chance.among(ids.slice(1)) };
    if (kind === 1) return { ...common, atMost: chance.among(ids.slice(0, -1)) };
    return { ...common, shift: chance.among([-2, -1, -1, 1, 1, 2]) };
  });
  return { ...banding, adjustments };
}
