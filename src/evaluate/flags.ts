import { type CompiledFlag, unweighedFlag } from '../compile/compile-rules.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import { dateOfDay } from '../kernel/partial-date.js';
import type { Flag } from '../instrument/outcomes.js';
import { callersOf } from './callers.js';
import type { FlagResult, FlagStatus } from './evaluation.js';
import type { Run } from './run.js';
import { eventsBehind, type EventSummary } from './supporting-events.js';

type Corroborated = NonNullable<FlagResult['corroboration']>;

/**
 * Whether a flag is raised. Without its second event or source it is `uncorroborated`: shown, and counted
 * as not raised; after its days it is `expired`, and only a new event renews it (docs/semantics.md, "Flags").
 */
export function flagResult(flag: CompiledFlag, run: Run): FlagResult {
  const { source, when, weighsEvents } = flag;
  const reasoned = run.decide(when);
  if (!weighsEvents || reasoned.result !== 'true') return unweighedFlag(source, reasoned);
  const behind = eventsOf(flag, run);
  const expires = expiryOf(behind, source.expiresAfterDays);
  return {
    ...unweighedFlag(source, reasoned),
    status: weighedStatus(source, behind, run.valid.assessedOnDay),
    corroboration: corroborationOf(source, behind),
    ...(behind.latestDay === undefined ? {} : { latestEvent: dateOfDay(behind.latestDay) }),
    ...(expires === undefined ? {} : { expiresOn: dateOfDay(expires) }),
  };
}

/** The status alone of a flag that weighs events and whose condition is true. */
export function trueFlagStatus(flag: CompiledFlag, run: Run): FlagStatus {
  return weighedStatus(flag.source, eventsOf(flag, run), run.valid.assessedOnDay);
}

/** The events behind a flag whose condition is true, and the day of the latest. */
export interface FlagEvents extends Pick<EventSummary, 'events' | 'sources' | 'prisonerWordOnly'> {
  readonly latestDay?: number;
}

/**
 * What stands behind a flag whose condition is true. Of an event that is dated loosely the first day counts, so that
 * nobody is held to an accusation longer than is known; for help alone the last one does (docs/semantics.md §9.7).
 */
export function eventsOf({ when }: CompiledFlag, run: Run): FlagEvents {
  const callers = callersOf(when, run);
  const { latest, ...behind } = eventsBehind(callers, run.valid);
  if (latest === undefined) return behind;
  return { ...behind, latestDay: callers.every(isOfHelp) ? latest.maximum : latest.minimum };
}

function isOfHelp({ source: { direction } }: CompiledIndicator): boolean {
  return direction === 'need' || direction === 'protective';
}

function weighedStatus(flag: Flag, behind: FlagEvents, today: number): FlagStatus {
  if (!isCorroborated(flag, behind)) return 'uncorroborated';
  return datedStatus(expiryOf(behind, flag.expiresAfterDays), today, flag.expiresAfterDays);
}

function corroborationOf({ corroboration }: Flag, { events, sources }: FlagEvents): Corroborated {
  return {
    events,
    eventsNeeded: corroboration?.events ?? 0,
    sources,
    sourcesNeeded: corroboration?.sources ?? 0,
  };
}

function isCorroborated(flag: Flag, behind: FlagEvents): boolean {
  const { events, eventsNeeded, sources, sourcesNeeded } = corroborationOf(flag, behind);
  const isOnlyWord = flag.corroboration !== undefined && behind.prisonerWordOnly;
  return events >= eventsNeeded && sources >= sourcesNeeded && !isOnlyWord;
}

function expiryOf({ latestDay }: FlagEvents, days: number | undefined): number | undefined {
  return days === undefined || latestDay === undefined ? undefined : latestDay + days;
}

// A flag that expires rests on a dated event; with none there is nothing to count from.
function datedStatus(expires: number | undefined, today: number, days: number | undefined): FlagStatus {
  if (days === undefined) return 'raised';
  if (expires === undefined) return 'uncorroborated';
  return expires < today ? 'expired' : 'raised';
}
