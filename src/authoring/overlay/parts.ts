import type { Add, Remove } from './document.js';
import { overlayIssue } from './issues.js';
import { type Draft, draftOf, joined, nameOf, type Spot, stepsOf } from './place.js';
import { reachPart, reachValue, type Run, tellNowhere } from './run.js';

/** Keys that hold lists wherever they stand: the first element makes the list. */
const lists = new Set([
  ...['misuse', 'limits', 'validFor', 'notValidFor', 'stages', 'roles', 'outcomes', 'references', 'facts', 'scales'],
  ...['domains', 'indicators', 'measures', 'bandings', 'flags', 'guards', 'mitigators', 'constraints'],
  ...['interventions', 'accommodations', 'proxyJustifications', 'gates', 'endingEvents', 'rules', 'hidden', 'levels'],
  ...[
    'choices',
    'fields',
    'terms',
    'ranges',
    'bands',
    'adjustments',
    'axes',
    'inputs',
    'necessary',
    'raters',
    'kinds',
    'nonRatings',
    'hooks',
  ],
  ...[
    'prerequisites',
    'after',
    'substitutes',
    'incompatibleWith',
    'consents',
    'replaces',
    'reasons',
    'confirmedBy',
    'for',
  ],
]);

/** Puts an element into a list, or sets a key that is not there. */
export function add({ to, value, before }: Add, at: string, run: Run): void {
  const written = { place: to, pointer: `${at}/to` };
  const spot = reachPart(written, run);
  if (spot === undefined) return;
  const list = listAt(spot, to);
  if (list !== undefined) {
    insert(list, { to, value: draftOf(value), before, at }, run);
  } else if (spot.value !== undefined || before !== undefined) {
    run.issues.push(overlayIssue('overlay.already-there', written.pointer, { place: to }));
  } else {
    (spot.holder as { [key: string]: Draft })[spot.key] = draftOf(value);
    run.touched.push({ place: to, pointer: `${at}/value` });
  }
}

function listAt({ holder, key, value }: Spot, place: string): Draft[] | undefined {
  if (Array.isArray(value)) return value;
  if (value !== undefined || !lists.has(stepsOf(place).at(-1) ?? '')) return undefined;
  const list: Draft[] = [];
  (holder as { [key: string]: Draft })[key] = list;
  return list;
}

interface Insertion {
  readonly to: string;
  readonly value: Draft;
  readonly before: string | undefined;
  readonly at: string;
}

function insert(list: Draft[], { to, value, before, at }: Insertion, run: Run): void {
  const index = before === undefined ? list.length : run.names.elementAt(list, before);
  if (before !== undefined && index === -1) {
    const known = (): readonly string[] => list.flatMap((element) => nameOf(element) ?? []);
    tellNowhere({ place: joined(to, before), pointer: `${at}/before` }, { part: before, known }, run);
    return;
  }
  list.splice(index, 0, value);
  run.names.forget(list);
  run.touched.push({ place: joined(to, nameOf(value) ?? String(index)), pointer: `${at}/value` });
}

/** Takes an element out of a list, or a key out of an object. */
export function remove({ at: place }: Remove, at: string, run: Run): void {
  const written = { place, pointer: `${at}/at` };
  const spot = reachValue(reachPart(written, run), written, run);
  if (spot === undefined) return;
  if (Array.isArray(spot.holder)) {
    spot.holder.splice(Number(spot.key), 1);
    run.names.forget(spot.holder);
  } else Reflect.deleteProperty(spot.holder, spot.key);
  run.touched.push(written);
  run.removed.push({ place, pointer: at });
}
