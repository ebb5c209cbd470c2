import type { Audience, InstrumentDocument } from './document.js';
import { type HiddenNames, hiddenNames } from './hidden-names.js';
import type { Intervention } from './interventions.js';
import type { Condition, Guard, Outcome } from './outcomes.js';

/** What one audience may not read of an instrument, and what is left of it. */
export interface LeftFor {
  readonly hidden: HiddenNames;
  /** The instrument without what is hidden and without everything that rests on it. */
  readonly left: InstrumentDocument;
  /** Interventions that rest on something hidden. */
  readonly withoutReason: ReadonlySet<string>;
}

/** What follows for one audience from the instrument alone, so that what is missing says nothing of a person. */
export function leftFor(instrument: InstrumentDocument, audience: Audience): LeftFor {
  const hidden = hiddenNames(instrument, audience);
  const isSilent = (part: Intervention): boolean => interventionRestsOn(part, hidden);
  const isLeftOut = (part: Intervention): boolean => isSilent(part) && !staysTold(part, instrument, audience);
  return {
    hidden,
    left: withoutHidden(instrument, hidden, isLeftOut),
    withoutReason: new Set((instrument.interventions ?? []).filter(isSilent).map(({ id }) => id)),
  };
}

/** Whether an intervention is called for, held up or preferred by something hidden. */
export function interventionRestsOn(part: Intervention, hidden: HiddenNames): boolean {
  const { hooks = [], when, contraindicatedWhen, preferredWhen } = part;
  return hooks.some((id) => hidden.indicators.has(id)) || hidden.isReadBy(when, contraindicatedWhen, preferredWhen);
}

/** What is due to everyone says nothing of anyone; and who carries something out is told what to do, not why. */
function staysTold({ type, responsible }: Intervention, { roles }: InstrumentDocument, audience: Audience): boolean {
  if (type === 'entitlement') return true;
  return responsible !== undefined && roles?.find(({ id }) => id === responsible)?.kind === audience;
}

function withoutHidden(
  instrument: InstrumentDocument,
  hidden: HiddenNames,
  isLeftOut: (part: Intervention) => boolean,
): InstrumentDocument {
  const { disclosure: _disclosure, review, ...rest } = instrument;
  const interventions = kept(instrument.interventions, (part) => !isLeftOut(part));
  const ids = new Set(interventions.map(({ id }) => id));
  const isOpen = ({ when }: { readonly when: Condition }): boolean => !hidden.isReadBy(when);
  return {
    ...rest,
    indicators: kept(instrument.indicators, ({ id }) => !hidden.indicators.has(id)),
    measures: kept(instrument.measures, ({ id }) => !hidden.measures.has(id)),
    bandings: kept(instrument.bandings, ({ id }) => !hidden.bandings.has(id)),
    flags: kept(instrument.flags, ({ id }) => !hidden.flags.has(id)),
    outcomes: kept(instrument.outcomes, (outcome) => !isOutcomeHidden(outcome, instrument.guards, hidden)),
    guards: kept(instrument.guards, isOpen),
    mitigators: kept(instrument.mitigators, isOpen),
    constraints: kept(instrument.constraints, isOpen),
    accommodations: kept(instrument.accommodations, isOpen),
    interventions: interventions.map((part) => amongThemselves(part, ids)),
    ...(review === undefined ? {} : { review: { ...review, rules: kept(review.rules, isOpen) } }),
  };
}

function kept<Part>(parts: readonly Part[] | undefined, isKept: (part: Part) => boolean): readonly Part[] {
  return (parts ?? []).filter(isKept);
}

/** Whether an outcome rests on something hidden: the levels that are left tell what its guards and its necessary indicators say. */
export function isOutcomeHidden(
  { id, necessary }: Outcome,
  guards: readonly Guard[] | undefined,
  { indicators, isReadBy }: HiddenNames,
): boolean {
  const own = kept(guards, ({ outcome }) => outcome === id).map(({ when }) => when);
  return necessary.some((indicator) => indicators.has(indicator)) || isReadBy(...own);
}

function amongThemselves(part: Intervention, ids: ReadonlySet<string>): Intervention {
  const left = (list: readonly string[] | undefined): readonly string[] => kept(list, (id) => ids.has(id));
  return { ...part, after: left(part.after), incompatibleWith: left(part.incompatibleWith) };
}
