import type { InstrumentIdentity } from '../compile/identity.js';
import type { Contribution } from '../compile/contribution.js';
import type { OperatorName } from '../expression/grammar.js';
import type { ConditionTrace, Trace, TruthText } from '../expression/trace.js';
import { purposes } from '../instrument/document.js';
import * as g from '../instrument/schema/grammar.js';
import { fullDate, id, instrumentId, version } from '../instrument/schema/primitives.js';
import { text as instrumentText } from '../instrument/schema/texts.js';
import type {
  AdjustmentLine,
  BandResult,
  DerivationInput,
  FlagResult,
  GateResult,
  GuardResult,
  InterventionResult,
  MeasureResult,
  NoteResult,
  Notice,
  OutcomeResult,
  SealedEvaluation,
} from './evaluation.js';
import { answerClass, most, ratedIds, rating } from './rating-schema.js';

function list<Item>(item: g.Grammar<Item>): g.Grammar<Item[]> {
  return g.list(item, most);
}

const words: g.Grammar<string[]> = list(g.string());
const ids: g.Grammar<string[]> = list(id);
const digest: g.Grammar<string> = g.string({ pattern: /^[0-9a-f]{64}$/ });
const count: g.Grammar<number> = g.whole(0, most);

/** A computed number in plain notation. */
export const decimalText: g.Grammar<string> = g.string({ pattern: /^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/ });

const truth: g.Grammar<TruthText> = g.oneOf(['true', 'false', 'unknown']);

const operators: readonly OperatorName[] = [
  ...(['and', 'or', '!', '===', '!==', '<', '<=', '>', '>=', 'in', 'if'] as const),
  ...(['+', '-', '*', 'min', 'max', 'some', 'all', 'none'] as const),
];

const condition = { result: truth, decisive: g.boolean };
const number = {
  number: g.nullable(decimalText),
  lower: g.optional(decimalText),
  upper: g.optional(decimalText),
};
const text = { string: g.nullable(g.string()), possible: g.optional(words) };
const name = { var: g.string() };

const operation = {
  op: g.oneOf(operators),
  pointer: g.string(),
  operands: list(g.lazy(() => trace)),
  among: g.optional(list(g.union(g.string(), g.boolean))),
  elements: g.optional(list(g.lazy(() => trace))),
};

const conditionForms = [
  g.object({ ...operation, ...condition }),
  g.object({ ...name, ...condition }),
  g.object(condition),
] as const;

/** Why a part of a condition came out as it did (docs/semantics.md §4.13). */
export const trace: g.Grammar<Trace> = g.union(
  ...conditionForms,
  g.object({ ...operation, ...number }),
  g.object({ ...operation, ...text }),
  g.object({ ...name, ...number }),
  g.object({ ...name, ...text }),
  g.object({ ...name, codes: g.nullable(words) }),
  g.object({ ...name, count: g.nullable(count) }),
  g.object(number),
  g.object(text),
);

/** Why a condition is true, false or unknown. */
export const conditionTrace: g.Grammar<ConditionTrace> = g.union(...conditionForms);

const reasoned = { result: truth, trace: conditionTrace };

const reasonedObject = g.object(reasoned);

const contribution: g.Grammar<Contribution> = g.object({
  term: id,
  axis: g.optional(id),
  source: g.optional(g.oneOf(['fact', 'measure', 'condition'])),
  level: g.optional(id),
  class: answerClass,
  number: g.optional(decimalText),
  points: g.optional(decimalText),
  weight: decimalText,
  value: g.optional(decimalText),
  lower: decimalText,
  upper: decimalText,
  basis: g.optional(g.oneOf(['prorated', 'as_zero', 'projected'])),
  when: g.optional(reasonedObject),
});

const adjustment: g.Grammar<AdjustmentLine> = g.object({
  kind: g.oneOf(['rounding', 'prorating', 'clamping']),
  from: decimalText,
  to: decimalText,
  difference: decimalText,
});

const derivationInput: g.Grammar<DerivationInput> = g.object({
  name: g.string(),
  value: g.optional(g.string()),
  lower: g.optional(g.string()),
  upper: g.optional(g.string()),
});

const measure: g.Grammar<MeasureResult> = g.object({
  id,
  kind: g.oneOf([
    ...(['weighted_sum', 'count', 'count_by_level', 'minimum', 'maximum', 'median', 'mean'] as const),
    ...(['ratio', 'logarithm', 'exponential', 'logistic', 'duration', 'projection'] as const),
  ]),
  status: g.oneOf(['known', 'bounded', 'refused', 'prorated', 'as_zero', 'projected']),
  value: g.optional(decimalText),
  lower: g.optional(decimalText),
  upper: g.optional(decimalText),
  exact: g.boolean,
  refused: g.optional(g.oneOf(['unknown', 'too-few-rated', 'nothing-applicable', 'out-of-domain'])),
  mayBeRefused: g.optional(list(g.oneOf(['nothing-applicable', 'out-of-domain']))),
  unknown: ratedIds,
  contributions: g.optional(list(contribution)),
  adjustments: g.optional(list(adjustment)),
  derivation: g.optional(list(derivationInput)),
  byLevel: g.optional(list(g.object({ level: id, lower: count, upper: count }))),
});

const cell = g.union(id, g.boolean);

const band: g.Grammar<BandResult> = g.object({
  banding: id,
  measure: g.optional(id),
  thresholdsVersion: g.optional(version),
  band: g.optional(id),
  basis: g.oneOf(['value', 'bounds', 'prorated', 'as_zero', 'projected', 'none']),
  possible: ids,
  outsidePossible: g.optional(g.boolean),
  inputs: g.optional(list(g.object({ name: g.string(), value: g.optional(cell), possible: g.optional(list(cell)) }))),
  rule: g.optional(g.string()),
  unadjusted: g.optional(g.object({ band: g.optional(id), possible: ids })),
  adjustments: g.optional(list(g.object({ id, ...reasoned }))),
});

const guard: g.Grammar<GuardResult> = g.object({
  id,
  ...reasoned,
  applies: g.boolean,
  atMost: g.optional(id),
  atLeast: g.optional(id),
});

const outcome: g.Grammar<OutcomeResult> = g.object({
  id,
  status: g.oneOf(['levels_admitted', 'no_level']),
  admitted: ids,
  reason: g.optional(g.oneOf(['necessary-unknown', 'population', 'guards-contradict'])),
  missing: ids,
  findOutBy: g.optional(fullDate),
  guards: list(guard),
});

const flag: g.Grammar<FlagResult> = g.object({
  id,
  severity: g.oneOf(['notice', 'review', 'urgent']),
  ...reasoned,
  status: g.oneOf(['raised', 'not_raised', 'unknown', 'uncorroborated', 'expired']),
  corroboration: g.optional(g.object({ events: count, eventsNeeded: count, sources: count, sourcesNeeded: count })),
  latestEvent: g.optional(fullDate),
  expiresOn: g.optional(fullDate),
});

const intervention: g.Grammar<InterventionResult> = g.object({
  id,
  type: g.oneOf(['entitlement', 'offer', 'safeguard']),
  need: g.oneOf(['yes', 'possible', 'no']),
  obstacle: g.oneOf(['none', 'contraindicated', 'possibly_contraindicated', 'unavailable_here', 'unknown']),
  status: g.oneOf([
    ...(['due', 'due_not_available_here', 'due_availability_unknown'] as const),
    ...(['indicated', 'indicated_availability_unknown', 'check_contraindication', 'contraindicated'] as const),
    ...(['unavailable_here', 'possible', 'not_indicated', 'not_established'] as const),
  ]),
  calledForBy: ids,
  unknownHooks: ids,
  when: g.optional(reasonedObject),
  contraindicatedWhen: g.optional(reasonedObject),
  preferred: g.optional(truth),
  prerequisites: g.optional(ids),
  substitutes: g.optional(ids),
  latestEvent: g.optional(fullDate),
  lapsesOn: g.optional(fullDate),
  reviewOn: g.optional(fullDate),
});

const gate: g.Grammar<GateResult> = g.object({
  id,
  effect: g.oneOf(['outside', 'no_level']),
  applies: g.boolean,
  result: truth,
  trace: g.optional(conditionTrace),
});

const note: g.Grammar<NoteResult> = g.object({ id, ...reasoned });

const notice: g.Grammar<Notice> = g.object({
  code: g.string({ pattern: /^evaluate\.[a-z-]+$/ }),
  facts: g.record(g.string(), g.union(g.string(), g.number(), g.boolean)),
});

/** What a result says of the instrument that it comes from. */
export const identity: g.Grammar<InstrumentIdentity> = g.object({
  id: instrumentId,
  version,
  thresholdsVersion: version,
  status: g.oneOf(['draft', 'pilot', 'validated']),
  policy: g.oneOf(['veo', 'reference']),
  method: g.oneOf(['spj', 'actuarial']),
  subject: g.oneOf(['person', 'facility']),
  variantOf: g.optional(g.object({ id: instrumentId, for: instrumentText })),
  population: g.optional(instrumentText),
  limits: list(instrumentText),
});

/**
 * The grammar of a sealed `veo-evaluation/1`: what another program may count on. Nothing here is part of the
 * core: evaluations are written, not read.
 */
export const evaluationSchema: g.Grammar<SealedEvaluation> = g.object({
  format: g.literal('veo-evaluation/1'),
  instrument: identity,
  assessedOn: fullDate,
  stage: g.optional(id),
  purpose: g.optional(g.oneOf(purposes)),
  validUntil: g.optional(fullDate),
  presumedInnocent: g.optional(g.boolean),
  involvement: g.optional(g.literal('not_established')),
  inputs: g.optional(
    list(
      g.object({
        input: id,
        instrument: g.object({ id: instrumentId, version, digest, status: g.string() }),
        assessedOn: fullDate,
        daysSince: count,
        notices: words,
      }),
    ),
  ),
  population: g.object({ status: g.oneOf(['within', 'outside', 'no_level']), gates: list(gate) }),
  ratings: list(rating),
  measures: list(measure),
  bands: list(band),
  outcomes: list(outcome),
  flags: list(flag),
  mitigators: list(note),
  interventions: list(intervention),
  accommodations: list(note),
  review: g.optional(g.object({ nextBy: fullDate, rules: list(note) })),
  notices: list(notice),
  digests: g.object({ instrument: digest, assessment: digest }),
});
