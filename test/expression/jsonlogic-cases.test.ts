import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePointer, valueAt } from '../../src/kernel/pointer.js';
import { repositoryText } from '../docs/markdown.js';
import { jsonlogicPage, type Results, sha256 } from '../docs/jsonlogic-page.js';
import { casesIn, outcomeOf, publicText } from './jsonlogic-cases.js';

const results = JSON.parse(readFileSync(new URL('jsonlogic-results.json', import.meta.url), 'utf8')) as Results;
const page = repositoryText('docs/jsonlogic.md');
const text = publicText();

/** The rows of the tables under a heading, up to the next one of its kind. */
function rowsUnder(heading: string): readonly string[] {
  const start = page.indexOf(`\n${heading}\n`);
  expect(start).toBeGreaterThan(0);
  const [own = ''] = page.slice(start + heading.length + 2).split(/^#{2,} /m);
  return own.split('\n').filter((line) => /^\| \d/.test(line));
}

describe('docs/jsonlogic.md', () => {
  it('has as many cases inside as it ever had, and all of them agree', () => {
    expect(results.cases).toBe(278);
    // Raise it when the profile grows; it never shrinks.
    expect(results.inside).toBe(99);
    expect(results.agreeing).toBe(results.inside);
  });

  it('shows every case once, each refused one with its code and the reason', () => {
    expect(sha256(page)).toBe(results.page);
    const { inside, refused } = results;
    expect(rowsUnder('## Inside').map((row) => row.split(' | ').at(-1)?.trim())).toEqual(
      Array.from({ length: inside }, () => expect.stringMatching(/^agrees +\|$/) as string),
    );
    const rows = Object.keys(refused).map((code) => [code, rowsUnder(`### \`${code}\``)] as const);
    expect(Object.fromEntries(rows.map(([code, own]) => [code, own.length]))).toEqual(refused);
    const all = [...rows.flatMap(([, own]) => own), ...rowsUnder('## Inside')];
    const numbers = all.map((row) => Number(/^\| (\d+)/.exec(row)?.[1])).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: results.cases }, (_, place) => place + 1));
    expect(rows.flatMap(([, own]) => own).filter((row) => / \| +\|$/.test(row))).toEqual([]);
  });

  it.skipIf(text === undefined)('is what `npm run jsonlogic` writes', async () => {
    expect(await jsonlogicPage(text as string)).toEqual({ page, results });
  });
});

describe.skipIf(text === undefined)('the public cases of JsonLogic', () => {
  const cases = casesIn(text ?? '[]');

  it('are refused with a code and a place where they are outside', () => {
    for (const one of cases) {
      const outcome = outcomeOf(one);
      if (!('issue' in outcome)) continue;
      const { pointer } = outcome.issue;
      expect(parsePointer(pointer) && valueAt(one.rule, pointer)).toBeDefined();
    }
  });

  it('would be told apart by type: a number is no string', () => {
    expect(outcomeOf({ rule: { '+': [1, 1] }, result: '2' })).toEqual({ kind: 'number', value: 2, agrees: false });
    expect(outcomeOf({ rule: { '+': [1, '1'] }, result: 2 })).toMatchObject({ issue: { pointer: '/+/1' } });
  });
});
