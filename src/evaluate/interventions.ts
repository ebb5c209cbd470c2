import { levelAt } from '../compile/condition-table.js';
import type { Reasoned } from '../compile/reasoned.js';
import type { CompiledIntervention } from '../compile/compile-interventions.js';
import { unknown } from '../assessment/valid-assessment.js';
import { byCodeUnit } from '../kernel/order.js';
import { addDays, dateOfDay } from '../kernel/partial-date.js';
import { callersOf } from './callers.js';
import type { InterventionResult, Need, Obstacle } from './evaluation.js';
import { interventionStatus } from './intervention-status.js';
import type { Run } from './run.js';
import { eventsBehind } from './supporting-events.js';

const typeOrder = ['entitlement', 'offer', 'safeguard'] as const;

/** An intervention's result with what its place in the list depends on. */
interface Placed {
  readonly result: InterventionResult;
  readonly source: CompiledIntervention['source'];
}

/**
 * Every intervention with its need, its obstacle and the word that the two make; in order of type, declared
 * priority, hooks met, and within one kind the person's own wish (docs/semantics.md, "Interventions").
 */
export function interventionResults(
  interventions: readonly CompiledIntervention[],
  run: Run,
): readonly InterventionResult[] {
  const placed = interventions.map((each): Placed => ({ result: interventionResult(each, run), source: each.source }));
  if (placed.length === 0) return [];
  return wishesFirst(placed.sort(inOrder)).map(({ result }) => result);
}

function inOrder(a: Placed, b: Placed): number {
  return (
    typeOrder.indexOf(a.source.type) - typeOrder.indexOf(b.source.type) ||
    (a.source.priority ?? 50) - (b.source.priority ?? 50) ||
    b.result.calledForBy.length - a.result.calledForBy.length ||
    byCodeUnit(a.source.id, b.source.id)
  );
}

// Wishes only trade places among offers of one kind: every other place in the list stays as it was.
function wishesFirst(placed: readonly Placed[]): readonly Placed[] {
  const byKind = new Map<string, Placed[]>();
  const offers = placed.filter(({ source }) => source.type === 'offer');
  for (const kind of new Set(offers.flatMap(({ source }) => source.kind ?? []))) {
    const alike = offers.filter(({ source }) => source.kind === kind);
    byKind.set(kind, [...alike.filter(isWished), ...alike.filter((each) => !isWished(each))]);
  }
  return placed.map((each) => {
    const { type, kind } = each.source;
    return type !== 'offer' || kind === undefined ? each : (byKind.get(kind)?.shift() ?? each);
  });
}

function isWished({ result }: Placed): boolean {
  return result.preferred === 'true';
}

function interventionResult(intervention: CompiledIntervention, run: Run): InterventionResult {
  const { source, hooks } = intervention;
  const levels = run.valid.levels;
  const calledForBy = hooks.filter(({ index }) => levelAt(levels, index) > 0).map(({ id }) => id);
  const unknownHooks = hooks.filter(({ index }) => levelAt(levels, index) === unknown).map(({ id }) => id);
  const conditions = conditionsOf(intervention, run);
  const called = needOf(intervention, conditions.when, { calledForBy, unknownHooks });
  const lapse = lapseOf(intervention, called === 'yes', run);
  const need = lapse.hasLapsed ? 'no' : called;
  const obstacle = obstacleOf(source.capacity, conditions.contraindicatedWhen, run);
  return {
    id: source.id,
    type: source.type,
    need,
    obstacle,
    status: interventionStatus(source.type, need, obstacle),
    calledForBy,
    unknownHooks,
    ...conditions,
    ...(source.prerequisites === undefined ? {} : { prerequisites: source.prerequisites }),
    ...(source.substitutes === undefined ? {} : { substitutes: source.substitutes }),
    ...lapse.dates,
    ...reviewOf(source, run),
  };
}

type Conditions = Pick<InterventionResult, 'when' | 'contraindicatedWhen' | 'preferred'>;

function conditionsOf(intervention: CompiledIntervention, run: Run): Conditions {
  const when = decided(intervention.when, run);
  const contraindicatedWhen = decided(intervention.contraindicatedWhen, run);
  const preferred = decided(intervention.preferredWhen, run)?.result;
  return {
    ...(when === undefined ? {} : { when }),
    ...(contraindicatedWhen === undefined ? {} : { contraindicatedWhen }),
    ...(preferred === undefined ? {} : { preferred }),
  };
}

interface Lapse {
  readonly hasLapsed: boolean;
  readonly dates: Pick<InterventionResult, 'latestEvent' | 'lapsesOn'>;
}

// A safeguard stands on a dated event and for its days only; without such an event it cannot begin. Of an event
// that is dated loosely the first day counts: what is not known never prolongs a restriction.
function lapseOf({ source, when }: CompiledIntervention, isCalled: boolean, run: Run): Lapse {
  if (source.type !== 'safeguard' || !isCalled) return { hasLapsed: false, dates: {} };
  const { valid } = run;
  const event = when && eventsBehind(callersOf(when, run), valid).latest?.minimum;
  if (event === undefined) return { hasLapsed: true, dates: {} };
  const lapses = event + (source.safeguard?.maximumDays ?? 0);
  const dates = { latestEvent: dateOfDay(event), lapsesOn: dateOfDay(lapses) };
  return { hasLapsed: lapses < valid.assessedOnDay, dates };
}

function reviewOf(
  { reviewAfterDays }: CompiledIntervention['source'],
  { valid }: Run,
): Pick<InterventionResult, 'reviewOn'> {
  return reviewAfterDays === undefined ? {} : { reviewOn: addDays(valid.document.assessedOn, reviewAfterDays) };
}

function decided(condition: CompiledIntervention['when'], run: Run): Reasoned | undefined {
  return condition === undefined ? undefined : run.decide(condition);
}

type Hooks = Pick<InterventionResult, 'calledForBy' | 'unknownHooks'>;

function needOf({ source }: CompiledIntervention, when: Reasoned | undefined, hooks: Hooks): Need {
  if (source.type === 'entitlement') return 'yes';
  if (when !== undefined) return when.result === 'unknown' ? 'possible' : when.result === 'true' ? 'yes' : 'no';
  if (source.hooks === undefined || source.hooks.length === 0 || hooks.calledForBy.length > 0) return 'yes';
  return hooks.unknownHooks.length > 0 ? 'possible' : 'no';
}

function obstacleOf(capacity: string | undefined, against: Reasoned | undefined, { valid }: Run): Obstacle {
  if (against?.result === 'true') return 'contraindicated';
  if (against?.result === 'unknown') return 'possibly_contraindicated';
  if (capacity === undefined) return 'none';
  const offers = valid.document.facility?.offers;
  if (offers === undefined || !Object.hasOwn(offers, capacity)) return 'unknown';
  return offers[capacity] === true ? 'none' : 'unavailable_here';
}
