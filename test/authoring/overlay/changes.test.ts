import { describe, expect, it } from 'vitest';
import type { OverlayChange } from '../../../src/authoring/overlay/document.js';
import { valueAtPlace } from '../../../src/authoring/overlay/place.js';
import { scoringDigest } from '../../../src/instrument/digest.js';
import type { JsonObject, JsonValue } from '../../../src/kernel/json-value.js';
import { baseOf, made, overlayOf, ratedByTwo, resolved, toldOf, veo } from './desk.js';

const reason = 'As the neighbour has it.';
const languages = [
  { code: 'en', name: 'English', status: 'draft' },
  { code: 'mos', name: 'Mooré', status: 'none' },
] as const;

/** What stands at places of the result. */
function after(changes: readonly OverlayChange[], places: readonly string[]): readonly (JsonValue | undefined)[] {
  const document = made(veo, changes).instrument.document as unknown as JsonObject;
  return places.map((place) => valueAtPlace(document, place));
}

describe('changes', () => {
  const cases: readonly {
    readonly why: string;
    readonly changes: readonly OverlayChange[];
    readonly result: { readonly [place: string]: JsonValue | undefined };
  }[] = [
    {
      why: 'other words for a plain string',
      changes: [{ change: 'replace_text', texts: { 'indicators/distress/anchors/not_shown': 'None.' }, reason }],
      result: { 'indicators/distress/anchors/not_shown': 'None.', 'indicators/visits/anchors/not_shown': 'None.' },
    },
    {
      why: 'other words by language',
      changes: [{ change: 'replace_text', texts: { purpose: { en: 'Shows an adaptation.' } }, reason }],
      result: { purpose: { en: 'Shows an adaptation.' } },
    },
    {
      why: 'an element at the end of a list',
      changes: [{ change: 'add', to: 'limits', value: 'Adapted by nobody who works there.', reason }],
      result: {
        'limits/0': 'Not validated; an example of the format.',
        'limits/1': 'Adapted by nobody who works there.',
      },
    },
    {
      why: 'an element before another',
      changes: [
        {
          change: 'add',
          to: 'roles',
          before: 'nurse',
          value: { id: 'doctor', title: 'Doctor', kind: 'clinical' },
          reason,
        },
        { change: 'add', to: 'indicators/distress/raters', before: 'nurse', value: 'doctor', reason },
      ],
      result: {
        'roles/2': { id: 'doctor', title: 'Doctor', kind: 'clinical' },
        'indicators/distress/raters': ['doctor', 'nurse', 'social_worker'],
      },
    },
    {
      why: 'the first element of a list that is not there',
      changes: [
        {
          change: 'add',
          to: 'mitigators',
          value: { id: 'hurt', message: 'Consider: in distress.', when: { '>=': [{ var: 'ratings.distress' }, 1] } },
          reason,
        },
      ],
      result: { 'mitigators/hurt/message': 'Consider: in distress.' },
    },
    {
      why: 'a key that is not there',
      changes: [{ change: 'add', to: 'interventions/counselling/reviewAfterDays', value: 30, reason }],
      result: { 'interventions/counselling/reviewAfterDays': 30 },
    },
    {
      why: 'stricter limits, there or not',
      changes: [
        {
          change: 'set_limit',
          values: {
            'validity/days': 30,
            'flags/repeated_violence/expiresAfterDays': 14,
          },
          reason,
        },
      ],
      result: { 'validity/days': 30, 'flags/repeated_violence/expiresAfterDays': 14 },
    },
    {
      why: 'another capacity key wherever it is asked for',
      changes: [{ change: 'map_facility', from: 'counsellor', to: 'listener' }],
      result: { 'interventions/counselling/capacity': 'listener' },
    },
    {
      why: 'another role id and title wherever it stands',
      changes: [{ change: 'map_role', from: 'social_worker', to: 'social_agent', title: 'Social agent' }],
      result: {
        'roles/social_agent': { id: 'social_agent', title: 'Social agent', kind: 'social' },
        'roles/social_worker': undefined,
        'indicators/visits/raters': ['social_agent'],
      },
    },
    {
      why: 'a role after it got another name, by that name',
      changes: [
        { change: 'map_role', from: 'social_worker', to: 'social_agent' },
        { change: 'replace_text', texts: { 'roles/social_agent/title': 'Agent' }, reason },
      ],
      result: { 'roles/social_agent/title': 'Agent' },
    },
  ];

  it.each(cases)('$why', ({ changes, result }) => {
    expect(after(changes, Object.keys(result))).toEqual(Object.values(result));
  });

  it('take an element away, and what read it', () => {
    const remove = (at: string): OverlayChange => ({ change: 'remove', at, reason });
    const changes = [
      remove('interventions/counselling'),
      remove('indicators/violence/raters/officer'),
      remove('roles/officer'),
    ];
    const root = made(ratedByTwo, changes).instrument.document as unknown as JsonObject;
    expect(valueAtPlace(root, 'interventions/counselling')).toBeUndefined();
    expect(valueAtPlace(root, 'roles/officer')).toBeUndefined();
    expect(valueAtPlace(root, 'indicators/violence/raters')).toEqual(['head_of_security']);
  });

  it('are made in their order', () => {
    const add = { change: 'add', to: 'limits', reason } as const;
    const changes = [
      { ...add, value: 'First of all.' },
      { ...add, value: 'Second of all.' },
    ] as const;
    expect(after(changes, ['limits/1', 'limits/2'])).toEqual(['First of all.', 'Second of all.']);
    expect(after(changes.toReversed(), ['limits/1', 'limits/2'])).toEqual(['Second of all.', 'First of all.']);
  });

  it('reweigh terms, points of a level and cut-offs', () => {
    const scored = baseOf('minimal-reference');
    const values = {
      'measures/total/terms/i2/weight': 3,
      'measures/total/terms/i3/weight': 0.5,
      'scales/yes_no/levels/yes/points': 2,
      'bandings/total_band/bands/many/cutOff': 8,
    };
    const { document } = made(scored, [{ change: 'reweight', values, reason }]).instrument;
    const places = Object.keys(values).map((place) => valueAtPlace(document as unknown as JsonObject, place));
    expect(places).toEqual(Object.values(values));
    expect(document.thresholdsVersion).toBe('0.1.0');
  });
});

describe('languages', () => {
  const bilingual = baseOf('everything');

  it('that are not translated yet cost nothing', () => {
    const { document } = made(veo, [], { languages }).instrument;
    expect(document.languages).toEqual(languages);
    expect(document.purpose).toBe(veo.document.purpose);
  });

  it('are added beside the one that was there', () => {
    const changes: OverlayChange[] = [
      { change: 'translate', language: 'mos', texts: { 'outcomes/harm_to_prisoners/title': 'y' } },
    ];
    const { document } = made(veo, changes, { languages }).instrument;
    expect(document.outcomes?.[0]?.title).toEqual({ en: 'Harm to other prisoners', mos: 'y' });
  });

  it('that are promised and missing are told once, where they are declared', () => {
    const draft = languages.map((one) => ({ ...one, status: 'draft' as const }));
    expect(toldOf(veo, [], { languages: draft }).map(([code, pointer]) => [code, pointer])).toEqual([
      ['instrument.plain-text', '/title'],
      ['instrument.plain-text', '/languages'],
    ]);
  });

  it('that are left out take their words with them', () => {
    const [first, ...rest] = bilingual.document.languages;
    const { document } = made(bilingual, [], {
      languages: rest.length > 0 && first ? [first] : [],
      title: { [first?.code ?? '']: 'T' },
    }).instrument;
    expect(Object.keys(document.indicators[0]?.title ?? {})).toEqual([first?.code]);
  });
});

describe('what comes out', () => {
  it('is the base with another name and where it comes from, when nothing changes', () => {
    const { instrument, provenance, sameScoring } = made(veo, []);
    const { id, version, thresholdsVersion, adaptedFrom, ...rest } = instrument.document;
    const { id: baseId, version: baseVersion, ...same } = veo.document;
    expect(rest).toEqual(same);
    expect([id, version, thresholdsVersion]).toEqual(['neighbour', '0.1.0', veo.document.version]);
    expect(adaptedFrom).toEqual({
      id: baseId,
      version: baseVersion,
      digest: provenance.base,
      overlay: provenance.overlay,
    });
    expect(sameScoring).toBe(true);
  });

  it('calls a role by its new name also where it confirms conclusions', () => {
    const base = baseOf('minimal-veo', [
      { op: 'add', path: '/conclusions', value: { confirmedBy: ['nurse', 'head_of_security'] } },
    ]);
    const { document } = made(base, [{ change: 'map_role', from: 'nurse', to: 'doctor' }]).instrument;
    expect(document.conclusions).toEqual({ confirmedBy: ['doctor', 'head_of_security'] });
  });

  it('does not take over studies and changelog, which are of the base', () => {
    const everything = baseOf('everything');
    expect(everything.document.studies).toBeDefined();
    const { document } = made(everything, []).instrument;
    expect(document.studies).toBeUndefined();
    expect(document.changelog).toBeUndefined();
  });

  it('scores the same when only words changed, and cut-offs keep their version', () => {
    const changes: OverlayChange[] = [
      { change: 'replace_text', texts: { 'scales/shown/levels/not_shown/label': 'No' }, reason },
    ];
    const { instrument, sameScoring } = made(veo, changes);
    expect(sameScoring).toBe(true);
    expect(scoringDigest({ ...instrument.document, id: 'minimal-veo' })).toBe(scoringDigest(veo.document));
    expect(instrument.document.thresholdsVersion).toBe('0.1.0');
    expect(made(veo, [{ change: 'map_facility', from: 'counsellor', to: 'listener' }]).sameScoring).toBe(true);
    expect(made(veo, [{ change: 'remove', at: 'interventions/counselling', reason }]).sameScoring).toBe(false);
  });

  it('is the same bytes for the same two documents, and does not touch them', () => {
    const overlay = overlayOf(veo, [{ change: 'add', to: 'limits', value: 'One more limit.', reason }]);
    const before = JSON.stringify([overlay, veo.document]);
    const [one, two] = [resolved(overlay, veo), resolved(JSON.stringify(overlay), veo)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    expect(JSON.stringify([overlay, veo.document])).toBe(before);
  });
});
