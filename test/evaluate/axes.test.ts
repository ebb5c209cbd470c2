import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { evaluated, flagOf, type Parts, reference, scaleOf } from './desk.js';

const axes = [{ id: 'severity', title: 'Severity', scale: 'grave' }];
const severity = { var: 'axes.a.severity' };
const total = { '>=': [{ var: 'measures.m' }, 1] };
const asked = { events: 2, sources: 2 };

function flagged(when: JsonValue, measures: readonly JsonValue[], parts: Parts = {}): ReturnType<typeof reference> {
  return reference({
    scales: [scaleOf('three', [0, 1, 2]), scaleOf('grave', [0, 1, 2])],
    indicators: [
      { id: 'a', title: 'A', axes, ...parts },
      { id: 'b', title: 'B', axes },
    ],
    measures: [...measures],
    flags: [{ id: 'f', title: 'F', message: 'F.', severity: 'notice', when, corroboration: asked }],
  });
}

const measure = (kind: string, parts: Parts): JsonValue => ({ id: 'm', title: 'M', kind, ...parts });
const of = { axis: 'severity' };

const evidence = ['x', 'y'].map((id) => ({
  ...{ id, kind: 'incident_record', standing: 'observed' },
  ...{ event: `event_${id}`, origin: `origin_${id}`, eventDate: '2025-06-01' },
}));
const supportedBy = ['x', 'y'];

describe('the evidence behind a flag that reads an axis', () => {
  const ways: readonly { readonly why: string; readonly when: JsonValue; readonly measures: readonly JsonValue[] }[] = [
    { why: 'by name', when: { '>=': [severity, 1] }, measures: [] },
    {
      why: 'through a sum',
      when: total,
      measures: [measure('weighted_sum', { terms: [{ indicator: 'a', axis: 'severity' }] })],
    },
    { why: 'through a count', when: total, measures: [measure('count', { of, atLeast: 'l1' })] },
    { why: 'through the greatest', when: total, measures: [measure('maximum', { of })] },
  ];

  it.each(ways)('is that of its indicator: $why', ({ when, measures }) => {
    const a = { level: 'l1', axes: { severity: 'l2' }, supportedBy };
    const flag = flagOf(evaluated(flagged(when, measures), { evidence, ratings: { a, b: 'l0' } }));
    expect(flag).toMatchObject({ status: 'raised', corroboration: { events: 2, sources: 2 } });
  });

  it.each(ways)('is not that of others whose axis adds nothing: $why', ({ when, measures }) => {
    const a = { level: 'l1', axes: { severity: 'l2' } };
    const b = { level: 'l1', axes: { severity: 'l0' }, supportedBy };
    const flag = flagOf(evaluated(flagged(when, measures), { evidence, ratings: { a, b } }));
    expect(flag).toMatchObject({ status: 'uncorroborated', corroboration: { events: 0 } });
  });

  it('leaves the flag unknown, not raised, while the level is set aside for want of evidence', () => {
    const compiled = flagged({ '>=': [severity, 1] }, [], { evidence: { minimum: { l1: { items: 3 } } } });
    const a = { level: 'l1', axes: { severity: 'l2' }, supportedBy };
    expect(flagOf(evaluated(compiled, { evidence, ratings: { a } })).status).toBe('unknown');
  });
});

describe('axes called as parts of evidence are', () => {
  it('are read as axes', () => {
    const compiled = reference({
      indicators: [{ id: 'a', title: 'A', axes: [{ id: 'days_since', title: 'Since', scale: 'three' }] }],
      flags: [
        {
          ...{ id: 'f', title: 'F', message: 'F.', severity: 'notice' },
          when: { '===': [{ var: 'axes.a.days_since' }, 2] },
        },
      ],
    });
    expect(flagOf(evaluated(compiled, { ratings: { a: { level: 'l1', axes: { days_since: 'l2' } } } })).result).toBe(
      'true',
    );
  });
});

describe('what counts indicators', () => {
  it('counts no axis', () => {
    const compiled = flagged({ '>=': [severity, 1] }, []);
    const { notices } = evaluated(compiled, { ratings: { a: 'l1' } });
    const told = notices.find(({ code }) => code === 'evaluate.unknown-indicators');
    expect(told?.facts).toEqual({ unknown: 1, due: 2 });
  });
});
