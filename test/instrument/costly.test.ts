import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Issue } from '../../src/kernel/issue.js';
import { patched } from './patched.js';
import { add } from './verdict.js';

describe('documents made to cost time', () => {
  const ids = (length: number, letter: string): readonly string[] =>
    Array.from({ length }, (_, place) => `${letter}${String(place)}`);

  it('are told of the first guards, once for each thing that it reads', () => {
    const document = patched('minimal-veo', []);
    const [violence, visits, distress] = document['indicators'] as readonly object[];
    const counts = ids(100, 'm').map((id) => ({ id, title: 'T', kind: 'count', of: {}, atLeast: 'clearly_shown' }));
    const when = { '>': [{ '+': counts.map(({ id }) => ({ var: `measures.${id}` })) }, 1] };
    const guards = ids(200, 'g').map((id) => ({
      id,
      outcome: 'harm_to_prisoners',
      atMost: 'ordinary',
      message: 'M',
      when,
    }));
    const more = ids(190, 'i').map((id) => ({ ...distress, id }));
    const own = document['guards'] as readonly object[];
    const hostile = {
      ...document,
      indicators: [violence, visits, distress, ...more],
      measures: counts,
      guards: [...own, ...guards],
    };
    const { issues } = parseInstrument(hostile);
    expect(issues.length).toBe(1001);
    expect(issues.at(-1)).toMatchObject({ code: 'kernel.more-issues', facts: { more: 200 * 100 - 1000 } });
    expect(new Set(issues.slice(0, -1).map(({ code }) => code))).toEqual(new Set(['instrument.need-raises']));
  });

  it('are not searched for what flows through more measures than can be followed', () => {
    const document = patched('minimal-veo', []);
    const [, , distress] = document['indicators'] as readonly object[];
    const counts = ids(21, 'm').map((id) => ({ id, title: 'T', kind: 'count', of: {}, atLeast: 'clearly_shown' }));
    const more = ids(1000, 'i').map((id) => ({ ...distress, id }));
    const { issues } = parseInstrument({ ...document, indicators: more, measures: counts });
    const told = issues.filter(({ code }) => code === 'instrument.measures-too-large');
    expect(told).toEqual([
      { code: 'instrument.measures-too-large', pointer: '/measures/20', severity: 'error', facts: { limit: 20_000 } },
    ]);
  });

  it('get suggestions for the first unknown names only', () => {
    const when = { and: ids(150, 'x').map((id) => ({ var: `flags.repeated_violence${id}` })) };
    const facts = parseInstrument(patched('minimal-veo', [add('/interventions/1/when', when)])).issues.map(
      (issue: Issue) => issue.facts,
    );
    expect(facts.length).toBeGreaterThan(140);
    expect(facts[0]?.['suggestion']).toBe('flags.repeated_violence');
    expect(facts.at(-1)?.['suggestion']).toBeNull();
  });
});
