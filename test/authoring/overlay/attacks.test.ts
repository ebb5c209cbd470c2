import { describe, expect, it } from 'vitest';
import type { OverlayChange } from '../../../src/authoring/overlay/document.js';
import type { Instrument } from '../../../src/instrument/instrument.js';
import { parseInstrument } from '../../../src/instrument/parse-instrument.js';
import type { JsonObject } from '../../../src/kernel/json-value.js';
import { add, atLeast, attacks, instead, leaning, limit, newIndicator, remove, reweigh, reword } from './attacks.js';
import { baseOf, made, overlayOf, resolved, veo } from './desk.js';

/** In what changes of a base are told to be looser. */
function loosened(base: Instrument, changes: readonly OverlayChange[]): readonly unknown[] {
  const { issues } = resolved(overlayOf(base, changes), base);
  return issues.flatMap(({ code, facts }) => (code === 'overlay.loosens' ? [[facts['what'], facts['place']]] : []));
}

describe('who walks around the law with an overlay', () => {
  it.each(attacks)('is told: $why', ({ base = veo, changes, what, place }) => {
    expect(loosened(base, changes)).toContainEqual([what, place]);
  });
});

describe('an overlay may still', () => {
  interface Free {
    readonly why: string;
    readonly changes: readonly OverlayChange[];
    readonly base?: Instrument;
  }

  const free: readonly Free[] = [
    { why: 'add an indicator that nothing of the base counts', changes: [add('indicators', newIndicator)] },
    {
      why: 'let it call for an offer',
      changes: [add('indicators', newIndicator), add('interventions/counselling/hooks', 'grief')],
    },
    {
      why: 'add an offer, an entitlement, a thought, help',
      changes: [
        add('interventions', { id: 'walk', type: 'offer', title: 'A walk', hooks: ['distress'] }),
        add('interventions', { id: 'letters', type: 'entitlement', title: 'Letters' }),
        add('mitigators', { id: 'm', message: 'Consider.', when: atLeast('ratings.distress', 1) }),
        add('accommodations', { id: 'slowly', text: 'Slowly.', when: { var: 'facts.interpreter' } }),
      ],
    },
    {
      why: 'say who is responsible for an offer',
      changes: [add('interventions/counselling/responsible', 'nurse')],
    },
    {
      why: 'ask for the consent of the subject',
      changes: [add('interventions/keep_apart/consents', 'subject')],
    },
    {
      why: 'take a restriction away, and its mention',
      changes: [remove('interventions/keep_apart/incompatibleWith'), remove('interventions/away')],
      base: leaning,
    },
    {
      why: 'let a risk speak of newer events alone',
      changes: [limit('indicators/violence/window/lookBackDays', 90)],
    },
    {
      why: 'review sooner, and after what calls for it',
      changes: [
        limit('review/firstAfterDays', 14),
        add('review/rules', { id: 'r', message: 'R.', withinDays: 7, when: atLeast('ratings.distress', 1) }),
      ],
      base: leaning,
    },
    { why: 'begin later', changes: instead('effectiveFrom', '2027-01-01'), base: leaning },
    { why: 'say how long a stage takes there', changes: [limit('stages/arrival/minutes', 25)], base: leaning },
  ];

  it.each(free)('$why', ({ changes, base = veo }) => {
    expect(loosened(base, changes)).toEqual([]);
    expect(resolved(overlayOf(base, changes), base)).toMatchObject({ ok: true });
  });
});

describe('cut-offs of a risk alone', () => {
  const scored: Instrument = baseOf('minimal-veo', [
    { op: 'replace', path: '/method', value: 'actuarial' },
    {
      op: 'add',
      path: '/measures',
      value: [
        {
          ...{ id: 'blows', title: 'Blows', kind: 'weighted_sum', note: 'Expert judgement.' },
          terms: [{ indicator: 'violence', weight: 2 }],
        },
      ],
    },
    {
      op: 'add',
      path: '/bandings',
      value: [
        {
          ...{ id: 'by_blows', measure: 'blows' },
          bands: [0, 2].map((cutOff, at) => ({ id: `b${String(at)}`, label: `B${String(at)}`, cutOff })),
        },
      ],
    },
  ]);
  const cutOff = 'bandings/by_blows/bands/b1/cutOff';

  it('may rise: nobody stands higher for it', () => {
    expect(made(scored, [reweigh(cutOff, 3)]).sameScoring).toBe(false);
  });

  it('never fall', () => {
    expect(loosened(scored, [reweigh(cutOff, 1)])).toEqual([['lower', cutOff]]);
  });

  it.each([
    {
      why: 'a condition reads the band',
      path: '/mitigators',
      value: [{ id: 'm', message: 'M.', when: { in: [{ var: 'bands.by_blows' }, ['b0']] } }],
    },
  ])('do not rise where $why', ({ path, value }) => {
    const read = baseOf('minimal-veo', []);
    expect(read.document.mitigators).toBeUndefined();
    const parsed = parseInstrument({ ...(scored.document as unknown as JsonObject), [path.slice(1)]: value });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(loosened(parsed.value, [reweigh(cutOff, 3)])).toEqual([['changed', cutOff]]);
  });
});

describe('words that differ from those of the base', () => {
  it('are listed, since no machine can tell whether they say less', () => {
    const changes = [
      reword('indicators/distress/anchors/clearly_shown', 'Every night.'),
      reword('purpose', 'Another.'),
    ];
    expect(made(veo, changes).reworded).toEqual(['purpose', 'indicators/distress/anchors/clearly_shown']);
    expect(made(veo, []).reworded).toEqual([]);
  });
});
