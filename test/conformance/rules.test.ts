import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cases, gapsBetween, rulesOf } from './cases.js';

const text = readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8');

describe('the cases and docs/semantics.md', () => {
  const rules = rulesOf(text);

  it('have every rule in a case, and every case under a rule', () => {
    expect(rules.length).toBeGreaterThan(100);
    expect(gapsBetween(rules, cases)).toEqual([]);
  });

  it('would tell of a rule without a case, a case without a rule, a number used twice', () => {
    const planted = rulesOf('**§1.1** One. **§1.2** Two. **§1.2** Again; see §1.3.');
    expect(gapsBetween(planted, [{ section: '1.1' }, { section: '9.9' }])).toEqual([
      'no case for §1.2',
      'no case for §1.2',
      'no rule §9.9',
      '§1.2 is stated twice',
    ]);
  });

  it('have anchors of the same number, so that links hold', () => {
    const anchors = [...text.matchAll(/<a id="(\d+\.\d+)"><\/a>\*\*§(\d+\.\d+)\*\*/g)].map(([, id, rule]) => [
      id,
      rule,
    ]);
    expect(anchors).toEqual(rules.map((rule) => [rule, rule]));
  });

  it('refer to rules that there are', () => {
    const named = [...text.matchAll(/§(\d+\.\d+)/g)].map(([, rule]) => rule ?? '');
    expect(named.filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
