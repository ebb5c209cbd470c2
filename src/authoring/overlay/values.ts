import type { LimitValue, Reweight, SetLimit } from './document.js';
import type { OverlayFindings } from './issues.js';
import { overlayIssue } from './issues.js';
import { type Draft, draftOf, type DraftObject, stepsOf } from './place.js';
import { entriesOf, reachPart, reachValue, type Run, tellIdle, type Written } from './run.js';

const weighed = new Set(['scales', 'measures', 'bandings']);

/** Keys that a weight, points or a cut-off stand behind. */
const weights = new Set(['weight', 'points', 'cutOff']);

function isWeight(place: string): boolean {
  const steps = stepsOf(place);
  const [holder, key] = steps.slice(-2);
  return weighed.has(steps[0] ?? '') && (weights.has(key ?? '') || holder === 'points');
}

/** Keys that a limit stands behind. */
const limits = new Set([
  ...['days', 'minutes', 'minimumAge', 'horizonDays', 'withinDays', 'firstAfterDays', 'thenAfterDays'],
  ...['expiresAfterDays', 'reviewAfterDays', 'maximumDays', 'minimumDays', 'lookBackDays'],
  ...['items', 'sources', 'events', 'standing', 'words', 'kinds', 'raters', 'minimumRated'],
]);

function isLimit(place: string): boolean {
  return limits.has(stepsOf(place).at(-1) ?? '');
}

/** Other weights, points and cut-offs. */
export function reweight({ values }: Reweight, at: string, run: Run): void {
  for (const entry of entriesOf(values, `${at}/values`, run)) {
    setValue(entry, { isFit: isWeight, misfit: 'overlay.not-a-weight' }, run);
  }
}

/** Other limits. */
export function setLimit({ values }: SetLimit, at: string, run: Run): void {
  for (const entry of entriesOf(values, `${at}/values`, run)) {
    setValue(entry, { isFit: isLimit, misfit: 'overlay.not-a-limit' }, run);
  }
}

interface Kind {
  readonly isFit: (place: string) => boolean;
  readonly misfit: keyof OverlayFindings & ('overlay.not-a-weight' | 'overlay.not-a-limit');
}

function setValue([written, value]: readonly [Written, LimitValue], { isFit, misfit }: Kind, run: Run): void {
  const { place, pointer } = written;
  const spot = reachPart(written, run);
  if (spot === undefined) return;
  if (!isFit(place)) {
    run.issues.push(overlayIssue(misfit, pointer, { place }));
    return;
  }
  // A level or a choice that has no points cannot be given some: its table would be another one.
  const isInTable = stepsOf(place).at(-2) === 'points';
  if (isInTable && reachValue(spot, written, run) === undefined) return;
  if (isSame(spot.value, value)) {
    tellIdle(pointer, place, run);
    return;
  }
  (spot.holder as DraftObject)[spot.key] = draftOf(value);
  run.touched.push(written);
}

function isSame(before: Draft | undefined, value: LimitValue): boolean {
  return JSON.stringify(before) === JSON.stringify(value);
}
