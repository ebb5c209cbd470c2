import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Scale } from '../indicators.js';
import type { CutOffBanding } from '../bandings.js';
import type { Check } from './check.js';
import { type Located, located } from './document-index.js';
import { cutOffBandings } from './located-bandings.js';

/** The points of a scale rise from level to level, the cut-offs of a banding from band to band. */
export const rising: Check = ({ document }) => [
  ...located(document.scales, '/scales').flatMap(pointsOfScale),
  ...cutOffBandings(document).flatMap(cutOffsOfBanding),
];

function pointsOfScale({ part: { levels }, pointer }: Located<Scale>): readonly InstrumentIssue[] {
  const points = levels.map((level, place) => level.points ?? place);
  return located(levels, `${pointer}/levels`).flatMap(({ part: { id }, pointer: at }, place) => {
    const own = points[place] ?? 0;
    const previous = points[place - 1];
    if (previous === undefined || own > previous) return [];
    return [instrumentIssue('instrument.points-not-rising', at, { level: id, points: own, previous })];
  });
}

function cutOffsOfBanding({ part: { bands }, pointer }: Located<CutOffBanding>): readonly InstrumentIssue[] {
  return located(bands, `${pointer}/bands`).flatMap(({ part: { id, cutOff }, pointer: at }, place) => {
    const previous = bands[place - 1]?.cutOff;
    if (previous === undefined || cutOff > previous) return [];
    return [instrumentIssue('instrument.cut-offs-not-rising', `${at}/cutOff`, { band: id, cutOff, previous })];
  });
}
