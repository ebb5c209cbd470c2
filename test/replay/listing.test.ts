import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/replay/archive/build-report.js';
import type { LineReplay } from '../../src/replay/archive/replay-line.js';
import type { Verdict } from '../../src/replay/verdict.js';

const told: Verdict = {
  ...{ verdict: 'same', held: [], findings: [], differences: [], further: 0, missing: [] },
  nonconformities: [{ code: 'record.no-grounds', pointer: '', facts: {} }],
};
const crosscheck = { agrees: 0, unknown: 0, decimal: 0, differs: [{}] } as unknown as NonNullable<
  Verdict['crosscheck']
>;

/** A report on a header and entries that came to these verdicts. */
function listed(...verdicts: readonly Verdict[]): readonly [listed: number, last: readonly number[], further: number] {
  const builder = buildReport();
  builder.take({ placed: { is: 'header' }, tree: 'header', findings: [], origin: 'a' });
  for (const [place, verdict] of verdicts.entries()) builder.take(entry(place, verdict));
  const { findings, further } = builder.report();
  return [findings.length, findings.slice(-2).map(({ line }) => line), further];
}

function entry(place: number, verdict: Verdict): LineReplay {
  const seal = String(place).padStart(8, '0').padEnd(64, '0');
  return { placed: { is: 'entry', seal }, tree: `entry ${seal}`, findings: [], verdict };
}

const many = (verdict: Verdict): readonly Verdict[] => Array.from({ length: 1001 }, () => verdict);

describe('the lines that a report lists', () => {
  it('are the first thousand, and the others are counted', () => {
    expect(listed(...many(told))).toEqual([1000, [1000, 1001], 1]);
    expect(listed(...many({ ...told, verdict: 'differs' }))).toEqual([1000, [1000, 1001], 1]);
  });

  it('hold what was altered behind any number of faults that were sealed, of errata and of erasures', () => {
    const before = [...many(told), ...many({ ...told, verdict: 'cannot' })];
    const erratum: Verdict = { ...told, verdict: 'same_with_erratum' };
    expect(listed(...before, { ...told, verdict: 'differs' }, erratum)).toEqual([2001, [2002, 2004], 3]);
    expect(listed(...before, { ...told, crosscheck })).toEqual([2001, [2002, 2004], 2]);
  });
});
