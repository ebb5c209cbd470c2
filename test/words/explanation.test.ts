import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { explain } from '../../src/explain/explain.js';
import { explanationWords as inEnglish } from '../../src/words/en.js';
import { type ExplanationSection, explanationWords as inFrench } from '../../src/words/fr.js';
import { bandsOf, type Bench, bench, compiledOf, instrumentOf, type Json, sumOf, validOf } from '../explain/desk.js';

const folder = new URL('../../examples/assessments/', import.meta.url);
const worked = readdirSync(folder).filter((name) => name.endsWith('.json'));

function benchOf(file: string): Bench {
  const document = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const { id, version } = document.instrument;
  const path = new URL(`../../instruments/${id}/${version}.json`, import.meta.url);
  const compiled = compiledOf(readFileSync(path, 'utf8'));
  return { compiled, valid: validOf(compiled, document) };
}

function told({ compiled, valid }: Bench, tell: typeof inFrench): readonly ExplanationSection[] {
  const evaluation = evaluate(compiled, valid);
  return tell(explain(compiled, valid), evaluation, compiled.instrument.document);
}

function lines(sections: readonly ExplanationSection[], id: string): readonly string[] {
  const section = sections.find((each) => each.id === id);
  return (section?.paragraphs ?? []).flatMap(({ text, details = [] }) => [text, ...details]);
}

const total = { measures: [sumOf({ a: 0.5, b: 1 })], bandings: [bandsOf('total', 0, 1, 2.5)] };
const two = { a: 'three', b: 'three' };

function texts(ratings: Json, id: string, tell: typeof inFrench = inEnglish, parts: Json = total): readonly string[] {
  return lines(told(bench(instrumentOf(two, parts), ratings), tell), id).slice(1);
}

describe('explanations of the worked assessments', () => {
  it.each(worked)('%s is told in both languages, part by part alike, with nothing left empty', (file) => {
    const desk = benchOf(file);
    const [french, english] = [told(desk, inFrench), told(desk, inEnglish)];
    expect(french.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual(
      english.map(({ id, paragraphs }) => [id, paragraphs.length]),
    );
    for (const text of [...french, ...english].flatMap(({ id }) => [...lines(french, id), ...lines(english, id)])) {
      expect(text).not.toMatch(/undefined|\[object|^\s*$|NaN|null/);
    }
  });
});

describe('margins in words', () => {
  it('say the number, the distances and the bands', () => {
    expect(texts({ a: 'some', b: 'some' }, 'margins')).toEqual([
      'Total:',
      'The number is 1.5, in band ‘B1’. It lies 0.5 points above the cut-off of this band. It lies 1 point below band ‘B2’.',
    ]);
  });

  it('say when a number stands on a cut-off, and count in French as French does', () => {
    expect(texts({ a: 'none', b: 'some' }, 'margins', inFrench)[1]).toBe(
      'Le nombre est 1, dans la tranche « B1 [English] ». Il est sur le seuil de cette tranche : en dessous commence la tranche « B0 [English] ». Il se trouve 1,5 point en dessous de la tranche « B2 [English] ».'
        .replaceAll(' :', '\u00a0:')
        .replaceAll('« ', '«\u00a0')
        .replaceAll(' »', '\u00a0»'),
    );
  });
});

describe('changes in words', () => {
  it('name both directions, put the levels of one answer together, and say when there is none', () => {
    expect(texts({ a: 'none', b: 'some' }, 'changes')).toEqual([
      'Total, downwards: 1 answer would have to be otherwise.',
      '‘b’ at ‘none’ instead of ‘some’: ‘B0’',
      'Total, upwards: 2 answers would have to be otherwise.',
      '‘a’ at ‘some’ instead of ‘none’ and ‘b’ at ‘marked’ instead of ‘some’: ‘B2’',
      '‘a’ at ‘marked’ instead of ‘none’ and ‘b’ at ‘marked’ instead of ‘some’: ‘B2’',
    ]);
    expect(texts({ a: 'none', b: 'none' }, 'changes').slice(0, 4)).toEqual([
      'Total, downwards: no other answers would change it.',
      'Total, upwards: 1 answer would have to be otherwise.',
      '‘a’ at ‘marked’ instead of ‘none’: ‘B1’',
      '‘b’ at ‘some’ or ‘marked’ instead of ‘none’: ‘B1’',
    ]);
  });
});

describe('unknowns in words', () => {
  it('say how far each leaves a number open and what rating it settles', () => {
    expect(texts({ a: 'none' }, 'unknowns')).toEqual([
      'Total:',
      '‘b’ leaves 2 points open.',
      'Once ‘b’ is rated, a band is given, whichever the level.',
    ]);
    expect(texts({}, 'unknowns')).toEqual([
      'Total:',
      '‘b’ leaves 2 points open.',
      '‘a’ leaves 1 point open.',
      'Rating ‘a’ alone gives no band.',
      'Once ‘b’ is rated, a band is given only at ‘some’.',
    ]);
  });
});

describe('why not in words', () => {
  const flags = [{ id: 'f', title: 'F', message: 'm', severity: 'notice', when: { '>=': [{ var: 'ratings.a' }, 1] } }];

  it('tells the comparison that decided', () => {
    expect(texts({ a: 'none', b: 'none' }, 'why-not', inEnglish, { flags })).toEqual([
      'Flag ‘F’: not raised.',
      'a: ‘none’ (0) is at least 1 (‘some’): no',
    ]);
  });

  it('tells what is missing', () => {
    expect(texts({ b: 'none' }, 'why-not', inEnglish, { flags }).at(-1)).toBe('a: not enough information.');
  });
});
