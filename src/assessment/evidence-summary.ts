import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import { standings } from '../instrument/indicators.js';
import { evidenceBehind } from './evidence-behind.js';
import { distinct } from './independence.js';
import { latestEvent } from './latest-event.js';
import type { EvidenceSummary, ValidAssessment } from './valid-assessment.js';

/** What conditions may read of the evidence behind an indicator's level, and of how long it was observed. */
export function evidenceSummary(
  indicator: CompiledIndicator,
  valid: Pick<ValidAssessment, 'levels' | 'admitted' | 'assessedOnDay'>,
): EvidenceSummary {
  const { assessedOnDay: day, admitted } = valid;
  const behind = evidenceBehind(indicator, valid);
  const standing = standings[Math.max(-1, ...behind.map((piece) => standings.indexOf(piece.standing)))];
  const latest = latestEvent(behind);
  const windowDays = admitted[indicator.index]?.observedDays;
  return {
    sources: distinct(behind.map(({ origin }) => origin)),
    events: distinct(behind.map(({ event }) => event)),
    ...(standing === undefined ? {} : { standing }),
    ...(latest === undefined ? {} : { daysSince: { minimum: day - latest.maximum, maximum: day - latest.minimum } }),
    ...(windowDays === undefined ? {} : { windowDays }),
  };
}
