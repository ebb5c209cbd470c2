import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { sealEvaluation } from '../../src/evaluate/seal.js';
import { validate } from '../../src/evaluate/validate.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { assessmentOf, compiledOf, evaluated, type Parts, reference, referenceDocument, validOf } from './desk.js';

const total = {
  id: 'total',
  title: 'Total',
  kind: 'weighted_sum',
  terms: ['a', 'b', 'c'].map((id) => ({ indicator: id })),
};
const bands = [0, 2, 5].map((cutOff, at) => ({ id: ['low', 'mid', 'high'][at] ?? '', label: 'B', cutOff }));
const first = reference({ measures: [total], bandings: [{ id: 'by_total', measure: 'total', bands }] });

const subject = { ref: 'subject-1' };

/** The earlier evaluation, sealed, as the host keeps it. */
function sealed(ratings: JsonValue, parts: Parts = {}): JsonValue {
  const valid = validOf(first, { subject, assessedOn: '2025-01-31', ratings, ...parts });
  return sealEvaluation(first, valid).evaluation as unknown as JsonValue;
}

const inputs = [
  {
    ...{ id: 'before', title: 'The earlier assessment', policy: 'reference', of: 'same' },
    instrument: { id: 'small', version: '1.0.0', digest: first.digest },
  },
];
const facts = [
  {
    ...{ id: 'total_then', title: 'Total then', type: 'number', role: 'scored', minimum: 0, maximum: 6 },
    from: { input: 'before', measure: 'total' },
  },
  {
    ...{ id: 'band_then', title: 'Band then', type: 'choice', role: 'scored' },
    choices: bands.map(({ id }) => ({ id, label: id })),
    from: { input: 'before', banding: 'by_total' },
  },
];

/** Step-down after improvement: one band down where the total fell by two since then. */
const second: CompiledInstrument = compiledOf({
  ...referenceDocument({}),
  ...{ id: 'second', inputs, facts },
  measures: [
    total,
    {
      ...{ id: 'change', title: 'Change', kind: 'weighted_sum' },
      terms: [{ measure: 'total' }, { fact: 'total_then', weight: -1 }],
    },
  ],
  bandings: [
    {
      ...{ id: 'by_total', measure: 'total', bands },
      adjustments: [
        { id: 'improved', message: 'Improved.', shift: -1, when: { '<=': [{ var: 'measures.change' }, -2] } },
      ],
    },
  ],
  flags: [
    {
      ...{ id: 'fell', title: 'Fell', message: 'It fell.', severity: 'notice' },
      when: { in: [{ var: 'facts.band_then' }, ['mid', 'high']] },
    },
  ],
});

const now = { a: 'l1', b: 'l1', c: 'l0' };

function linked(evaluation: JsonValue): Parts {
  return { subject, ratings: now, linked: { before: { subject: 'subject-1', evaluation } } };
}

describe('an earlier evaluation as an input', () => {
  it('lets a band step down after an improvement', () => {
    const {
      measures,
      bands: [band],
      flags,
      inputs: told,
    } = evaluated(second, linked(sealed({ a: 'l2', b: 'l2', c: 'l0' })));
    expect(measures[1]).toMatchObject({ id: 'change', value: '-2', status: 'known' });
    expect(band).toMatchObject({ band: 'low', unadjusted: { band: 'mid' } });
    expect(flags[0]?.status).toBe('raised');
    expect(told).toMatchObject([{ input: 'before', daysSince: 150, instrument: { status: 'draft' } }]);
  });

  it('leaves both bands possible while the earlier total was not known', () => {
    const {
      measures,
      bands: [band],
    } = evaluated(second, linked(sealed({ a: 'l2', b: 'l1' })));
    expect(measures[1]).toMatchObject({ lower: '-3', upper: '-1', unknown: ['total_then'] });
    expect(band).toMatchObject({ basis: 'none', possible: ['low', 'mid'] });
  });

  it('takes the evaluation as text is read: the same for the object and for its text', () => {
    const document = assessmentOf(second, linked(sealed({ a: 'l2', b: 'l2', c: 'l0' })));
    const digests = [document, JSON.stringify(document)].map((source) => {
      const parsed = parseAssessment(source);
      if (!parsed.ok) throw new Error('not read');
      const valid = validate(second, parsed.value);
      if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
      return sealEvaluation(second, valid.value).digest;
    });
    expect(digests[0]).toBe(digests[1]);
  });

  it('reads nothing of someone whom the other instrument was not for', () => {
    const outside = compiledOf({
      ...referenceDocument({ measures: [total], bandings: [{ id: 'by_total', measure: 'total', bands }] }),
      population: { description: 'Adults.', minimumAge: 18, referral: 'To another service.' },
    });
    const valid = validOf(outside, { subject: { ...subject, birth: '2015-01-01' }, assessedOn: '2025-01-31' });
    const { evaluation } = sealEvaluation(outside, valid);
    const pinnedTo = {
      ...second.instrument.document,
      inputs: inputs.map((one) => ({ ...one, instrument: { ...one.instrument, digest: outside.digest } })),
    };
    const { measures } = evaluated(compiledOf(pinnedTo), linked(evaluation as unknown as JsonValue));
    expect(measures[1]).toMatchObject({ lower: '-4', upper: '2' });
  });

  const sound = sealed({ a: 'l2', b: 'l2', c: 'l0' }) as { readonly [key: string]: JsonValue };
  it.each([
    { why: 'nothing', evaluation: null },
    { why: 'a list', evaluation: [] },
    { why: 'a text', evaluation: 'veo-evaluation/1' },
    { why: 'another format', evaluation: { ...sound, format: 'veo-evaluation/2' } },
    { why: 'measures that are no list', evaluation: { ...sound, measures: {} } },
    { why: 'bands that hold no objects', evaluation: { ...sound, bands: [1] } },
    { why: 'no notices', evaluation: { ...sound, notices: null } },
    { why: 'a day that does not exist', evaluation: { ...sound, assessedOn: '2025-02-30' } },
    { why: 'no status', evaluation: { ...sound, instrument: { id: 'small' } } },
    { why: 'no digests', evaluation: { ...sound, digests: 'none' } },
  ])('is refused when it is none: $why', ({ evaluation }) => {
    const parsed = parseAssessment(assessmentOf(second, linked(evaluation)));
    const verdict = parsed.ok ? validate(second, parsed.value) : parsed;
    expect(verdict.issues.map(({ code }) => code)).toEqual(['assessment.linked-unreadable']);
  });

  it.each([
    { why: 'a number that is none', measures: [{ id: 'total', status: 'known', lower: '4e0', upper: '4e0' }] },
    { why: 'no bounds', measures: [{ id: 'total', status: 'known' }] },
    { why: 'a measure of another name', measures: [{ id: 'sum', status: 'known', lower: '4', upper: '4' }] },
    { why: 'possible bands that are no list', bands: [{ banding: 'by_total', basis: 'none', possible: 'mid' }] },
  ])('says nothing where it is mangled: $why', (parts) => {
    const { measures, flags } = evaluated(
      second,
      linked({ ...sound, ...('bands' in parts ? { measures: [] } : {}), ...parts }),
    );
    expect(measures[1]).toMatchObject({ lower: '-4', upper: '2' });
    if ('bands' in parts) expect(flags[0]?.result).toBe('unknown');
  });
});
