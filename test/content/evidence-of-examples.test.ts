import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AssessmentDocument } from '../../src/assessment/document.js';
import { bundled, bundledIds } from './bundled.js';

type Told = Pick<AssessmentDocument, 'evidence' | 'ratings'>;

const folder = 'examples/assessments';
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    return { name, text, told: JSON.parse(text) as Told };
  });
const cases = bundledIds.flatMap((id) =>
  bundled(id).cases.cases.map(({ assessment }, place) => ({
    name: `${id}, case ${String(place + 1)}`,
    told: assessment as unknown as Told,
  })),
);

/** A finding of a court is adjudicated; a warrant or a charge alleges. */
function tooFirm(kind: string, standing: string): boolean {
  if (standing === 'adjudicated') return kind !== 'court_decision';
  return kind === 'arrest_warrant' && standing !== 'alleged';
}

/** What supports a rating above the lowest level. */
function supporting({ ratings }: Told, indicator: string): readonly string[] {
  const rating = ratings[indicator];
  if (typeof rating !== 'object' || !('level' in rating)) return [];
  return ['no', 'not_shown'].includes(rating.level) ? [] : (rating.supportedBy ?? []);
}

describe.each([...examples, ...cases])('$name: its evidence', ({ told }) => {
  const evidence = told.evidence ?? [];

  it('says of each piece which event it is of and where it comes from', () => {
    expect(evidence.filter(({ event, origin }) => event === undefined || origin === undefined)).toEqual([]);
  });

  it('is no firmer than its kind can be', () => {
    expect(evidence.filter(({ kind, standing }) => tooFirm(kind, standing))).toEqual([]);
  });

  it('never carries the threat suffered (A4) and the search for protection (C4) together', () => {
    const threat = supporting(told, 'a4_under_threat');
    const shared = supporting(told, 'c4_protection').filter((id) => threat.includes(id));
    expect(shared).toEqual([]);
  });
});

describe.each(examples)('$name reads as French about nobody', ({ text, told }) => {
  it('with its apostrophes', () => {
    expect(text.match(/\p{L}'\p{L}/gu) ?? []).toEqual([]);
  });

  it('without a place, a people or a group that could point at someone', () => {
    const places = /Bamako|Koulikoro|Kenieroba|Bollé|Gao|Kidal|Tombouctou|Mopti|Ségou|Ménaka|Sikasso|Kayes|Mali\b/u;
    const peoples = /Peul|Touareg|Dogon|Bambara|Songhaï|Arabe|Azawad|JNIM|AQMI|Katiba/u;
    const words = JSON.stringify([told.evidence, told.ratings]);
    expect(words).not.toMatch(places);
    expect(words).not.toMatch(peoples);
  });

  it('with something that each used piece says', () => {
    expect((told.evidence ?? []).filter(({ summary = '' }) => summary.length < 20)).toEqual([]);
  });
});
