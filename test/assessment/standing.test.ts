import { describe, expect, it } from 'vitest';
import { firmestStanding } from '../../src/assessment/firmest-standing.js';
import { type EvidenceKind, evidenceKinds, standings } from '../../src/instrument/indicators.js';
import { add } from '../instrument/verdict.js';
import { indexFor, patched, verdict } from './desk.js';

function issuesOf(kind: EvidenceKind, standing: string): readonly unknown[] {
  const more = add('/evidence/6', { id: 'more', kind, standing });
  return verdict(patched('whole', [more]), indexFor('whole')).issues;
}

describe('how firmly a kind of evidence can make something known', () => {
  it.each(evidenceKinds.flatMap((kind) => standings.map((standing) => ({ kind, standing }))))(
    '$kind, $standing',
    ({ kind, standing }) => {
      const firmest = firmestStanding[kind];
      const isTooFirm = standings.indexOf(standing) > standings.indexOf(firmest);
      const facts = { kind, got: standing, firmest };
      const issue = { code: 'assessment.standing-too-firm', pointer: '/evidence/6/standing', severity: 'error', facts };
      expect(issuesOf(kind, standing)).toEqual(isTooFirm ? [issue] : []);
    },
  );

  it.each([
    { standing: 'alleged', kinds: ['arrest_warrant'] },
    { standing: 'adjudicated', kinds: ['court_decision'] },
    {
      standing: 'reported',
      kinds: [
        ...['case_file', 'own_account', 'family_account', 'partner_information', 'prisoner_word'],
        ...['lawyer_submission', 'denial', 'appeal', 'complaint', 'religious_counsel', 'clinical_counsel'],
      ],
    },
  ])('no firmer than $standing: $kinds', ({ standing, kinds }) => {
    expect(evidenceKinds.filter((kind) => firmestStanding[kind] === standing)).toEqual(kinds);
  });
});
