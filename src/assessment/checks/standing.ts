import { standings } from '../../instrument/indicators.js';
import { pointerOf } from '../../kernel/pointer.js';
import { firmestStanding } from '../firmest-standing.js';
import { assessmentIssue } from '../issues.js';
import type { Check } from './check.js';

/** Nothing is known more firmly than its kind allows: an accusation does not become a judgment by being called one. */
export const standing: Check = ({ document: { evidence = [] } }) =>
  evidence.flatMap(({ kind, standing: got }, place) => {
    const firmest = firmestStanding[kind];
    if (standings.indexOf(got) <= standings.indexOf(firmest)) return [];
    return [
      assessmentIssue('assessment.standing-too-firm', pointerOf('evidence', place, 'standing'), { kind, got, firmest }),
    ];
  });
