import { describe, expect, it } from 'vitest';
import { isInCustody } from '../../src/assessment/custody.js';
import type { AssessmentDocument, LegalStatusEntry } from '../../src/assessment/document.js';
import { parsePartialDate } from '../../src/kernel/partial-date.js';
import { parsed, patched } from './desk.js';

const bare = parsed(patched('bare')).document;
const today = parsePartialDate('2025-06-30')!;

function custody(more: Partial<AssessmentDocument>): boolean {
  return isInCustody({ ...bare, ...more }, today);
}

const ref = 'subject-1';
const receivedOn = '2024-11-10';
const held = (...legalHistory: readonly LegalStatusEntry[]) => ({ subject: { ref, legalHistory } });
const received = (...legalHistory: readonly LegalStatusEntry[]) => ({ subject: { ref, receivedOn, legalHistory } });
const facility = { digest: '0'.repeat(64), date: '2025-06-01', offers: {} };

describe('custody', () => {
  it.each([
    { why: 'nothing is said', said: {}, is: false },
    { why: 'the setting is custody', said: { setting: 'custody' }, is: true },
    { why: 'the setting is another', said: { setting: 'community' }, is: false },
    { why: 'a facility offers something', said: { facility }, is: true },
    { why: 'both', said: { setting: 'custody', facility }, is: true },
    { why: 'someone of whom nothing is known', said: { subject: { ref } }, is: false },
    { why: 'held without charge', said: held({ status: 'held_without_charge', from: '2025-06-30' }), is: true },
    { why: 'held from tomorrow', said: held({ status: 'held_without_charge', from: '2025-07-01' }), is: false },
    { why: 'untried, which need not be in prison', said: held({ status: 'untried', from: '2025' }), is: false },
    {
      why: 'held, and untried since',
      said: held({ status: 'held_without_charge', from: '2024' }, { status: 'untried', from: '2025-01-01' }),
      is: false,
    },
    {
      why: 'held, and perhaps untried since',
      said: held({ status: 'held_without_charge', from: '2024' }, { status: 'untried', from: '2025' }),
      is: true,
    },
    { why: 'received, of whom nothing more is known', said: { subject: { ref, receivedOn } }, is: true },
    { why: 'received, with no status that has begun', said: received({ status: 'released', from: '2026' }), is: true },
    { why: 'received and untried', said: received({ status: 'untried', from: '2024-01-01' }), is: true },
    { why: 'received and released', said: received({ status: 'released', from: '2025-06-30' }), is: false },
    {
      why: 'received and perhaps released',
      said: received({ status: 'untried', from: '2024-01-01' }, { status: 'released', from: '2025' }),
      is: true,
    },
    { why: 'released, and never received', said: held({ status: 'released', from: '2025-01-01' }), is: false },
  ])('$why: $is', ({ said, is }) => {
    expect(custody(said as Partial<AssessmentDocument>)).toBe(is);
  });
});
