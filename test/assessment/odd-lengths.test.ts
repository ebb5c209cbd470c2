import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Checked, Issue } from '../../src/kernel/issue.js';

/** Objects that have a length, as texts and lists have: of those from text, nothing can be made that could be compared. */
const odd = [
  '{"length":{}}',
  '{"length":[]}',
  '{"length":{"length":{}}}',
  '{"length":1e9}',
  '{"length":{"valueOf":1}}',
];

function told({ issues }: Checked<unknown>, ...pointers: readonly string[]): readonly string[] {
  return issues
    .filter(({ pointer }: Issue) => pointers.includes(pointer))
    .map(({ code, pointer }: Issue) => `${code} ${pointer}`)
    .toSorted();
}

describe.each(odd)('%s in the place of a text or a list', (value) => {
  it('is of the wrong type in an assessment, from text and as an object', () => {
    const text = `{"format":"veo-assessment/1","instrument":{"id":${value},"version":"1.0.0"},"assessedOn":"2026-01-05","ratings":{},"evidence":${value},"number":${value}}`;
    const wrong = ['/evidence', '/instrument/id', '/number'];
    const expected = wrong.map((pointer) => `assessment.wrong-type ${pointer}`);
    expect(told(parseAssessment(text), ...wrong)).toEqual(expected);
    expect(parseAssessment(JSON.parse(text))).toEqual(parseAssessment(text));
  });

  it('is of the wrong type in an instrument, from text and as an object', () => {
    const text = `{"format":"veo-instrument/1","id":${value},"indicators":${value},"languages":${value}}`;
    const wrong = ['/id', '/indicators', '/languages'];
    const expected = wrong.map((pointer) => `instrument.wrong-type ${pointer}`);
    expect(told(parseInstrument(text), ...wrong)).toEqual(expected);
    expect(parseInstrument(JSON.parse(text))).toEqual(parseInstrument(text));
  });
});
