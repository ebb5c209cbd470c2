import type { EvidenceMinimum } from '../../instrument/indicators.js';
import { standings } from '../../instrument/indicators.js';
import { distinct } from '../independence.js';
import type { ReadEvidence, SetAsideReason } from '../valid-assessment.js';
import type { Offer } from './offer.js';

/** A level given, with what counts for it. */
export interface Weighing extends Offer {
  /** The admissible evidence that supports it. */
  readonly supporting: readonly ReadEvidence[];
  /** Whole days observed, both ends included; absent when not given. */
  readonly observedDays?: number;
}

interface Shortfall {
  readonly setAside: SetAsideReason;
  readonly holds: (weighing: Weighing, needed: Required<EvidenceMinimum>) => boolean;
}

/** What can be lacking, in the order in which it is told (docs/semantics.md, "Admissibility"). */
const shortfalls: readonly Shortfall[] = [
  { setAside: 'not-enough-evidence', holds: ({ supporting }, { items }) => supporting.length < items },
  {
    setAside: 'not-enough-sources',
    holds: ({ supporting }, { sources }) => distinct(supporting.map(({ origin }) => origin)) < sources,
  },
  {
    setAside: 'not-enough-events',
    holds: ({ supporting }, { events }) => distinct(supporting.map(({ event }) => event)) < events,
  },
  {
    setAside: 'standing-too-weak',
    // The weakest standing asks for nothing, not even for a piece of evidence.
    holds: ({ supporting }, { standing }) =>
      firmest(supporting) < standings.indexOf(standing) && standing !== 'alleged',
  },
  {
    setAside: 'words-not-recorded',
    holds: ({ supporting }, { words }) => words && !supporting.some(({ hasWords }) => hasWords),
  },
  { setAside: 'prisoner-word-alone', holds: isPrisonerWordAlone },
  { setAside: 'window-too-short', holds: isWindowTooShort },
];

/** Why a level cannot stand, or `undefined` when it can; always so where the indicator weighs no evidence. */
export function shortfallOf(weighing: Weighing): SetAsideReason | undefined {
  const { indicator, level } = weighing;
  const needed = indicator.minimum[level];
  if (!indicator.weighsEvidence || needed === undefined) return undefined;
  return shortfalls.find(({ holds }) => holds(weighing, needed))?.setAside;
}

/** The index of the firmest standing, or -1 without evidence. */
function firmest(supporting: readonly ReadEvidence[]): number {
  return Math.max(-1, ...supporting.map(({ standing }) => standings.indexOf(standing)));
}

// Another prisoner may want to please, to harm or to be left in peace: alone it never carries the top of a risk.
function isPrisonerWordAlone({ indicator, level, supporting }: Weighing): boolean {
  const isTopOfRisk = indicator.source.direction === 'risk' && level === indicator.scale.levels.length - 1;
  return isTopOfRisk && supporting.length > 0 && supporting.every(({ kind }) => kind === 'prisoner_word');
}

// That something is absent, or that protection is there, can only be said of a time that was watched.
function isWindowTooShort({ indicator, level, observedDays = 0 }: Weighing): boolean {
  const { direction, window } = indicator.source;
  if (window?.minimumDays === undefined || observedDays >= window.minimumDays) return false;
  return direction === 'risk' ? level === 0 : direction === 'protective' && level > 0;
}
