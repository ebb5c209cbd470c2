import type { Issue } from '../../kernel/issue.js';
import { protectedSubjects } from '../indicators.js';
import { type ForbiddenReason, instrumentIssue } from '../issues.js';
import { type FlowCheck, pathOnward, type Read, type Source, sourceOf } from './flow.js';

/** What one place may read. */
interface Permit {
  readonly facts: readonly string[];
  /** Facts about who a person is. */
  readonly protectedFacts?: boolean;
  readonly age?: boolean;
  readonly legal?: boolean;
  /** Ratings, evidence and everything derived from them. */
  readonly ratings?: boolean;
}

const scored: Permit = { facts: ['scored'], ratings: true };
const scoredAndLegal: Permit = { ...scored, legal: true };
const responsive: Permit = { facts: ['responsivity', 'scored'], protectedFacts: true };

const permits: { readonly [Place in Read['place']]: Permit } = {
  measure: scored,
  banding: scored,
  flag: scored,
  review: scored,
  guard: scoredAndLegal,
  mitigator: scoredAndLegal,
  need: scoredAndLegal,
  contraindication: scoredAndLegal,
  gate: { facts: ['gate'], protectedFacts: true, age: true, legal: true },
  preference: responsive,
  accommodation: { ...responsive, ratings: true },
  constraint: {
    facts: ['scored', 'gate', 'responsivity'],
    protectedFacts: true,
    age: true,
    legal: true,
    ratings: true,
  },
};

/**
 * Law 6: who a person is changes nothing. Everything that passes something on is held to the strictest permit,
 * so that what reaches a level, a flag or an intervention was refused at the first step of its way.
 */
export const forbiddenReads: FlowCheck = (flow, context) =>
  flow.reads.flatMap((read): readonly Issue[] => {
    const source = sourceOf(read, context.index);
    const reason = source === undefined ? undefined : refusal(source, permits[read.place]);
    if (reason === undefined) return [];
    const { name, place, pointer } = read;
    const path = pathOnward(read, flow, context.index);
    return [instrumentIssue('instrument.forbidden-read', pointer, { name, reason, place, path })];
  });

function refusal(source: Source, permit: Permit): ForbiddenReason | undefined {
  switch (source.kind) {
    case 'fact':
      return factRefusal(source, permit);
    case 'age':
      return permit.age === true ? undefined : 'age';
    case 'legal':
      return permit.legal === true ? undefined : 'legal-status';
    case 'indicator':
    case 'completeness':
    case 'derived':
      return permit.ratings === true ? undefined : 'not-for-this-place';
  }
}

const byRole: { readonly [role: string]: ForbiddenReason } = {
  scored: 'not-for-this-place',
  gate: 'gate-fact',
  responsivity: 'responsivity-fact',
  monitoring: 'monitoring-fact',
};

function factRefusal({ role, about }: Source & { kind: 'fact' }, permit: Permit): ForbiddenReason | undefined {
  const isProtected = about !== undefined && (protectedSubjects as readonly string[]).includes(about);
  if (isProtected && permit.protectedFacts !== true) return 'protected-subject';
  return permit.facts.includes(role) ? undefined : byRole[role];
}
