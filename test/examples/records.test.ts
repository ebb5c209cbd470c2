import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { platformSha256 as hash } from '../../src/node/hash.js';
import { lineText } from '../../src/record/archive/line.js';
import { openRecord } from '../../src/record/open-record.js';
import { redact } from '../../src/record/redact.js';
import { standing } from '../../src/record/standing.js';
import { replay } from '../../src/replay/replay.js';
import { worked, workedPath, workedText } from './worked.js';

/* The worked record comes out the same, and says what its README says of it. */

const lines = readFileSync(workedPath, 'utf8').trimEnd().split('\n');
const chain = worked();
const parsed = parseInstrument(readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8'));
if (!parsed.ok) throw new Error('the instrument is sound');
const instrument = parsed.value;
const compiled = compileInstrument(instrument, hash);

describe('examples/records', () => {
  it('comes out to the byte: else `npm run worked-records`, and read again what the README and docs/records.md say', () => {
    expect(workedText()).toBe(readFileSync(workedPath, 'utf8'));
  });

  it('holds, with nothing wrong in any entry', () => {
    const opened = lines.map((line) => openRecord(line, hash));
    expect(opened.flatMap(({ issues }) => issues)).toEqual([]);
    expect(opened.map((one) => one.ok && [one.value.kind, one.value.entry.nonconformities])).toEqual(
      ['assessment', 'review', 'notice', 'challenge', 'decision'].map((kind) => [kind, []]),
    );
  });

  it('says what stands: the level above is without effect, and who differed is kept beside it', () => {
    const stood = standing(lines, hash);
    if (!stood.ok) throw new Error(JSON.stringify(stood.issues));
    const { isValid, outcomes, challenges, notices, branches } = stood.value;
    expect(isValid).toBe(true);
    expect(
      outcomes.map(({ outcome, conclusion, status, provisional }) => [
        outcome,
        conclusion.position,
        status,
        provisional,
      ]),
    ).toEqual([
      ['harm_to_prisoners', 'above', 'differed', true],
      ['harm_to_staff', 'within', 'concluded', false],
      ['harm_to_society', 'within', 'concluded', false],
      ['being_recruited', 'within', 'concluded', false],
      ['being_harmed', 'within', 'concluded', false],
    ]);
    expect(outcomes[0]?.reviews).toMatchObject([
      { decision: 'differ', counts: true, conclusion: { level: 'ordinary' } },
    ]);
    expect(challenges).toMatchObject([{ raisedBy: 'lawyer', status: 'upheld' }]);
    expect([notices.length, branches.length]).toEqual([1, 0]);
  });

  it('replays the same', () => {
    const verdict = replay(lines[0], () => ({ found: 'instrument', compiled, source: 'published' }), { hash });
    expect([verdict.verdict, verdict.findings, verdict.differences]).toEqual(['same', [], []]);
  });

  it('keeps from security what it must not read, and proves itself', () => {
    const by = { id: 'staff_09', role: 'director' };
    const copies = chain.map((one) => redact(one, { instrument, audience: 'security', by, on: '2026-10-01' }, hash));
    const texts = copies.map((copy) => (copy.ok ? lineText(copy.value) : JSON.stringify(copy.issues)));
    expect(texts.flatMap((text) => openRecord(text, hash).issues)).toEqual([]);
    expect(lines.join('\n')).toContain('Cicatrice récente au dos');
    for (const hidden of ['Cicatrice', 'g5_ill_treatment":{"level', 'Je n’ai pas choisi'])
      expect(texts.join('\n')).not.toContain(hidden);
  });
});
