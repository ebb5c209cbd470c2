import { byCodeUnit } from '../kernel/order.js';
import { compareVersions } from '../kernel/semver.js';
import type { ErratumDocument, InstrumentNoticeDocument } from './documents.js';
import { erratumBook } from './erratum-book.js';
import type { RegistryIssue } from './issues.js';
import { nameOf, noticeBook, type Placed } from './notice-book.js';
import { recent } from './recent.js';
import type { InstrumentName, InstrumentRef, ListedInstrument, Lookup, Registry } from './registry.js';

/** An instrument that is looked at when it is first asked for. */
export interface Entry {
  readonly listed: ListedInstrument;
  readonly load: () => Lookup;
}

/** What a registry is made of. */
export interface Parts {
  /** Each id and version once. */
  readonly entries: readonly Entry[];
  readonly notices: readonly Placed<InstrumentNoticeDocument>[];
  readonly errata: readonly Placed<ErratumDocument>[];
  /** What is wrong with notices, and with errata, that do not count as such. */
  readonly spoiltNotices: readonly RegistryIssue[];
  readonly spoiltErrata: readonly RegistryIssue[];
  /** How many instruments are kept ready at a time; the others are read again when they are asked for. */
  readonly ready: number;
}

/** A registry of parts that were read. */
export function assembled({ entries, notices, errata, spoiltNotices, spoiltErrata, ready }: Parts): Registry {
  const byName = new Map(entries.map((entry) => [nameOf(entry.listed), entry]));
  const answers = recent<Lookup>(ready);
  const book = noticeBook(notices, (name) => byName.get(name)?.listed.digest, spoiltNotices);
  const further = erratumBook(errata, spoiltErrata);
  return Object.freeze({
    get: (ref: InstrumentRef) => lookUp(ref, byName, answers),
    instruments: entries.map(({ listed }) => listed).toSorted(byIdAndVersion),
    notices: book.notices,
    errata: further.errata,
    noticesOf: book.of,
    errataFaults: further.issues,
    issues: [...book.issues, ...further.issues],
  });
}

function byIdAndVersion(a: InstrumentName, b: InstrumentName): number {
  return byCodeUnit(a.id, b.id) || compareVersions(a.version, b.version) || byCodeUnit(a.version, b.version);
}

const textOf = (part: unknown): string => (typeof part === 'string' ? part : '');

function lookUp(
  ref: InstrumentRef,
  byName: ReadonlyMap<string, Entry>,
  answers: (key: string, make: () => Lookup) => Lookup,
): Lookup {
  // A caller without types may pass anything, and nothing of that name is there then.
  const given = Object(ref) as InstrumentRef;
  const { digest } = given;
  const [id, version] = [textOf(given.id), textOf(given.version)];
  const name = `${id}@${version}`;
  const entry = byName.get(name);
  if (entry === undefined) return { answer: 'missing', id, version, versions: versionsOf(id, byName) };
  const got = entry.listed.digest;
  if (digest !== undefined && digest !== got) return { answer: 'other-digest', id, version, expected: digest, got };
  return answers(name, entry.load);
}

function versionsOf(id: string, byName: ReadonlyMap<string, Entry>): readonly string[] {
  const listed = [...byName.values()].map((entry) => entry.listed).filter((one) => one.id === id);
  return listed.toSorted(byIdAndVersion).map(({ version }) => version);
}
