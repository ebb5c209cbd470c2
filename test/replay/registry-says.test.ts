import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json-value.js';
import { platformSha256 } from '../../src/node/hash.js';
import { lineText, type ArchiveLine } from '../../src/record/archive/line.js';
import type { AssessmentEntry, RecordDocument } from '../../src/record/document.js';
import type { ErratumDocument } from '../../src/registry/documents.js';
import type { Registry } from '../../src/registry/registry.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import { statusLinesListed } from '../../src/replay/archive/registry-counts.js';
import type { ArchiveReport } from '../../src/replay/archive/report.js';
import { registrySource } from '../../src/replay/registry-source.js';
import { replay } from '../../src/replay/replay.js';
import { replayChain } from '../../src/replay/replay-chain.js';
import type { Verdict } from '../../src/replay/verdict.js';
import { erratum, notice, opened, pinOf, registryOf, shelf, tenItems } from '../registry/desk.js';
import { first, header, instrument, noticeOn, numbered } from './lines.js';
import { assessmentEntry, intake, sealedRecord } from './sealed.js';

const document = intake.instrument.document as unknown as JsonObject;
const pin = pinOf(document);
const record = sealedRecord();
const second = numbered('2026/0002');
const hash = platformSha256;

/** A later version in which one intervention is gone. */
const corrected: JsonObject = {
  ...document,
  version: '0.1.1',
  interventions: (document['interventions'] as readonly JsonObject[]).filter(({ id }) => id !== 'kitchen'),
};
const authorised = notice({ instrument: pin, number: 'A-1', from: '2026-01-01' });
const e1 = erratum({ number: 'E-1', instruments: [pin] });

function correctedBy(version: JsonObject): Partial<ErratumDocument> {
  return { correction: { by: 'instrument', version: pinOf(version).version, digest: pinOf(version).digest } };
}

function asked(registry: Registry, source: unknown = record): Verdict {
  return replay(source, registrySource(registry), { hash, registry });
}

/** The record of an entry that was concluded on some days. */
function concludedOn(...days: readonly string[]): RecordDocument {
  const conclusions = days.map((on) => ({
    ...{ outcome: 'support', concluded: 'no_level', by: { id: 'w1', role: 'social_worker' } },
    ...{ time: { on, source: 'paper' }, seen: { what: 'nothing' }, position: 'no_level', provisional: false },
  }));
  return sealedRecord({ ...assessmentEntry(), conclusions } as unknown as AssessmentEntry);
}

describe('what a registry says of a record', () => {
  it('is not said where none is asked', () => {
    const verdict = replay(record, registrySource(registryOf([document])), { hash });
    expect(verdict).not.toHaveProperty('inForce');
    expect(verdict).not.toHaveProperty('errata');
  });

  it('is not said of entries that are no assessments, nor of what is no record', () => {
    const registry = registryOf([document, authorised, e1]);
    for (const source of [noticeOn(record.seal, record.seal), '{', {}]) {
      expect(asked(registry, source)).not.toHaveProperty('inForce');
      expect(asked(registry, source)).not.toHaveProperty('errata');
    }
  });

  it('is the status on the day of sealing where nothing was concluded', () => {
    const { time } = assessmentEntry();
    expect(asked(registryOf([document, authorised])).inForce).toEqual([
      { ...pin, on: time.on, of: 'sealing', status: 'in-force', notices: ['A-1'] },
    ]);
    expect(asked(registryOf([document])).inForce).toMatchObject([{ status: 'never-authorised', notices: [] }]);
  });

  it('is the status on each day that someone concluded, once and in order', () => {
    const suspended = notice({ instrument: pin, number: 'S-1', says: 'suspended', from: '2027-03-01' });
    const registry = registryOf([document, authorised, suspended]);
    const verdict = asked(registry, concludedOn('2027-03-02', '2027-02-28', '2027-03-02'));
    expect(verdict.inForce).toEqual([
      { ...pin, on: '2027-02-28', of: 'conclusion', status: 'in-force', notices: ['A-1'] },
      { ...pin, on: '2027-03-02', of: 'conclusion', status: 'suspended', notices: ['S-1'] },
    ]);
  });

  it('goes by the purpose and the setting of the assessment', () => {
    const { purpose } = assessmentEntry().assessment;
    const forThis = notice({ instrument: pin, scope: { purposes: [purpose ?? ''] } });
    const elsewhere = notice({ instrument: pin, scope: { settings: ['elsewhere'] } });
    expect(purpose).toBeDefined();
    expect(asked(registryOf([document, forThis])).inForce).toMatchObject([{ status: 'in-force' }]);
    const { setting } = assessmentEntry().assessment;
    const status = setting === undefined ? 'cannot-be-said' : 'never-authorised';
    expect(asked(registryOf([document, elsewhere])).inForce).toMatchObject([{ status }]);
  });

  it('is said where the instrument is not there or another one, which hinders replaying', () => {
    for (const held of [tenItems(), { ...document, title: { fr: 'Autre', en: 'Other' } }]) {
      const verdict = asked(registryOf([held]));
      expect(verdict).toMatchObject({ verdict: 'cannot', inForce: [{ ...pin, status: 'cannot-be-said' }] });
      expect(verdict).not.toHaveProperty('errata');
    }
  });

  it('changes nothing of the verdict by being not in force', () => {
    const withdrawn = notice({ instrument: pin, number: 'W-1', says: 'withdrawn', from: '2020-01-01' });
    expect(asked(registryOf([document, withdrawn]))).toMatchObject({
      verdict: 'same',
      inForce: [{ status: 'withdrawn', notices: ['W-1'] }],
      errata: [],
    });
  });
});

describe('an erratum', () => {
  const affected = { number: 'E-1', affected: 'yes', effect: e1.effect };

  it.each<{
    readonly why: string;
    readonly registry: readonly object[];
    readonly correction: object;
  }>([
    { why: 'nothing corrects', registry: [document, e1], correction: { by: 'none' } },
    {
      why: 'a later package corrects',
      registry: [document, { ...e1, correction: { by: 'semantics', name: 'mean-rounded-once' } }],
      correction: { by: 'semantics', name: 'mean-rounded-once', isAvailable: false },
    },
    {
      why: 'a later version corrects, with the corrected result',
      registry: [document, corrected, { ...e1, ...correctedBy(corrected) }],
      correction: {
        ...{ by: 'instrument', version: '0.1.1', digest: pinOf(corrected).digest, answer: 'found' },
        changes: [{ what: 'intervention', id: 'kitchen', from: 'indicated' }],
      },
    },
    {
      why: 'a later version corrects that is not there',
      registry: [document, { ...e1, ...correctedBy(corrected) }],
      correction: { by: 'instrument', version: '0.1.1', digest: pinOf(corrected).digest, answer: 'missing' },
    },
  ])('that $why is told, and the verdict says so', ({ registry, correction }) => {
    const verdict = asked(registryOf(registry));
    expect(verdict).toMatchObject({ verdict: 'same_with_erratum', findings: [], differences: [] });
    expect(verdict.errata).toEqual([{ ...affected, correction }]);
  });

  it('whose correction cannot evaluate the assessment says why', () => {
    const [indicator = ''] = Object.keys(assessmentEntry().assessment.ratings);
    const renamed = JSON.parse(
      JSON.stringify({ ...document, version: '0.2.0' }).replaceAll(indicator, `${indicator}_too`),
    ) as JsonObject;
    const verdict = asked(registryOf([document, renamed, { ...e1, ...correctedBy(renamed) }]));
    expect(verdict.errata).toMatchObject([{ correction: { answer: 'found', refused: 'assessment.unknown-id' } }]);
  });

  it.each<readonly [string, Partial<ErratumDocument>]>([
    ['another version of the package', { packages: { versions: ['9.9.9'] } }],
    ['other instruments', { instruments: [pinOf(tenItems())] }],
    ['other semantics', { semantics: 'veo-instrument/2' }],
    ['results of which this is none', { when: { '>': [{ var: 'uses.measures.exponential' }, 0] } }],
  ])('about %s leaves a record the same', (_, change) => {
    expect(asked(registryOf([document, erratum({ instruments: [pin], ...change })]))).toMatchObject({
      verdict: 'same',
      errata: [],
    });
  });

  it('reads what the record came to, by the counts of its evaluation', () => {
    const unknown = assessmentEntry().evaluation?.ratings.filter((rating) => rating.class === 'unknown').length ?? 0;
    const when = (than: number): Partial<ErratumDocument> => ({
      when: { '===': [{ var: 'came_to.ratings.unknown' }, than] },
    });
    expect(asked(registryOf([document, { ...e1, ...when(unknown) }])).verdict).toBe('same_with_erratum');
    expect(asked(registryOf([document, { ...e1, ...when(unknown + 1) }])).verdict).toBe('same');
  });

  it('may affect a record of which parts are gone: it stays one that cannot be replayed', () => {
    const all = Object.keys(record.leaves);
    const commitment = all.find((key) => typeof record.leaves[key]?.[1] === 'string') ?? '';
    const { [commitment]: _, ...leaves } = record.leaves;
    const registry = registryOf([
      document,
      corrected,
      { ...e1, ...correctedBy(corrected), when: { '>': [{ var: 'came_to.ratings.unknown' }, 900] } },
    ]);
    const verdict = asked(registry, { ...record, leaves });
    expect(verdict).toMatchObject({ verdict: 'cannot', errata: [{ number: 'E-1', affected: 'possibly' }] });
    expect(verdict.errata?.[0]?.correction).not.toHaveProperty('changes');
  });

  it('hides no difference', () => {
    const forged = { ...record, sealed: { ...record.sealed, package: '0.1.0-forged' } };
    expect(asked(registryOf([document, { ...e1, packages: { versions: ['0.1.0-forged'] } }]), forged)).toMatchObject({
      verdict: 'differs',
      errata: [{ number: 'E-1' }],
    });
  });

  it('is about no record that came to nothing', () => {
    const unknown = assessmentEntry('01-untried-herder-coerced', intake, (whole) => ({
      ...whole,
      ratings: { no_such_indicator: 'present' },
    }));
    expect(unknown.evaluation).toBeUndefined();
    expect(asked(registryOf([document, e1]), sealedRecord(unknown))).toMatchObject({ verdict: 'same', errata: [] });
  });
});

describe('an archive with a registry', () => {
  function report(registry: Registry, lines: readonly ArchiveLine[]): ArchiveReport {
    const replaying = archiveReplay(registrySource(registry), { hash, registry });
    for (const line of lines) replaying.take(lineText(line));
    return replaying.report();
  }
  const lines = [header, instrument, first, second];

  it('counts what was in force, and names the lines of what was not', () => {
    const inForce = report(registryOf([document, authorised]), lines);
    expect(inForce).toMatchObject({
      isSame: true,
      registry: { instruments: 1, notices: 1, errata: 0, issues: [] },
      inForce: [{ ...pin, status: 'in-force', records: 2, lines: [] }],
      errata: [],
      findings: [],
    });
    const never = report(registryOf([document]), lines);
    expect(never).toMatchObject({
      isSame: true,
      inForce: [{ ...pin, status: 'never-authorised', records: 2, lines: [3, 4] }],
    });
  });

  it('counts a record once for each status, and lists no more lines than it says', () => {
    const suspended = notice({ instrument: pin, number: 'S-1', says: 'suspended', from: '2027-03-01' });
    const twice = concludedOn('2027-01-01', '2027-01-02', '2027-04-01', '2027-04-02');
    const many = Array.from({ length: statusLinesListed + 5 }, () => twice);
    const { inForce } = report(registryOf([document, authorised, suspended]), [header, instrument, ...many]);
    expect(inForce.map(({ status, records, lines: named }) => [status, records, named.length])).toEqual([
      ['in-force', statusLinesListed + 5, 0],
      ['suspended', statusLinesListed + 5, statusLinesListed],
    ]);
  });

  it('is not the same where an erratum affects a record, and lists it', () => {
    const told = report(registryOf([document, corrected, { ...e1, ...correctedBy(corrected) }]), lines);
    expect(told).toMatchObject({
      isSame: false,
      verdicts: { same: 0, same_with_erratum: 2 },
      errata: [{ number: 'E-1', effect: e1.effect, records: 2 }],
      findings: [{ line: 3 }, { line: 4 }],
    });
  });

  it('is not the same where notices or errata cannot be read', () => {
    const whole = shelf({ instruments: [document], notices: [authorised], errata: [e1] });
    const spoilt = report(opened(whole, { files: { 'errata/0.json': '{}' } }), lines);
    expect(spoilt).toMatchObject({
      isSame: false,
      registry: { errata: 0, issues: [{ code: 'registry.altered' }] },
      verdicts: { same: 2 },
      findings: [],
    });
  });

  it('is never the same of one record where errata cannot be read, unless it came to nothing', () => {
    const whole = shelf({ instruments: [document], notices: [authorised], errata: [e1] });
    const spoilt = opened(whole, { files: { 'errata/0.json': '{}' } });
    const verdict = asked(spoilt);
    expect(verdict).toMatchObject({ verdict: 'cannot', step: 'instrument', differences: [] });
    expect(verdict.findings).toMatchObject([{ code: 'replay.errata-unread', facts: { issues: 1 } }]);
    expect(verdict.held).toContain('evaluation');
    expect(replayChain([record], registrySource(spoilt), { hash, registry: spoilt })).toEqual([verdict]);
    const refused = assessmentEntry('01-untried-herder-coerced', intake, (one) => ({ ...one, ratings: { none: 'x' } }));
    expect(asked(spoilt, sealedRecord(refused)).verdict).toBe('same');
    expect(asked(spoilt, '{').findings.map(({ code }) => code)).toEqual(['kernel.truncated']);
  });

  it('is the same where a notice speaks of an instrument that is not there', () => {
    const stray = notice({ number: 'B-1' });
    expect(report(registryOf([document, authorised, stray]), lines)).toMatchObject({
      isSame: true,
      registry: { issues: [{ code: 'registry.notice-of-unknown', severity: 'warning' }] },
    });
  });

  it('counts no status of an instrument that is not at hand', () => {
    expect(report(registryOf([]), [header, record])).toMatchObject({ verdicts: { cannot: 1 }, inForce: [] });
  });
});
