import { describe, expect, it } from 'vitest';
import type { InstrumentNoticeDocument } from '../../src/registry/documents.js';
import { inForce, type InForce, type InForceQuery, type InForceStatus } from '../../src/registry/in-force.js';
import { notice, opened, pin, pinOf, registryOf, shelf, ten, tenItems } from './desk.js';

type Change = Partial<InstrumentNoticeDocument>;

const authorised: Change = { number: 'A', says: 'authorised', from: '2026-01-01' };
const suspended: Change = { number: 'S', says: 'suspended', from: '2026-03-01' };
const withdrawn: Change = { number: 'W', says: 'withdrawn', from: '2026-06-01' };

function asked(notices: readonly Change[], query: InForceQuery, document = ten): InForce {
  const of = pinOf(document);
  return inForce(registryOf([document, ...notices.map((more) => notice({ instrument: of, ...more }))]), of, query);
}

/** A notice by its number and how it stands; with a `!` when it decides. */
function told({ notices }: InForce): readonly string[] {
  return notices.map(({ document: { number }, stands, decides }) => `${number} ${stands}${decides ? '!' : ''}`);
}

interface Row {
  readonly why: string;
  readonly notices: readonly Change[];
  readonly on: string;
  readonly for?: Omit<InForceQuery, 'on'>;
  readonly status: InForceStatus;
  readonly stands: readonly string[];
}

const days: readonly Row[] = [
  { why: 'no notice', notices: [], on: '2026-01-01', status: 'never-authorised', stands: [] },
  { why: 'the day before', notices: [authorised], on: '2025-12-31', status: 'not-yet', stands: ['A not-yet!'] },
  { why: 'the first day', notices: [authorised], on: '2026-01-01', status: 'in-force', stands: ['A holds!'] },
  {
    ...{ why: 'the last day', notices: [{ ...authorised, until: '2026-12-31' }], on: '2026-12-31' },
    ...{ status: 'in-force', stands: ['A holds!'] },
  },
  {
    ...{ why: 'the day after', notices: [{ ...authorised, until: '2026-12-31' }], on: '2027-01-01' },
    ...{ status: 'no-longer', stands: ['A over!'] },
  },
  {
    ...{ why: 'the day before a suspension', notices: [authorised, suspended], on: '2026-02-28' },
    ...{ status: 'in-force', stands: ['A holds!', 'S not-yet'] },
  },
  {
    ...{ why: 'suspended, though authorised', notices: [authorised, suspended], on: '2026-03-01' },
    ...{ status: 'suspended', stands: ['A holds', 'S holds!'] },
  },
  {
    ...{ why: 'suspended, whatever the order', notices: [suspended, authorised], on: '2026-03-01' },
    ...{ status: 'suspended', stands: ['S holds!', 'A holds'] },
  },
  {
    ...{
      why: 'a suspension that is over',
      notices: [authorised, { ...suspended, until: '2026-03-31' }],
      on: '2026-04-01',
    },
    ...{ status: 'in-force', stands: ['A holds!', 'S over'] },
  },
  {
    ...{
      why: 'withdrawn, though authorised and suspended',
      notices: [authorised, suspended, withdrawn],
      on: '2026-06-01',
    },
    ...{ status: 'withdrawn', stands: ['A holds', 'S holds', 'W holds!'] },
  },
  {
    ...{ why: 'withdrawn for good', notices: [authorised, withdrawn], on: '2199-12-31' },
    ...{ status: 'withdrawn', stands: ['A holds', 'W holds!'] },
  },
  {
    ...{ why: 'suspended, never authorised', notices: [suspended], on: '2026-03-01' },
    ...{ status: 'suspended', stands: ['S holds!'] },
  },
  {
    ...{ why: 'a suspension to come, never authorised', notices: [suspended], on: '2026-02-01' },
    ...{ status: 'never-authorised', stands: ['S not-yet'] },
  },
  {
    ...{ why: 'one authorisation over, another to come', on: '2026-03-01' },
    notices: [
      { ...authorised, until: '2026-02-01' },
      { ...authorised, number: 'B', from: '2026-04-01' },
    ],
    ...{ status: 'no-longer', stands: ['A over!', 'B not-yet'] },
  },
];

const replaced = { ...authorised, number: 'R', from: '2026-05-01', supersedes: ['S'] };

const forReview: Change = { ...replaced, from: '2026-07-01', scope: { purposes: ['review'] }, supersedes: ['W'] };

const supersessions: readonly Row[] = [
  {
    ...{ why: 'authorised again for its use', notices: [authorised, withdrawn, forReview], on: '2026-08-01' },
    ...{ for: { purpose: 'review' }, status: 'in-force', stands: ['A holds!', 'W superseded', 'R holds!'] },
  },
  {
    ...{ why: 'authorised again for another use', notices: [authorised, withdrawn, forReview], on: '2026-08-01' },
    ...{ for: { purpose: 'intake' }, status: 'withdrawn', stands: ['A holds', 'W holds!', 'R other-scope'] },
  },
  {
    ...{ why: 'authorised again, it is not known for what', notices: [authorised, withdrawn, forReview] },
    ...{ on: '2026-08-01', status: 'withdrawn', stands: ['A holds', 'W holds!', 'R scope-not-said'] },
  },
  {
    ...{ why: 'a suspension of which less is left', on: '2026-08-01', for: { purpose: 'intake' } },
    notices: [authorised, suspended, { ...forReview, says: 'suspended', supersedes: ['S'] }],
    ...{ status: 'in-force', stands: ['A holds!', 'S superseded', 'R other-scope'] },
  },
  {
    ...{ why: 'authorised twice again, the first for its use', on: '2026-08-01', for: { purpose: 'review' } },
    notices: [authorised, withdrawn, forReview, { ...replaced, number: 'R2', from: '2026-09-01', supersedes: ['W'] }],
    ...{ status: 'in-force', stands: ['A holds!', 'W superseded', 'R holds!', 'R2 not-yet'] },
  },
  {
    ...{ why: 'a suspension before it was lifted', notices: [authorised, suspended, replaced], on: '2026-04-30' },
    ...{ status: 'suspended', stands: ['A holds', 'S holds!', 'R not-yet'] },
  },
  {
    ...{ why: 'a suspension once it was lifted', notices: [authorised, suspended, replaced], on: '2026-05-01' },
    ...{ status: 'in-force', stands: ['A holds!', 'S superseded', 'R holds!'] },
  },
  {
    ...{ why: 'an authorisation that was replaced by none that holds', on: '2026-08-01' },
    notices: [authorised, { ...replaced, supersedes: ['A'], until: '2026-07-31' }],
    ...{ status: 'no-longer', stands: ['A superseded!', 'R over!'] },
  },
  {
    ...{ why: 'a withdrawal that was withdrawn itself', on: '2026-08-01' },
    notices: [authorised, withdrawn, { ...replaced, from: '2026-07-01', supersedes: ['W'] }],
    ...{ status: 'in-force', stands: ['A holds!', 'W superseded', 'R holds!'] },
  },
  {
    ...{ why: 'a notice that was replaced before it began', on: '2026-06-01' },
    notices: [authorised, withdrawn, { ...replaced, from: '2026-05-01', supersedes: ['W'] }],
    ...{ status: 'in-force', stands: ['A holds!', 'W superseded', 'R holds!'] },
  },
];

const intake: Change = { ...authorised, scope: { purposes: ['intake', 'review'], facilities: ['bamako'] } };
const suspendedThere: Change = { ...suspended, scope: { facilities: ['bamako'] } };
const on = '2026-03-15';

const scopes: readonly Row[] = [
  {
    ...{
      why: 'a purpose and a place that are covered',
      notices: [intake],
      on,
      for: { purpose: 'intake', facility: 'bamako' },
    },
    ...{ status: 'in-force', stands: ['A holds!'] },
  },
  {
    ...{ why: 'another purpose', notices: [intake], on, for: { purpose: 'placement', facility: 'bamako' } },
    ...{ status: 'never-authorised', stands: ['A other-scope'] },
  },
  {
    ...{ why: 'another purpose, the place not known', notices: [intake], on, for: { purpose: 'placement' } },
    ...{ status: 'never-authorised', stands: ['A other-scope'] },
  },
  {
    ...{ why: 'letters that differ', notices: [intake], on, for: { purpose: 'Intake', facility: 'bamako' } },
    ...{ status: 'never-authorised', stands: ['A other-scope'] },
  },
  {
    ...{ why: 'a place that is not known', notices: [intake], on, for: { purpose: 'intake' } },
    ...{ status: 'cannot-be-said', stands: ['A scope-not-said!'] },
  },
  {
    ...{ why: 'nothing known', notices: [intake], on, for: {} },
    ...{ status: 'cannot-be-said', stands: ['A scope-not-said!'] },
  },
  {
    ...{ why: 'nothing known, and over', notices: [{ ...intake, until: '2026-02-01' }], on, for: {} },
    ...{ status: 'no-longer', stands: ['A over!'] },
  },
  {
    ...{ why: 'suspended elsewhere', notices: [authorised, suspendedThere], on, for: { facility: 'kayes' } },
    ...{ status: 'in-force', stands: ['A holds!', 'S other-scope'] },
  },
  {
    ...{ why: 'suspended here', notices: [authorised, suspendedThere], on, for: { facility: 'bamako' } },
    ...{ status: 'suspended', stands: ['A holds', 'S holds!'] },
  },
  {
    ...{ why: 'suspended somewhere, the place not known', notices: [authorised, suspendedThere], on, for: {} },
    ...{ status: 'suspended', stands: ['A holds', 'S scope-not-said!'] },
  },
  {
    ...{
      why: 'some settings',
      notices: [{ ...authorised, scope: { settings: ['closed'] } }],
      on,
      for: { setting: 'closed' },
    },
    ...{ status: 'in-force', stands: ['A holds!'] },
  },
];

describe('in force by its notices', () => {
  it.each([...days, ...supersessions, ...scopes])(
    '$status: $why',
    ({ notices, on: day, for: scope = {}, status, stands }) => {
      const found = asked(notices, { on: day, ...scope });
      expect({ status: found.status, stands: told(found) }).toEqual({ status, stands });
      expect(found).toMatchObject({ ...pin, on: day, faults: [] });
      expect([Object.hasOwn(found, 'own'), Object.hasOwn(found, 'lookup')]).toEqual([false, false]);
    },
  );
});

describe('in force by the days of the instrument', () => {
  const dated = tenItems('1.0.0', { effectiveFrom: '2026-02-01', effectiveUntil: '2026-11-30' });
  const own = { from: '2026-02-01', until: '2026-11-30' };

  it.each([
    { on: '2026-01-31', notices: [authorised], status: 'not-yet', stands: 'before' },
    { on: '2026-02-01', notices: [authorised], status: 'in-force', stands: 'within' },
    { on: '2026-11-30', notices: [authorised], status: 'in-force', stands: 'within' },
    { on: '2026-12-01', notices: [authorised], status: 'no-longer', stands: 'after' },
    { on: '2026-12-01', notices: [{ ...authorised, from: '2027-01-01' }], status: 'no-longer', stands: 'after' },
    { on: '2026-01-31', notices: [{ ...authorised, until: '2026-01-30' }], status: 'no-longer', stands: 'before' },
    { on: '2026-01-31', notices: [], status: 'never-authorised', stands: 'before' },
    { on: '2026-12-01', notices: [], status: 'never-authorised', stands: 'after' },
    { on: '2026-12-01', notices: [authorised, suspended], status: 'suspended', stands: 'after' },
    { on: '2026-12-01', notices: [withdrawn], status: 'withdrawn', stands: 'after' },
  ])('on $on $status: $stands', ({ on: day, notices, status, stands }) => {
    expect(asked(notices, { on: day }, dated)).toMatchObject({ status, own: { ...own, stands } });
  });

  it.each([
    {
      more: { effectiveFrom: '2026-02-01' },
      on: '2026-01-31',
      status: 'not-yet',
      own: { from: '2026-02-01', stands: 'before' },
    },
    {
      more: { effectiveUntil: '2026-02-01' },
      on: '2026-02-02',
      status: 'no-longer',
      own: { until: '2026-02-01', stands: 'after' },
    },
  ])('with one end only: $status', ({ more, on: day, status, own: expected }) => {
    expect(asked([authorised], { on: day }, tenItems('1.0.0', more))).toMatchObject({ status, own: expected });
  });
});

describe('what cannot be said', () => {
  const whole = shelf({ instruments: [ten], notices: [notice(authorised), notice(suspended)] });

  it('is whether an instrument is in force that is not there', () => {
    const found = inForce(registryOf([]), pin, { on });
    expect(found).toMatchObject({ status: 'cannot-be-said', lookup: { answer: 'missing' }, notices: [] });
  });

  it('is not whether it is withdrawn: that stands though the instrument is not there', () => {
    const found = inForce(registryOf([notice(withdrawn)]), pin, { on: '2026-06-01' });
    expect(found).toMatchObject({ status: 'withdrawn', lookup: { answer: 'missing' } });
  });

  it('is whether another document of that version is in force; the notices are told all the same', () => {
    const found = inForce(registryOf([ten, notice(authorised)]), { ...pin, digest: '0'.repeat(64) }, { on });
    expect(found).toMatchObject({ status: 'cannot-be-said', lookup: { answer: 'other-digest', got: pin.digest } });
    expect(told(found)).toEqual(['A other-digest']);
  });

  it('is whether an instrument is in force whose file was changed', () => {
    const registry = opened(whole, { files: { 'ten-items/1.0.0.json': '{}' } });
    expect(inForce(registry, pin, { on: '2026-02-01' })).toMatchObject({
      status: 'cannot-be-said',
      lookup: { answer: 'altered' },
    });
  });

  it.each([
    {
      why: 'cannot be read',
      files: { 'notices/1.json': 'x' },
      day: on,
      status: 'cannot-be-said',
      faults: ['registry.altered'],
    },
    {
      why: 'is gone, and another withdraws it',
      files: { 'notices/0.json': 'x' },
      day: on,
      status: 'suspended',
      faults: ['registry.altered'],
    },
  ])('is whether it is in force where a notice $why', ({ files, day, status, faults }) => {
    const found = inForce(opened(whole, { files }), pin, { on: day });
    expect({ status: found.status, faults: found.faults.map(({ code }) => code) }).toEqual({ status, faults });
  });

  it('is not what notices of other instruments leave unclear', () => {
    const later = tenItems('1.1.0');
    const strange = notice({ number: 'X', instrument: { ...pinOf(later), digest: '0'.repeat(64) } });
    const registry = opened(shelf({ instruments: [ten, later], notices: [notice(authorised), strange] }));
    expect(inForce(registry, pin, { on })).toMatchObject({ status: 'in-force', faults: [] });
    expect(inForce(registry, pinOf(later), { on })).toMatchObject({
      ...{ status: 'cannot-be-said', faults: [{ code: 'registry.notice-other-digest' }] },
      notices: [{ stands: 'other-digest' }],
    });
  });

  it('is only until a notice about another document was replaced', () => {
    const wrong = notice({ ...suspended, instrument: { ...pin, digest: '0'.repeat(64) } });
    const right = notice({ ...suspended, number: 'T', from: '2026-03-10', until: '2026-03-20', supersedes: ['S'] });
    const registry = opened(shelf({ instruments: [ten], notices: [notice(authorised), wrong, right] }));
    const statuses = ['2026-03-09', '2026-03-10', '2026-03-21'].map(
      (day) => inForce(registry, pin, { on: day }).status,
    );
    expect(statuses).toEqual(['cannot-be-said', 'suspended', 'in-force']);
  });

  it('is what two notices of one number say, of the instruments of both', () => {
    const later = tenItems('1.1.0');
    const [first, second] = [notice(authorised), notice({ ...suspended, number: 'A', instrument: pinOf(later) })];
    const registry = opened(shelf({ instruments: [ten, later, tenItems('1.2.0')], notices: [first, second] }));
    const statuses = ['1.0.0', '1.1.0', '1.2.0'].map(
      (version) => inForce(registry, pinOf(tenItems(version)), { on }).status,
    );
    expect(statuses).toEqual(['cannot-be-said', 'cannot-be-said', 'never-authorised']);
    expect(registry.issues).toHaveLength(1);
  });

  it('is never guessed for a day that is none', () => {
    for (const day of ['2026-02-30', '2026', '2026-02', 'today', '']) {
      const refused = expect.objectContaining({ code: 'kernel.not-a-date' }) as Error;
      expect(() => inForce(registryOf([ten]), pin, { on: day })).toThrow(refused);
    }
  });
});

describe('what names no document', () => {
  const registry = registryOf([ten, notice(authorised)]);
  const broken = [
    null,
    undefined,
    7,
    {},
    [],
    { id: pin.id },
    { ...pin, id: Symbol('id') },
    { ...pin, version: ['1.0.0'] },
  ];

  it.each(broken.map((given) => [given]))('is refused with a code: %o', (given) => {
    const refused = expect.objectContaining({ code: 'kernel.not-text' }) as Error;
    expect(() => inForce(registry, given as never, { on })).toThrow(refused);
    expect(() => registry.noticesOf(given as never)).toThrow(refused);
    expect(registry.get(given as never)).toMatchObject({ answer: 'missing' });
  });

  it('is refused without its digest, which notices do not need', () => {
    const { id, version } = pin;
    const refused = expect.objectContaining({ code: 'kernel.not-text', facts: { type: 'undefined' } }) as Error;
    expect(() => inForce(registry, { id, version } as never, { on })).toThrow(refused);
    expect(registry.noticesOf({ id, version }).notices.length).toBe(1);
    expect(() => inForce(registry, pin, null as never)).toThrow(
      expect.objectContaining({ code: 'kernel.not-a-date' }) as Error,
    );
  });
});
