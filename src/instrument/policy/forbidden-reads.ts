import { protectedSubjects } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { ForbiddenReason } from '../policy-issues.js';
import type { Measure } from '../measures.js';
import type { CheckContext } from '../integrity/check.js';
import { isReadElsewhere } from './inputs.js';
import { type FlowCheck, indicatorRead, pathOnward, type Read, type Source, sourceOf } from './flow.js';

/** What one place may read. */
interface Permit {
  readonly facts: readonly string[];
  /** Facts about who a person is: the subjects that it may read. */
  readonly protectedFacts?: readonly string[];
  readonly age?: boolean;
  /** Legal status, be it the history or a fact about it. */
  readonly legal?: boolean;
  /** Ratings, evidence and everything derived from them. */
  readonly ratings?: boolean;
  /** Indicators that are recorded only. */
  readonly neutral?: boolean;
  /** Bands and totals, which stand for a level. */
  readonly levels?: boolean;
}

const scored: Permit = { facts: ['scored'], ratings: true, levels: true };
const noted: Permit = { ...scored, neutral: true };
const deciding: Permit = { facts: ['scored'], ratings: true, legal: true };
const responsive: Permit = { facts: ['responsivity', 'scored'], protectedFacts: protectedSubjects };
const gating: Permit = { facts: ['gate'], protectedFacts: ['age'], age: true };

const permits: { readonly [Place in Read['place']]: Permit } = {
  measure: scored,
  banding: scored,
  outcome: scored,
  flag: scored,
  review: noted,
  guard: { ...scored, legal: true },
  mitigator: { ...noted, legal: true },
  need: deciding,
  contraindication: deciding,
  gate: gating,
  preference: responsive,
  accommodation: { ...responsive, ratings: true, neutral: true, levels: true },
  constraint: { facts: ['scored', 'gate', 'responsivity'], legal: true, ratings: true },
};

/**
 * Laws 6 and 10: who a person is changes nothing, what is recorded only raises nothing, and a level never decides
 * whether something is offered. Everything that passes something on is held to the strictest permit, so that what
 * reaches a level, a flag or an intervention was refused at the first step of its way.
 */
export const forbiddenReads: FlowCheck = (flow, context) => {
  const isLevel = (read: Read): boolean => isBandOrTotal(read, context);
  const levels = new Set(flow.reads.filter(isLevel).map(({ into }) => into));
  return flow.reads.flatMap((read): readonly InstrumentIssue[] => {
    const reason = reasonAgainst(read, { context, standsForLevel: isLevel(read) || levels.has(read.name) });
    if (reason === undefined) return [];
    const { name, place, pointer } = read;
    const path = pathOnward(read, flow, context.index);
    return [instrumentIssue('instrument.forbidden-read', pointer, { name, reason, place, path })];
  });
};

interface Circumstances {
  readonly context: CheckContext;
  readonly standsForLevel: boolean;
}

function reasonAgainst(read: Read, { context, standsForLevel }: Circumstances): ForbiddenReason | undefined {
  const permit = permitOf(read, context);
  const source = sourceOf(read, context.index);
  const reason = source === undefined ? undefined : refusal(source, permit);
  if (reason !== undefined) return reason;
  if (permit.neutral !== true && isNeutral(read, context)) return 'neutral-indicator';
  return standsForLevel && permit.levels !== true ? 'level' : undefined;
}

/**
 * Of a facility all is read but who the people in it are. The sex that someone states, and legal status, may take the
 * levels away (an instrument that was made for others, no level before a judgment), never the offers.
 */
function permitOf({ place, owner }: Read, { document }: CheckContext): Permit {
  if (document.subject === 'facility')
    return { facts: permits[place].facts, ratings: true, neutral: true, levels: true };
  if (place !== 'gate') return permits[place];
  const gate = document.population?.gates?.find(({ id }) => id === owner);
  return gate?.effect === 'no_level' ? { ...gating, protectedFacts: ['age', 'sex'], legal: true } : gating;
}

function refusal(source: Source, permit: Permit): ForbiddenReason | undefined {
  switch (source.kind) {
    case 'fact':
      return factRefusal(source, permit);
    case 'age':
      return permit.age === true ? undefined : 'age';
    case 'legal':
      return legalRefusal(permit);
    case 'indicator':
    case 'completeness':
    case 'derived':
      return permit.ratings === true ? undefined : 'not-for-this-place';
  }
}

function legalRefusal(permit: Permit): ForbiddenReason | undefined {
  if (permit.legal === true) return undefined;
  return permit === gating ? 'who-is-assessed' : 'legal-status';
}

/** The rating, the evidence, or whether there is a rating, of an indicator that is recorded only. */
function isNeutral({ name }: Read, { index }: CheckContext): boolean {
  const indicator = indicatorRead({ name: name.replace(/^is_rated\./, 'ratings.') }, index);
  return indicator !== undefined && (indicator.direction ?? 'neutral') === 'neutral';
}

function isBandOrTotal({ name }: Read, { index }: CheckContext): boolean {
  const [space, id = ''] = name.split('.');
  if (space === 'facts') return isReadElsewhere(name, index);
  if (space !== 'measures') return space === 'bands';
  const kind = index.measures.get(id)?.part.kind;
  return kind !== undefined && !noTotals.includes(kind);
}

/** Numbers that say how many, how much at the least, or how long, and stand for no level. */
const noTotals: readonly Measure['kind'][] = ['count', 'count_by_level', 'minimum', 'maximum', 'median', 'duration'];

const byRole: { readonly [role: string]: ForbiddenReason } = {
  scored: 'not-for-this-place',
  gate: 'gate-fact',
  responsivity: 'responsivity-fact',
  monitoring: 'monitoring-fact',
};

function factRefusal({ role, about }: Source & { kind: 'fact' }, permit: Permit): ForbiddenReason | undefined {
  const isProtected = about !== undefined && (protectedSubjects as readonly string[]).includes(about);
  if (isProtected && permit.protectedFacts?.includes(about) !== true) return 'protected-subject';
  if (!permit.facts.includes(role)) return byRole[role];
  return about === 'legal_status' ? legalRefusal(permit) : undefined;
}
