import type { CompiledFlag } from '../../compile/compile-rules.js';
import type { FlagResult } from '../../evaluate/evaluation.js';
import { eventsOf } from '../../evaluate/flags.js';
import type { FlagReason, FlagWhyNot } from '../explanation.js';
import type { State } from '../state.js';
import { conditionReason } from './missing.js';

/** Every flag that is not raised. */
export function flagsWhyNot(state: State, flags: readonly FlagResult[]): readonly FlagWhyNot[] {
  return flags.flatMap((flag) => {
    const { id, status } = flag;
    return status === 'raised' ? [] : [{ flag: id, status, reasons: [reasonOf(flag, state)] }];
  });
}

function reasonOf(flag: FlagResult, state: State): FlagReason {
  const { id, status, latestEvent, expiresOn } = flag;
  const compiled = state.compiled.rules.flags.find(({ source }) => source.id === id);
  if (status === 'uncorroborated' && compiled !== undefined) return uncorroborated(compiled, state);
  if (status === 'expired' && latestEvent !== undefined && expiresOn !== undefined) {
    return { kind: 'expired', latestEvent, expiresOn };
  }
  return { kind: 'condition', ...conditionReason(flag, state) };
}

function uncorroborated(flag: CompiledFlag, state: State): FlagReason {
  const { corroboration, expiresAfterDays } = flag.source;
  const { events, sources, prisonerWordOnly, latestDay } = eventsOf(flag, state);
  return {
    kind: 'corroboration',
    moreEvents: Math.max(0, (corroboration?.events ?? 0) - events),
    moreSources: Math.max(0, (corroboration?.sources ?? 0) - sources),
    prisonerWordAlone: corroboration !== undefined && prisonerWordOnly,
    noDatedEvent: expiresAfterDays !== undefined && latestDay === undefined,
  };
}
