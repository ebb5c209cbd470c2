import type { Axis, Indicator, Scale } from '../indicators.js';
import { notApplicableReasons } from '../indicators.js';
import type { Selection } from '../measures.js';
import type { InstrumentDocument } from '../document.js';
import type { DocumentIndex } from './document-index.js';

type Parts = Pick<InstrumentDocument, 'indicators' | 'scales' | 'stages'>;

/** The indicators that a selection names, in document order; every part given must hold. */
export function selected(selection: Selection, { indicators }: Pick<Parts, 'indicators'>): readonly Indicator[] {
  const named = selection.indicators && new Set(selection.indicators);
  return indicators.filter(
    (indicator) =>
      (named?.has(indicator.id) ?? true) &&
      (selection.domain === undefined || selection.domain === indicator.domain) &&
      (selection.direction === undefined || selection.direction === (indicator.direction ?? 'neutral')),
  );
}

/** The scale of an indicator: its own, or the instrument's first; `undefined` when its id names none. */
export function scaleOf({ scale }: Indicator, index: DocumentIndex): Scale | undefined {
  if (scale !== undefined) return index.scales.get(scale)?.part;
  const [first] = index.scales.values();
  return first?.part;
}

/** The axis of an indicator with an id. */
export function axisOf({ axes = [] }: Indicator, axis: string): Axis | undefined {
  return axes.find(({ id }) => id === axis);
}

/** The scale of what is read of an indicator: that of an axis where one is named; `undefined` when there is none. */
export function scaleRead(indicator: Indicator, axis: string | undefined, index: DocumentIndex): Scale | undefined {
  if (axis === undefined) return scaleOf(indicator, index);
  const scale = axisOf(indicator, axis)?.scale;
  return scale === undefined ? undefined : index.scales.get(scale)?.part;
}

/** What a part reads of an indicator, as conditions name it. */
export function ratedName(indicator: string, axis: string | undefined): string {
  return axis === undefined ? `ratings.${indicator}` : `axes.${indicator}.${axis}`;
}

/** Whether an assessment can find an indicator not applicable: allowed by its list, not due yet, or closed. */
export function mayBeNotApplicable(indicator: Indicator, { stages }: Parts, index: DocumentIndex): boolean {
  const allowed = indicator.nonRatings ?? scaleOf(indicator, index)?.nonRatings ?? [];
  if (indicator.membership === true) return true;
  if (allowed.some((reason) => (notApplicableReasons as readonly string[]).includes(reason))) return true;
  return indicator.stage !== undefined && indicator.stage !== stages?.[0]?.id;
}
