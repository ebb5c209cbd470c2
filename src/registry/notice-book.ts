import { own } from '../kernel/own.js';
import { pointerOf } from '../kernel/pointer.js';
import { readerRefusal } from '../kernel/reader-issues.js';
import type { InstrumentNoticeDocument } from './documents.js';
import { type RegistryIssue, registryIssue } from './issues.js';
import type { HeldNotice, InstrumentName, NoticesOf } from './registry.js';

/** A document of a registry, and where it stands in it. */
export interface Placed<Document> {
  readonly document: Document;
  readonly signed: boolean;
  readonly pointer: string;
  readonly path?: string;
}

/** Something that makes it uncertain what the notices of an instrument say; of no instrument: of all. */
export interface NoticeFault {
  readonly issue: RegistryIssue;
  readonly of?: string;
  readonly before?: string;
}

/** The notices of a registry. */
export interface NoticeBook {
  readonly notices: readonly HeldNotice[];
  readonly of: (name: InstrumentName) => NoticesOf;
  readonly issues: readonly RegistryIssue[];
}

/** The name of one version of an instrument: neither part can hold an `@`. */
export function nameOf({ id, version }: InstrumentName): string {
  return `${id}@${version}`;
}

/** The name in what a caller gives, who may have no types. */
export function nameIn(given: InstrumentName): InstrumentName {
  const name = Object(given) as InstrumentName;
  const [id, version]: readonly unknown[] = [own(name, 'id'), own(name, 'version')];
  for (const part of [id, version])
    if (typeof part !== 'string') throw readerRefusal('kernel.not-text', { type: typeof part });
  return { id, version } as InstrumentName;
}

/**
 * Puts the notices of a registry together: each number once, each in the place of those before it only.
 *
 * @param digestOf - The digest of the instrument that the registry holds under a name.
 * @param spoilt - What is wrong with notices that do not count as such.
 */
export function noticeBook(
  placed: readonly Placed<InstrumentNoticeDocument>[],
  digestOf: (name: string) => string | undefined,
  spoilt: readonly RegistryIssue[],
): NoticeBook {
  const { kept, faults: repeated } = eachNumberOnce(placed);
  const { until, faults: wrong } = supersessions(kept);
  const notices = kept.map(({ pointer: _pointer, ...notice }, place): HeldNotice => {
    const supersededFrom = until.get(place);
    return { ...notice, ...(supersededFrom === undefined ? {} : { supersededFrom }) };
  });
  const strange = kept.flatMap((notice, place) => otherDocument(notice, digestOf, until.get(place)));
  const faults = [...spoilt.map((issue): NoticeFault => ({ issue })), ...repeated, ...wrong, ...strange];
  return { notices, of: byInstrument(notices, faults), issues: [...new Set(faults.map(({ issue }) => issue))] };
}

type PlacedNotice = Placed<InstrumentNoticeDocument>;

function eachNumberOnce(placed: readonly PlacedNotice[]): {
  readonly kept: readonly PlacedNotice[];
  readonly faults: readonly NoticeFault[];
} {
  const first = new Map<string, PlacedNotice>();
  const faults: NoticeFault[] = [];
  const kept = placed.filter((notice) => {
    const { number } = notice.document;
    const before = first.get(number);
    if (before === undefined) return first.set(number, notice);
    const issue = registryIssue('registry.duplicate-number', notice.pointer, {
      ...{ of: 'notice', number },
      first: before.pointer,
    });
    // Which of the two is meant is not known here: of neither instrument can be said how it stands.
    const names = new Set([before, notice].map(({ document }) => nameOf(document.instrument)));
    for (const of of names) faults.push({ issue, of });
    return false;
  });
  return { kept, faults };
}

/** From which day each notice is replaced, by its place. */
function supersessions(kept: readonly PlacedNotice[]): {
  readonly until: ReadonlyMap<number, string>;
  readonly faults: readonly NoticeFault[];
} {
  const places = new Map<string, number>();
  const until = new Map<number, string>();
  const faults: NoticeFault[] = [];
  for (const [place, notice] of kept.entries()) {
    const { number, from, instrument, supersedes = [] } = notice.document;
    for (const [at, earlier] of supersedes.entries()) {
      const replaced = places.get(earlier);
      const issue = wrongReplacement(notice, at, replaced === undefined ? undefined : kept[replaced]);
      if (issue !== undefined) faults.push({ issue, of: nameOf(instrument) });
      else if (replaced !== undefined) until.set(replaced, earliest(until.get(replaced), from));
    }
    places.set(number, place);
  }
  return { until, faults };
}

function wrongReplacement(
  { document, pointer }: PlacedNotice,
  at: number,
  replaced: PlacedNotice | undefined,
): RegistryIssue | undefined {
  const number = document.supersedes?.[at] ?? '';
  const place = `${pointer}${pointerOf('supersedes', at)}`;
  if (replaced === undefined) return registryIssue('registry.unknown-superseded', place, { of: 'notice', number });
  const [expected, got] = [nameOf(document.instrument), nameOf(replaced.document.instrument)];
  return expected === got ? undefined : registryIssue('registry.supersedes-other', place, { number, expected, got });
}

function earliest(a: string | undefined, b: string): string {
  return a === undefined || b < a ? b : a;
}

function otherDocument(
  { document: { instrument }, pointer }: PlacedNotice,
  digestOf: (name: string) => string | undefined,
  before: string | undefined,
): readonly NoticeFault[] {
  const { id, version, digest: got } = instrument;
  const expected = digestOf(nameOf(instrument));
  const at = `${pointer}/instrument`;
  if (expected === undefined) {
    return [
      { issue: registryIssue('registry.notice-of-unknown', at, { id, version }, 'warning'), of: nameOf(instrument) },
    ];
  }
  if (expected === got) return [];
  const issue = registryIssue('registry.notice-other-digest', `${at}/digest`, { id, version, expected, got });
  return [{ issue, of: nameOf(instrument), ...(before === undefined ? {} : { before }) }];
}

function byInstrument(notices: readonly HeldNotice[], faults: readonly NoticeFault[]): NoticeBook['of'] {
  const own = new Map<string, HeldNotice[]>();
  for (const notice of notices) {
    const name = nameOf(notice.document.instrument);
    const known = own.get(name);
    if (known === undefined) own.set(name, [notice]);
    else known.push(notice);
  }
  const wrong = faults.filter(({ issue }) => issue.severity === 'error');
  const ofAll = wrong.filter(({ of }) => of === undefined);
  const ofOne = new Set(wrong.flatMap(({ of = [] }) => of));
  return (named) => {
    const name = nameOf(nameIn(named));
    const relevant = ofOne.has(name) ? wrong.filter(({ of = name }) => of === name) : ofAll;
    return { notices: own.get(name) ?? [], faults: relevant };
  };
}
