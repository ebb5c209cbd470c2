import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/evaluate/assess.js';
import type { InstrumentDocument } from '../../src/instrument/document.js';
import * as en from '../../src/words/en.js';
import * as fr from '../../src/words/fr.js';

const instrument = readFileSync('instruments/ml-veo-intake/0.1.0.json', 'utf8');
const document = JSON.parse(instrument) as InstrumentDocument;

function textsOf(words: typeof fr | typeof en, example: string, detail: boolean): readonly string[] {
  const assessed = assess(instrument, readFileSync(`examples/assessments/${example}.json`, 'utf8'));
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));
  const { sections } = words.evaluationWords(assessed.value.evaluation, document, { detail });
  return sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, details = [] }) => [text, ...details]));
}

describe('the plain report of one about whom almost nothing is known', () => {
  const texts = textsOf(fr, '09-almost-nothing-known', false);

  it('asks undecided flags as one question, which is not a sign', () => {
    const open = texts.filter((text) => text.startsWith('On ne sait pas encore, et ce n’est pas un signe.'));
    expect(open).toHaveLength(1);
    expect(open[0]).toContain('Arme');
    expect(texts.join('\n')).not.toContain('cette alerte est à déclencher');
  });

  it('names what nothing calls for by title only', () => {
    const early = texts.filter((text) => text.includes('Ce n’est pas un non') && text.includes('Accompagner d’autres'));
    expect(early).toHaveLength(1);
    expect(texts.join('\n')).not.toContain('offre non indiquée');
  });

  it('prints no ceiling where there is no level', () => {
    expect(texts.join('\n')).not.toContain('Pas plus que');
    expect(texts.join('\n')).not.toContain('restriction non établie');
    expect(texts.join('\n')).toContain('Aucun niveau n’est donné ici');
  });

  it('tells what may speak against an offer as something to check, never as a fact', () => {
    const against = texts.filter((text) => text.includes('Une arme a été trouvée'));
    expect(against).not.toHaveLength(0);
    for (const text of against) expect(text).toContain('on ne le sait pas');
  });

  it('is shorter than the detailed one', () => {
    expect(texts.length).toBeLessThan(textsOf(fr, '09-almost-nothing-known', true).length);
    expect(textsOf(en, '09-almost-nothing-known', false)).toHaveLength(texts.length);
  });
});
