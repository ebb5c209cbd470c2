import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { archiveReplay } from '../../src/replay/archive/replay-archive.js';
import type { ArchiveReport, LineFinding } from '../../src/replay/archive/report.js';
import type { ComparisonReport } from '../../src/replay/compare/report.js';
import type { ArchiveFindings, ReplayFindings } from '../../src/replay/issues.js';
import type { AffectingErratum } from '../../src/replay/registry-findings.js';
import { steps, type Verdict } from '../../src/replay/verdict.js';
import { comparisonWords } from '../../src/words/replay/comparison-words.js';
import { replayReportHtml } from '../../src/words/replay/replay-html.js';
import { replayIssueWords, replayReportWords } from '../../src/words/replay/words.js';

const digest = 'ab'.repeat(32);
const instrument = { id: 'small', version: '1.0.0' };

/** Every code with facts; where a number or an absence changes the sentence, with both. */
const samples: {
  readonly [Code in keyof (ReplayFindings & ArchiveFindings)]: readonly (ReplayFindings & ArchiveFindings)[Code][];
} = {
  'replay.not-a-record': [{ format: '' }, { format: 'veo-assessment/1' }],
  'replay.newer-format': [{ supported: 'veo-record/1', got: 'veo-record/2' }],
  'replay.malformed': [{ part: '' }, { part: 'leaves' }],
  'replay.not-canonical': [{}],
  'replay.seal-broken': [{ expected: digest, got: digest.replace('a', 'c') }],
  'replay.part-altered': [{}],
  'replay.part-stray': [
    { commitment: digest, parts: 1 },
    { commitment: digest, parts: 2 },
  ],
  'replay.withheld': [
    { audience: 'security', parts: 1 },
    { audience: 'security', parts: 2 },
  ],
  'replay.erased': [
    { parts: 1, line: 9 },
    { parts: 2, line: 9 },
  ],
  'replay.erased-whole': [{ by: 'staff_01', role: 'director', on: '2027-03-01', basis: 'Court order 7 of 2027' }],
  'replay.parts-missing': [{ parts: 1 }, { parts: 2 }],
  'replay.instrument-missing': [{ ...instrument, digest }],
  'replay.instrument-altered': [{ ...instrument, expected: digest, got: digest.replace('a', 'c') }],
  'replay.instrument-unsound': [{ ...instrument, issues: 3 }],
  'replay.semantics-unknown': [{ semantics: 'veo-instrument/9' }],
  'replay.assessment-refused': [{ code: 'assessment.unknown-id', issues: 2 }],
  'replay.not-made-again': (
    ['no-chain', 'previous-missing', 'tombstone', 'parts-missing', 'unsound', 'branches', 'too-long'] as const
  ).map((reason) => ({ reason, seal: digest })),
  'replay.errata-unread': [{ issues: 1 }, { issues: 2 }],
  'replay.entry-refused': [{ code: 'record.no-such-part' }],
  'replay.no-header': [{}],
  'replay.second-header': [{}],
  'replay.instrument-twice': [{ digest }],
  'replay.instrument-not-embedded': [{ digest }],
  'replay.entry-twice': [{ seal: digest }],
  'replay.unknown-root': [{ of: digest }],
  'replay.unknown-previous': [{ previous: digest }],
  'replay.branched': [{ previous: digest }],
  'replay.number-twice': [{ number: '2026/0001' }],
};

const issues: readonly Issue[] = Object.entries(samples).flatMap(([code, all]) =>
  all.map((facts): Issue => ({ code, pointer: '/sealed', severity: 'error', facts: facts })),
);

describe.each(['fr', 'en'] as const)('words for what replaying finds, in %s', (language) => {
  it.each(issues)('tell $code', (issue) => {
    const { sentence = '', remedy = '' } = replayIssueWords(issue, language) ?? {};
    expect(sentence).toMatch(/^[^\n]{10,}[^.\n]$/u);
    expect(remedy).toMatch(/\.$/u);
    expect(sentence + remedy).not.toMatch(/undefined|object|\bNaN/u);
  });

  it('leave codes of others to others', () => {
    const other: Issue = { code: 'node.torn-end', pointer: '', severity: 'error', facts: { bytes: 3 } };
    expect(replayIssueWords(other, language)).toBeUndefined();
    const told = replayReportWords(reportWith([{ line: 1, is: 'unreadable', findings: [other] }]), { language });
    expect(JSON.stringify(told)).toContain('node.torn-end: node.torn-end.');
    const tell = () => ({ sentence: 'torn', remedy: 'Wait.' });
    const better = replayReportWords(reportWith([{ line: 1, is: 'unreadable', findings: [other] }]), {
      language,
      tell,
    });
    expect(JSON.stringify(better)).toContain('node.torn-end: torn. Wait.');
  });
});

const empty = archiveReplay(() => ({ found: 'nothing' })).report();

function reportWith(findings: readonly LineFinding[], changes: Partial<ArchiveReport> = {}): ArchiveReport {
  return { ...empty, findings, ...changes };
}

const verdict: Verdict = {
  verdict: 'differs',
  seal: digest,
  kind: 'assessment',
  number: '2026/0007',
  held: ['format', 'seal'],
  step: 'bands',
  findings: [issues[0] as Verdict['findings'][number]],
  differences: [
    { pointer: '/evaluation/bands/0/band', step: 'bands', recorded: 'low' },
    { pointer: '/evaluation/bands/1', step: 'bands', replayed: { band: 'x'.repeat(500) } },
  ],
  further: 2,
  missing: [],
  nonconformities: [{ code: 'record.no-grounds', pointer: '', facts: {} }],
  asKnown: {
    on: '2026-07-01',
    leftOut: [{ evidence: 'e9', why: 'later' }],
    unrated: [],
    changes: [
      { what: 'flag', id: 'f', from: 'raised' },
      { what: 'band', id: 'b', to: 'low' },
    ],
  },
};

describe('what bars the validity of a record', () => {
  const nonconformities = [
    { code: 'record.level-where-none', pointer: '/conclusions/0/level', facts: { outcome: 'harm', level: 'enhanced' } },
  ];
  const linesOf = (held: Verdict['held'], facts = nonconformities): string => {
    const one: LineFinding = {
      line: 9,
      is: 'entry',
      findings: [],
      verdict: { ...quiet(), held, nonconformities: facts },
    };
    const { sections } = replayReportWords(reportWith([one]), { language: 'en' });
    return JSON.stringify(sections.find(({ id }) => id === 'findings'));
  };

  it('is said in a sentence where it came out the same, and names one entry', () => {
    expect(linesOf(['format', 'nonconformities'])).toContain(
      'nonconformity: record.level-where-none: `enhanced` was concluded about `harm`, where the guards admit no level',
    );
    expect(linesOf(['nonconformities'])).toContain('"Line 9, assessment, 2026/0007"');
  });

  it('is told by its code where it did not: its facts may be anybody’s', () => {
    const odd = [{ code: 'record.level-where-none', pointer: '', facts: {} as never }];
    expect(linesOf(['format'], odd)).toContain('"nonconformity: record.level-where-none"');
  });
});

describe.each(['fr', 'en'] as const)('the report of a replay, in %s', (language) => {
  const full = reportWith(
    [
      { line: 2, is: 'entry', findings: [], verdict },
      { line: 3, is: 'entry', findings: [], verdict: { ...verdict, verdict: 'cannot', held: [] } },
      {
        line: 4,
        is: 'entry',
        findings: [],
        verdict: { ...quiet(), asKnown: { ...asKnown(), leftOut: [], changes: [] } },
      },
    ],
    {
      ...{ origin: 'a/b', nonconforming: 1, further: 3, packages: { '0.1.0': 1, '0.2.0': 2 } },
      instruments: [
        { ...instrument, digest, source: 'published', records: 1 },
        { ...instrument, digest, source: 'embedded', records: 2 },
      ],
      gaps: [
        { first: '3', last: '3', count: 1 },
        { first: '5', last: '9', count: 5 },
      ],
    },
  );

  it('tells all that a report holds, and leaves no place of it empty', () => {
    const told = JSON.stringify(replayReportWords(full, { language }));
    for (const word of ['a/b', digest, '2026/0007', 'record.no-grounds', '2026-07-01', 'e9', 'low', 'raised', '0.2.0'])
      expect(told).toContain(word);
    expect(told).not.toMatch(/undefined|\[object|NaN/u);
    expect(told).not.toContain('x'.repeat(200));
  });

  it('tells what a registry says, of the archive and of each record', () => {
    const statuses = [
      ...([
        'withdrawn',
        'suspended',
        'cannot-be-said',
        'never-authorised',
        'no-longer',
        'not-yet',
        'in-force',
      ] as const),
    ];
    const version = { version: '2.0.0', digest } as const;
    const corrections: readonly AffectingErratum['correction'][] = [
      { by: 'none' },
      { by: 'semantics', name: 'mean-once', isAvailable: false },
      { by: 'instrument', ...version, answer: 'missing' },
      { by: 'instrument', ...version, answer: 'found' },
      { by: 'instrument', ...version, answer: 'found', refused: 'assessment.unknown-id' },
      { by: 'instrument', ...version, answer: 'found', changes: [] },
      { by: 'instrument', ...version, answer: 'found', changes: asKnown().changes },
    ];
    const effect = { fr: 'Arrondi deux fois.', en: 'Rounded twice.' };
    const differs = { pointer: '/flags/0/when', status: 'differs', at: '/flags/0/when/and/1' } as const;
    const said: Pick<Verdict, 'inForce' | 'errata' | 'crosscheck'> = {
      crosscheck: {
        ...{ agrees: 1, unknown: 0, decimal: 0 },
        differs: [{ ...differs, evaluated: '1', jsonLogic: '2' }],
      },
      inForce: statuses.map((status, place) => ({
        ...{ ...instrument, digest, on: '2026-09-14', of: place > 0 ? 'conclusion' : 'sealing', status },
        notices: place > 0 ? ['A-1', 'A-2'] : [],
      })),
      errata: corrections.map((correction, place) => ({
        ...{ number: `E-${String(place)}`, affected: place > 0 ? 'yes' : 'possibly', effect, correction },
      })),
    };
    const issue: Issue = {
      ...{ code: 'registry.empty-scope', pointer: '/notices/0/scope', severity: 'error', facts: {} },
    };
    const report = reportWith([{ line: 3, is: 'entry', findings: [], verdict: { ...quiet(), ...said } }], {
      crosscheck: { records: 1, agrees: 5, unknown: 4, decimal: 3, differs: 1 },
      registry: { instruments: 1, notices: 2, errata: 1, issues: [issue] },
      inForce: statuses.map((status, place) => ({
        ...{ ...instrument, digest, status, records: place + 3, lines: place > 0 ? [3, 4] : [] },
      })),
      errata: [{ number: 'E-1', effect, records: 2 }],
    });
    const told = JSON.stringify(replayReportWords(report, { language }));
    for (const word of [
      '2026-09-14',
      'A-1, A-2',
      'mean-once',
      '2.0.0',
      effect[language],
      'E-6',
      '3, 4',
      '/notices/0',
      differs.at,
    ])
      expect(told).toContain(word);
    expect(told).toMatch(/registry\.empty-scope \([^)]*\): [^.]{10,}\. [^.]{10,}\./u);
    expect(told).not.toMatch(/undefined|\[object|NaN/u);
    const torn: Issue = { code: 'node.torn-end', pointer: '', severity: 'error', facts: { bytes: 3 } };
    const behind = replayReportWords(reportWith([], { end: torn }), { language }).sections.find(
      ({ id }) => id === 'findings',
    );
    expect(behind?.paragraphs).toMatchObject([{ details: ['node.torn-end: node.torn-end.'] }]);
    const sound = { ...report, registry: { instruments: 1, notices: 0, errata: 0, issues: [] } };
    expect(JSON.stringify(replayReportWords(sound, { language }))).not.toContain('registry.empty-scope');
  });

  it('has the same sections with nothing to tell', () => {
    const told = replayReportWords({ ...empty, isSame: true }, { language });
    expect(told.sections.map(({ id }) => id)).toEqual(
      replayReportWords(full, { language }).sections.map(({ id }) => id),
    );
    expect(told.sections.every(({ paragraphs }) => paragraphs.length > 0 || told.language === language)).toBe(true);
  });

  it('names every step', () => {
    const all = steps.map((step, place) => ({
      line: place + 1,
      is: 'entry' as const,
      findings: [],
      verdict: { ...verdict, step },
    }));
    expect(JSON.stringify(replayReportWords(reportWith(all), { language }))).not.toContain('undefined');
  });

  it('is a page without markup from the archive', () => {
    const hostile = `"><script>alert('&')</script>`;
    const page = replayReportHtml(replayReportWords(reportWith([], { origin: hostile }), { language }));
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;');
    expect(page).not.toContain('<script');
  });

  it('sets apart what is quoted as it stands, and only whole quotations', () => {
    const page = replayReportHtml(replayReportWords(reportWith([], { origin: 'a `<b>` and `c' }), { language }));
    expect(page).toContain('a <code>&lt;b&gt;</code> and `c');
    expect(page).toContain('<code>--cross-check</code>');
  });
});

describe.each(['fr', 'en'] as const)('the comparison of two versions, in %s', (language) => {
  const version = { ...instrument, digest };
  const changed = {
    ...{ line: 4, seal: digest, number: '2026/0001', step: 'bands' as const, because: [], rated: 3 },
    changes: [
      { what: 'band' as const, id: 'risk', from: 'low', to: 'high' },
      { what: 'intervention' as const, id: 'school' },
    ],
  };
  const report: ComparisonReport = {
    ...{ format: 'veo-comparison/1', from: version, to: { ...version, version: '2.0.0' } },
    ...{ records: 3, unchanged: 1, changed: 1, further: 2, witness: changed, changes: [changed] },
    shifts: [{ banding: 'risk', from: 'low', to: 'high', records: 1 }],
    uncompared: [{ line: 5, code: 'assessment.unknown-id' }],
  };

  it('tells counts, shifts, changes and what cannot be compared', () => {
    const told = JSON.stringify(comparisonWords(report, language));
    for (const word of ['2.0.0', 'risk', '2026/0001', 'school', 'assessment.unknown-id']) expect(told).toContain(word);
    expect(told).not.toMatch(/undefined|\[object|NaN/u);
  });

  it('says none where there is none', () => {
    const { witness: _, ...rest } = report;
    const none = { ...rest, changes: [], shifts: [], uncompared: [], further: 0 };
    const texts = comparisonWords(none, language).sections.map(({ paragraphs }) => paragraphs.length);
    expect(texts).toEqual([2, 1, 1, 1, 1]);
  });
});

function quiet(): Verdict {
  const { step: _, ...rest } = verdict;
  return { ...rest, verdict: 'same', findings: [], differences: [], further: 0, nonconformities: [] };
}

function asKnown(): NonNullable<Verdict['asKnown']> {
  return verdict.asKnown as NonNullable<Verdict['asKnown']>;
}
