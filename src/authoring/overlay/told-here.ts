import type { InstrumentIssue } from '../../instrument/issues.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../kernel/json-value.js';
import { appendPointer, parsePointer, pointerOf, valueAt } from '../../kernel/pointer.js';
import type { OverlayDocument } from './document.js';
import { type OverlayIssue, overlayIssue } from './issues.js';
import { placeOf, stepsOf } from './place.js';
import type { Touched } from './run.js';

/** What there is to know of a resolution to tell an issue of its result at the change that brought it. */
export interface Origin {
  readonly overlay: OverlayDocument;
  readonly result: JsonObject;
  readonly changeAt: ChangeAt;
  readonly removed: readonly Touched[];
}

/** Issues of the result as issues of the overlay; those that only say what was removed say who still reads it. */
export function toldHere(issues: readonly InstrumentIssue[], origin: Origin): readonly OverlayIssue[] {
  const readers = new Map<Touched, string[]>();
  const left = issues.filter((issue) => {
    const gone = removedThat(issue, origin);
    if (gone === undefined) return true;
    readers.set(gone, [...(readers.get(gone) ?? []), readerAt(issue.pointer, origin)]);
    return false;
  });
  const used = [...readers].map(([{ place, pointer }, places]) =>
    overlayIssue('overlay.removed-still-used', `${pointer}/at`, { place, readers: [...new Set(places)] }),
  );
  return [...used, ...left.map((issue) => ({ ...issue, pointer: pointerHere(issue, origin) }))];
}

/** Who reads at a place: of a condition the key it stands behind. */
function readerAt(pointer: string, { result }: Origin): string {
  const steps = stepsOf(placeOf(result, pointer));
  const condition = steps.findIndex((step) => /when$/i.test(step));
  return steps.slice(0, condition === -1 ? undefined : condition + 1).join('/');
}

/** What an issue says to be missing, if a change took it away. */
function removedThat(issue: InstrumentIssue, { removed }: Origin): Touched | undefined {
  const names = missingIn(issue);
  return removed.find(({ place }) => {
    const steps = stepsOf(place);
    const isDeclaration = steps.length === 2 || inner.has(steps.at(-2) ?? '');
    return isDeclaration && names.includes(steps.at(-1) ?? '');
  });
}

/** Lists inside a part that declare something; others only name it. */
const inner = new Set(['levels', 'choices', 'fields', 'bands', 'axes']);

function missingIn(issue: InstrumentIssue): readonly string[] {
  switch (issue.code) {
    case 'instrument.dangling-id':
    case 'instrument.no-such-axis':
      return [issue.facts.id];
    case 'instrument.level-not-on-scale':
      return [issue.facts.level];
    case 'expression.unknown-name':
      return issue.facts.name.split('.').slice(1);
    case 'expression.unknown-code':
      return [issue.facts.actual];
    default:
      return [];
  }
}

/** Where in the overlay an issue of the result comes from; the whole overlay where that is not known. */
function pointerHere({ pointer, facts }: InstrumentIssue, origin: Origin): string {
  const place = placeOf(origin.result, pointer);
  const own = ownPointer(pointer, origin.overlay) ?? origin.changeAt(place);
  if (own === undefined) return languagePointer(facts, origin.overlay) ?? '';
  if (typeof own === 'string') return own;
  const inner = (parsePointer(pointer) ?? []).slice(stepsOf(own.place).length);
  return deepest(own.pointer, inner, origin.overlay as unknown as JsonObject);
}

/** Keys that an overlay gives to the result as they are. */
const given = ['id', 'version', 'status', 'languages', 'title', 'licence', 'changelog', 'studies'];

function ownPointer(pointer: string, overlay: OverlayDocument): string | undefined {
  const [key = ''] = parsePointer(pointer) ?? [];
  return given.includes(key) && Object.hasOwn(overlay, key) ? pointer : undefined;
}

/** The last change of what holds a place, else of something in it. */
export type ChangeAt = (place: string) => Touched | undefined;

/** Finds changes by place. */
export function changesByPlace(touched: readonly Touched[]): ChangeAt {
  const own = new Map<string, number>();
  const holding = new Map<string, number>();
  for (const [order, { place }] of touched.entries()) {
    own.set(place, order);
    for (const holder of holdersOf(place)) holding.set(holder, order);
  }
  return (place) => {
    const last = Math.max(-1, ...[place, ...holdersOf(place)].map((one) => own.get(one) ?? -1));
    return touched[last === -1 ? (holding.get(place) ?? -1) : last];
  };
}

/** The places that a place lies in, but for the document itself. */
function holdersOf(place: string): readonly string[] {
  const steps = stepsOf(place);
  return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('/'));
}

/** As far into a value of the overlay as it goes. */
function deepest(pointer: string, inner: readonly string[], overlay: JsonValue): string {
  let found = pointer;
  for (const part of inner) {
    const next = appendPointer(found, part);
    if (valueAt(overlay, next) === undefined) return found;
    found = next;
  }
  return found;
}

/** A language that the overlay declares and a text lacks. */
function languagePointer(facts: JsonObject, { languages = [] }: OverlayDocument): string | undefined {
  const place = languages.findIndex(({ code }) => code === facts['language']);
  if (place !== -1) return pointerOf('languages', place);
  return languages.length > 0 && isJsonObject(facts) && Array.isArray(facts['languages']) ? '/languages' : undefined;
}
