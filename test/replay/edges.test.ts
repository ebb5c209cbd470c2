import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { evaluationDigest } from '../../src/evaluate/seal.js';
import { type InstrumentLine, lineText } from '../../src/record/archive/line.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { platformSha256 as hash } from '../../src/node/hash.js';
import { assessmentEntry as entryOf } from '../../src/record/assessment-entry.js';
import type { AssessmentEntry, Entry, RecordDocument, Withheld } from '../../src/record/document.js';
import { sealEntry } from '../../src/record/seal.js';
import { registerNumbers } from '../../src/replay/archive/numbers.js';
import { tally } from '../../src/replay/archive/tally.js';
import { embeddedInstruments } from '../../src/replay/archive/embedded.js';
import { lineReplayer } from '../../src/replay/archive/replay-line.js';
import { compareAssessment } from '../../src/replay/compare/compare-record.js';
import { differencesBetween } from '../../src/replay/differences.js';
import { asKnown } from '../../src/replay/as-known.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import { replay } from '../../src/replay/replay.js';
import { firstStep, stepAt } from '../../src/replay/steps-of.js';
import type { Verdict } from '../../src/replay/verdict.js';
import { assessmentEntry, holding, intake, sealedRecord, secret } from './sealed.js';

function sealedAs(entry: object): RecordDocument {
  return sealEntry(entry as Entry, { hash, secret });
}

function verdictOn(entry: object, asKnown?: string): Verdict {
  return replay(sealedAs(entry), holding(intake), { hash, ...(asKnown === undefined ? {} : { asKnown }) });
}

function withheldFor(pointers: readonly string[]): Withheld {
  return { audience: 'security', by: { id: 'a', role: 'director' }, on: '2026-01-01', pointers };
}

function codes({ findings }: Verdict): readonly string[] {
  return findings.map(({ code }) => code);
}

const sound = assessmentEntry();

/** An entry of an assessment that the instrument refuses. */
function refusedEntry(): AssessmentEntry {
  const ratings = { ...sound.assessment.ratings, no_such_indicator: 'x' };
  const parsed = parseAssessment({ ...sound.assessment, ratings });
  if (!parsed.ok) throw new Error('does not parse');
  const time = { on: sound.assessment.assessedOn, source: 'device' } as const;
  return entryOf(intake, { package: '0.1.0', time, assessment: parsed.value, conclusions: [] }, hash);
}

describe('replaying an assessment entry', () => {
  it('is the same for an assessment that was refused then and is refused now, with what was wrong', () => {
    const verdict = verdictOn(refusedEntry(), '2026-01-01');
    expect(verdict).toMatchObject({ verdict: 'same', nonconformities: [{ code: 'assessment.unknown-id' }] });
    expect(verdict.asKnown).toBeUndefined();
  });

  it('differs where a result is recorded for an assessment that the instrument refuses', () => {
    const { evaluation } = sound;
    const verdict = verdictOn({ ...refusedEntry(), evaluation });
    expect(verdict).toMatchObject({ verdict: 'differs', step: 'assessment' });
    expect(codes(verdict)).toEqual(['replay.assessment-refused']);
  });

  it('differs where nonconformities were left out, or conclusions stand elsewhere', () => {
    expect(verdictOn({ ...refusedEntry(), nonconformities: [] })).toMatchObject({
      verdict: 'differs',
      step: 'nonconformities',
    });
  });

  it('cannot be done under semantics that are not known', () => {
    expect(codes(verdictOn({ ...sound, semantics: 'veo-instrument/9' }))).toEqual(['replay.semantics-unknown']);
  });

  it.each([
    ['an entry without its instrument', { ...sound, instrument: {} }],
    ['an entry whose conclusions are no list', { ...sound, conclusions: 7 }],
    ['an entry with a day that there is not', { ...sound, time: { on: '2026-02-30', source: 'device' } }],
    ['an entry that is not of its grammar', { ...sound, further: true }],
    ['semantics that are no text', { ...sound, semantics: 1 }],
    ['nonconformities that are none', { ...sound, nonconformities: [7, { code: 1, pointer: 2, facts: 3 }] }],
  ])('never throws, and calls malformed %s', (_, entry) => {
    expect(codes(verdictOn(entry))).toContain('replay.malformed');
  });

  it('says that an instrument does not load', () => {
    const verdict = replay(sealedRecord(), () => ({ found: 'unsound', issues: 4 }), { hash });
    expect(verdict.findings).toMatchObject([{ code: 'replay.instrument-unsound', facts: { issues: 4 } }]);
  });

  it('says for whom parts were withheld', () => {
    const record = sealedRecord();
    const verdict = replay({ ...record, leaves: {}, withheld: withheldFor(['/assessment']) }, holding(intake), {
      hash,
    });
    expect(verdict).toMatchObject({ verdict: 'cannot', withheld: { audience: 'security' } });
    expect(codes(verdict)).toEqual(['replay.withheld']);
  });

  it('holds what is attached against its digest, and against what the assessment names', () => {
    const { evaluation } = sound;
    if (evaluation === undefined) throw new Error('it was evaluated');
    const digest = evaluationDigest(evaluation, hash);
    const facility = { offers: {}, digest, date: sound.assessment.assessedOn };
    const named = assessmentEntry(undefined, intake, (document) => ({ ...document, facility }));
    const attachedTo = (entry: AssessmentEntry, of: string): Verdict =>
      verdictOn({ ...entry, attached: [{ digest: of, evaluation }] });
    expect(attachedTo(named, digest).verdict).toBe('same');
    const other = 'f'.repeat(64);
    expect(attachedTo(named, other)).toMatchObject({
      verdict: 'differs',
      differences: [{ pointer: '/attached/0/digest', recorded: other, replayed: digest }],
    });
    expect(attachedTo(sound, digest)).toMatchObject({
      verdict: 'differs',
      differences: [{ pointer: '/attached/0', recorded: { digest } }],
    });
  });

  it.each<readonly [string, unknown]>([
    ['null', null],
    ['no object', 'security'],
    ['without who and when', { audience: 'security' }],
    ['with a key of its own', { ...withheldFor([]), note: 'x' }],
    ['on a day that there is not', { ...withheldFor([]), on: '2026-02-30' }],
  ])('calls malformed what is said to be withheld: %s', (_, withheld) => {
    const record = sealedRecord();
    for (const document of [record, { ...record, leaves: {} }]) {
      const verdict = replay({ ...document, withheld }, holding(intake), { hash });
      expect(verdict.verdict).toBe('cannot');
      expect(verdict.findings).toMatchObject([{ code: 'replay.malformed', pointer: '/withheld' }]);
    }
  });

  it('calls it malformed that what is there is said to be withheld', () => {
    const verdict = replay({ ...sealedRecord(), withheld: withheldFor(['/assessment']) }, holding(intake), { hash });
    expect(verdict).toMatchObject({ verdict: 'cannot', seal: sealedRecord().seal });
    expect(verdict.findings).toMatchObject([{ code: 'replay.malformed', pointer: '/withheld' }]);
  });

  it('does not take a copy that lacks nothing for the line of an archive', () => {
    const copy = { ...sealedRecord(), withheld: withheldFor([]) };
    expect(replay(copy, holding(intake), { hash }).verdict).toBe('same');
    const { verdict } = lineReplayer({ instruments: holding(intake), hash })(lineText(copy));
    expect(verdict?.verdict).toBe('cannot');
    expect(verdict?.findings).toMatchObject([{ code: 'replay.withheld', pointer: '/withheld' }]);
  });

  it('needs no hash to be given', () => {
    expect(replay(sealedRecord(), holding(intake)).verdict).toBe('same');
  });
});

describe('as known on a day', () => {
  const coercing = assessmentEntry('04-informal-leader-who-coerces');
  const means = { compiled: intake, recorded: coercing.evaluation as Evaluation };

  it('says why what is left cannot be evaluated', () => {
    const document = { ...coercing.assessment, purpose: 'prosecution' } as const;
    expect(asKnown(document, { ...means, on: '2026-07-20' })).toMatchObject({
      refused: 'assessment.purpose-not-valid',
      changes: [],
    });
    const { evidence: _, ...without } = coercing.assessment;
    expect(asKnown({ ...without, ratings: {} }, { ...means, on: '2026-07-20' }).leftOut).toEqual([]);
    const added = [{ id: 'other', title: 'T', finding: 'F', supportedBy: ['e9', 'e1'] }];
    const left = asKnown({ ...coercing.assessment, additionalIndicators: added }, { ...means, on: '2026-07-01' });
    expect(left.refused).toBeUndefined();
  });
});

describe('a report', () => {
  it('tells what was sealed with something wrong, and that it comes out the same', () => {
    const replaying = archiveReplay(holding(intake), { hash, asKnown: '2026-01-01' });
    replaying.take(
      '{"format":"veo-archive/1","kind":"header","opened":{"on":"2026-01-01","source":"paper"},"origin":"a"}',
    );
    replaying.take(textOf(instrumentLine() as unknown as RecordDocument));
    replaying.take(textOf(sealedAs(refusedEntry())));
    expect(replaying.report()).toMatchObject({ isSame: true, nonconforming: 1, findings: [{ line: 3 }] });
  });

  it('is not the same of an archive without a line', () => {
    expect(archiveReplay(holding()).report().isSame).toBe(false);
  });

  it('tells lines of an archive that are of no kind, and instruments that are not what they say', () => {
    const replayLine = lineReplayer({ instruments: holding(), hash });
    const line = { format: 'veo-archive/1', kind: 7 };
    expect(replayLine(textOf(line as unknown as RecordDocument)).findings).toMatchObject([{ facts: { part: '' } }]);
    const wrong = { ...instrumentLine(), digest: 'ab'.repeat(32), document: { id: 7, format: 'veo-instrument/1' } };
    expect(replayLine(textOf(wrong as unknown as RecordDocument)).findings).toMatchObject([
      { code: 'replay.instrument-altered', facts: { id: '', version: '' } },
    ]);
  });
});

function instrumentLine(): InstrumentLine {
  const document = intake.instrument.document as unknown as JsonObject;
  return { format: 'veo-archive/1', kind: 'instrument', digest: intake.digest, document };
}

describe('the parts of a replay', () => {
  it('name the step of every place', () => {
    expect(stepAt(['evaluation', 'bands'])).toBe('bands');
    expect(stepAt(['evaluation', 'toString'])).toBe('evaluation');
    expect(stepAt(['conclusions', '0'])).toBe('conclusions');
    expect(stepAt(['time'])).toBe('entry');
    expect(stepAt([])).toBe('entry');
    expect(firstStep(['chain', 'flags', 'ratings'])).toBe('ratings');
    expect(firstStep([])).toBeUndefined();
  });

  it('count differences beyond those they list', () => {
    const values = (value: number): JsonObject =>
      Object.fromEntries(Array.from({ length: 130 }, (_, place) => [`k${String(place)}`, value]));
    expect(differencesBetween(values(1), values(2), stepAt)).toMatchObject({ further: 30 });
    expect(differencesBetween([1, 2], [1], stepAt).listed).toEqual([{ pointer: '/1', step: 'entry', recorded: 2 }]);
    expect(differencesBetween([1], { a: 1 }, stepAt).listed).toHaveLength(1);
    expect(differencesBetween({ a: 1 }, 'a', stepAt).listed).toHaveLength(1);
  });

  it('keep numbers of a register as runs, whatever their order', () => {
    const numbers = registerNumbers();
    const taken = ['a-10', 'a-12', 'a-11', 'a-11', 'a-3', 'a-2', 'a-4', 'x', 'x', 'b-007', `c-${'9'.repeat(16)}`];
    expect(taken.map((number) => numbers.take(number))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(numbers.take('b-010')).toBe(false);
    expect(numbers.gaps()).toEqual([
      { first: 'a-5', last: 'a-9', count: 5 },
      { first: 'b-008', last: 'b-009', count: 2 },
    ]);
  });

  it('count made-up words together once there are too many', () => {
    const counted = tally([]);
    for (let place = 0; place < 1005; place += 1) counted.add(`v${String(place)}`);
    expect(counted.all()['other']).toBe(5);
  });

  it('load an embedded instrument once, and say of one that does not load', () => {
    const embedded = embeddedInstruments(() => ({ found: 'nothing' }), hash);
    const line = { format: 'veo-archive/1', kind: 'instrument' } as const;
    embedded.take({ ...line, digest: 'a', document: { format: 'veo-instrument/1' } });
    const wanted = { id: 'x', version: '1.0.0' };
    const found = embedded.find({ ...wanted, digest: 'a' });
    expect(found).toMatchObject({ found: 'unsound' });
    expect(embedded.find({ ...wanted, digest: 'a' })).toBe(found);
    expect(embedded.find({ ...wanted, digest: 'b' })).toEqual({ found: 'nothing' });
  });

  it('say why two versions cannot be compared', () => {
    const both = { from: intake, to: intake };
    expect(compareAssessment({ format: 'veo-assessment/1' }, both)).toMatchObject({ code: 'assessment.missing-key' });
    const unknown = { ...sound.assessment, ratings: { none: 'x' } };
    expect(compareAssessment(unknown, both)).toMatchObject({ code: 'assessment.unknown-id' });
  });

  it('tell an erasure, conclusions and entries that are not what they seem', () => {
    const replayLine = lineReplayer({ instruments: holding(intake), hash });
    const entry = { ...sound, conclusions: [{ position: 'above', provisional: true }, { position: 'beyond' }] };
    expect(replayLine(textOf(sealedAs(entry))).positions).toEqual([{ position: 'above', provisional: true }]);
    const erasure = { kind: 'erasure', erased: [{ commitment: 'ab' }, 7] };
    expect(replayLine(textOf(sealedAs(erasure))).erased).toEqual(['ab', '']);
    expect(replayLine(textOf(sealedAs({ kind: 'erasure', erased: 7 }))).erased).toEqual([]);
  });
});

function textOf(record: RecordDocument): string {
  return JSON.stringify(sortedDeep(record as unknown as JsonValue));
}

function sortedDeep(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part: JsonValue) => sortedDeep(part));
  const object = value as JsonObject;
  return Object.fromEntries(
    Object.keys(object)
      .toSorted()
      .map((key) => [key, sortedDeep(object[key] as JsonValue)]),
  );
}
