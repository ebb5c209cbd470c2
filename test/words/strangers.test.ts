import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import * as en from '../../src/words/en.js';
import { comparison, evaluation, instrument } from './desk.js';

const trace = comparison('2', 'true');
const part = { need: 'yes', obstacle: 'none', calledForBy: ['i_x'], unknownHooks: [] } as const;

/** Every id is one that the instrument does not have. */
const strange: Evaluation = {
  ...evaluation,
  stage: 's_x',
  purpose: 'p_x',
  validUntil: '2026-12-01',
  population: { status: 'no_level', gates: [{ id: 'g_x', effect: 'no_level', applies: true, result: 'true', trace }] },
  ratings: [
    { indicator: 'i_x', class: 'unknown' },
    { indicator: 'i_y', given: 'l_x', class: 'not_applicable', setAside: 'not-due' },
    { indicator: 'i_z', given: 'declined', class: 'unknown', setAside: 'window-too-short' },
  ],
  measures: [
    {
      ...{
        id: 'm_x',
        kind: 'weighted_sum',
        status: 'known',
        value: '1',
        lower: '1',
        upper: '1',
        exact: true,
        unknown: ['u_x'],
      },
      contributions: [
        { term: 't_x', level: 'l_x', class: 'rated', points: '1', weight: '1', value: '1', lower: '1', upper: '1' },
        { term: 'wishes', source: 'fact', level: 'tailoring', class: 'unknown', weight: '1', lower: '1', upper: '1' },
      ],
    },
    { id: 'm_y', kind: 'weighted_sum', status: 'prorated', value: '0', exact: true, unknown: [], contributions: [] },
  ],
  bands: [{ banding: 'b_x', measure: 'm_x', band: 'k_x', basis: 'value', possible: ['k_x'] }],
  outcomes: [
    {
      id: 'o_x',
      status: 'levels_admitted',
      admitted: ['l_x'],
      missing: [],
      guards: [{ id: 'g_x', applies: true, atMost: 'l_x', result: 'true', trace }],
    },
    { id: 'o_y', status: 'no_level', admitted: [], missing: ['i_x'], guards: [] },
  ],
  flags: [
    { id: 'f_x', severity: 'notice', status: 'raised', result: 'true', trace },
    { id: 'f_y', severity: 'review', status: 'expired', result: 'true', trace },
  ],
  interventions: [
    { id: 'v_x', type: 'entitlement', ...part, status: 'due' },
    { id: 'v_y', type: 'offer', ...part, status: 'a_x' as never },
    { id: 'v_z', type: 'offer', ...part, need: 'no', status: 'not_indicated' },
  ],
  mitigators: [{ id: 'n_x', result: 'true', trace }],
  notices: [
    { code: 'evaluate.constraint-unchecked', facts: { constraint: 'c_x' } },
    { code: 'evaluate.unknown-as-zero', facts: { measure: 'm_x' } },
  ],
};

describe('an evaluation whose ids the instrument does not have', () => {
  const { sections } = en.evaluationWords(strange, instrument, { detail: true });
  const textsOf = (id: string): readonly string[] =>
    sections
      .filter((section) => section.id === id)
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, details = [] }) => [text, ...details]));

  it.each([
    { part: 'identity', line: 'Stage: s_x' },
    { part: 'identity', line: 'Purpose: p_x' },
    { part: 'population', line: 'g_x.' },
    { part: 'flags', line: 'To note: f_x.' },
    { part: 'flags', line: 'f_y: flag that expired after 21 November 2026. Only a new event renews it.' },
    { part: 'outcomes', line: 'o_x: only level admitted: ‘l_x’. This is not a security class.' },
    { part: 'outcomes', line: 'No more than ‘l_x’: g_x.' },
    { part: 'outcomes', line: 'o_y: no level. To find out: ‘i_x’.' },
    { part: 'unknown', line: 'i_x: unknown.' },
    { part: 'unknown', line: 'Needed to conclude on: ‘o_y’' },
    { part: 'entitlements', line: 'v_x: due.' },
    { part: 'offers', line: 'v_y: a_x. Called for by: i_x (unknown).' },
    { part: 'offers', line: 'v_z: offer not indicated for now. Its condition is not met.' },
    { part: 'mitigators', line: 'n_x.' },
    {
      part: 'set-aside',
      line: 'i_y: answer given ‘l_x’. The indicator is not due at this stage. Counts as: does not apply.',
    },
    {
      part: 'set-aside',
      line: 'i_z: answer given ‘the person chose not to answer, which counts neither for nor against them’. The time observed is too short. Counts as: unknown.',
    },
    { part: 'measures', line: 't_x (‘l_x’): 1' },
    { part: 'measures', line: 'Wishes (‘Tailoring’): unknown, 1 in every case' },
    { part: 'measures', line: 'Unknown: ‘u_x’' },
    { part: 'measures', line: 'm_y: 0. Number estimated from what is rated.' },
    { part: 'bands', line: 'b_x: ‘k_x’. This is not a security class.' },
    { part: 'notices', line: 'A check could not be made, since it reads something unknown: c_x' },
    { part: 'notices', line: 'In ‘m_x’ unknowns were counted as 0, as the instrument declares.' },
  ])('shows the id itself: $line', ({ part: id, line }) => {
    expect(textsOf(id)).toContain(line);
  });
});

describe('texts of an instrument', () => {
  const languages = [{ code: 'bm', name: 'Bamanankan', status: 'none' }] as const;

  it.each([
    { title: { bm: 'A' }, shown: 'A [Bamanankan]', why: 'the only language, though it is at none' },
    { title: { xx: 'B' }, shown: 'B [xx]', why: 'a language that is not declared' },
    { title: {}, shown: '', why: 'no text at all' },
    { title: 'C', shown: 'C [Bamanankan]', why: 'a plain text in another language' },
  ])('falls back and says so: $why', ({ title, shown }) => {
    const report = en.evaluationWords(evaluation, { ...instrument, languages, title: title });
    expect(report.title).toBe(`${shown}, result of 21 November 2026`);
  });

  it('needs no languages to speak', () => {
    const report = en.evaluationWords(evaluation, { ...instrument, languages: [], title: 'D' });
    expect(report.title).toBe('D, result of 21 November 2026');
    expect(report.banner.at(-1)).toContain('language of reference, desk,');
  });

  it('says so when the instrument does not say whom it is for', () => {
    const { population, ...rest } = instrument;
    expect(population).toBeDefined();
    expect(en.evaluationWords(evaluation, rest).banner).toContain(
      'The instrument does not say for whom it is made: do not use it before that is known.',
    );
  });
});
