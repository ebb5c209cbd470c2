import type { InstrumentIdentity } from '../compile/identity.js';
import type { Evaluation } from '../evaluate/evaluation.js';
import type { Explanation } from '../explain/explanation.js';
import type { InstrumentDocument } from '../instrument/document.js';
import { RiskError } from '../kernel/risk-error.js';
import { assertStage } from '../kernel/stage.js';

/** How calls into this room are misused, each code with its facts. */
export interface WordsRefusals {
  /** The words were asked of another instrument than the one that the result comes from. */
  'words.other-instrument': { readonly expected: string; readonly got: string };
  /** The explanation is not of the evaluation that it was given with. */
  'words.other-evaluation': { readonly expected: string; readonly got: string };
}

/**
 * Refuses to tell a result in the words of another instrument: the wrong limits would travel with it (law 8).
 *
 * @throws {@link RiskError} `words.other-instrument`; `kernel.wrong-stage` for anything else.
 */
export function assertInstrumentOf(evaluation: Evaluation, document: InstrumentDocument): void {
  assertStage(evaluation, { key: 'notices', type: 'Evaluation', madeBy: 'evaluate' });
  assertStage(document, { key: 'indicators', type: 'InstrumentDocument', madeBy: 'parseInstrument' });
  const [expected, got] = [called(evaluation.instrument), called(document)];
  if (got !== expected) throw new RiskError('words.other-instrument', { expected, got });
}

/**
 * Refuses to tell one person's explanation beside another's result.
 *
 * @throws {@link RiskError} `words.other-evaluation`; `kernel.wrong-stage` for anything else.
 */
export function assertExplanationOf(evaluation: Evaluation, explanation: Explanation): void {
  assertStage(explanation, { key: 'whyNot', type: 'Explanation', madeBy: 'explain' });
  const [expected, got] = [evaluation, explanation].map(
    ({ instrument, assessedOn }) => `${called(instrument)}, ${assessedOn}`,
  ) as [string, string];
  if (got !== expected) throw new RiskError('words.other-evaluation', { expected, got });
}

function called({ id, version, status }: Pick<InstrumentIdentity, 'id' | 'version' | 'status'>): string {
  return `${id}@${version} (${status})`;
}
