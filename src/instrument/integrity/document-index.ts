import { appendPointer, pointerOf } from '../../kernel/pointer.js';
import type { InstrumentDocument, Role, Stage } from '../document.js';
import type { Fact } from '../facts.js';
import type { Domain, Indicator, Scale } from '../indicators.js';
import type { LinkedInput } from '../inputs.js';
import type { IdKind } from '../issues.js';
import type { Intervention } from '../interventions.js';
import type { Banding } from '../bandings.js';
import type { Measure } from '../measures.js';
import type { Flag, Outcome } from '../outcomes.js';
import type { Reference } from '../texts.js';

/** A part of the document and where it stands. */
export interface Located<Part> {
  readonly part: Part;
  readonly pointer: string;
}

/** Parts by id, in document order; of several with one id the first. */
export type ById<Part> = ReadonlyMap<string, Located<Part>>;

/** What ids of an instrument lead to. */
export interface DocumentIndex {
  readonly indicators: ById<Indicator>;
  readonly scales: ById<Scale>;
  readonly domains: ById<Domain>;
  readonly inputs: ById<LinkedInput>;
  readonly facts: ById<Fact>;
  readonly measures: ById<Measure>;
  readonly bandings: ById<Banding>;
  readonly flags: ById<Flag>;
  readonly outcomes: ById<Outcome>;
  readonly stages: ById<Stage>;
  readonly roles: ById<Role>;
  readonly references: ById<Reference>;
  readonly interventions: ById<Intervention>;
}

/** Resolves the ids of an instrument. */
export function indexDocument(document: InstrumentDocument): DocumentIndex {
  return {
    indicators: byId(document.indicators, '/indicators'),
    scales: byId(document.scales, '/scales'),
    domains: byId(document.domains, '/domains'),
    inputs: byId(document.inputs, '/inputs'),
    facts: byId(document.facts, '/facts'),
    measures: byId(document.measures, '/measures'),
    bandings: byId(document.bandings, '/bandings'),
    flags: byId(document.flags, '/flags'),
    outcomes: byId(document.outcomes, '/outcomes'),
    stages: byId(document.stages, '/stages'),
    roles: byId(document.roles, '/roles'),
    references: byId(document.references, '/references'),
    interventions: byId(document.interventions, '/interventions'),
  };
}

/** The elements of a list, each with its pointer. */
export function located<Part>(parts: readonly Part[] | undefined, at: string): readonly Located<Part>[] {
  return (parts ?? []).map((part, place) => ({ part, pointer: appendPointer(at, place) }));
}

/** Every list of the document whose elements have ids of their own, with the kind of thing they name. */
export function idLists(document: InstrumentDocument): readonly IdList[] {
  const { conclusions, population, review, validity } = document;
  return [
    ...topLevel(document),
    { kind: 'gate', parts: population?.gates, pointer: '/population/gates' },
    { kind: 'ending-event', parts: validity?.endingEvents, pointer: '/validity/endingEvents' },
    { kind: 'conclusion-reason', parts: conclusions?.reasons, pointer: '/conclusions/reasons' },
    { kind: 'review-rule', parts: review?.rules, pointer: '/review/rules' },
    ...document.scales.map((part, place) => inner('level', part.levels, pointerOf('scales', place, 'levels'))),
    ...(document.outcomes ?? []).map((part, place) =>
      inner('outcome-level', part.levels, pointerOf('outcomes', place, 'levels')),
    ),
    ...(document.bandings ?? []).flatMap(({ bands, adjustments }, place) => [
      inner('band', bands, pointerOf('bandings', place, 'bands')),
      inner('adjustment', adjustments, pointerOf('bandings', place, 'adjustments')),
    ]),
    ...document.indicators.map(({ axes }, place) => inner('axis', axes, pointerOf('indicators', place, 'axes'))),
    ...(document.facts ?? []).flatMap((fact, place) => ofFact(fact, pointerOf('facts', place))),
  ];
}

/** A list of parts with ids. */
export interface IdList {
  readonly kind: IdKind;
  readonly parts: readonly { readonly id: string }[] | undefined;
  readonly pointer: string;
}

function topLevel(document: InstrumentDocument): readonly IdList[] {
  return topLevelKinds.map(([key, kind]) => ({ kind, parts: document[key], pointer: `/${key}` }));
}

const topLevelKinds = [
  ['stages', 'stage'],
  ['roles', 'role'],
  ['outcomes', 'outcome'],
  ['references', 'reference'],
  ['inputs', 'linked-input'],
  ['facts', 'fact'],
  ['scales', 'scale'],
  ['domains', 'domain'],
  ['indicators', 'indicator'],
  ['measures', 'measure'],
  ['bandings', 'banding'],
  ['flags', 'flag'],
  ['guards', 'guard'],
  ['mitigators', 'mitigator'],
  ['constraints', 'constraint'],
  ['interventions', 'intervention'],
  ['accommodations', 'accommodation'],
] as const satisfies readonly (readonly [keyof InstrumentDocument, IdKind])[];

function inner(kind: IdKind, parts: IdList['parts'], pointer: string): IdList {
  return { kind, parts, pointer };
}

function ofFact(fact: Fact, at: string): readonly IdList[] {
  if (fact.type === 'choice') return [{ kind: 'choice', parts: fact.choices, pointer: `${at}/choices` }];
  if (fact.type !== 'list') return [];
  const pointer = `${at}/fields`;
  const choices = fact.fields.map((field, place): IdList | undefined =>
    field.type === 'choice'
      ? { kind: 'choice', parts: field.choices, pointer: `${pointer}${pointerOf(place, 'choices')}` }
      : undefined,
  );
  return [{ kind: 'field', parts: fact.fields, pointer }, ...choices.filter((list) => list !== undefined)];
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[] | undefined, at: string): ById<Part> {
  const found = new Map<string, Located<Part>>();
  for (const one of located(parts, at)) {
    if (!found.has(one.part.id)) found.set(one.part.id, one);
  }
  return found;
}
