import { levelAt } from '../../compile/condition-table.js';
import { distinct } from '../../assessment/independence.js';
import {
  notApplicable,
  type AdmittedRating,
  type ReadEvidence,
  type ValidAssessment,
} from '../../assessment/valid-assessment.js';
import type { CompiledIndicator } from '../../compile/compiled-instrument.js';
import { nameSource } from '../../compile/name-source.js';
import type { Reasoned } from '../../compile/reasoned.js';
import { type EvidenceMinimum, type Standing, standings } from '../../instrument/indicators.js';
import type { ConditionReason, EvidenceLacking, Lacking, MissingRating } from '../explanation.js';
import type { State } from '../state.js';
import { decisiveComparisons, namesRead } from './comparisons.js';

/** Why a condition came out as it did: what decided, and the ratings that it misses. */
export function conditionReason({ result, trace }: Reasoned, state: State): ConditionReason {
  const comparisons = decisiveComparisons(trace);
  const names = [...new Set(comparisons.flatMap(namesRead))];
  const missing = [...missingRatings(indicatorsRead(names, state), state), ...missingAxes(axesNamed(names), state)];
  return { result, comparisons, missing };
}

/** The axes among names, as lists of what is not known name them. */
export function axesNamed(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => (name.startsWith('axes.') ? [name.slice('axes.'.length)] : []));
}

/** Those of some axes that were not given, though their indicators have levels; in the instrument's order. */
export function missingAxes(ids: readonly string[], { compiled, valid: { levels } }: State): readonly MissingRating[] {
  return compiled.indicators.flatMap(({ id: indicator, index, axes }) => {
    const open = axes.filter(({ id, index: slot }) => ids.includes(id) && levelAt(levels, slot) < 0);
    if (levelAt(levels, index) < 0) return [];
    return open.map(({ source }): MissingRating => ({ indicator, axis: source.id, class: 'unknown' }));
  });
}

function indicatorsRead(names: readonly string[], { compiled }: State): readonly CompiledIndicator[] {
  const sources = names.flatMap((name) => nameSource(name, compiled) ?? []);
  return [...new Set(sources.flatMap((source) => ('indicator' in source ? [source.indicator] : [])))];
}

/** Those of some indicators that have no level, each with what it lacks. */
export function missingRatings(indicators: readonly CompiledIndicator[], { valid }: State): readonly MissingRating[] {
  return indicators.flatMap((indicator) => {
    const level = levelAt(valid.levels, indicator.index);
    if (level >= 0) return [];
    // INVARIANT: every indicator was admitted, rated or not.
    const { setAside, given, nonRating } = valid.admitted[indicator.index] as AdmittedRating;
    return [
      {
        indicator: indicator.id,
        class: level === notApplicable ? ('not_applicable' as const) : ('unknown' as const),
        ...(nonRating === undefined ? {} : { nonRating }),
        ...(setAside === undefined || given === undefined ? {} : { given }),
        ...(setAside === undefined ? {} : { setAside }),
        ...lacking(indicator, valid),
      },
    ];
  });
}

/** What a level that was set aside lacks; nothing for one set aside for another reason than evidence. */
function lacking(indicator: CompiledIndicator, valid: ValidAssessment): { readonly lacks?: EvidenceLacking } {
  const rating = valid.admitted[indicator.index];
  const level = indicator.scale.indexOfLevel.get(rating?.given ?? '');
  if (rating?.setAside === undefined || rating.class !== 'unknown' || level === undefined) return {};
  return {
    lacks: {
      ...evidenceLacking(indicator, level, rating.supporting),
      ...windowLacking(indicator, level, rating.observedDays),
    },
  };
}

function evidenceLacking(
  { minimum, source, scale }: CompiledIndicator,
  level: number,
  supporting: readonly ReadEvidence[],
): EvidenceLacking {
  const needs = minimum[level];
  if (needs === undefined) return {};
  const isTopOfRisk = source.direction === 'risk' && level === scale.levels.length - 1;
  const onlyPrisoners = supporting.length > 0 && supporting.every(({ kind }) => kind === 'prisoner_word');
  return {
    ...countsLacking(needs, supporting),
    ...standingLacking(supporting, needs.standing),
    ...(needs.words && !supporting.some(({ hasWords }) => hasWords) ? { words: true } : {}),
    ...(isTopOfRisk && onlyPrisoners ? { prisonerWordAlone: true } : {}),
  };
}

function countsLacking(
  needs: Required<EvidenceMinimum>,
  supporting: readonly ReadEvidence[],
): Pick<EvidenceLacking, 'items' | 'sources' | 'events'> {
  const items = countLacking(supporting.length, needs.items);
  const sources = countLacking(distinct(supporting.map(({ origin }) => origin)), needs.sources);
  const events = countLacking(distinct(supporting.map(({ event }) => event)), needs.events);
  return { ...(items && { items }), ...(sources && { sources }), ...(events && { events }) };
}

function countLacking(has: number, needs = 0): Lacking | undefined {
  return has < needs ? { has, needs } : undefined;
}

// The weakest standing asks for nothing, not even for a piece of evidence.
function standingLacking(supporting: readonly ReadEvidence[], needs: Standing): Pick<EvidenceLacking, 'standing'> {
  const firmest = Math.max(-1, ...supporting.map(({ standing }) => standings.indexOf(standing)));
  if (needs === 'alleged' || firmest >= standings.indexOf(needs)) return {};
  const has = standings[firmest];
  return { standing: has === undefined ? { needs } : { has, needs } };
}

function windowLacking(
  { source }: CompiledIndicator,
  level: number,
  observed = 0,
): Pick<EvidenceLacking, 'windowDays'> {
  const { direction, window } = source;
  const isAsked = direction === 'risk' ? level === 0 : direction === 'protective' && level > 0;
  const windowDays = isAsked ? countLacking(observed, window?.minimumDays) : undefined;
  return windowDays === undefined ? {} : { windowDays };
}
