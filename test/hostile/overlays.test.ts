import { describe, expect, it } from 'vitest';
import type { OverlayChange } from '../../src/authoring/overlay/document.js';
import { baseOf, overlayOf, resolved } from '../authoring/overlay/desk.js';
import { answer } from './answers.js';

const numbered = <Value>(length: number, make: (at: number) => Value): readonly Value[] =>
  Array.from({ length }, (_, at) => make(at));

const base = baseOf('minimal-reference', [
  {
    op: 'replace',
    path: '/indicators',
    value: numbered(1000, (at) => ({ id: `i${String(at + 1)}`, title: `Item ${String(at)}` })),
  },
]);

const reason = 'To cost time.';
const titles = (count: number, prefix: string): OverlayChange => ({
  change: 'replace_text',
  texts: Object.fromEntries(numbered(count, (at) => [`indicators/${prefix}${String(at + 1)}/title`, 'x'])),
  reason,
});
const removals = numbered(4000, (at): OverlayChange => ({
  change: 'remove',
  at: `indicators/i${String(at + 11)}`,
  reason,
}));

describe('an overlay made to cost time is answered within a second', () => {
  it.each([
    { why: 'a hundred thousand places that are not there', changes: [titles(100_000, 'z')], told: 1001 },
    { why: 'places in what was removed', changes: [...removals, titles(90_000, 'i')], told: 1001 },
    { why: 'every title again and again', changes: numbered(100, () => titles(1000, 'i')), told: 0 },
    {
      why: 'elements before the first',
      changes: numbered(4000, (): OverlayChange => ({
        change: 'add',
        to: 'limits',
        before: '0',
        value: 'A limit.',
        reason,
      })),
      told: 1,
    },
  ])('$why', ({ changes, told }) => {
    const overlay = overlayOf(base, changes);
    expect(answer(() => resolved(overlay, base)).issues).toHaveLength(told);
  });
});
