import { decimalOfNumber, decimalText } from '../../kernel/decimal-text.js';
import { compare, type Decimal, multiply } from '../../kernel/decimal.js';
import type { Direction, Indicator } from '../indicators.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Banding } from '../bandings.js';
import type { IndicatorTerm, Term } from '../measures.js';
import type { CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { pointsOf, type RangeScope } from '../integrity/range-scope.js';
import { scaleRead } from '../integrity/select.js';
import { isRiskConduct } from './conduct-only.js';
import { type Flow, type FlowCheck, indicatorRead, readsOf } from './flow.js';
import type { SupposedBands } from './supposed-bands.js';
import { bandsSupposing } from './supposing.js';

/**
 * Bands say how highly something is indicated. Conduct may carry them to the top, and needs may order who is helped
 * first; history, attitudes, facts and missing protection alone never do (R2, R4), and a need never adds to them.
 */
export const bandings: FlowCheck = (flow, context) => {
  const supposition = { atLowest: (one: Indicator) => isRiskConduct(one) || one.direction === 'need' };
  const { bandsOf, rangeOf } = bandsSupposing(supposition, context);
  return located(context.document.bandings, '/bandings').flatMap((banding) => {
    const members = membersOf(banding.part, flow, context);
    return [...needBesideRisk(banding, members), ...topWithoutConduct(banding, { members, bandsOf, rangeOf, context })];
  });
};

/** What a banding is made of, other bandings and measures followed. */
function membersOf({ id }: Banding, flow: Flow, { index }: CheckContext): readonly (Indicator | undefined)[] {
  const met = new Set([`bands.${id}`]);
  const members: (Indicator | undefined)[] = [];
  // A set that grows is walked to its end.
  for (const name of met) {
    const [space, part = ''] = name.split('.');
    for (const read of readsOf(flow, space === 'bands' ? 'banding' : 'measure', part)) {
      if (/^(?:measures|bands)\./.test(read.name)) met.add(read.name);
      else members.push(indicatorRead(read, index));
    }
  }
  return members;
}

type Members = readonly (Indicator | undefined)[];

function needBesideRisk({ part, pointer }: Located<Banding>, members: Members): readonly InstrumentIssue[] {
  const need = members.find((one) => one?.direction === 'need');
  const risk = members.find((one) => one?.direction === 'risk' && !isRiskConduct(one));
  if (need === undefined || risk === undefined) return [];
  const facts = { banding: part.id, need: need.id, risk: risk.id };
  return [instrumentIssue('instrument.need-beside-risk', pointer, facts)];
}

interface Scope {
  readonly members: Members;
  readonly rangeOf: RangeScope['rangeOf'];
  readonly bandsOf: SupposedBands;
  readonly context: CheckContext;
}

function topWithoutConduct({ part, pointer }: Located<Banding>, scope: Scope): readonly InstrumentIssue[] {
  const { id: banding, bands } = part;
  const top = bands.at(-1);
  if (top === undefined || bands.length === 1 || !scope.bandsOf(banding).includes(top.id)) return [];
  if (isOfProtection(part, scope)) return [];
  const facts = { banding, band: top.id, ...cutOffReached(part, scope) };
  return [instrumentIssue('instrument.band-without-conduct', pointer, facts)];
}

/** Of a table, and of bands that are adjusted, there is no one number to say. */
function cutOffReached(
  banding: Banding,
  { rangeOf }: Scope,
): { readonly cutOff: string | null; readonly reaches: string | null } {
  const range = banding.kind === 'table' ? undefined : rangeOf(banding.measure)?.range;
  const cutOff = banding.kind === 'table' ? undefined : banding.bands.at(-1)?.cutOff;
  if (range === undefined || cutOff === undefined || banding.adjustments !== undefined)
    return { cutOff: null, reaches: null };
  return { cutOff: decimalText(decimalOfNumber(cutOff)), reaches: decimalText(range.upper) };
}

/** Bands of a measure of protection alone that rises with it: the top says that much protects. */
function isOfProtection(banding: Banding, { members, context }: Scope): boolean {
  if (banding.kind === 'table' || banding.adjustments !== undefined) return false;
  const measure = context.index.measures.get(banding.measure)?.part;
  const protective: Direction = 'protective';
  return (
    measure !== undefined &&
    members.every((one) => one?.direction === protective) &&
    ('of' in measure || (measure.kind === 'weighted_sum' && measure.terms.every((term) => isRising(term, context))))
  );
}

function isRising(term: Term, context: CheckContext): boolean {
  if (!('indicator' in term) || term.when !== undefined) return false;
  const values = valuesOf(term, context);
  return values.every((value, place) => place === 0 || compare(value, values[place - 1] ?? value) >= 0);
}

function valuesOf({ indicator: id, axis, weight, points }: IndicatorTerm, { index }: CheckContext): readonly Decimal[] {
  const indicator = index.indicators.get(id)?.part;
  const scale = indicator && scaleRead(indicator, axis, index);
  const each = scale === undefined ? [] : pointsOf(scale, points);
  return each.map((value) => multiply(value, decimalOfNumber(weight ?? 1)));
}
