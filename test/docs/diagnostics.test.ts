import { describe, expect, it } from 'vitest';
import { allExamples, catalogued, diagnosticsPage, refusalOf } from './diagnostics-page.js';
import { repositoryText } from './markdown.js';
import { misusedCalls } from './misused-calls.js';

const examples = allExamples();
const calls = Object.keys(misusedCalls);

describe('docs/diagnostics.md', () => {
  it.each(examples)('has a document that is told $code', ({ code, pointer, read }) => {
    const { ok, issues } = read();
    const places = issues.map((issue) => `${issue.code} at ${issue.pointer}`);
    expect(places, places.slice(0, 3).join(', ')).toContain(`${code} at ${pointer}`);
    expect(ok).toBe(!issues.some(({ severity }) => severity === 'error'));
  });

  it.each(calls)('has a call that throws %s', (code) => {
    expect(refusalOf(code).code).toBe(code);
  });

  it('knows every code of every catalogue, with its meaning', () => {
    const meanings = catalogued();
    expect([...meanings.keys()].toSorted()).toEqual([...examples.map(({ code }) => code), ...calls].toSorted());
    expect([...meanings].filter(([, meaning]) => meaning.length < 15)).toEqual([]);
  });

  it('is what `npm run diagnostics` writes', async () => {
    const page = await diagnosticsPage();
    expect(page.match(/^### /gm)?.length).toBe(catalogued().size);
    expect(repositoryText('docs/diagnostics.md')).toBe(page);
  });
});
