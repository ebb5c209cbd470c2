import type { Evaluation } from '../evaluate/evaluation.js';
import type { Declarations, Declared, Node, OperatorName } from '../expression/grammar.js';
import { operators } from '../expression/operators/table.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Measure, UnknownPolicy } from '../instrument/measures.js';
import { type Decimal, zero } from '../kernel/decimal.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import { type Value, UNKNOWN } from '../expression/value.js';

/** What errata can ask of: an instrument, and what it came to for someone; absent where that is not known. */
export interface ErratumSubject {
  readonly instrument: Instrument;
  readonly evaluation?: Evaluation | undefined;
}

type Words<Word extends string> = { readonly [Each in Word]: true };

const measureKinds: Words<Measure['kind']> = {
  ...{ weighted_sum: true, count: true, count_by_level: true, minimum: true, maximum: true, median: true, mean: true },
  ...{ ratio: true, logarithm: true, exponential: true, logistic: true, duration: true, projection: true },
};
const unknownPolicies: Words<UnknownPolicy['policy']> = { bounds: true, refuse: true, prorate: true, as_zero: true };
const ratingClasses: Words<Evaluation['ratings'][number]['class']> = {
  rated: true,
  unknown: true,
  not_applicable: true,
};
const measureStatuses: Words<Evaluation['measures'][number]['status']> = {
  ...{ known: true, bounded: true, refused: true, prorated: true, as_zero: true, projected: true },
};
const bandBases: Words<Evaluation['bands'][number]['basis']> = {
  ...{ value: true, bounds: true, prorated: true, as_zero: true, projected: true, none: true },
};
const outcomeStatuses: Words<Evaluation['outcomes'][number]['status']> = { levels_admitted: true, no_level: true };
const flagStatuses: Words<Evaluation['flags'][number]['status']> = {
  ...{ raised: true, not_raised: true, unknown: true, uncorroborated: true, expired: true },
};
const populationStatuses: Words<Evaluation['population']['status']> = { within: true, outside: true, no_level: true };

type Count<Of> = (of: Of) => number;
type Counts<Of> = readonly (readonly [name: string, count: Count<Of>])[];

function each<Of>(space: string, words: object, valuesOf: (of: Of) => readonly string[]): Counts<Of> {
  return Object.keys(words).map((word) => [
    `${space}.${word}`,
    (of) => valuesOf(of).filter((value) => value === word).length,
  ]);
}

const usedParts: Counts<Instrument> = [
  ['uses.axes', ({ document }) => document.indicators.filter(({ axes = [] }) => axes.length > 0).length],
  ['uses.inputs', ({ document: { inputs = [] } }) => inputs.length],
  ['uses.gates', ({ document }) => document.population?.gates?.length ?? 0],
  ['uses.guards', ({ document: { guards = [] } }) => guards.length],
  ['uses.flags', ({ document: { flags = [] } }) => flags.length],
  ['uses.constraints', ({ document: { constraints = [] } }) => constraints.length],
  ['uses.interventions', ({ document: { interventions = [] } }) => interventions.length],
  ['uses.accommodations', ({ document: { accommodations = [] } }) => accommodations.length],
];

const used: Counts<Instrument> = [
  ...each('uses.measures', measureKinds, ({ document: { measures = [] } }: Instrument) =>
    measures.map(({ kind }) => kind),
  ),
  ...each('uses.unknown', unknownPolicies, ({ document: { measures = [] } }: Instrument) =>
    measures.map(({ unknown }) => unknown?.policy ?? 'bounds'),
  ),
  ...each('uses.bandings', { cut_offs: true, table: true }, ({ document: { bandings = [] } }: Instrument) =>
    bandings.map(({ kind = 'cut_offs' }) => kind),
  ),
  [
    'uses.bandings.adjusted',
    ({ document: { bandings = [] } }) => bandings.filter(({ adjustments = [] }) => adjustments.length > 0).length,
  ],
  ...each('uses.operators', operators, ({ conditions }: Instrument) => [...conditions.values()].flatMap(operatorsIn)),
  ...usedParts,
];

const came: Counts<Evaluation> = [
  ...each('came_to.ratings', ratingClasses, ({ ratings }: Evaluation) => ratings.map((rating) => rating.class)),
  ['came_to.ratings.set_aside', ({ ratings }) => ratings.filter((rating) => Object.hasOwn(rating, 'setAside')).length],
  ...each('came_to.measures', measureStatuses, ({ measures }: Evaluation) => measures.map(({ status }) => status)),
  ...each('came_to.bands', bandBases, ({ bands }: Evaluation) => bands.map(({ basis }) => basis)),
  ...each('came_to.outcomes', outcomeStatuses, ({ outcomes }: Evaluation) => outcomes.map(({ status }) => status)),
  ...each('came_to.flags', flagStatuses, ({ flags }: Evaluation) => flags.map(({ status }) => status)),
  ...each('came_to.population', populationStatuses, ({ population }: Evaluation) => [population.status]),
];

function operatorsIn(node: Node): readonly OperatorName[] {
  if (node.kind !== 'operation') return [];
  const { operator, operands, body } = node;
  return [operator, ...operands.flatMap(operatorsIn), ...(body === undefined ? [] : operatorsIn(body))];
}

/** Every name that the condition of an erratum may read, in the order of docs/registry.md. */
export const erratumNames: readonly string[] = [...used, ...came].map(([name]) => name);

const slots: ReadonlyMap<string, number> = new Map(erratumNames.map((name, slot) => [name, slot]));

/** How many there are: whole numbers from 0. */
const counted: Declared = {
  type: { kind: 'number', digits: { whole: 6, places: 0 } },
  mayBeNotApplicable: false,
  range: { lower: zero },
};

/** What the condition of an erratum may read. */
export const erratumDeclarations: Declarations = {
  typeOf: (name) => (slots.has(name) ? counted : undefined),
  names: () => erratumNames,
};

/** Where a name stands among the inputs. */
export function erratumSlot(name: string): number | undefined {
  return slots.get(name);
}

/** The counts of a subject, by slot; unknown where there is no evaluation. */
export function erratumInputs({ instrument, evaluation }: ErratumSubject): readonly Value<Decimal>[] {
  return [
    ...used.map(([, count]) => decimalOfNumber(count(instrument))),
    ...came.map(([, count]) => (evaluation === undefined ? UNKNOWN : decimalOfNumber(count(evaluation)))),
  ];
}
