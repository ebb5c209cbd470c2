import { appendPointer } from '../../kernel/pointer.js';
import type { Suggest } from '../../instrument/suggestions.js';
import { type OverlayIssue, overlayIssue } from './issues.js';
import { issueLimit } from '../../kernel/first-issues.js';
import { type DraftObject, isWithin, type Names, type Nowhere, type Spot, spotAt, stepsOf } from './place.js';

/** A place that a change brought about, and where the overlay says so. */
export interface Touched {
  readonly place: string;
  readonly pointer: string;
}

/** One resolution under way: changes are made to its draft, in their order. */
export interface Run {
  readonly draft: DraftObject;
  /** The one language that the base has words in; `undefined` when it has several: then no text is a plain string. */
  readonly onlyLanguage: string | undefined;
  readonly touched: Touched[];
  /** What changes took away, and which. */
  readonly removed: Touched[];
  readonly issues: OverlayIssue[];
  readonly suggest: Suggest;
  readonly names: Names;
}

/** A place as a change writes it, and where. */
export interface Written {
  readonly place: string;
  readonly pointer: string;
}

/** The entries of a table by place, each with its pointer; none is told as a change of nothing. */
export function entriesOf<Value>(
  table: { readonly [place: string]: Value },
  pointer: string,
  run: Run,
): readonly (readonly [Written, Value])[] {
  const entries = Object.entries(table);
  if (entries.length === 0) tellIdle(pointer, '', run);
  return entries.map(([place, value]) => [{ place, pointer: appendPointer(pointer, place) }, value] as const);
}

/** Tells that a change changes nothing. */
export function tellIdle(pointer: string, change: string, { issues }: Run): void {
  issues.push(overlayIssue('overlay.changes-nothing', pointer, { change }));
}

/** What says who an instrument is, or which law holds for it: said by the overlay itself, or not at all. */
const fixed = new Set([
  ...['$schema', 'format', 'id', 'version', 'thresholdsVersion', 'status', 'adaptedFrom', 'policy', 'subject'],
  ...['method', 'languages', 'title', 'licence', 'changelog', 'studies'],
]);

/** Where a place leads, other than to what is fixed; nowhere is told. The key of an object need not be there. */
export function reachPart(written: Written, run: Run): Spot | undefined {
  const { place, pointer } = written;
  const [first = ''] = stepsOf(place);
  if (fixed.has(first)) {
    run.issues.push(overlayIssue('overlay.fixed', pointer, { place }));
    return undefined;
  }
  const spot = spotAt(run.draft, place, run.names);
  if (!('known' in spot)) return spot;
  tellNowhere(written, spot, run);
  return undefined;
}

/** Where a place leads to something that is there; nowhere is told. */
export function reachValue(spot: Spot | undefined, written: Written, run: Run): Required<Spot> | undefined {
  if (spot === undefined) return undefined;
  if (spot.value !== undefined) return spot;
  tellNowhere(written, { part: String(spot.key), known: () => Object.keys(spot.holder) }, run);
  return undefined;
}

/** Tells that there is no such place, or which change took it away. */
export function tellNowhere({ place, pointer }: Written, { part, known }: Nowhere, run: Run): void {
  const { removed, issues, suggest } = run;
  // Of those that are counted only, nothing more is asked.
  const isTold = issues.length < issueLimit;
  const gone = isTold ? removed.find((one) => isWithin(place, one.place)) : undefined;
  const nearest = isTold ? suggest(part, known()) : null;
  issues.push(
    gone === undefined
      ? overlayIssue('overlay.no-such-place', pointer, { place, part, nearest })
      : overlayIssue('overlay.removed', pointer, { place, by: gone.pointer }),
  );
}
