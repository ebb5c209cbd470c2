import type { ArchiveFindings, ReplayFinding, ReplayFindings } from './issues.js';
import type { Step } from './verdict.js';

/** What a finding means for the verdict. */
export interface Meaning {
  readonly step: Step;
  /** `differs`: something is not what was sealed. `cannot`: something cannot be known. */
  readonly verdict: 'differs' | 'cannot';
}

const meanings: { readonly [Code in keyof ReplayFindings | keyof ArchiveFindings]: Meaning } = {
  'replay.not-a-record': { step: 'format', verdict: 'cannot' },
  'replay.newer-format': { step: 'format', verdict: 'cannot' },
  'replay.malformed': { step: 'format', verdict: 'cannot' },
  'replay.not-canonical': { step: 'format', verdict: 'cannot' },
  'replay.seal-broken': { step: 'seal', verdict: 'differs' },
  'replay.part-altered': { step: 'parts', verdict: 'differs' },
  'replay.part-stray': { step: 'parts', verdict: 'differs' },
  'replay.withheld': { step: 'parts', verdict: 'cannot' },
  'replay.erased': { step: 'parts', verdict: 'cannot' },
  'replay.erased-whole': { step: 'seal', verdict: 'cannot' },
  'replay.parts-missing': { step: 'parts', verdict: 'cannot' },
  'replay.instrument-missing': { step: 'instrument', verdict: 'cannot' },
  'replay.instrument-altered': { step: 'instrument', verdict: 'cannot' },
  'replay.instrument-unsound': { step: 'instrument', verdict: 'cannot' },
  'replay.semantics-unknown': { step: 'instrument', verdict: 'cannot' },
  'replay.assessment-refused': { step: 'assessment', verdict: 'differs' },
  'replay.not-made-again': { step: 'chain', verdict: 'cannot' },
  'replay.errata-unread': { step: 'instrument', verdict: 'cannot' },
  'replay.entry-refused': { step: 'entry', verdict: 'differs' },
  'replay.no-header': { step: 'chain', verdict: 'differs' },
  'replay.second-header': { step: 'chain', verdict: 'differs' },
  'replay.instrument-twice': { step: 'chain', verdict: 'differs' },
  'replay.instrument-not-embedded': { step: 'chain', verdict: 'differs' },
  'replay.entry-twice': { step: 'chain', verdict: 'differs' },
  'replay.unknown-root': { step: 'chain', verdict: 'differs' },
  'replay.unknown-previous': { step: 'chain', verdict: 'differs' },
  'replay.branched': { step: 'chain', verdict: 'differs' },
  'replay.number-twice': { step: 'chain', verdict: 'differs' },
};

const unreadable: Meaning = { step: 'format', verdict: 'cannot' };

/** What a finding means; one of the reader's is about text that cannot be read. */
export function meaningOf({ code }: ReplayFinding): Meaning {
  return Object.hasOwn(meanings, code) ? meanings[code as keyof typeof meanings] : unreadable;
}
