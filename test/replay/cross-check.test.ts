import { describe, expect, it } from 'vitest';
import { crosscheck } from '../../src/evaluate/crosscheck.js';
import { platformSha256 } from '../../src/node/hash.js';
import { lineText } from '../../src/record/archive/line.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import type { ArchiveReport } from '../../src/replay/archive/report.js';
import type { ConditionCrosscheck } from '../../src/replay/cross-check.js';
import { replay } from '../../src/replay/replay.js';
import { earlierIn, sound } from './lines.js';
import { assessmentEntry, bundled, holding, intake, sealedRecord } from './sealed.js';

const hash = platformSha256;
const record = sealedRecord();

/** A second engine that is wrong about the first condition that can be compared. */
const wrong: ConditionCrosscheck = (compiled, valid) => {
  const checks = crosscheck(compiled, valid);
  const first = checks.findIndex(({ status }) => status === 'agrees');
  return checks.map((check, place) => {
    if (place !== first) return check;
    const { pointer } = check;
    return { pointer, status: 'differs', at: `${pointer}/and/0`, evaluated: 'true', jsonLogic: 'false' };
  });
};

function report(second?: ConditionCrosscheck): ArchiveReport {
  const options = second === undefined ? { hash } : { hash, crosscheck: second };
  const replaying = archiveReplay(holding(intake), { ...options, earlier: earlierIn(sound) });
  for (const line of sound) replaying.take(lineText(line));
  return replaying.report();
}

describe('conditions evaluated a second time', () => {
  it('are not, unless it is asked for', () => {
    expect(replay(record, holding(intake), { hash })).not.toHaveProperty('crosscheck');
    expect(report()).not.toHaveProperty('crosscheck');
  });

  it('are all counted: those that agree, those that cannot be compared and why, those that differ', () => {
    const verdict = replay(record, holding(intake), { hash, crosscheck });
    const { agrees = 0, unknown = 0, decimal = 0, differs = [] } = verdict.crosscheck ?? {};
    expect(verdict.verdict).toBe('same');
    expect(differs).toEqual([]);
    expect(agrees).toBeGreaterThan(20);
    expect(agrees + unknown + decimal).toBe(intake.instrument.conditions.size);
  });

  it('count apart what is unknown and what floating point may round', () => {
    const counting: ConditionCrosscheck = () => [
      { pointer: '/a', status: 'agrees' },
      { pointer: '/b', status: 'not-comparable', reason: 'unknown', at: '/b' },
      { pointer: '/c', status: 'not-comparable', reason: 'unknown', at: '/c' },
      { pointer: '/d', status: 'not-comparable', reason: 'decimal', at: '/d' },
    ];
    expect(replay(record, holding(intake), { hash, crosscheck: counting }).crosscheck).toEqual({
      ...{ agrees: 1, unknown: 2, decimal: 1, differs: [] },
    });
  });

  it('are not where there is no result', () => {
    const none = assessmentEntry('01-untried-herder-coerced', intake, (whole) => ({
      ...whole,
      ratings: { none: 'x' },
    }));
    for (const source of ['{', sealedRecord(none)])
      expect(replay(source, holding(intake), { hash, crosscheck })).not.toHaveProperty('crosscheck');
    expect(replay(record, holding(bundled('ml-arrival-screen')), { hash, crosscheck })).not.toHaveProperty(
      'crosscheck',
    );
  });

  it('leave the verdict as it is where they differ, and are told with the part that does', () => {
    const verdict = replay(record, holding(intake), { hash, crosscheck: wrong });
    expect(verdict).toMatchObject({
      verdict: 'same',
      crosscheck: { differs: [{ status: 'differs', jsonLogic: 'false' }] },
    });
    const told = report(wrong);
    expect(told).toMatchObject({
      isSame: false,
      verdicts: { same: 3 },
      crosscheck: { records: 2, differs: 2 },
      findings: [{ line: 3 }, { line: 5 }],
    });
  });

  it('are summed over an archive', () => {
    const { crosscheck: counted, isSame, findings } = report(crosscheck);
    const one = replay(record, holding(intake), { hash, crosscheck }).crosscheck;
    expect({ isSame, findings }).toEqual({ isSame: true, findings: [] });
    expect(counted).toEqual({
      ...{ records: 2, agrees: 2 * (one?.agrees ?? 0), unknown: 2 * (one?.unknown ?? 0) },
      ...{ decimal: 2 * (one?.decimal ?? 0), differs: 0 },
    });
  });
});
