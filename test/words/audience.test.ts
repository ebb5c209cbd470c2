import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/evaluate/assess.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import type { Indicator } from '../../src/instrument/indicators.js';
import type { Text } from '../../src/instrument/texts.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';
import { comparison, evaluation, instrument } from './desk.js';

const audiences = [
  ...(['management', 'security', 'social', 'psychology', 'clinical', 'religious', 'external'] as const),
  ...(['prosecution', 'intelligence'] as const),
];

/** Who may not read of distress and ill-treatment. */
const sealedOff = ['security', 'religious', 'external', 'prosecution', 'intelligence'] as const;

interface Worked {
  readonly example: string;
  readonly document: InstrumentDocument;
  readonly result: Evaluation;
}

const worked: readonly Worked[] = readdirSync('examples/assessments').map((example) => {
  const text = readFileSync(`examples/assessments/${example}`, 'utf8');
  const { id, version } = (JSON.parse(text) as { instrument: { id: string; version: string } }).instrument;
  const source = readFileSync(`instruments/${id}/${version}.json`, 'utf8');
  const assessed = assess(source, text);
  if (!assessed.ok) throw new Error(example);
  return { example, document: JSON.parse(source) as InstrumentDocument, result: assessed.value.evaluation };
});

function report(words: typeof fr | typeof en, { document, result }: Worked, options: fr.ReportOptions): string {
  const { title, banner, sections } = words.evaluationWords(result, document, options);
  const told = sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.flatMap(({ text, details = [] }) => [text, ...details]),
  ]);
  return [title, ...banner, ...told].join('\n');
}

function hiddenFrom(audience: string, { disclosure, indicators }: InstrumentDocument): readonly Indicator[] {
  const rules = (disclosure?.hidden ?? []).filter((rule) => rule.audience === audience);
  return indicators.filter(({ id, domain = '' }) =>
    rules.some((rule) => rule.indicators?.includes(id) === true || rule.domains?.includes(domain) === true),
  );
}

const textIn = (text: Text | undefined, language: 'fr' | 'en'): string =>
  typeof text === 'string' ? text : (text?.[language] ?? '');

/** Everything that is written of one indicator, and its id. */
function textsOf({ id, title, definition, question, anchors }: Indicator, language: 'fr' | 'en'): readonly string[] {
  const texts = [title, definition, question, ...Object.values(anchors ?? {})].map((text) => textIn(text, language));
  return [id, ...texts].filter((text) => text !== '');
}

describe('a report for one audience', () => {
  it.each(audiences)('says no text of an indicator that is hidden from %s, in any worked assessment', (audience) => {
    for (const one of worked) {
      const hidden = hiddenFrom(audience, one.document);
      // An intervention may be described in the very words of an anchor.
      const elsewhere = JSON.stringify(one.document.interventions);
      for (const words of [fr, en]) {
        for (const detail of [false, true]) {
          const told = report(words, one, { audience, detail });
          const language = words === fr ? 'fr' : 'en';
          const own = hidden.flatMap((indicator) => textsOf(indicator, language));
          const leaks = own.filter((text) => told.includes(text) && !elsewhere.includes(text));
          expect(leaks, `${one.example} for ${audience}`).toEqual([]);
        }
      }
    }
  });

  it.each(sealedOff)('leaves out the same for %s, whatever the hidden answers are', (audience) => {
    const [one] = worked.filter(({ example }) => example.startsWith('01'));
    if (one === undefined) throw new Error('the first worked assessment is there');
    const hidden = new Set(hiddenFrom(audience, one.document).map(({ id }) => id));
    const flags = one.result.flags.map((flag) =>
      flag.id === 'ill_treatment' || flag.id === 'distress'
        ? { ...flag, status: flag.status === 'raised' ? ('not_raised' as const) : ('raised' as const) }
        : flag,
    );
    const ratings = one.result.ratings.map((rating) =>
      hidden.has(rating.indicator) ? { indicator: rating.indicator, class: 'unknown' as const } : rating,
    );
    expect([...hidden]).toEqual(expect.arrayContaining(['g1_distress', 'g5_ill_treatment']));
    const other = { ...one, result: { ...one.result, ratings, flags } };
    expect(report(fr, other, { audience })).toBe(report(fr, one, { audience }));
  });

  it('keeps what is due to everyone, in an order that tells nothing', () => {
    for (const one of worked) {
      const due = (options: fr.ReportOptions): number => {
        const { sections } = en.evaluationWords(one.result, one.document, options);
        return sections.find(({ id }) => id === 'entitlements')?.paragraphs.length ?? 0;
      };
      for (const audience of audiences) expect(due({ audience })).toBe(due({}));
      const backwards = { ...one, result: { ...one.result, interventions: [...one.result.interventions].reverse() } };
      expect(report(fr, backwards, { audience: 'security' })).toBe(report(fr, one, { audience: 'security' }));
    }
  });

  it('says that something was left out, and not what', () => {
    const [one] = worked;
    if (one === undefined) throw new Error('there are worked assessments');
    expect(report(fr, one, { audience: 'security' })).toContain('que ce lecteur ne doit pas lire');
    expect(report(en, one, { audience: 'security' })).toContain('that this reader must not read');
    expect(report(en, one, { audience: 'social' })).toContain('Nothing has been left out.');
    expect(report(en, one, {})).toContain('CONFIDENTIAL: this report is complete.');
    expect(fr.evaluationWords(one.result, one.document, { audience: 'security' }).audience).toBe('security');
  });

  it('keeps what status, limits and law say', () => {
    for (const one of worked) {
      for (const audience of audiences) {
        const { banner, sections } = en.evaluationWords(one.result, one.document, { audience });
        expect(banner[0]).toContain('DRAFT');
        expect(banner[1]).toContain('it decides nothing');
        expect(sections.map(({ id }) => id)).toContain('limits');
        expect(sections.map(({ id }) => id)).not.toContain('disclosure');
      }
    }
  });
});

describe('what rests on something hidden', () => {
  const [search, visits] = instrument.indicators;
  if (search === undefined || visits === undefined) throw new Error('the desk has two indicators');
  const hides = { disclosure: { hidden: [{ audience: 'security' as const, indicators: ['search'], reason: 'r' }] } };
  const raised = {
    id: 'weapon',
    severity: 'urgent',
    status: 'raised',
    result: 'true',
    trace: comparison('2', 'true'),
  } as const;
  const offer = { type: 'offer', need: 'yes', obstacle: 'none', status: 'indicated', unknownHooks: [] } as const;
  const restsOnIt = { '>=': [{ var: 'ratings.search' }, 1] };
  const said = (document: Partial<InstrumentDocument>, result: Partial<Evaluation>): string =>
    report(
      en,
      { example: '', document: { ...instrument, ...hides, ...document }, result: { ...evaluation, ...result } },
      {
        audience: 'security',
      },
    );

  it('is not told: a flag, and then not that none is raised', () => {
    const [flag] = instrument.flags ?? [];
    if (flag === undefined) throw new Error('the desk has a flag');
    const other = { ...flag, id: 'other', title: { en: 'Other' }, when: { var: 'facts.alone' } };
    const told = said(
      { flags: [{ ...flag, when: restsOnIt }, other] },
      {
        flags: [raised, { ...raised, id: 'other', status: 'not_raised', result: 'false' }],
      },
    );
    expect(told).not.toContain('Weapon');
    expect(told).toContain('No flag is raised among those that this reader may read.');
  });

  it.each([
    { reads: 'a flag', when: { var: 'flags.weapon' }, flags: restsOnIt },
    { reads: 'a measure', when: { '>': [{ var: 'measures.total' }, 1] }, flags: true },
    { reads: 'a band', when: { '===': [{ var: 'bands.bands' }, 'second'] }, flags: true },
    { reads: 'the evidence', when: { '>': [{ var: 'evidence.search.sources' }, 1] }, flags: true },
    { reads: 'whether it is rated', when: { var: 'is_rated.search' }, flags: true },
    { reads: 'how much is unknown', when: { '>': [{ var: 'share_unknown.all' }, 0.5] }, flags: true },
    { reads: 'how much of its domain is unknown', when: { '>': [{ var: 'share_unknown.d' }, 0.5] }, flags: true },
  ])('is not told: a note that reads $reads', ({ when, flags }) => {
    const [flag] = instrument.flags ?? [];
    if (flag === undefined) throw new Error('the desk has a flag');
    const note = { id: 'n', when, message: { en: 'To weigh' } };
    const result = { mitigators: [{ id: 'n', result: 'true' as const, trace: comparison('2', 'true') }] };
    expect(said({ mitigators: [note], flags: [{ ...flag, when: flags }] }, result)).not.toContain('To weigh');
    expect(said({ mitigators: [{ ...note, when: { var: 'facts.alone' } }] }, result)).toContain('To weigh');
  });

  it('is not told: an offer; but who carries it out is told what, without why', () => {
    const roles = [
      { id: 'guard', kind: 'security' as const, title: { en: 'Guard' } },
      { id: 'social', kind: 'social' as const, title: { en: 'Social worker' } },
    ];
    const interventions = [
      { id: 'place', type: 'offer' as const, title: { en: 'Safe place' }, hooks: ['search'], responsible: 'guard' },
      { id: 'talks', type: 'offer' as const, title: { en: 'Talks' }, hooks: ['search'], responsible: 'social' },
      { id: 'books', type: 'offer' as const, title: { en: 'Books' }, hooks: ['visits'], responsible: 'social' },
    ];
    const told = said(
      { roles, interventions },
      {
        interventions: [
          { ...offer, id: 'place', calledForBy: ['search'] },
          { ...offer, id: 'talks', calledForBy: ['search'] },
          { ...offer, id: 'books', calledForBy: ['visits'] },
        ],
      },
    );
    expect(told).toContain('Safe place: offer indicated.\n');
    expect(told).toContain('To propose: Safe place.');
    expect(told).not.toContain('Talks');
    expect(told).toContain('Books: offer indicated. Called for by: Visits (‘not shown’).');
  });

  it('is health, distress and victimisation for security where the instrument says nothing', () => {
    const indicators = [{ ...search, about: 'health' as const }, visits];
    const silent = { indicators, disclosure: { hidden: [] } };
    const ratings = ['search', 'visits'].map((indicator) => ({ indicator, class: 'unknown' as const }));
    expect(said(silent, { ratings })).not.toContain('Search');
    expect(said(silent, { ratings })).toContain('Visits: unknown.');
    const read = report(
      en,
      { example: '', document: { ...instrument, ...silent }, result: { ...evaluation, ratings } },
      {
        audience: 'management',
      },
    );
    expect(read).toContain('Search: unknown.');
  });
});
