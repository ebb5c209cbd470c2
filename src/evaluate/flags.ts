import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledFlag } from '../compile/compile-rules.js';
import type { TruthText } from '../expression/trace.js';
import { dateOfDay } from '../kernel/partial-date.js';
import type { Flag } from '../instrument/outcomes.js';
import type { FlagResult, FlagStatus } from './evaluation.js';
import type { Run } from './run.js';
import { eventsBehind, type EventSummary } from './supporting-events.js';

type Corroborated = NonNullable<FlagResult['corroboration']>;

/**
 * Whether a flag is raised. Without its second event or source it is `uncorroborated`: shown, and counted
 * as not raised; after its days it is `expired`, and only a new event renews it (docs/semantics.md, "Flags").
 */
export function flagResult(flag: CompiledFlag, run: Run): FlagResult {
  const { source, when, members, weighsEvents } = flag;
  const { result, trace } = run.decide(when);
  const { id, severity } = source;
  if (!weighsEvents || result !== 'true') return { id, severity, result, trace, status: plainStatus(result) };
  const behind = eventsBehind(members, run.valid);
  const expires = expiryOf(behind, source.expiresAfterDays);
  return {
    id,
    severity,
    result,
    trace,
    status: weighedStatus(source, behind, run.valid.assessedOnDay),
    corroboration: corroborationOf(source, behind),
    ...(behind.latestDay === undefined ? {} : { latestEvent: dateOfDay(behind.latestDay) }),
    ...(expires === undefined ? {} : { expiresOn: dateOfDay(expires) }),
  };
}

/** The status alone, from how its condition came out. */
export function flagStatus(flag: CompiledFlag, result: TruthText, valid: ValidAssessment): FlagStatus {
  if (!flag.weighsEvents || result !== 'true') return plainStatus(result);
  return weighedStatus(flag.source, eventsBehind(flag.members, valid), valid.assessedOnDay);
}

function weighedStatus(flag: Flag, behind: EventSummary, today: number): FlagStatus {
  if (!isCorroborated(flag, behind)) return 'uncorroborated';
  return datedStatus(expiryOf(behind, flag.expiresAfterDays), today, flag.expiresAfterDays);
}

function corroborationOf({ corroboration }: Flag, { events, sources }: EventSummary): Corroborated {
  return {
    events,
    eventsNeeded: corroboration?.events ?? 0,
    sources,
    sourcesNeeded: corroboration?.sources ?? 0,
  };
}

function isCorroborated(flag: Flag, behind: EventSummary): boolean {
  const { events, eventsNeeded, sources, sourcesNeeded } = corroborationOf(flag, behind);
  const isOnlyWord = flag.corroboration !== undefined && behind.prisonerWordOnly;
  return events >= eventsNeeded && sources >= sourcesNeeded && !isOnlyWord;
}

function plainStatus(result: TruthText): FlagStatus {
  if (result === 'unknown') return 'unknown';
  return result === 'true' ? 'raised' : 'not_raised';
}

function expiryOf({ latestDay }: EventSummary, days: number | undefined): number | undefined {
  return days === undefined || latestDay === undefined ? undefined : latestDay + days;
}

// A flag that expires rests on a dated event; with none there is nothing to count from.
function datedStatus(expires: number | undefined, today: number, days: number | undefined): FlagStatus {
  if (days === undefined) return 'raised';
  if (expires === undefined) return 'uncorroborated';
  return expires < today ? 'expired' : 'raised';
}
