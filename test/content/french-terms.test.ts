import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledIds } from './bundled.js';

const sentences = [
  ...bundledIds.flatMap((id) => [`instruments/${id}/0.1.0.json`, `instruments/${id}/0.1.0.cases.json`]),
  ...readdirSync('src/words/fr').map((name) => `src/words/fr/${name}`),
];

function found(file: string, pattern: RegExp): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => pattern.test(line));
}

describe.each(sentences)('the French of %s', (file) => {
  it('says of an alert that it is triggered: one that is “levée” is over', () => {
    expect(found(file, /alerte/u).filter((line) => /(?<!\p{L})l[eè]v/u.test(line))).toEqual([]);
  });

  it('has one word for a band', () => {
    expect(found(file, /\bbandes?\b/u)).toEqual([]);
  });
});
