import { describe, expect, it } from 'vitest';
import { furtherIssues } from '../../src/assessment/further-issues.js';
import type { PatchStep } from '../instrument/patched.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { indexFor, patched } from './desk.js';

const whole = indexFor('whole');
/** Codes without their room, with their pointers, in the order in which they are told. */
function told(patch: readonly PatchStep[]): readonly string[] {
  return furtherIssues(whole, patched('whole', patch)).map(
    ({ code, pointer }) => `${code.replace(/^assessment\./, '')} ${pointer}`,
  );
}

/** A key that there is not: the document departs from its grammar, and nothing rests on the key. */
const elsewhere = add('/zzz', 1);
const departs = 'unknown-key /zzz';

describe('what else is wrong beside a departure from the grammar', () => {
  it.each([
    { why: 'nothing', patch: [], told: [] },
    {
      why: 'no use, no contributors: all that is demanded',
      patch: [remove('/purpose'), replace('/contributors', [])],
      told: ['demanded ', 'demanded '],
    },
    { why: 'no subject', patch: [remove('/subject')], told: ['demanded '] },
    { why: 'no history before the law', patch: [remove('/subject/legalHistory')], told: ['demanded /subject'] },
    { why: 'no birth', patch: [remove('/subject/birth')], told: ['no-birth /subject'] },
    {
      why: 'someone who did not take part',
      patch: [replace('/ratings/violence/by', 's9')],
      told: ['unknown-id /ratings/violence/by'],
    },
    {
      why: 'evidence that there is not',
      patch: [add('/ratings/violence/supportedBy/0', 'e9')],
      told: ['unknown-id /ratings/violence/supportedBy/0'],
    },
    { why: 'a stage that there is not', patch: [replace('/stage', 'never')], told: ['unknown-id /stage'] },
  ])('$why', ({ patch, told: expected }) => {
    const found = told([...patch, elsewhere]).filter((one) => one !== departs);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    expect(told([...patch, elsewhere])).toContain(departs);
  });

  it('is told in the order of a walk through the document', () => {
    const patch = [replace('/mode', 'shouted'), replace('/stage', 'never'), elsewhere, remove('/subject/birth')];
    expect(told(patch)).toEqual(['not-in-list /mode', 'unknown-id /stage', 'no-birth /subject', departs]);
  });

  it('is a narrative that the instrument asks for', () => {
    const missing = [remove('/formulation'), remove('/scenarios'), elsewhere];
    expect(told(missing)).toEqual(['narrative-missing ', 'narrative-missing ', departs]);
  });
});

describe('what may only be missing because it was not read', () => {
  it.each([
    { part: 'a contributor', patch: [replace('/contributors/1', 7)], told: ['wrong-type /contributors/1'] },
    {
      part: 'the role of a contributor',
      patch: [remove('/contributors/1/role')],
      told: ['missing-key /contributors/1'],
    },
    { part: 'all contributors', patch: [replace('/contributors', 's1')], told: ['wrong-type /contributors'] },
    { part: 'a piece of evidence', patch: [replace('/evidence/0', 7)], told: ['wrong-type /evidence/0'] },
    { part: 'the kind of a piece', patch: [remove('/evidence/0/kind')], told: ['missing-key /evidence/0'] },
    { part: 'all evidence', patch: [replace('/evidence', {})], told: ['wrong-type /evidence'] },
    { part: 'the birth', patch: [replace('/subject/birth', 1990)], told: ['wrong-type /subject/birth'] },
    {
      part: 'the history before the law',
      patch: [replace('/subject/legalHistory', 'none')],
      told: ['wrong-type /subject/legalHistory'],
    },
    { part: 'the subject', patch: [replace('/subject', 'subject-1')], told: ['wrong-type /subject'] },
    { part: 'the use', patch: [replace('/purpose', 7)], told: ['not-in-list /purpose'] },
    { part: 'the instrument', patch: [replace('/instrument', 'weighing')], told: ['wrong-type /instrument'] },
    { part: 'the instrument, left out', patch: [remove('/instrument')], told: ['missing-key '] },
    { part: 'the day of assessment', patch: [replace('/assessedOn', 2025)], told: ['wrong-type /assessedOn'] },
    { part: 'the day of assessment, left out', patch: [remove('/assessedOn')], told: ['missing-key '] },
    { part: 'the ratings, left out', patch: [remove('/ratings')], told: ['missing-key '] },
  ])('is not told of: $part', ({ patch, told: expected }) => {
    expect(told(patch)).toEqual(expected);
  });

  it.each([
    { part: 'formulation', patch: [replace('/formulation', 7)] },
    { part: 'scenarios', patch: [replace('/scenarios/0', 7)] },
  ])('is not told of: the $part', ({ part, patch }) => {
    expect(told(patch).filter((one) => one.startsWith('narrative-missing'))).toEqual([]);
    // The other one is there, so that what is missing can only be this.
    expect(told([remove(`/${part}`), elsewhere])).toContain('narrative-missing ');
  });

  it('is told of beside it: another contributor, another part', () => {
    expect(told([replace('/evidence/0', 7), replace('/ratings/violence/by', 's9')])).toEqual([
      'wrong-type /evidence/0',
      'unknown-id /ratings/violence/by',
    ]);
    expect(told([replace('/contributors/1', 7), add('/ratings/threats/supportedBy/0', 'e9')])).toEqual([
      'wrong-type /contributors/1',
      'unknown-id /ratings/threats/supportedBy/0',
    ]);
    expect(told([replace('/purpose', 7), remove('/subject')])).toEqual(
      expect.arrayContaining(['demanded ', 'not-in-list /purpose']),
    );
    expect(told([replace('/formulation', 7), remove('/scenarios')])).toEqual([
      'narrative-missing ',
      'wrong-type /formulation',
    ]);
  });
});

describe('of what is no such document', () => {
  it.each([
    { why: 'a text that cannot be read', source: '{' },
    { why: 'a list', source: [] },
    { why: 'another format', source: { ...patched('whole', [elsewhere]), format: 'veo-assessment/2' } },
  ])('there is nothing more to tell: $why', ({ source }) => {
    expect(furtherIssues(whole, source)).toEqual([]);
  });
});
