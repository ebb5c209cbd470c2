import { describe, expect, it } from 'vitest';
import { instrumentDigest, textDigest } from '../../src/instrument/digest.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { fixtureIndex, indexFor, patched, told, validWhole, verdict } from './desk.js';

const whole = indexFor('whole');

describe('the pin', () => {
  const right = instrumentDigest(whole.instrument.document);
  const rightText = textDigest(whole.instrument.document, 'en');
  const digest = add('/instrument/digest', 'f'.repeat(64));

  it('is content with the digests of the instrument and of the texts shown', () => {
    expect(told([add('/instrument/digest', right), add('/instrument/textDigest', rightText)])).toEqual([]);
  });

  it('refuses other texts', () => {
    const facts = { of: 'text', expected: rightText, got: right };
    expect(told([add('/instrument/textDigest', right)])).toEqual([['wrong-digest', '/instrument/textDigest', facts]]);
  });

  it('tells both digests, and needs the language of the texts', () => {
    expect(told([digest, add('/instrument/textDigest', rightText), remove('/language')])).toEqual([
      ['missing-key', '', { key: 'language' }],
      ['wrong-digest', '/instrument/digest', { of: 'instrument', expected: right, got: 'f'.repeat(64) }],
    ]);
  });

  it('says nothing of the rest of what was made with something else', () => {
    const wrong = replace('/ratings/violence/level', 'perhaps');
    const facts = { instrument: 'weighing', expected: '0.1.0', got: '0.1.0-rc.1' };
    expect(told([wrong, digest])).toHaveLength(1);
    expect(told([wrong, replace('/instrument/version', '0.1.0-rc.1'), digest])).toEqual([
      ['wrong-version', '/instrument/version', facts],
    ]);
    expect(told([wrong, replace('/instrument', { id: 'weighings', version: '9.9.9' })])).toEqual([
      ['wrong-instrument', '/instrument/id', { expected: 'weighing', got: 'weighings' }],
    ]);
  });
});

describe('ids', () => {
  it.each([
    { why: 'a stage', patch: [replace('/stage', 'ful')], at: '/stage', kind: 'stage', id: 'ful', nearest: 'full' },
    {
      why: 'a role',
      patch: [replace('/contributors/0/role', 'nurses')],
      at: '/contributors/0/role',
      kind: 'role',
      id: 'nurses',
      nearest: 'nurse',
    },
    {
      why: 'a fact',
      patch: [add('/facts/wish', { unknown: 'x' })],
      at: '/facts/wish',
      kind: 'fact',
      id: 'wish',
      nearest: 'wishes',
    },
    {
      why: 'who rated',
      patch: [replace('/ratings/violence/by', 's9')],
      at: '/ratings/violence/by',
      kind: 'contributor',
      id: 's9',
      nearest: 's1',
    },
    {
      why: 'who entered',
      patch: [replace('/ratings/violence/enteredBy', 'clerk')],
      at: '/ratings/violence/enteredBy',
      kind: 'contributor',
      id: 'clerk',
      nearest: null,
    },
    {
      why: 'what supports',
      patch: [replace('/ratings/violence/supportedBy', ['e1', 'e22'])],
      at: '/ratings/violence/supportedBy/1',
      kind: 'evidence',
      id: 'e22',
      nearest: 'e2',
    },
    {
      why: 'what contradicts',
      patch: [replace('/ratings/violence/contradictedBy', ['x'])],
      at: '/ratings/violence/contradictedBy/0',
      kind: 'evidence',
      id: 'x',
      nearest: null,
    },
    {
      why: 'what was asked about',
      patch: [replace('/requests/0/indicators', ['visits', 'role'])],
      at: '/requests/0/indicators/1',
      kind: 'indicator',
      id: 'role',
      nearest: null,
    },
    {
      why: 'who concluded',
      patch: [add('/involvementNotEstablished', { by: 's4', on: '2025-06-01', reason: 'x' })],
      at: '/involvementNotEstablished/by',
      kind: 'contributor',
      id: 's4',
      nearest: 's1',
    },
  ])('names one that there is not: $why', ({ patch, at, kind, id, nearest }) => {
    expect(told(patch)).toEqual([['unknown-id', at, { kind, id, nearest }]]);
  });

  const other = { id: 'mood', title: 'Mood', finding: 'Low.', by: 's1', supportedBy: ['e1'] };
  const others = '/additionalIndicators';

  it.each([
    {
      why: 'who found something beside',
      patch: [add(others, [other, { ...other, id: 'sleep', by: 's9' }])],
      at: `${others}/1/by`,
      kind: 'contributor',
      id: 's9',
      nearest: 's1',
    },
    {
      why: 'what it rests on',
      patch: [add(others, [{ ...other, supportedBy: ['e1', 'e9'] }])],
      at: `${others}/0/supportedBy/1`,
      kind: 'evidence',
      id: 'e9',
      nearest: 'e1',
    },
    {
      why: 'an input',
      patch: [add('/linked', { befor: { subject: 'subject-1', evaluation: {} } })],
      at: '/linked/befor',
      kind: 'linked-input',
      id: 'befor',
      nearest: 'before',
    },
  ])('names one that there is not, beside what is asked: $why', ({ patch, at, kind, id, nearest }) => {
    expect(told(patch)).toEqual([['unknown-id', at, { kind, id, nearest }]]);
  });

  it('names nothing twice beside what is asked, nor what the instrument asks', () => {
    const facts = { value: 'e1', first: `${others}/0/supportedBy/0` };
    expect(told([add(others, [{ ...other, supportedBy: ['e1', 'e2', 'e1'] }])])).toEqual([
      ['repeated', `${others}/0/supportedBy/2`, facts],
    ]);
    expect(told([add(others, [other, other])])).toEqual([
      ['duplicate-id', `${others}/1/id`, { kind: 'additional-indicator', id: 'mood', first: `${others}/0/id` }],
    ]);
    expect(told([add(others, [other, { ...other, id: 'visits' }])])).toEqual([
      ['indicator-exists', `${others}/1/id`, { indicator: 'visits' }],
    ]);
    expect(told([add(others, [other])])).toEqual([]);
  });

  it('leaves roles to the host where the instrument declares none', () => {
    expect(told([add('/contributors', [{ id: 's1', role: 'anyone' }])], 'bare')).toEqual([]);
  });

  it('finds no stage in an instrument without stages', () => {
    const facts = { kind: 'stage', id: 'full', nearest: null };
    expect(told([add('/stage', 'full')], 'bare')).toEqual([['unknown-id', '/stage', facts]]);
  });

  it.each([
    { kind: 'contributor', at: '/contributors', part: { id: 's1', role: 'nurse' }, place: 3 },
    { kind: 'request', at: '/requests', part: { id: 'q1', what: 'x', askedOf: 'x', askedOn: '2025-01-01' }, place: 1 },
    { kind: 'scenario', at: '/scenarios', part: { id: 'sc1', text: 'x' }, place: 1 },
  ])('refuses a $kind id given twice', ({ kind, at, part, place }) => {
    const facts = { kind, id: part.id, first: `${at}/0/id` };
    expect(told([add(`${at}/${String(place)}`, part)])).toEqual([['duplicate-id', `${at}/${String(place)}/id`, facts]]);
  });

  it('refuses what a list names twice, told at each repetition', () => {
    const facts = { value: 'e6', first: '/ratings/violence/contradictedBy/0' };
    expect(told([replace('/ratings/violence/contradictedBy', ['e6', 'e6', 'e6'])])).toEqual([
      ['repeated', '/ratings/violence/contradictedBy/1', facts],
      ['repeated', '/ratings/violence/contradictedBy/2', facts],
    ]);
    expect(told([replace('/requests/0/indicators', ['visits', 'visits'])])).toEqual([
      ['repeated', '/requests/0/indicators/1', { value: 'visits', first: '/requests/0/indicators/0' }],
    ]);
  });

  it('takes a previous number without one of its own', () => {
    expect(told([remove('/number')])).toEqual([]);
    expect(told([remove('/previous')])).toEqual([]);
  });
});

describe('levels and non-ratings', () => {
  it('finds a bare level where the rating itself stands', () => {
    const facts = { indicator: 'i1', level: 'No', allowed: ['no', 'yes'], nearest: 'no' };
    expect(told([replace('/ratings/i1', { level: 'maybe' })], 'bare')).toEqual([
      ['unknown-level', '/ratings/i1/level', { ...facts, level: 'maybe', nearest: null }],
    ]);
    expect(told([replace('/ratings/i1', 'nos')], 'bare')).toEqual([
      ['unknown-level', '/ratings/i1', { ...facts, level: 'nos' }],
    ]);
  });

  it.each(['insufficient_information', 'declined', 'not_offered', 'not_applicable'])('takes %s', (unrated) => {
    expect(told([replace('/ratings/distress', { unrated })])).toEqual([]);
  });

  it.each(['not_due', 'not_possible_here', 'alleged_only'])('refuses %s, which the indicator leaves out', (unrated) => {
    const allowed = ['insufficient_information', 'declined', 'not_offered', 'not_applicable'];
    expect(told([replace('/ratings/distress', { unrated })])).toEqual([
      ['non-rating-not-allowed', '/ratings/distress/unrated', { indicator: 'distress', nonRating: unrated, allowed }],
    ]);
  });
});

describe('evidence for levels (R8)', () => {
  const facts = { indicator: 'distress', level: 'partly_shown', items: 1 };

  it('refuses a level that names none, in any way of writing it', () => {
    expect(told([replace('/ratings/distress', { level: 'partly_shown', by: 's3' })])).toEqual([
      ['no-evidence', '/ratings/distress', facts],
    ]);
    expect(told([replace('/ratings/distress', 'partly_shown')])).toEqual([
      ['no-evidence', '/ratings/distress', facts],
      ['no-rater', '/ratings/distress', { indicator: 'distress', allowed: ['nurse', 'social_worker'] }],
    ]);
  });

  it('says how many pieces the level needs', () => {
    const needed = { indicator: 'violence', level: 'clearly_shown', items: 2 };
    expect(told([remove('/ratings/violence/supportedBy')])).toEqual([['no-evidence', '/ratings/violence', needed]]);
  });

  it('asks for none where none is demanded', () => {
    expect(told([replace('/ratings/water', 'no')], 'prison')).toEqual([]);
    expect(told([replace('/ratings/water', 'yes')], 'prison')).toEqual([
      ['no-evidence', '/ratings/water', { indicator: 'water', level: 'yes', items: 1 }],
    ]);
    expect(told([replace('/ratings/distress', { unrated: 'declined' })])).toEqual([]);
  });
});

describe('raters', () => {
  it('asks who gave a level, not who gave none', () => {
    expect(told([remove('/ratings/role_held/by')])).toEqual([]);
    expect(told([remove('/ratings/visits/by')])).toEqual([
      ['no-rater', '/ratings/visits', { indicator: 'visits', allowed: ['social_worker'] }],
    ]);
  });

  it('holds those who gave no level to their role too', () => {
    const facts = { indicator: 'role_held', contributor: 's2', role: 'head_of_security', allowed: ['social_worker'] };
    expect(told([replace('/ratings/role_held/by', 's2')])).toEqual([
      ['role-may-not-rate', '/ratings/role_held/by', facts],
    ]);
  });

  it('lets policy reference leave out who rated, not give it to another role', () => {
    const roles = [
      { id: 'clerk', title: 'Clerk', kind: 'management' },
      { id: 'cook', title: 'Cook', kind: 'management' },
    ];
    const index = fixtureIndex('minimal-reference', [add('/roles', roles), add('/indicators/0/raters', ['clerk'])]);
    const by = (role: string) => [
      add('/contributors', [{ id: 's1', role }]),
      replace('/ratings/i1', { level: 'no', by: 's1' }),
    ];
    expect(told([], 'bare', index)).toEqual([]);
    expect(told(by('clerk'), 'bare', index)).toEqual([]);
    expect(told(by('cook'), 'bare', index)).toEqual([
      ['role-may-not-rate', '/ratings/i1/by', { indicator: 'i1', contributor: 's1', role: 'cook', allowed: ['clerk'] }],
    ]);
  });

  it('lets anyone rate where the indicator names nobody', () => {
    const byAnyone = replace('/ratings/i1', { level: 'no', by: 's1' });
    expect(told([add('/contributors', [{ id: 's1', role: 'anyone' }]), byAnyone], 'bare')).toEqual([]);
  });
});

describe('copying (R13)', () => {
  it('lets only what is static be carried forward; an indicator is dynamic unless it says otherwise', () => {
    const carried = [replace('/ratings/i1', { level: 'no', carriedForwardFrom: 'A-1' })];
    const issue = ['dynamic-carried-forward', '/ratings/i1/carriedForwardFrom', { indicator: 'i1' }];
    expect(told(carried, 'bare')).toEqual([issue]);
    const index = fixtureIndex('minimal-reference', [add('/indicators/0/changeability', 'static')]);
    expect(told(carried, 'bare', index)).toEqual([]);
  });

  it('takes the same note twice, not three times', () => {
    const note = (indicator: string) => add(`/ratings/${indicator}/note`, 'Twice this spring.');
    expect(told([note('threats')])).toEqual([]);
    expect(told([note('threats'), note('distress')])).toHaveLength(1);
  });
});

describe('what policy veo demands of a person', () => {
  it.each([
    { key: 'subject', path: '/subject', at: '' },
    { key: 'purpose', path: '/purpose', at: '' },
    { key: 'legalHistory', path: '/subject/legalHistory', at: '/subject' },
  ])('demands $key', ({ key, path, at }) => {
    expect(told([remove(path)])).toEqual([['demanded', at, { key }]]);
  });

  it('demands contributors, and an empty list is none', () => {
    const without = told([replace('/contributors', [])]).filter(([code]) => code === 'demanded');
    expect(without).toEqual([['demanded', '', { key: 'contributors' }]]);
    expect(told([remove('/contributors')]).filter(([code]) => code === 'demanded')).toEqual(without);
  });

  it('demands nothing under policy reference, nor of a facility', () => {
    expect(told([], 'bare')).toEqual([]);
    expect(told([remove('/subject')], 'prison')).toEqual([]);
  });

  it('warns once when the age is not known', () => {
    const { ok, issues } = verdict(patched('whole', [remove('/subject/birth')]), whole);
    expect([ok, issues.map(({ severity }) => severity)]).toEqual([true, ['warning']]);
    expect(told([remove('/subject')]).map(([code]) => code)).toEqual(['demanded']);
  });

  it('knows what a facility cannot have', () => {
    const history = [{ status: 'untried', from: '2020' }];
    const closing = { by: 's1', on: '2025-01-01', reason: 'x' };
    expect(told([add('/subject/legalHistory', history), add('/involvementNotEstablished', closing)], 'prison')).toEqual(
      [
        ['not-of-a-facility', '/subject/legalHistory', { key: 'legalHistory' }],
        ['not-of-a-facility', '/involvementNotEstablished', { key: 'involvementNotEstablished' }],
        ['unknown-id', '/involvementNotEstablished/by', { kind: 'contributor', id: 's1', nearest: null }],
      ],
    );
  });
});

describe('what is not rated', () => {
  it('is told of each that is due, in the order of the instrument', () => {
    const bare = [remove('/ratings/distress'), remove('/ratings/violence')];
    expect(told(bare)).toEqual([
      ['not-rated', '/ratings', { indicator: 'violence' }],
      ['not-rated', '/ratings', { indicator: 'distress' }],
    ]);
  });

  it('is not told of a later stage', () => {
    expect(told([remove('/ratings/role_held')])).toHaveLength(1);
    expect(told([remove('/ratings/role_held'), replace('/stage', 'arrival')])).toEqual([]);
    expect(told([remove('/ratings/role_held'), remove('/stage')])).toHaveLength(1);
  });

  it('is not told of membership when involvement is not established', () => {
    const closing = add('/involvementNotEstablished', { by: 's1', on: '2025-06-01', reason: 'x' });
    expect(told([remove('/ratings/role_held'), closing])).toEqual([]);
    expect(told([remove('/ratings/distress'), closing])).toHaveLength(1);
  });

  it('is nobody’s business under policy reference', () => {
    expect(told([remove('/ratings/i1')], 'bare')).toEqual([]);
  });
});

describe('the narrative that is asked for', () => {
  const missing = (part: string, at: string, got = 0, needed = 1) => [['narrative-missing', at, { part, needed, got }]];

  it.each([
    { why: 'no formulation', patch: [remove('/formulation')], issues: missing('formulation', '') },
    {
      why: 'a formulation that says nothing',
      patch: [replace('/formulation', ' – ')],
      issues: missing('formulation', '/formulation'),
    },
    { why: 'no scenario', patch: [remove('/scenarios')], issues: missing('scenarios', '') },
    { why: 'none in a list', patch: [replace('/scenarios', [])], issues: missing('scenarios', '/scenarios') },
    {
      why: 'a scenario that says nothing',
      patch: [replace('/scenarios/0/text', '…')],
      issues: missing('scenarios', '/scenarios'),
    },
  ])('is told of when it is missing: $why', ({ patch, issues }) => {
    expect(told(patch)).toEqual(issues);
  });

  it('may be of more scenarios, counted where they say something', () => {
    const index = fixtureIndex('weighing', [replace('/narrative/scenarios/minimum', 3)]);
    const more = [add('/scenarios/1', { id: 'sc2', text: '.' }), add('/scenarios/2', { id: 'sc3', text: 'Peace.' })];
    expect(told(more, 'whole', index)).toEqual(missing('scenarios', '/scenarios', 2, 3));
    expect(told([...more, add('/scenarios/3', { id: 'sc4', text: 'War.' })], 'whole', index)).toEqual([]);
  });

  it('is due from its stage on', () => {
    const index = fixtureIndex('weighing', [
      add('/narrative/formulation/stage', 'full'),
      add('/narrative/scenarios/stage', 'arrival'),
    ]);
    const none = [remove('/formulation'), remove('/scenarios')];
    const codes = (stage: string) => told([...none, replace('/stage', stage)], 'whole', index);
    expect(codes('arrival')).toEqual(missing('scenarios', ''));
    expect(codes('full')).toEqual([...missing('formulation', ''), ...missing('scenarios', '')]);
    expect(told([...none, remove('/stage')], 'whole', index)).toHaveLength(2);
  });

  it('is nothing where the instrument asks for none', () => {
    expect(told([], 'bare')).toEqual([]);
  });
});

describe('use', () => {
  it.each([
    { validFor: ['arrival'], notValidFor: ['review'], purpose: 'arrival', isTold: false, why: 'named' },
    { validFor: ['arrival'], notValidFor: ['review'], purpose: 'intake', isTold: true, why: 'not named (R17)' },
    { notValidFor: ['review'], purpose: 'intake', isTold: false, why: 'not excluded' },
    { notValidFor: ['review'], purpose: 'review', isTold: true, why: 'excluded (R17)' },
    { purpose: 'review', isTold: false, why: 'no list at all' },
  ])('looks at the purpose: $why', ({ validFor, notValidFor, purpose, isTold }) => {
    const index = fixtureIndex('minimal-reference', [
      ...(validFor === undefined ? [] : [add('/validFor', validFor)]),
      ...(notValidFor === undefined ? [] : [add('/notValidFor', notValidFor)]),
    ]);
    const issue = ['purpose-not-valid', '/purpose', { purpose, validFor: validFor ?? [] }];
    expect(told([add('/purpose', purpose)], 'bare', index)).toEqual(isTold ? [issue] : []);
  });

  const first = add('/effectiveFrom', '2025-06-30');
  const last = add('/effectiveUntil', '2025-06-30');

  it.each([
    { patch: [first], on: '2025-06-30', isTold: false, why: 'the first day' },
    { patch: [first], on: '2025-06-29', isTold: true, why: 'the day before' },
    { patch: [last], on: '2025-06-30', isTold: false, why: 'the last day' },
    { patch: [last], on: '2025-07-01', isTold: true, why: 'the day after' },
    { patch: [], on: '1900-01-01', isTold: false, why: 'no days' },
  ])('looks at the days in force: $why', ({ patch, on, isTold }) => {
    const index = fixtureIndex('minimal-reference', patch);
    const { effectiveFrom: from = null, effectiveUntil: until = null } = index.instrument.document;
    const issue = ['instrument-not-in-force', '/assessedOn', { assessedOn: on, from, until }];
    expect(told([replace('/assessedOn', on)], 'bare', index)).toEqual(isTold ? [issue] : []);
  });

  it('tells of every issue at once, in the order of the document', () => {
    const codes = told([
      replace('/purpose', 'release_advice'),
      replace('/evidence/0/id', 'e5'),
      replace('/facts/regime', 'opened'),
      replace('/stage', 'last'),
    ]).map(([code, pointer]) => [code, pointer]);
    expect(codes).toEqual([
      ['purpose-not-valid', '/purpose'],
      ['unknown-id', '/stage'],
      ['duplicate-id', '/evidence/4/id'],
      ['unknown-id', '/ratings/violence/supportedBy/0'],
      ['not-in-list', '/facts/regime'],
    ]);
  });

  it('gives warnings beside the value', () => {
    const result = verdict(patched('whole', [remove('/subject/birth')]), whole);
    expect(result.ok && result.value.age).toBe(undefined);
    expect(validWhole([]).index).toBe(whole);
  });
});
