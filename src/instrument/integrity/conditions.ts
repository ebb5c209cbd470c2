import type { Declarations } from '../../expression/grammar.js';
import { parseExpression } from '../../expression/parse-expression.js';
import { referencesOf } from '../../expression/references.js';
import type { Banding } from '../bandings.js';
import type { InstrumentDocument } from '../document.js';
import type { Intervention } from '../interventions.js';
import type { Condition } from '../outcomes.js';
import type { InstrumentIssue } from '../issues.js';
import type { ConditionSite, Place } from './check.js';
import { type Located, located } from './document-index.js';
import type { Measure } from '../measures.js';

/** The conditions of a document, read, and what is wrong with them. */
export interface ReadConditions {
  readonly conditions: readonly ConditionSite[];
  readonly issues: readonly InstrumentIssue[];
}

/** Reads every condition of an instrument: grammar, names, types, what may be read where. */
export function readConditions(document: InstrumentDocument, declarations: Declarations): ReadConditions {
  const issues: InstrumentIssue[] = [];
  const conditions = written(document).map(({ place, owner, pointer, condition }): ConditionSite => {
    const read = parseExpression(condition, { declarations, expected: 'boolean', context: place, pointer });
    for (const issue of read.issues) issues.push(issue);
    if (!read.ok) return { place, owner, pointer, references: [] };
    return { place, owner, pointer, node: read.value, references: referencesOf(read.value) };
  });
  return { conditions, issues };
}

interface Written {
  readonly place: Place;
  readonly owner: string;
  readonly pointer: string;
  readonly condition: Condition;
}

function written(document: InstrumentDocument): readonly Written[] {
  return [
    ...rules('gate', document.population?.gates, '/population/gates'),
    ...located(document.measures, '/measures').flatMap(ofMeasure),
    ...located(document.bandings, '/bandings').flatMap(ofBanding),
    ...rules('flag', document.flags, '/flags'),
    ...rules('guard', document.guards, '/guards'),
    ...rules('mitigator', document.mitigators, '/mitigators'),
    ...rules('constraint', document.constraints, '/constraints'),
    ...located(document.interventions, '/interventions').flatMap(({ part, pointer }) => ofIntervention(part, pointer)),
    ...rules('accommodation', document.accommodations, '/accommodations'),
    ...rules('review', document.review?.rules, '/review/rules'),
  ];
}

function rules(
  place: Place,
  parts: readonly { readonly id: string; readonly when: Condition }[] | undefined,
  at: string,
): readonly Written[] {
  return located(parts, at).map(({ part, pointer }) => ({
    place,
    owner: part.id,
    pointer: `${pointer}/when`,
    condition: part.when,
  }));
}

function ofMeasure({ part: measure, pointer }: Located<Measure>): readonly Written[] {
  if (measure.kind !== 'weighted_sum') return [];
  return located(measure.terms, `${pointer}/terms`).flatMap(({ part: { when }, pointer: at }): readonly Written[] =>
    when === undefined ? [] : [{ place: 'term', owner: measure.id, pointer: `${at}/when`, condition: when }],
  );
}

function ofBanding({ part: { id, adjustments }, pointer }: Located<Banding>): readonly Written[] {
  return rules('adjustment', adjustments, `${pointer}/adjustments`).map((each) => ({ ...each, owner: id }));
}

const conditionKeys = [
  ['when', 'need'],
  ['contraindicatedWhen', 'contraindication'],
  ['preferredWhen', 'preference'],
] as const;

function ofIntervention(part: Intervention, pointer: string): readonly Written[] {
  return conditionKeys.flatMap(([key, place]) => {
    const condition = part[key];
    return condition === undefined ? [] : [{ place, owner: part.id, pointer: `${pointer}/${key}`, condition }];
  });
}
