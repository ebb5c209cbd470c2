import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { replay } from '../../src/replay/replay.js';
import type { Verdict } from '../../src/replay/verdict.js';
import { steps } from '../../src/replay/verdict.js';
import { platformSha256 } from '../../src/node/hash.js';
import { assessmentEntry, bundled, holding, intake, sealedRecord } from './sealed.js';

const record = sealedRecord();
const hash = platformSha256;

function replayed(source: unknown, ...instruments: readonly CompiledInstrument[]): Verdict {
  return replay(source, holding(...(instruments.length === 0 ? [intake] : instruments)), { hash });
}

describe('replay', () => {
  it('gives the same for what was sealed, as an object and as canonical text', () => {
    const verdict = replayed(record);
    expect(verdict).toMatchObject({
      verdict: 'same',
      seal: record.seal,
      kind: 'assessment',
      findings: [],
      differences: [],
    });
    expect(verdict.held).toEqual(steps);
    expect(replayed(canonicalJson(record as unknown as JsonValue))).toEqual(verdict);
  });

  it('says of a text that is not canonical that it cannot be vouched for, and still checks all the rest', () => {
    const verdict = replayed(JSON.stringify(record, null, 1));
    expect(verdict).toMatchObject({ verdict: 'cannot', step: 'format', differences: [] });
    expect(verdict.findings.map(({ code }) => code)).toEqual(['replay.not-canonical']);
    expect(verdict.held).toContain('evaluation');
  });

  it('tells what is under the seal from what was sealed', () => {
    const verdict = replayed({ ...record, sealed: { ...record.sealed, package: '9.9.9' } });
    expect(verdict).toMatchObject({ verdict: 'differs', step: 'seal' });
  });

  it('names the first step that differs, and every place, for one who sealed another result', () => {
    const entry = assessmentEntry();
    const evaluation = entry.evaluation as NonNullable<typeof entry.evaluation>;
    const [first, ...others] = evaluation.ratings;
    const ratings = [{ ...first, class: 'not_applicable' as const, indicator: first?.indicator ?? '' }, ...others];
    const flags = evaluation.flags.map((flag) => ({ ...flag, status: 'expired' as const }));
    const forged = sealedRecord({ ...entry, evaluation: { ...evaluation, ratings, flags } });
    const verdict = replayed(forged);
    expect(verdict).toMatchObject({ verdict: 'differs', step: 'ratings', findings: [] });
    expect(verdict.differences[0]).toMatchObject({ step: 'ratings', pointer: '/evaluation/ratings/0/class' });
    expect(verdict.differences.map(({ pointer }) => pointer)).toContain('/evaluation/flags/0/status');
  });

  it('tells that the instrument is missing or another one', () => {
    expect(replayed(record, bundled('ml-arrival-screen'))).toMatchObject({
      verdict: 'cannot',
      step: 'instrument',
      findings: [
        { code: 'replay.instrument-missing', facts: { id: 'ml-veo-intake', version: '0.1.0', digest: intake.digest } },
      ],
    });
    const other = { ...intake, digest: 'f'.repeat(64) };
    expect(replayed(record, other)).toMatchObject({
      verdict: 'cannot',
      findings: [{ code: 'replay.instrument-altered', facts: { expected: intake.digest, got: 'f'.repeat(64) } }],
    });
  });

  it('does not evaluate what parts are missing of, and says which', () => {
    const all = Object.keys(record.leaves);
    // One that no other lies in.
    const commitment = all.find((key) => typeof record.leaves[key]?.[1] === 'string') ?? '';
    const leaves = Object.fromEntries(all.filter((key) => key !== commitment).map((key) => [key, record.leaves[key]]));
    const verdict = replayed({ ...record, leaves });
    expect(verdict).toMatchObject({ verdict: 'cannot', step: 'parts', missing: [{ commitment }] });
    expect(verdict.held).toEqual(['format', 'seal', 'instrument']);
    expect(verdict.findings.map(({ code }) => code)).toEqual(['replay.parts-missing']);
  });

  it.each<readonly [string, unknown, string]>([
    ['nothing', undefined, 'kernel.not-json-value'],
    ['no JSON', '{', 'kernel.truncated'],
    ['a list', [], 'replay.not-a-record'],
    ['another format', { format: 'veo-assessment/1' }, 'replay.not-a-record'],
    ['a later format', { format: 'veo-record/2' }, 'replay.newer-format'],
    ['nothing sealed', { format: 'veo-record/1' }, 'replay.malformed'],
    ['an unknown kind', { ...record, sealed: { kind: 'toString' } }, 'replay.malformed'],
    ['leaves without salts', { ...record, leaves: { [record.seal]: ['', 1] } }, 'replay.malformed'],
    ['a further key', { ...record, note: 1 }, 'replay.malformed'],
    ['a cycle', cyclic(), 'kernel.cyclic'],
  ])('gives a verdict on %s', (_, source, code) => {
    expect(replayed(source)).toMatchObject({ verdict: 'cannot', step: 'format', findings: [{ code }], held: [] });
  });
});

function cyclic(): unknown {
  const one: Record<string, unknown> = { ...record };
  one['sealed'] = one;
  return one;
}
