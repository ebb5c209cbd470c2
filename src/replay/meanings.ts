import type { ReplayFinding, ReplayFindings } from './issues.js';
import type { Step } from './verdict.js';

/** What a finding means for the verdict. */
export interface Meaning {
  readonly step: Step;
  /** `differs`: something is not what was sealed. `cannot`: something cannot be known. */
  readonly verdict: 'differs' | 'cannot';
}

const meanings: { readonly [Code in keyof ReplayFindings]: Meaning } = {
  'replay.not-a-record': { step: 'format', verdict: 'cannot' },
  'replay.newer-format': { step: 'format', verdict: 'cannot' },
  'replay.malformed': { step: 'format', verdict: 'cannot' },
  'replay.not-canonical': { step: 'format', verdict: 'cannot' },
  'replay.seal-broken': { step: 'seal', verdict: 'differs' },
  'replay.part-altered': { step: 'parts', verdict: 'differs' },
  'replay.part-stray': { step: 'parts', verdict: 'differs' },
  'replay.withheld': { step: 'parts', verdict: 'cannot' },
  'replay.erased': { step: 'parts', verdict: 'cannot' },
  'replay.parts-missing': { step: 'parts', verdict: 'cannot' },
  'replay.instrument-missing': { step: 'instrument', verdict: 'cannot' },
  'replay.instrument-altered': { step: 'instrument', verdict: 'cannot' },
  'replay.instrument-unsound': { step: 'instrument', verdict: 'cannot' },
  'replay.semantics-unknown': { step: 'instrument', verdict: 'cannot' },
  'replay.assessment-refused': { step: 'assessment', verdict: 'differs' },
  'replay.differs': { step: 'evaluation', verdict: 'differs' },
};

const unreadable: Meaning = { step: 'format', verdict: 'cannot' };

/** What a finding means; one of the reader's is about text that cannot be read. */
export function meaningOf({ code }: ReplayFinding): Meaning {
  return Object.hasOwn(meanings, code) ? meanings[code as keyof ReplayFindings] : unreadable;
}
