import { appendPointer } from '../../kernel/pointer.js';
import type { Banding, TableInput } from '../bandings.js';
import type { Hidden, InstrumentDocument } from '../document.js';
import type { Fact } from '../facts.js';
import type { Indicator } from '../indicators.js';
import type { IdKind } from '../issues.js';
import type { Intervention } from '../interventions.js';
import type { DatePoint, Measure, Selection, Term } from '../measures.js';
import { located } from './document-index.js';

/** A place where the document names something by its id. */
export interface Mention {
  readonly kind: IdKind;
  readonly id: string;
  readonly pointer: string;
}

/** Every mention of something declared once in the instrument; levels and choices are looked up elsewhere. */
export function mentionsOf(document: InstrumentDocument): readonly Mention[] {
  return [
    ...each(document.outcomes, '/outcomes', (part, at) => listed('indicator', part.necessary, `${at}/necessary`)),
    ...each(document.indicators, '/indicators', ofIndicator),
    ...each(document.measures, '/measures', ofMeasure),
    ...each(document.facts, '/facts', ofFact),
    ...one('stage', document.narrative?.formulation?.stage, '/narrative/formulation/stage'),
    ...one('stage', document.narrative?.scenarios?.stage, '/narrative/scenarios/stage'),
    ...listed('role', document.conclusions?.confirmedBy, '/conclusions/confirmedBy'),
    ...listed('reference', document.variantOf?.references, '/variantOf/references'),
    ...each(document.bandings, '/bandings', ofBanding),
    ...each(document.guards, '/guards', (part, at) => one('outcome', part.outcome, `${at}/outcome`)),
    ...each(document.interventions, '/interventions', ofIntervention),
    ...each(document.disclosure?.hidden, '/disclosure/hidden', ofHidden),
    ...withReferences(document),
  ];
}

function each<Part>(
  parts: readonly Part[] | undefined,
  at: string,
  mentions: (part: Part, at: string) => readonly Mention[],
): readonly Mention[] {
  return located(parts, at).flatMap(({ part, pointer }) => mentions(part, pointer));
}

function one(kind: IdKind, id: string | undefined, pointer: string): readonly Mention[] {
  return id === undefined ? [] : [{ kind, id, pointer }];
}

function listed(kind: IdKind, ids: readonly string[] | undefined, at: string): readonly Mention[] {
  return (ids ?? []).map((id, place) => ({ kind, id, pointer: appendPointer(at, place) }));
}

function ofIndicator(part: Indicator, at: string): readonly Mention[] {
  return [
    ...one('domain', part.domain, `${at}/domain`),
    ...one('scale', part.scale, `${at}/scale`),
    ...listed('outcome', part.outcomes, `${at}/outcomes`),
    ...one('stage', part.stage, `${at}/stage`),
    ...each(part.axes, `${at}/axes`, ({ scale }, pointer) => one('scale', scale, `${pointer}/scale`)),
    ...listed('role', part.raters, `${at}/raters`),
  ];
}

function ofMeasure(measure: Measure, at: string): readonly Mention[] {
  if ('of' in measure) return ofSelection(measure.of, `${at}/of`);
  if (measure.kind === 'duration') return [...ofDate(measure.from, `${at}/from`), ...ofDate(measure.to, `${at}/to`)];
  if (measure.kind !== 'weighted_sum') {
    const over = 'over' in measure ? measure.over : undefined;
    return [...one('measure', measure.measure, `${at}/measure`), ...one('measure', over, `${at}/over`)];
  }
  return each(measure.terms, `${at}/terms`, ofTerm);
}

function ofBanding(banding: Banding, at: string): readonly Mention[] {
  const { adjustments } = banding;
  return [
    ...(banding.kind === 'table'
      ? each(banding.inputs, `${at}/inputs`, ofInput)
      : one('measure', banding.measure, `${at}/measure`)),
    ...each(adjustments, `${at}/adjustments`, ({ references }, pointer) =>
      listed('reference', references, `${pointer}/references`),
    ),
  ];
}

function ofFact(fact: Fact, at: string): readonly Mention[] {
  return 'from' in fact ? one('linked-input', fact.from.input, `${at}/from/input`) : [];
}

function ofInput(input: TableInput, at: string): readonly Mention[] {
  if ('banding' in input) return one('banding', input.banding, `${at}/banding`);
  return 'indicator' in input
    ? one('indicator', input.indicator, `${at}/indicator`)
    : one('fact', input.fact, `${at}/fact`);
}

function ofDate(date: DatePoint, at: string): readonly Mention[] {
  return typeof date === 'string' ? [] : one('fact', date.fact, `${at}/fact`);
}

function ofTerm(term: Term, at: string): readonly Mention[] {
  if ('indicator' in term) return one('indicator', term.indicator, `${at}/indicator`);
  if ('fact' in term) return one('fact', term.fact, `${at}/fact`);
  return 'measure' in term ? one('measure', term.measure, `${at}/measure`) : [];
}

function ofSelection({ indicators, domain }: Selection, at: string): readonly Mention[] {
  return [...listed('indicator', indicators, `${at}/indicators`), ...one('domain', domain, `${at}/domain`)];
}

const interventionLists = ['prerequisites', 'after', 'substitutes', 'incompatibleWith'] as const;

function ofIntervention(part: Intervention, at: string): readonly Mention[] {
  return [
    ...listed('indicator', part.hooks, `${at}/hooks`),
    ...interventionLists.flatMap((key) => listed('intervention', part[key], `${at}/${key}`)),
    ...one('role', part.responsible, `${at}/responsible`),
  ];
}

function ofHidden({ indicators, domains }: Hidden, at: string): readonly Mention[] {
  return [...listed('indicator', indicators, `${at}/indicators`), ...listed('domain', domains, `${at}/domains`)];
}

const referring = [
  ...(['outcomes', 'facts', 'indicators', 'measures', 'bandings', 'flags', 'guards'] as const),
  ...(['mitigators', 'interventions'] as const),
];

function withReferences(document: InstrumentDocument): readonly Mention[] {
  return referring.flatMap((key) =>
    each<{ readonly references?: readonly string[] }>(document[key], `/${key}`, (part, at) =>
      listed('reference', part.references, `${at}/references`),
    ),
  );
}
