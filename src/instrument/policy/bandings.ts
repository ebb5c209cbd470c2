import { decimalOfNumber, decimalText } from '../../kernel/decimal-text.js';
import { compare, type Decimal, multiply } from '../../kernel/decimal.js';
import type { Direction, Indicator } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Banding, IndicatorTerm, Measure, Term } from '../measures.js';
import type { CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { measureRanges } from '../integrity/measure-range.js';
import { type MeasureRange, pointsOf } from '../integrity/range-scope.js';
import { scaleOf } from '../integrity/select.js';
import { isRiskConduct } from './conduct-only.js';
import { type Flow, type FlowCheck, indicatorRead, readsOf } from './flow.js';

/**
 * Bands over a measure say how highly something is indicated. Conduct may carry them to the top, and needs may order
 * who is helped first; history, attitudes, facts and missing protection alone never do (R2, R4), and a need never
 * adds to them.
 */
export const bandings: FlowCheck = (flow, context) => {
  const { document, index } = context;
  const ranges = measureRanges(document, index, (one) => isRiskConduct(one) || one.direction === 'need');
  return located(document.bandings, '/bandings').flatMap((banding) => {
    const measure = index.measures.get(banding.part.measure)?.part;
    if (measure === undefined) return [];
    const members = membersOf(measure, flow, context);
    return [...needBesideRisk(banding, members), ...topWithoutConduct(banding, { measure, members, ranges, context })];
  });
};

/** What a measure is made of, sub-scores followed. */
function membersOf({ id }: Measure, flow: Flow, { index }: CheckContext): readonly (Indicator | undefined)[] {
  const met = new Set([id]);
  const members: (Indicator | undefined)[] = [];
  // A set that grows is walked to its end.
  for (const measure of met)
    for (const read of readsOf(flow, 'measure', measure)) {
      const [space, part = ''] = read.name.split('.');
      if (space === 'measures') met.add(part);
      else members.push(indicatorRead(read, index));
    }
  return members;
}

type Members = readonly (Indicator | undefined)[];

function needBesideRisk({ part, pointer }: Located<Banding>, members: Members): readonly InstrumentIssue[] {
  const need = members.find((one) => one?.direction === 'need');
  const risk = members.find((one) => one?.direction === 'risk' && !isRiskConduct(one));
  if (need === undefined || risk === undefined) return [];
  const facts = { measure: part.measure, need: need.id, risk: risk.id };
  return [instrumentIssue('instrument.need-beside-risk', `${pointer}/measure`, facts)];
}

interface Scope {
  readonly measure: Measure;
  readonly members: Members;
  readonly ranges: ReadonlyMap<string, MeasureRange>;
  readonly context: CheckContext;
}

function topWithoutConduct({ part, pointer }: Located<Banding>, scope: Scope): readonly InstrumentIssue[] {
  const { bands, id: banding } = part;
  const range = scope.ranges.get(part.measure)?.range;
  const top = bands.at(-1);
  if (range === undefined || top === undefined || bands.length === 1 || isOfProtection(scope)) return [];
  const cutOff = decimalOfNumber(top.cutOff);
  if (compare(cutOff, range.upper) > 0) return [];
  const facts = { banding, band: top.id, cutOff: decimalText(cutOff), reaches: decimalText(range.upper) };
  return [instrumentIssue('instrument.band-without-conduct', pointer, facts)];
}

/** A measure of protection alone that rises with it: its top says that much protects. */
function isOfProtection({ measure, members, context }: Scope): boolean {
  const protective: Direction = 'protective';
  return (
    members.every((one) => one?.direction === protective) &&
    ('of' in measure || (measure.kind === 'weighted_sum' && measure.terms.every((term) => isRising(term, context))))
  );
}

function isRising(term: Term, context: CheckContext): boolean {
  if (!('indicator' in term) || term.when !== undefined) return false;
  const values = valuesOf(term, context);
  return values.every((value, place) => place === 0 || compare(value, values[place - 1] ?? value) >= 0);
}

function valuesOf({ indicator: id, weight, points }: IndicatorTerm, { index }: CheckContext): readonly Decimal[] {
  const indicator = index.indicators.get(id)?.part;
  const scale = indicator && scaleOf(indicator, index);
  const each = scale === undefined ? [] : pointsOf(scale, points);
  return each.map((value) => multiply(value, decimalOfNumber(weight ?? 1)));
}
