import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/instrument/indicators.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import { bundled, bundledIds, inLanguage } from './bundled.js';

const written = ['fr', 'en'] as const;

function levelsOf({ scales }: InstrumentDocument, { scale }: Indicator): readonly string[] {
  const own = scale === undefined ? scales[0] : scales.find(({ id }) => id === scale);
  return own?.levels.map(({ id }) => id) ?? [];
}

describe.each(bundledIds)('%s is a draft and says what it rests on', (id) => {
  const { document } = bundled(id);
  const limits = (language: string): string =>
    (document.limits ?? []).map((text) => inLanguage(text, language)).join('\n');

  it('is a draft', () => {
    expect([document.status, document.policy]).toEqual(['draft', 'veo']);
  });

  it.each([
    {
      language: 'fr',
      told: [/ICCT et l’UNICRI/u, /30 entretiens|trente hommes/u, /n’a pas été vérifié/u, /[Pp]rojet/u],
    },
    { language: 'en', told: [/ICCT and UNICRI/u, /30 interviews|thirty men/u, /has not been verified/u, /[Dd]raft/u] },
  ])('its limits in $language name the other tool, the thirty men and the law not verified', ({ language, told }) => {
    for (const words of told) expect(limits(language)).toMatch(words);
  });

  it('is written in French and English, and declares five languages as not yet translated', () => {
    expect(document.languages.map(({ code, status }) => [code, status])).toEqual([
      ['fr', 'draft'],
      ['en', 'draft'],
      ...['bm', 'ff', 'taq', 'ses', 'mey'].map((code) => [code, 'none']),
    ]);
  });

  it('its README says the same, point by point', () => {
    const readme = readFileSync(`instruments/${id}/README.md`, 'utf8');
    for (const words of [
      'Draft, not validated',
      '**not** the tool that ICCT and UNICRI',
      '## How to adapt it',
      '## Sources',
    ]) {
      expect(readme).toContain(words);
    }
    const points = [...readme.matchAll(/^\| (\d+)\. /gmu)].map(([, point]) => Number(point));
    expect(points).toEqual(Array.from({ length: 23 }, (_, place) => place + 1));
    expect(readme).toContain(`holds ${String(bundled(id).cases.cases.length)} worked cases`);
  });
});

describe.each(bundledIds.map((id) => bundled(id).document))('$id: each indicator is whole', (document) => {
  it.each(document.indicators)('$id', (indicator) => {
    const levels = levelsOf(document, indicator);
    const { anchors = {}, evidence, raters = [], references = [] } = indicator;
    expect(Object.keys(anchors)).toEqual(levels);
    expect(Object.keys(evidence?.minimum ?? {})).toEqual(levels);
    expect([evidence?.kinds?.length, raters.length, references.length]).not.toContain(0);
    for (const language of written) {
      const texts = [indicator.title, indicator.definition, indicator.question, ...Object.values(anchors)];
      expect(texts.map((text) => inLanguage(text, language)).filter((text) => text === '')).toEqual([]);
      expect(inLanguage(indicator.question, language)).toMatch(/\?/u);
    }
  });

  it('a French question has its thin space, a French text its apostrophe', () => {
    const texts = JSON.stringify(document).match(/"fr":"[^"]*"/gu) ?? [];
    expect(texts.filter((text) => /\p{L}'\p{L}|[^\u{a0}\u{202f} ][?!;]/u.test(text))).toEqual([]);
  });
});

describe('the README of the intake', () => {
  const { document } = bundled('ml-veo-intake');
  const readme = readFileSync('instruments/ml-veo-intake/README.md', 'utf8');
  const counted = (kind: string): number => (document.interventions ?? []).filter(({ type }) => type === kind).length;
  const directed = (wanted: string): number =>
    document.indicators.filter(({ direction }) => direction === wanted).length;

  it.each([
    ['indicators', document.indicators.length],
    ['stages', document.stages?.length],
    ['outcomes', document.outcomes?.length],
    ['guards', document.guards?.length],
    ['flags', document.flags?.length],
    ['entitlements', counted('entitlement')],
    ['offers', counted('offer')],
    ['safeguards', counted('safeguard')],
    ['measures', document.measures?.length],
  ])('counts its %s: %i', (part, number) => {
    expect(readme).toMatch(new RegExp(`^\\| ${part} +\\| ${String(number)} +\\|`, 'mu'));
  });

  it('says how many indicators are of risk, of protection and of need', () => {
    const counts = ['risk', 'protective', 'need'].map((direction) => `${String(directed(direction))} ${direction}`);
    expect(readme).toContain(counts.join(', '));
  });
});
