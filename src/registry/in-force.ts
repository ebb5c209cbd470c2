import { own } from '../kernel/own.js';
import { clipped, numberRefusal } from '../kernel/number-issues.js';
import { isFullDate } from '../kernel/partial-date.js';
import { readerRefusal } from '../kernel/reader-issues.js';
import { assertStage } from '../kernel/stage.js';
import type { InstrumentNoticeDocument, InstrumentPin } from './documents.js';
import type { RegistryIssue } from './issues.js';
import { nameIn } from './notice-book.js';
import { type HeldNotice, type Lookup, type Registry, registryStage } from './registry.js';

/** Whether an instrument was in force, from the most restrictive to the least. */
export type InForceStatus =
  'withdrawn' | 'suspended' | 'cannot-be-said' | 'never-authorised' | 'no-longer' | 'not-yet' | 'in-force';

/** The day, and for what: words of the host, compared letter by letter with those of notices. */
export interface InForceQuery {
  /** A full date. */
  readonly on: string;
  /** Left out where it is not known: then a notice for some purposes only may hold, or not. */
  readonly purpose?: string | undefined;
  readonly setting?: string | undefined;
  readonly facility?: string | undefined;
}

/**
 * How a notice stands on a day: it `holds`; it does not hold yet, or no longer; another one stands in its place; it is for
 * something else, may be for something else, or is about another document of that id and version.
 */
export type NoticeStanding =
  'holds' | 'not-yet' | 'over' | 'superseded' | 'other-scope' | 'scope-not-said' | 'other-digest';

/** A notice of an instrument, and how it stands. */
export interface StandingNotice extends HeldNotice {
  readonly stands: NoticeStanding;
  /** It is part of why the status is what it is. */
  readonly decides: boolean;
}

/** Whether an instrument was in force on a day, and all that says so. */
export interface InForce extends InstrumentPin {
  readonly on: string;
  readonly status: InForceStatus;
  /** Every notice of that id and version, in the order of the registry. */
  readonly notices: readonly StandingNotice[];
  /** The days for which the instrument itself says that it is; absent where it says nothing, or is not there. */
  readonly own?: { readonly from?: string; readonly until?: string; readonly stands: 'within' | 'before' | 'after' };
  /** How the registry holds the instrument; only where it does not. */
  readonly lookup?: Exclude<Lookup, { readonly answer: 'found' }>;
  /** What makes it uncertain whether these are all the notices that there are. */
  readonly faults: readonly RegistryIssue[];
}

/**
 * Whether an instrument was in force on a day, by the notices of a registry and by the days that it names itself. Where
 * notices contradict each other the more restrictive one decides, and both are told (R26). In force is only what some
 * notice authorises: an instrument without notices was never authorised.
 *
 * @param registry - As `createRegistry` or `openRegistry` gave it.
 * @param pin - Exactly one document of an instrument.
 * @param query - The day, and what is known of what it was used for.
 * @throws `RiskError` `kernel.wrong-stage` when `registry` is none; `kernel.not-text` when `pin` has no id, version or digest that
 *   is a text; `kernel.not-a-date` when the day is no full date.
 * @example
 * ```ts
 * const pin = { id: 'ml-arrival-screen', version: '0.1.0', digest: compiled.digest };
 * inForce(registry, pin, { on: '2026-09-14' }).status; // 'in-force'
 * inForce(registry, pin, { on: '2026-08-31' }).status; // 'not-yet'
 * inForce(registry, { ...pin, digest: '0'.repeat(64) }, { on: '2026-09-14' }).status; // 'cannot-be-said'
 * ```
 */
export function inForce(registry: Registry, pin: InstrumentPin, query: InForceQuery): InForce {
  assertStage(registry, registryStage);
  const on = dayIn(query);
  const { id, version, digest } = pinIn(pin);
  const lookup = registry.get({ id, version, digest });
  const known = registry.noticesOf({ id, version });
  const faults = known.faults.filter(({ before }) => before === undefined || on < before).map(({ issue }) => issue);
  const asked = { digest, query, all: known.notices };
  const standing = known.notices.map((notice) => ({ ...notice, stands: standingOf(notice, asked) }));
  const ownDays = lookup.answer === 'found' ? daysOf(lookup.held.instrument.document, on) : undefined;
  const isUncertain = faults.length > 0 || lookup.answer !== 'found';
  const { status, decides } = decided({ standing, isUncertain, own: ownDays?.stands });
  return {
    ...{ id, version, digest, on, status },
    notices: standing.map((notice) => ({ ...notice, decides: decides(notice) })),
    ...(ownDays === undefined ? {} : { own: ownDays }),
    ...(lookup.answer === 'found' ? {} : { lookup }),
    faults,
  };
}

/** Exactly one document: one without a part of its name would be taken for another. */
function pinIn(pin: InstrumentPin): InstrumentPin {
  const digest: unknown = own(Object(pin) as InstrumentPin, 'digest');
  if (typeof digest !== 'string') throw readerRefusal('kernel.not-text', { type: typeof digest });
  return { ...nameIn(pin), digest };
}

/** The day that is asked for: what is none could not be compared. */
function dayIn(query: InForceQuery): string {
  // A caller without types may leave it out.
  const { on } = Object(query) as { readonly on?: unknown };
  if (typeof on === 'string' && isFullDate(on)) return on;
  throw numberRefusal('kernel.not-a-date', { text: clipped(String(on)) });
}

type Standing = Omit<StandingNotice, 'decides'>;

interface Asked {
  readonly digest: string;
  readonly query: InForceQuery;
  /** Every notice of that id and version, in the order of the registry. */
  readonly all: readonly HeldNotice[];
}

function standingOf(notice: HeldNotice, asked: Asked): NoticeStanding {
  const { digest, query } = asked;
  const { on } = query;
  const { instrument, from, until, scope } = notice.document;
  if (instrument.digest !== digest) return 'other-digest';
  const covered = coverage(scope, query);
  if (covered === 'not-covered') return 'other-scope';
  // Full dates are in the order of their letters.
  if (on < from) return 'not-yet';
  const replacedOn = replacedFrom(notice, asked);
  if (replacedOn !== undefined && on >= replacedOn) return 'superseded';
  if (until !== undefined && on > until) return 'over';
  return covered === 'covered' ? 'holds' : 'scope-not-said';
}

/** From when on another notice stands in the place of one: an authorisation in that of what forbids for its own uses only. */
function replacedFrom(notice: HeldNotice, { query, all }: Asked): string | undefined {
  const { document, supersededFrom } = notice;
  if (document.says === 'authorised' || supersededFrom === undefined) return supersededFrom;
  const days = all
    .slice(all.indexOf(notice) + 1)
    .filter(({ document: { supersedes = [] } }) => supersedes.includes(document.number))
    .filter(({ document: { says, scope } }) => says !== 'authorised' || coverage(scope, query) === 'covered')
    .map(({ document: { from } }) => from);
  return days.sort()[0];
}

/** Whether a scope covers what the instrument was used for; what is not known may be covered or not. */
function coverage(
  scope: InstrumentNoticeDocument['scope'],
  query: InForceQuery,
): 'covered' | 'not-covered' | 'not-said' {
  if (scope === 'all') return 'covered';
  const parts = [
    [scope.purposes, own(query, 'purpose')],
    [scope.settings, own(query, 'setting')],
    [scope.facilities, own(query, 'facility')],
  ] as const;
  const limited = parts.filter(([listed]) => listed !== undefined);
  if (limited.some(([listed = [], asked]) => asked !== undefined && !listed.includes(asked))) return 'not-covered';
  return limited.every(([, asked]) => asked !== undefined) ? 'covered' : 'not-said';
}

function daysOf(
  { effectiveFrom: from, effectiveUntil: until }: { readonly effectiveFrom?: string; readonly effectiveUntil?: string },
  on: string,
): InForce['own'] {
  if (from === undefined && until === undefined) return undefined;
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  if (from !== undefined && on < from) return { ...days, stands: 'before' };
  return { ...days, stands: until !== undefined && on > until ? 'after' : 'within' };
}

interface Situation {
  readonly standing: readonly Standing[];
  readonly isUncertain: boolean;
  readonly own: 'within' | 'before' | 'after' | undefined;
}

interface Decided {
  readonly status: InForceStatus;
  readonly decides: (notice: Standing) => boolean;
}

const nothing = (): boolean => false;

/** The first of these that is so, from the most restrictive on. */
function decided({ standing, isUncertain, own: days }: Situation): Decided {
  for (const kind of ['withdrawn', 'suspended'] as const) {
    // What may be withdrawn or suspended for this use counts as if it were.
    const decides = isOf(kind, ['holds', 'scope-not-said']);
    if (standing.some(decides)) return { status: kind, decides };
  }
  if (isUncertain) return { status: 'cannot-be-said', decides: nothing };
  const authorised = byAuthorisation(standing);
  if (authorised.status !== 'in-force' && authorised.status !== 'not-yet') return authorised;
  if (days === 'after') return { status: 'no-longer', decides: nothing };
  if (authorised.status === 'not-yet') return authorised;
  return days === 'before' ? { status: 'not-yet', decides: nothing } : authorised;
}

function isOf(kind: HeldNotice['document']['says'], stands: readonly NoticeStanding[]): Decided['decides'] {
  return (notice) => notice.document.says === kind && stands.includes(notice.stands);
}

/** What the authorisations come to: one that holds; one that may; one that held; one that will hold; none. */
function byAuthorisation(standing: readonly Standing[]): Decided {
  const steps: readonly (readonly [status: InForceStatus, stands: readonly NoticeStanding[]])[] = [
    ['in-force', ['holds']],
    ['cannot-be-said', ['scope-not-said']],
    ['no-longer', ['over', 'superseded']],
    ['not-yet', ['not-yet']],
  ];
  for (const [status, stands] of steps) {
    const decides = isOf('authorised', stands);
    if (standing.some(decides)) return { status, decides };
  }
  return { status: 'never-authorised', decides: nothing };
}
