import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/kernel/limits.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { fixture } from '../instrument/patched.js';
import { answer } from './answers.js';

const numbered = <Value>(length: number, make: (at: number) => Value): readonly Value[] =>
  Array.from({ length }, (_, at) => make(at));

/** As many keys as the reader lets through beside a document of some hundred values. */
const keys = defaultLimits.maximumNodes - 2000;

const costly: readonly { readonly why: string; readonly document: () => unknown; readonly code: string }[] = [
  {
    why: 'nothing but keys that nobody knows',
    document: () => ({
      ...fixture('minimal-veo'),
      ...Object.fromEntries(numbered(keys, (at) => [`k${String(at)}`, 1])),
    }),
    code: 'instrument.unknown-key',
  },
  {
    why: 'a text in more languages than there are',
    document: () => ({
      ...fixture('minimal-veo'),
      title: Object.fromEntries(numbered(keys, (at) => [`K${String(at)}`, 'x'])),
    }),
    code: 'instrument.bad-language',
  },
  {
    why: 'slips of the pen in every reference',
    document: () => ({
      ...fixture('minimal-veo'),
      references: numbered(1200, (at) => ({
        id: `r${String(at)}`,
        citation: 'C',
        ...Object.fromEntries(numbered(90, (key) => [`citatio${String(key)}`, 1])),
      })),
    }),
    code: 'instrument.unknown-key',
  },
];

describe('an instrument made to cost time', () => {
  it.each(costly)('is refused within a second, every finding told or counted: $why', ({ document, code }) => {
    const text = JSON.stringify(document());
    const { issues } = answer(() => parseInstrument(text));
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: 'kernel.more-issues', severity: 'error' });
    expect(issues.at(-1)?.facts['more']).toBeGreaterThan(keys / 2 - 1000);
    expect(new Set(issues.slice(0, -1).map((issue) => issue.code))).toEqual(new Set([code]));
  });
});
