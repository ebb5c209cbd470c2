import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Guard, Outcome } from '../outcomes.js';
import type { CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { isRiskConduct } from './conduct-only.js';
import { type Flow, type FlowCheck, indicatorRead, type Read, readsOf, restingOn } from './flow.js';
import { onHearsay } from './hearsay.js';
import { type Supposed, supposing } from './supposing.js';

/**
 * Who has done nothing in custody, or nothing that anyone saw or a court found: without a final conviction no outcome
 * on risk rises, and what was adjudicated, with everything else that is known, never reaches the top (R2, R4, R11).
 * Outcomes that only needs and protection bear on are about help, and need no such guard.
 */
export const levelsWithoutConduct: FlowCheck = (flow, context) => {
  const cases = [{ atLowest: isRiskConduct }, onHearsay(context)].flatMap((conduct) =>
    [false, true].map((convicted) => ({
      convicted,
      code:
        'heard' in conduct ? ('instrument.level-on-hearsay' as const) : ('instrument.level-without-conduct' as const),
      supposed: supposing({ ...conduct, convicted }, context),
    })),
  );
  const ofHelp = outcomesOfHelp(flow, context);
  const bounding = upperBounds(context);
  return located(context.document.outcomes, '/outcomes')
    .filter(({ part }) => !ofHelp.has(part.id))
    .flatMap(({ part, pointer }) => {
      const [first] = cases.flatMap((one) => openLevel({ part, pointer }, one, bounding.get(part.id) ?? []));
      return first === undefined ? [] : [first];
    });
};

/** The guards that bound an outcome from above, by outcome. */
function upperBounds({ document }: CheckContext): ReadonlyMap<string, readonly Located<Guard>[]> {
  const byOutcome = new Map<string, Located<Guard>[]>();
  for (const guard of located(document.guards, '/guards')) {
    const { atMost, outcome } = guard.part;
    if (atMost === undefined) continue;
    const guards = byOutcome.get(outcome);
    if (guards === undefined) byOutcome.set(outcome, [guard]);
    else guards.push(guard);
  }
  return byOutcome;
}

interface Case {
  readonly convicted: boolean;
  readonly code: 'instrument.level-without-conduct' | 'instrument.level-on-hearsay';
  readonly supposed: Supposed;
}

function openLevel(
  { part: { id: outcome, levels }, pointer }: Located<Outcome>,
  { convicted, code, supposed }: Case,
  guards: readonly Located<Guard>[],
): readonly InstrumentIssue[] {
  const truths = guards.map(({ part, pointer: at }) => ({ part, truth: supposed(`${at}/when`) }));
  // A condition that is broken is told elsewhere.
  if (truths.some(({ truth }) => truth === undefined)) return [];
  const bounds = truths.filter(({ truth }) => truth === true).map(({ part }) => placeOf(part, levels));
  const open = Math.min(levels.length - 1, ...bounds);
  const allowed = convicted ? Math.max(0, levels.length - 2) : 0;
  if (open <= allowed) return [];
  const facts = { outcome, level: idAt(levels, open), allowed: idAt(levels, allowed), convicted };
  return [instrumentIssue(code, pointer, facts)];
}

/** The place of a guard's upper bound; a level that the outcome lacks dangles and bounds as the lowest one. */
function placeOf({ atMost }: Guard, levels: Outcome['levels']): number {
  return Math.max(
    0,
    levels.findIndex(({ id }) => id === atMost),
  );
}

function idAt(levels: Outcome['levels'], place: number): string {
  return levels[place]?.id ?? '';
}

/** Outcomes that a need bears on and no risk: not by its own word, not as necessary, not through a guard. */
function outcomesOfHelp(flow: Flow, { document, index }: CheckContext): ReadonlySet<string> {
  const isRisk = (read: Read): boolean => indicatorRead(read, index)?.direction === 'risk';
  const risky = restingOn(flow, isRisk);
  const readsRisk = (read: Read): boolean => risky.has(read.name) || isRisk(read);
  const named = (direction: string): readonly string[] =>
    document.indicators.filter((one) => one.direction === direction).flatMap(({ outcomes = [] }) => outcomes);
  const guarded = (document.guards ?? []).filter(({ id }) => readsOf(flow, 'guard', id).some(readsRisk));
  const onRisk = new Set([...named('risk'), ...guarded.map(({ outcome }) => outcome)]);
  return new Set(named('need').filter((id) => !onRisk.has(id) && !readsOf(flow, 'outcome', id).some(readsRisk)));
}
